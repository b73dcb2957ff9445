import { computed, defineComponent, ref, watch } from 'vue'
import { today } from '../../calendar-days/days.ts'
import { type Area, isWhole } from '../../city/areas.ts'
import { text } from '../../language/language.ts'
import { DayField, ReasonField } from '../../parts/forms/inputs.tsx'
import { MutationForm } from '../../parts/forms/mutation-form.tsx'
import { OrganizationField, organizationNamed } from '../../parts/forms/organization-field.tsx'
import { SelectField } from '../../parts/forms/select-field.tsx'
import { type MutationFormOf, useMutationForm } from '../../parts/forms/use-mutation-form.ts'
import { KindField } from '../../parts/kinds/kind-field.tsx'
import { Unfolding } from '../../parts/layout/unfolding.tsx'
import { WhatFollows } from '../../parts/settings/setting-form.tsx'
import { useLooked } from '../../parts/settings/use-setting-form.ts'
import { useSettled } from '../../parts/settings/use-settled.ts'
import { DutyPreviewDocument } from './duty-preview.generated.ts'
import { SetDutyDocument, type SetDutyInput } from './set-duty.generated.ts'
import { type Form, nextMonthStart } from './words.ts'

interface Props {
  form: Form
  districts: readonly Area[]
}

/** From a day on a kind of organization, or one of them, owes the form; what was planned for them from then on gives way. */
export const SetDuty = (props: Props) => (
  <Unfolding
    summary={text({ zh: '设定一类或一家单位的职责', en: 'Set what a kind or one organization owes' })}
    content={() => <DutyForm {...props} />}
  />
)

interface Given {
  whose: string
  kind: string
  district: string
  organization: string
  from: string
  until: string
  reason: string
}

const DutyForm = defineComponent(
  (props: Props) => {
    const form = useDutyForm(props)
    const id = useOrganizationId(() => form.given.organization)
    const change = () => changeOf(props.form, form.given, id.value)
    const isChosen = () => Boolean(change().kind ?? change().organization)
    const looked = useLooked(DutyPreviewDocument, change, isChosen)
    const areas = computed(() => props.districts.filter((one) => !isWhole(one)))
    return () => (
      <MutationForm of={form} label={text({ zh: '设定职责', en: 'Set the duty' })}>
        {fieldsOf(form, areas.value)}
        <WhatFollows looked={looked.value} shown={form.shown} isTouched={isChosen()} />
        <ReasonField {...form.field('reason')} label={text({ zh: '理由', en: 'Why' })} />
      </MutationForm>
    )
  },
  { props: ['form', 'districts'] },
)

const useDutyForm = (props: Props) =>
  useMutationForm(SetDutyDocument, {
    id: 'duty',
    given: {
      ...{ whose: 'KIND', kind: '', district: '', organization: '' },
      ...{ from: nextMonthStart(today()), until: '', reason: '' },
    } as Given,
    variables: async (given) => {
      const change = changeOf(props.form, given, await organizationNamed(given.organization))
      return { input: { ...change, reason: given.reason } }
    },
    success: ({ from }) =>
      text({
        zh: `已设定，自${from}起应报${props.form.name}。`,
        en: `Set: ${props.form.name} is owed from ${from} on.`,
      }),
    clears: ['reason', 'until'],
  })

/** The id of the organization whose name is typed, once the typing pauses. */
function useOrganizationId(name: () => string) {
  const id = ref<string | null>(null)
  watch(useSettled(name), async (typed) => {
    const found = await organizationNamed(typed)
    if (name() === typed) id.value = found
  })
  return id
}

/** What is said of a duty, whoever it is of. */
function changeOf({ code }: Form, given: Given, organization: string | null): Omit<SetDutyInput, 'reason'> {
  const isKind = given.whose === 'KIND'
  return {
    form: code,
    kind: isKind ? given.kind || null : null,
    district: isKind ? given.district || null : null,
    organization: isKind ? null : organization,
    from: given.from || today(),
    until: given.until || null,
  }
}

const fieldsOf = ({ field, given }: MutationFormOf<Given>, areas: readonly Area[]) => (
  <>
    <p class="note">
      {text({
        zh: '自首日所在周期起，取代其此表原有的安排；首日须晚于今天。',
        en: 'From the period of the first day on it takes the place of what was planned; that day lies after today.',
      })}
    </p>
    <div class="fields">
      <SelectField {...field('whose')} label={text({ zh: '谁应报', en: 'Who owes it' })} options={whose()} />
      {given.whose === 'KIND' ? (
        <>
          <KindField {...field('kind')} />
          <SelectField
            {...field('district')}
            label={text({ zh: '区域', en: 'Area' })}
            options={[
              { value: '', label: text({ zh: '全市', en: 'The whole city' }) },
              ...areas.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </>
      ) : (
        <OrganizationField
          {...field('organization')}
          label={text({ zh: '单位', en: 'Organization' })}
          isRequired
        />
      )}
      <DayField {...field('from')} label={text({ zh: '首日', en: 'First day' })} />
      <DayField
        {...field('until')}
        label={text({ zh: '末日（不填为不定期）', en: 'Last day (none if empty)' })}
        required={false}
      />
    </div>
  </>
)

const whose = () => [
  { value: 'KIND', label: text({ zh: '一类单位', en: 'A kind of organization' }) },
  { value: 'ONE', label: text({ zh: '一家单位', en: 'One organization' }) },
]
