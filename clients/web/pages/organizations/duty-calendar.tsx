import { text, type Words } from '../../language/language.ts'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import type { OrganizationDutiesQuery } from './organization-duties.generated.ts'

export type Obligation = NonNullable<OrganizationDutiesQuery['obligations']>['nodes'][number]

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
  UNKNOWN: { mark: '', words: { zh: '不详', en: 'not known' } },
}

type Months = ReadonlyMap<string, Obligation>

/** The months of each year side by side, the latest year first: how each stands, when it came or by when it is due. */
export function DutyCalendar({ owed }: { owed: readonly Obligation[] }) {
  const label = text({ zh: '逐月报送', en: 'Month by month' })
  const years = [...new Set(owed.map(({ from }) => from.slice(0, 4)))].toSorted().toReversed()
  return (
    <DataTable
      label={label}
      caption={label}
      look="duty-calendar stacked"
      columns={columns(new Map(owed.map((one) => [one.from.slice(0, 7), one])))}
      rows={years}
      keyOf={(year) => year}
    />
  )
}

/** Periods of another rhythm, the latest first, each in a line. */
export function DutyPeriods({ owed }: { owed: readonly Obligation[] }) {
  const label = text({ zh: '逐期报送', en: 'Period by period' })
  return (
    <DataTable
      label={label}
      caption={label}
      look="stacked"
      columns={[
        { heading: text({ zh: '期', en: 'Period' }), names: 'row', cell: ({ periodName }) => periodName },
        { heading: text({ zh: '情况', en: 'State' }), cell: cellOf },
      ]}
      rows={owed.toReversed()}
      keyOf={({ from }) => from}
    />
  )
}

const columns = (owed: Months): Columns<string> => [
  { heading: text({ zh: '年', en: 'Year' }), names: 'row', cell: (year) => year },
  ...months.map((month) => ({
    heading: monthText(month),
    phoneLabel: monthText(month),
    cell: (year: string) => cellOf(owed.get(`${year}-${month}`)),
  })),
]

const monthText = (month: string) => text({ zh: `${Number(month)}月`, en: month })

function cellOf(one: Obligation | undefined) {
  if (!one) return null
  const { state, exceptionReason } = one
  const { mark, words } = marks[state]
  return (
    <span class={`duty ${state.toLowerCase()}`} title={exceptionReason ?? undefined}>
      {mark && <span aria-hidden="true">{mark} </span>}
      {text(words)}
      <small>{dayOf(one)}</small>
    </span>
  )
}

/** The day it came; where nothing has come, the day it is or was due. */
function dayOf({ reportedOn, dueOn, state }: Obligation): string | null {
  if (reportedOn) return text({ zh: `${reportedOn.slice(5)} 报`, en: `on ${reportedOn.slice(5)}` })
  if (['RECONSTRUCTED', 'UNKNOWN', 'EXEMPT'].includes(state)) return null
  return text({ zh: `截止 ${dueOn.slice(5)}`, en: `due ${dueOn.slice(5)}` })
}
