import { defineComponent } from 'vue'
import { useRouter } from 'vue-router'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { text } from '../../language/language.ts'
import { SelectField } from '../../parts/forms/select-field.tsx'
import { TextField } from '../../parts/forms/text-field.tsx'
import type { FieldBinding } from '../../parts/forms/use-mutation-form.ts'
import { answered } from '../../parts/layout/answered.tsx'
import { optionsOf } from '../../parts/layout/enum-options.ts'
import type { Option } from '../../parts/layout/options.ts'
import { Section } from '../../parts/layout/section.tsx'
import { SettingForm } from '../../parts/settings/setting-form.tsx'
import { useDraft } from '../../parts/settings/use-draft.ts'
import { fieldsOf, useSettingForm } from '../../parts/settings/use-setting-form.ts'
import { draftOfRule } from './draft-of-rule.ts'
import {
  type IndicatorDraft,
  IndicatorPreviewDocument,
  IndicatorToChangeDocument,
  type IndicatorToChangeQuery,
  ProposeIndicatorDocument,
  ServicesToChooseDocument,
  type ServicesToChooseQuery,
} from './propose.generated.ts'
import { RetireForm } from './retire-form.tsx'
import { type RuleDraft, termOf } from './rule-draft.ts'

type Changed = NonNullable<IndicatorToChangeQuery['indicator']>

interface Props {
  /** The rule that was tried; none where nothing is chosen yet. */
  rule: RuleDraft
  /** Code of the indicator that is changed; blank for a new one. */
  code: string
}

/** What was tried becomes an indicator, or another rule of one, once somebody else has adopted it. */
export const ProposeSection = defineComponent(
  (props: Props) => {
    const services = useGraphQuery(ServicesToChooseDocument, () => ({}))
    const heading = () =>
      props.code
        ? text({ zh: '提出修改', en: 'Propose the change' })
        : text({ zh: '定为指标', en: 'Make it an indicator' })
    return () => (
      <Section id="propose" heading={heading()}>
        <p class="note">
          {text({
            zh: '提出后由另一位审核人或领导采纳，采纳前什么也不变。',
            en: 'Another reviewer or a leader adopts what is proposed; nothing changes before.',
          })}
        </p>
        {answered(services.value, (data) => (
          <ProposedOf rule={props.rule} code={props.code} services={optionsIn(data)} />
        ))}
      </Section>
    )
  },
  { props: ['rule', 'code'] },
)

const optionsIn = ({ presentation }: ServicesToChooseQuery): Option[] =>
  (presentation?.services ?? []).map(({ code, nameZh, nameEn }) => ({
    value: code,
    label: text({ zh: nameZh, en: nameEn }),
  }))

/** The form, once what is said of the indicator now is known. */
const ProposedOf = defineComponent(
  (props: Props & { services: readonly Option[] }) => {
    const changed = useGraphQuery(IndicatorToChangeDocument, () => ({ code: props.code }), {
      isWanted: () => props.code !== '',
    })
    return () =>
      props.code ? (
        answered(
          changed.value,
          ({ indicator }) =>
            indicator && (
              <>
                <ProposeForm key={indicator.code} {...props} indicator={indicator} />
                {indicator.stated && <RetireForm code={indicator.code} revision={indicator.revision} />}
              </>
            ),
        )
      ) : (
        <ProposeForm {...props} />
      )
  },
  { props: ['rule', 'code', 'services'] },
)

interface FormProps extends Props {
  indicator?: Changed | undefined
  services: readonly Option[]
}

const ProposeForm = defineComponent(
  (props: FormProps) => {
    const router = useRouter()
    const draft = useDraft(() => ({
      revision: props.indicator?.revision ?? 0,
      given: typedOf(props.indicator, props.services),
    }))
    const of = useSettingForm({
      id: 'propose',
      draft,
      change: (given) => changeOf(given, props.rule, props.indicator?.code),
      isTouchedBeside: () => isAnotherRule(props),
      preview: IndicatorPreviewDocument,
      mutation: ProposeIndicatorDocument,
      onDone: () => void router.push('/city-settings/indicators'),
    })
    return () => (
      <SettingForm of={of} label={text({ zh: '提出', en: 'Propose' })}>
        {fields(fieldsOf('propose', of), props)}
      </SettingForm>
    )
  },
  { props: ['rule', 'code', 'indicator', 'services'] },
)

type Typed = Record<
  | 'nameZh'
  | 'nameEn'
  | 'unitZh'
  | 'unitEn'
  | 'definitionZh'
  | 'definitionEn'
  | 'direction'
  | 'service'
  | 'code',
  string
>

const typedOf = (indicator: Changed | undefined, services: readonly Option[]): Typed => ({
  code: '',
  nameZh: indicator?.stated?.nameZh ?? '',
  nameEn: indicator?.stated?.nameEn ?? '',
  unitZh: indicator?.stated?.unitZh ?? '',
  unitEn: indicator?.stated?.unitEn ?? '',
  definitionZh: indicator?.stated?.definitionZh ?? '',
  definitionEn: indicator?.stated?.definitionEn ?? '',
  direction: indicator?.stated?.direction ?? 'UP',
  service: indicator?.stated?.service ?? services[0]?.value ?? '',
})

/** Whether the rule that is put together above the form is another than the indicator has; of a new one that alone says nothing yet. */
function isAnotherRule({ rule, indicator }: FormProps): boolean {
  if (!indicator?.stated || rule.of === '') return false
  return JSON.stringify(draftOfRule(indicator.stated)) !== JSON.stringify(rule)
}

const changeOf = (
  { code, direction, ...words }: Typed,
  rule: RuleDraft,
  changed: string | undefined,
): IndicatorDraft => ({
  ...words,
  retired: false,
  code: changed ?? (code || null),
  direction: direction as NonNullable<IndicatorDraft['direction']>,
  ...(rule.of !== '' && { measure: rule.measure, terms: [termOf(rule)] }),
})

const optional = { required: false }

const fields = (field: (name: keyof Typed) => FieldBinding, { indicator, services }: FormProps) => (
  <div class="setting-fields">
    <TextField {...field('nameZh')} label={text({ zh: '名称', en: 'Chinese name' })} />
    <TextField {...field('unitZh')} label={text({ zh: '单位，如 家、人次', en: 'Chinese unit' })} />
    <SelectField {...field('service')} label={text({ zh: '所属服务', en: 'Service' })} options={services} />
    <SelectField
      {...field('direction')}
      label={text({ zh: '哪个方向更好', en: 'Which way is better' })}
      options={optionsOf('Direction')}
    />
    <TextField
      {...field('definitionZh')}
      label={text({
        zh: '口径（不填则由规则写成）',
        en: 'What counts, in Chinese (drafted from the rule if empty)',
      })}
      input={optional}
    />
    <TextField
      {...field('nameEn')}
      label={text({ zh: '英文名称（可不填）', en: 'English name (may be empty)' })}
      input={optional}
    />
    <TextField
      {...field('unitEn')}
      label={text({ zh: '英文单位（可不填）', en: 'English unit (may be empty)' })}
      input={optional}
    />
    <TextField
      {...field('definitionEn')}
      label={text({ zh: '英文口径（可不填）', en: 'What counts, in English (may be empty)' })}
      input={optional}
    />
    {!indicator && (
      <TextField
        {...field('code')}
        label={text({ zh: '代码（不填则由名称得出）', en: 'Code (made of the name if empty)' })}
        input={optional}
      />
    )}
  </div>
)
