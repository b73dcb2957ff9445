import { defineComponent } from 'vue'
import { isWhole } from '../../../city/areas.ts'
import { text } from '../../../language/language.ts'
import { SelectField } from '../../../parts/forms/select-field.tsx'
import { TextField } from '../../../parts/forms/text-field.tsx'
import type { FieldBinding } from '../../../parts/forms/use-mutation-form.ts'
import { optionsOf } from '../../../parts/layout/enum-options.ts'
import { namedOptions, withOwn } from '../../../parts/layout/options.ts'
import { SettingForm } from '../../../parts/settings/setting-form.tsx'
import { useDraft } from '../../../parts/settings/use-draft.ts'
import { fieldsOf, type SettingFormOf, useSettingForm } from '../../../parts/settings/use-setting-form.ts'
import { IndicatorList } from '../indicator-list.tsx'
import { changeOf, type Named, type Plan, type TypedPlan, typedOf } from './plan.ts'
import { ActionPlanPreviewDocument, SetActionPlanDocument } from './plans.generated.ts'

interface Props {
  plan: Plan | undefined
  named: Named
}

/** One plan as it shall be, or a new one. */
export const PlanEditor = defineComponent(
  (props: Props) => {
    const draft = useDraft(() => ({
      revision: props.plan?.revision ?? 0,
      given: typedOf(props.plan, props.named.districts.find(isWhole)?.id ?? ''),
    }))
    const of = useSettingForm({
      id: 'plan',
      draft,
      change: changeOf,
      preview: ActionPlanPreviewDocument,
      mutation: SetActionPlanDocument,
    })
    const field = fieldsOf('plan', of)
    return () => (
      <SettingForm of={of}>
        {planFields(field, props)}
        <PlanIndicators of={of} named={props.named} plan={props.plan} />
      </SettingForm>
    )
  },
  { props: ['plan', 'named'] },
)

type TextName = Exclude<keyof TypedPlan, 'indicators'>

const planFields = (field: (name: TextName) => FieldBinding, { plan, named }: Props) => (
  <div class="setting-fields">
    <TextField {...field('nameZh')} label={text({ zh: '中文名称', en: 'Chinese name' })} />
    <TextField {...field('nameEn')} label={text({ zh: '英文名称', en: 'English name' })} />
    {!plan && (
      <TextField
        {...field('code')}
        label={text({
          zh: '代码（不填则由英文名称生成）',
          en: 'Code (made of the English name if empty)',
        })}
        input={{ required: false }}
      />
    )}
    {scopeFields(field, named, plan)}
  </div>
)

const scopeFields = (field: (name: TextName) => FieldBinding, named: Named, plan: Plan | undefined) => (
  <>
    <SelectField
      {...field('kind')}
      label={text({ zh: '种类', en: 'Kind' })}
      options={optionsOf('ActionPlanKind')}
    />
    <SelectField
      {...field('district')}
      label={text({ zh: '区域', en: 'Area' })}
      options={withOwn(namedOptions(named.districts), plan?.district?.id, plan?.district?.name)}
    />
    <TextField {...field('from')} label={text({ zh: '起始年', en: 'First year' })} input={year} />
    <TextField {...field('to')} label={text({ zh: '截止年', en: 'Last year' })} input={year} />
    <SelectField
      {...field('source')}
      label={text({ zh: '出处', en: 'Source' })}
      options={[
        { value: '', label: text({ zh: '没有登记的文件', en: 'no registered document' }) },
        ...named.documents.map(({ key, title }) => ({ value: key, label: title })),
      ]}
    />
  </>
)

const year = { type: 'number', min: 1949, max: 2200 }

interface IndicatorsProps extends Props {
  of: SettingFormOf<TypedPlan>
}

/** The indicators of the plan in its order; one that the city no longer counts stands there by its name until it is taken out. */
function PlanIndicators({ of, named, plan }: IndicatorsProps) {
  const chosen = of.draft.given.value.indicators
  const known = new Set(named.indicators.map(({ code }) => code))
  const retired = (plan?.figures ?? [])
    .map(({ indicator }) => indicator)
    .filter(({ code }) => !known.has(code))
  const problems = ['indicators', ...chosen.map((_, place) => `indicators.${place}`)].flatMap(of.at)
  return (
    <fieldset class="plan-indicators">
      <legend>{text({ zh: '指标，依计划中的次序', en: 'Indicators, in the order of the plan' })}</legend>
      <IndicatorList
        chosen={chosen}
        indicators={[...named.indicators, ...retired.filter(({ code }) => chosen.includes(code))]}
        problems={problems}
        adding={text({ zh: '为计划加一个指标', en: 'Add an indicator to the plan' })}
        dropping={(name) => text({ zh: `不再列入 ${name}`, en: `Take out ${name}` })}
      />
    </fieldset>
  )
}
