import { defineComponent } from 'vue'
import { today } from '../../calendar-days/days.ts'
import { useQuestion } from '../../graph/use-question.ts'
import { valueWords } from '../../language/enum-words.ts'
import { text, type Words } from '../../language/language.ts'
import { Empty } from '../../layout/answered.tsx'
import { TableScroll } from '../../layout/table-scroll.tsx'
import { OrganizationDutiesDocument, type OrganizationDutiesQuery } from './organization-duties.generated.ts'
import { PrivateSection, type SectionProps } from './private-section.tsx'

type Obligation = NonNullable<OrganizationDutiesQuery['obligations']>['nodes'][number]

const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))

/** How each state is marked and called where room is short; colour never speaks alone. */
const marks: Record<Obligation['state'], { mark: string; words: Words }> = {
  AHEAD: { mark: '', words: { zh: '未开始', en: 'ahead' } },
  OPEN: { mark: '', words: { zh: '未到期', en: 'open' } },
  REPORTED: { mark: '✓', words: { zh: '按时', en: 'on time' } },
  LATE: { mark: '△', words: { zh: '逾期', en: 'late' } },
  RETURNED: { mark: '↩', words: { zh: '退回', en: 'returned' } },
  NOTHING: { mark: '○', words: { zh: '无活动', en: 'nothing' } },
  EXEMPT: { mark: '–', words: { zh: '免报', en: 'excused' } },
  MISSING: { mark: '✗', words: { zh: '未报', en: 'missing' } },
  RECONSTRUCTED: { mark: '◇', words: { zh: '重建', en: 'rebuilt' } },
}

/** What the organization owed month by month and whether it came, and when. */
export const DutiesSection = defineComponent(
  (props: SectionProps) => {
    const asked = useQuestion(OrganizationDutiesDocument, () => ({
      organization: props.organization,
      from: `${props.from}-01-01`,
      to: [`${props.to}-12-31`, today()].toSorted()[0] ?? today(),
    }))
    const show = ({ obligations }: OrganizationDutiesQuery) => {
      const owed = obligations?.nodes ?? []
      if (owed.length === 0)
        return <Empty why={text({ zh: '这些年没有月度应报。', en: 'Nothing was owed monthly.' })} />
      return (
        <>
          <p>{countsOf(owed)}</p>
          <Calendar owed={owed} />
        </>
      )
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

/** How many months stand in which state, in the order of the schema. */
function countsOf(owed: readonly Obligation[]): string {
  const counts = Map.groupBy(owed, ({ state }) => state)
  return [...counts]
    .map(([state, months]) => `${text(valueWords('ObligationState', state))} ${months.length}`)
    .join(' · ')
}

function Calendar({ owed }: { owed: readonly Obligation[] }) {
  const label = text({ zh: '逐月报送', en: 'Month by month' })
  const byMonth = new Map(owed.map((one) => [one.from.slice(0, 7), one]))
  const years = [...new Set(owed.map(({ from }) => from.slice(0, 4)))].toSorted()
  return (
    <TableScroll label={label}>
      <table class="duty-calendar">
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{text({ zh: '年', en: 'Year' })}</th>
            {months.map((month) => (
              <th key={month} scope="col">
                {text({ zh: `${Number(month)}月`, en: month })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              {months.map((month) => (
                <td key={month}>{cellOf(byMonth.get(`${year}-${month}`))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function cellOf(one: Obligation | undefined) {
  if (!one) return null
  const { state, reportedOn, dueOn, exceptionReason } = one
  const { mark, words } = marks[state]
  return (
    <span class={`duty ${state.toLowerCase()}`} title={exceptionReason ?? undefined}>
      {mark && <span aria-hidden="true">{mark} </span>}
      {text(words)}
      {reportedOn && <small>{reportedOn.slice(5)}</small>}
      {['OPEN', 'MISSING'].includes(state) && (
        <small>{text({ zh: `截止 ${dueOn.slice(5)}`, en: `due ${dueOn.slice(5)}` })}</small>
      )}
    </span>
  )
}
