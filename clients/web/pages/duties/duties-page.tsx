import './duties.css'
import { defineComponent, type WritableComputedRef } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { today } from '../../calendar-days/days.ts'
import { isMonth } from '../../calendar-days/spans.ts'
import type { Area } from '../../city/areas.ts'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { text } from '../../language/language.ts'
import { answered, Empty } from '../../parts/layout/answered.tsx'
import { PageHead } from '../../parts/layout/page-head.tsx'
import { DutiesDocument, type DutiesQuery } from './duties.generated.ts'
import { DutyControls } from './duty-controls.tsx'
import { FormSection } from './form-section.tsx'
import { ObligationsSection } from './obligations-section.tsx'
import { PeriodsOfFormDocument } from './periods.generated.ts'
import { type Form, monthBefore, type Period, periodIn, spanAbout } from './words.ts'

/** Who owes which form, and what came of it in a period; the city's reviewer excuses, closes and sets duties. */
export const DutiesPage = defineComponent(() => {
  const address = {
    form: useAddress('form', 'monthly'),
    month: useAddress('month', monthBefore(today()), isMonth),
    district: useAddress('district'),
    state: useAddress('state'),
    text: useAddress('text'),
  }
  const asked = useGraphQuery(DutiesDocument, () => ({}))
  return () => (
    <>
      <PageHead
        title={text({ zh: '报送职责', en: 'Duties' })}
        lead={text({
          zh: '谁应报什么、报了没有；职责按日期设定，已过去的不改写。',
          en: 'Who owes what, and whether it came. Duties are dated; the past is not rewritten.',
        })}
      />
      {answered(asked.value, (data) => (
        <Duties data={data} address={address} />
      ))}
    </>
  )
})

interface Props {
  data: DutiesQuery
  address: Record<'form' | 'month' | 'district' | 'state' | 'text', WritableComputedRef<string>>
}

function Duties({ data: { reportingForms, districts }, address }: Props) {
  const forms = reportingForms ?? []
  const form = forms.find(({ code }) => code === address.form.value) ?? forms[0]
  if (!form) return <Empty why={text({ zh: '尚无报表。', en: 'There are no forms yet.' })} />
  return <DutiesOfForm key={form.code} {...{ form, forms, address }} districts={districts ?? []} />
}

interface OfForm extends Pick<Props, 'address'> {
  form: Form
  forms: readonly Form[]
  districts: readonly Area[]
}

/** One form: its period as the graph tells it, what is owed for that, and who owes it. */
const DutiesOfForm = defineComponent(
  (props: OfForm) => {
    const asked = useGraphQuery(PeriodsOfFormDocument, () => ({
      form: props.form.code,
      ...spanAbout(props.form, props.address.month.value),
    }))
    return () => [
      answered(asked.value, ({ reportingPeriods }) => (
        <OfPeriod of={props} periods={reportingPeriods ?? []} />
      )),
      <FormSection form={props.form} districts={props.districts} />,
    ]
  },
  { props: ['address', 'form', 'forms', 'districts'] },
)

/** The period that is chosen, and what is owed for it. */
function OfPeriod({
  of: { address, form, forms, districts },
  periods,
}: {
  of: OfForm
  periods: readonly Period[]
}) {
  const { month, district, state, text: sought } = address
  const period = periodIn(form, periods, month.value)
  return (
    <>
      <DutyControls {...{ address, forms, form, districts, periods }} />
      {period && (
        <ObligationsSection
          {...{ form, period }}
          district={district.value}
          state={state.value}
          text={sought.value}
        />
      )}
    </>
  )
}
