import { defineComponent, ref } from 'vue'
import { shownInstead } from '../../address/shown-instead.ts'
import { today } from '../../calendar-days/days.ts'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { percentOrBlank } from '../../parts/figures/quantity-words.ts'
import { answered, Empty } from '../../parts/layout/answered.tsx'
import { Choose } from '../../parts/layout/choose.tsx'
import { KeyNumbers } from '../../parts/layout/key-numbers.tsx'
import { DutyCalendar, DutyPeriods, type Obligation } from './duty-calendar.tsx'
import { FormsOwedDocument, type FormsOwedQuery } from './forms-owed.generated.ts'
import {
  OrganizationDutiesDocument,
  type OrganizationDutiesQuery,
  type OrganizationDutiesQueryVariables,
} from './organization-duties.generated.ts'
import { PrivateSection, type SectionProps } from './private-section.tsx'

/** How many years of duties the graph tells at once. */
const mostYears = 6

/** What the organization owed of a form, period by period, and whether it came, and when; the monthly one unless another is chosen. */
export const DutiesSection = defineComponent(
  (props: SectionProps) => {
    const asked = useGraphQuery(FormsOwedDocument, () => ({}))
    const chosen = ref('')
    const show = ({ reportingForms }: FormsOwedQuery) => {
      const forms = reportingForms ?? []
      const usual = forms.find(({ cadence }) => cadence === 'MONTH') ?? forms[0]
      const form = forms.find(({ code }) => code === chosen.value) ?? usual
      if (!form) return <Empty why={text({ zh: '尚无报表。', en: 'There are no forms yet.' })} />
      return [
        forms.length > 1 && (
          <div class="controls">
            <Choose
              label={text({ zh: '报表', en: 'Form' })}
              of={shownInstead(chosen, () => form.code)}
              options={forms.map(({ code, name }) => ({ value: code, label: name }))}
            />
          </div>
        ),
        <DutiesOfForm {...props} form={form} />,
      ]
    }
    return () => (
      <PrivateSection
        id="duties"
        heading={text({ zh: '报送情况', en: 'Reporting' })}
        asked={asked.value}
        show={show}
      />
    )
  },
  { props: ['organization', 'from', 'to'] },
)

type Form = NonNullable<FormsOwedQuery['reportingForms']>[number]

/** One form: rates, then the months of each year side by side, or whatever other periods it has. */
const DutiesOfForm = defineComponent(
  (props: SectionProps & { form: Form }) => {
    const asked = useGraphQuery(OrganizationDutiesDocument, () => ({
      ...spanOf(props),
      form: props.form.code,
    }))
    return () => answered(asked.value, (data, span) => show(data, span, props))
  },
  { props: ['organization', 'from', 'to', 'form'] },
)

/** The latest years of the period, until today: of what is to come nothing is owed yet. */
function spanOf({ organization, from, to }: SectionProps): Omit<OrganizationDutiesQueryVariables, 'form'> {
  const now = today()
  const last = Math.max(from, Math.min(to, Number(now.slice(0, 4))))
  const first = Math.max(from, last - mostYears + 1)
  const end = `${last}-12-31`
  return { organization, from: `${first}-01-01`, to: now >= `${first}-01-01` && now < end ? now : end }
}

function show(
  { obligations, coverage }: OrganizationDutiesQuery,
  { from, to }: OrganizationDutiesQueryVariables,
  { form, from: firstYear }: SectionProps & { form: Form },
) {
  const owed = obligations?.nodes ?? []
  const years = `${from.slice(0, 4)}–${to.slice(0, 4)}`
  if (owed.length === 0)
    return <Empty why={text({ zh: `${years} 年没有应报。`, en: `Nothing was owed in ${years}.` })} />
  return (
    <>
      {coverage && <Rates of={coverage} />}
      <p class="note">
        {countsOf(owed)}
        {Number(from.slice(0, 4)) > firstYear && text({ zh: `（只列 ${years}）`, en: ` (${years} only)` })}
      </p>
      {form.cadence === 'MONTH' ? <DutyCalendar owed={owed} /> : <DutyPeriods owed={owed} />}
    </>
  )
}

function Rates({ of }: { of: NonNullable<OrganizationDutiesQuery['coverage']> }) {
  const { owed, came, onTime, completeness, timeliness } = of
  return (
    <KeyNumbers
      of={[
        [text({ zh: '应报', en: 'Owed' }), owed],
        [text({ zh: '已报', en: 'Came' }), came],
        [text({ zh: '按时', en: 'On time' }), onTime],
        [text({ zh: '完整率', en: 'Completeness' }), percentOrBlank(completeness)],
        [text({ zh: '及时率', en: 'Timeliness' }), percentOrBlank(timeliness)],
      ]}
    />
  )
}

/** How many periods stand in which state. */
function countsOf(owed: readonly Obligation[]): string {
  const counts = Map.groupBy(owed, ({ state }) => state)
  return [...counts]
    .map(([state, periods]) => `${text(valueWords('ObligationState', state))} ${periods.length}`)
    .join(' · ')
}
