import { today } from '../../calendar-days/days.ts'
import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import type { OwnObligationsQuery } from './obligations.generated.ts'

type Obligation = NonNullable<OwnObligationsQuery['obligations']>['nodes'][number]

interface Props {
  of: Obligation
  onDeclare: () => void
  onRevoke: () => void
}

/** One month: how it stands, until when, what has come, and whether there is nothing to report. */
export function ObligationRow({ of: one, onDeclare, onRevoke }: Props) {
  const { from, dueOn, state, exceptionReason, closedAt } = one
  const month = Number(from.slice(5, 7))
  return (
    <tr class={{ late: state === 'MISSING' || state === 'RETURNED' }}>
      <th scope="row">{text({ zh: `${from.slice(0, 4)}年${month}月`, en: from.slice(0, 7) })}</th>
      <td class="standing">
        {text(valueWords('ObligationState', state))}
        {exceptionReason && <small> {exceptionReason}</small>}
        {closedAt && <span class="tag">{text({ zh: '已关账', en: 'closed' })}</span>}
      </td>
      <td>
        {text({ zh: `${dueOn} 截止`, en: `by ${dueOn}` })} <small>{daysText(dueOn, state)}</small>
      </td>
      <td>{reportedText(one)}</td>
      <td>
        {(state === 'OPEN' || state === 'MISSING') && !closedAt && (
          <button type="button" onClick={onDeclare}>
            {text({ zh: `申明${month}月无活动`, en: `Nothing in ${from.slice(0, 7)}` })}
          </button>
        )}
        {state === 'NOTHING' && !closedAt && (
          <button type="button" onClick={onRevoke}>
            {text({ zh: `撤销${month}月的申明`, en: `Take back that of ${from.slice(0, 7)}` })}
          </button>
        )}
      </td>
    </tr>
  )
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
