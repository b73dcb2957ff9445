import { today } from '../../calendar-days/days.ts'
import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import type { Columns } from '../../parts/tables/column.ts'
import type { Obligation } from './obligation.ts'
import { isToReport, typesOf } from './owed-types.ts'
import type { RecordType } from './record-types.ts'
import { ReportLinks } from './type-links.tsx'

interface Steps {
  /** Types that the organization reports. */
  known: readonly RecordType[]
  onDeclare: (one: Obligation) => void
  onRevoke: (one: Obligation) => void
}

/** One period of a form: how it stands, until when, what has come, and whether there is nothing to report. */
export const obligationColumns = (steps: Steps): Columns<Obligation> => [
  {
    heading: text({ zh: '期', en: 'Period' }),
    names: 'row',
    cell: ({ periodName, form }) => [periodName, form.name !== periodName && <small> {form.name}</small>],
  },
  {
    heading: text({ zh: '情况', en: 'State' }),
    cellLook: 'obligation-state',
    cell: ({ state, exceptionReason, closedAt }) => [
      text(valueWords('ObligationState', state)),
      exceptionReason && <small> {exceptionReason}</small>,
      closedAt && <span class="tag">{text({ zh: '已关账', en: 'closed' })}</span>,
    ],
  },
  {
    heading: text({ zh: '截止', en: 'Due' }),
    cell: ({ dueOn, state }) => [
      text({ zh: `${dueOn} 截止`, en: `by ${dueOn}` }),
      ' ',
      <small>{daysText(dueOn, state)}</small>,
    ],
  },
  { heading: text({ zh: '已报', en: 'Reported' }), cell: reportedText },
  {
    heading: text({ zh: '填报', en: 'Report' }),
    cell: (one) => isToReport(one) && <ReportLinks types={typesOf(one, steps.known)} />,
  },
  { heading: text({ zh: '无活动', en: 'Nothing' }), cell: (one) => <Nothing of={one} {...steps} /> },
]

/** That there is nothing to report, or no longer; not once the period is closed. */
function Nothing({ of: one, onDeclare, onRevoke }: Omit<Steps, 'known'> & { of: Obligation }) {
  const { periodName, state, closedAt } = one
  if (closedAt) return null
  if (state === 'NOTHING')
    return (
      <button type="button" onClick={() => onRevoke(one)}>
        {text({ zh: `撤销${periodName}的申明`, en: `Take back that of ${periodName}` })}
      </button>
    )
  return state === 'OPEN' || state === 'MISSING' ? (
    <button type="button" onClick={() => onDeclare(one)}>
      {text({ zh: `申明${periodName}无活动`, en: `Nothing in ${periodName}` })}
    </button>
  ) : null
}

/** How far off the due day is, while something is still owed. */
function daysText(dueOn: string, state: Obligation['state']): string {
  if (!['OPEN', 'AHEAD', 'MISSING', 'RETURNED'].includes(state)) return ''
  const days = Math.round((Date.parse(dueOn) - Date.parse(today())) / 86_400_000)
  if (days < 0) return text({ zh: `已过 ${-days} 天`, en: `${-days} days ago` })
  return text({ zh: `还有 ${days} 天`, en: `in ${days} days` })
}

/** How many records have come and where they are. */
function reportedText({ accepted, pending, returned }: Obligation): string {
  const parts = [
    { count: accepted, words: { zh: '已采纳', en: 'accepted' } },
    { count: pending, words: { zh: '待审核', en: 'waiting' } },
    { count: returned, words: { zh: '已退回', en: 'returned' } },
  ].filter(({ count }) => count > 0)
  if (parts.length === 0) return text({ zh: '尚无记录', en: 'nothing yet' })
  return parts
    .map(({ count, words }) => text({ zh: `${words.zh} ${count}`, en: `${count} ${words.en}` }))
    .join(text({ zh: '，', en: ', ' }))
}
