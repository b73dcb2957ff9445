import { defineComponent } from 'vue'
import { today } from '../../calendar-days/days.ts'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { percentOrBlank } from '../../parts/figures/quantity-words.ts'
import { Empty } from '../../parts/layout/answered.tsx'
import { KeyNumbers } from '../../parts/layout/key-numbers.tsx'
import { DutyCalendar, type Obligation } from './duty-calendar.tsx'
import {
  OrganizationDutiesDocument,
  type OrganizationDutiesQuery,
  type OrganizationDutiesQueryVariables,
} from './organization-duties.generated.ts'
import { PrivateSection, type SectionProps } from './private-section.tsx'

/** How many years of duties the graph tells at once. */
const mostYears = 6

/** What the organization owed month by month and whether it came, and when. */
export const DutiesSection = defineComponent(
  (props: SectionProps) => {
    const asked = useGraphQuery(OrganizationDutiesDocument, () => spanOf(props))
    return () => (
      <PrivateSection
        id="duties"
        heading={text({ zh: '报送情况', en: 'Reporting' })}
        asked={asked.value}
        show={(data: OrganizationDutiesQuery, span: OrganizationDutiesQueryVariables) =>
          show(data, span, props)
        }
      />
    )
  },
  { props: ['organization', 'from', 'to'] },
)

/** The latest years of the period, until today: of what is to come nothing is owed yet. */
function spanOf({ organization, from, to }: SectionProps): OrganizationDutiesQueryVariables {
  const now = today()
  const last = Math.max(from, Math.min(to, Number(now.slice(0, 4))))
  const first = Math.max(from, last - mostYears + 1)
  const end = `${last}-12-31`
  return { organization, from: `${first}-01-01`, to: now >= `${first}-01-01` && now < end ? now : end }
}

function show(
  { obligations, coverage }: OrganizationDutiesQuery,
  { from, to }: OrganizationDutiesQueryVariables,
  period: SectionProps,
) {
  const owed = obligations?.nodes ?? []
  const years = `${from.slice(0, 4)}–${to.slice(0, 4)}`
  if (owed.length === 0)
    return (
      <Empty why={text({ zh: `${years} 年没有月度应报。`, en: `Nothing was owed monthly in ${years}.` })} />
    )
  return (
    <>
      {coverage && <Rates of={coverage} />}
      <p class="note">
        {countsOf(owed)}
        {Number(from.slice(0, 4)) > period.from && text({ zh: `（只列 ${years}）`, en: ` (${years} only)` })}
      </p>
      <DutyCalendar owed={owed} />
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

/** How many months stand in which state. */
function countsOf(owed: readonly Obligation[]): string {
  const counts = Map.groupBy(owed, ({ state }) => state)
  return [...counts]
    .map(([state, months]) => `${text(valueWords('ObligationState', state))} ${months.length}`)
    .join(' · ')
}
