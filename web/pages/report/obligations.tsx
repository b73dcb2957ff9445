import { defineComponent } from 'vue'
import { today } from '../../calendar-days/days.ts'
import { useDeed } from '../../graph/use-deed.ts'
import { useQuestion } from '../../graph/use-question.ts'
import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { answered } from '../../layout/answered.tsx'
import { TableScroll } from '../../layout/table-scroll.tsx'
import { DeclareNothingDocument } from './declare.generated.ts'
import { OwnObligationsDocument, type OwnObligationsQuery } from './obligations.generated.ts'
import { RevokeDeclarationDocument } from './revoke.generated.ts'

type Obligation = NonNullable<OwnObligationsQuery['obligations']>['nodes'][number]

/** The last three months: due when, how they stand, and “nothing to report” where nothing has come. */
export const Obligations = defineComponent(
  (props: { organization: string; month: string }) => {
    const asked = useQuestion(OwnObligationsDocument, () => ({
      from: monthsBefore(props.month, 2),
      to: `${props.month}-01`,
    }))
    const [declaring, revoking] = [useDeed(DeclareNothingDocument), useDeed(RevokeDeclarationDocument)]
    const period = (day: string) => ({ input: { organization: props.organization, form: 'monthly', day } })
    const deeds = {
      declare: (day: string) => declaring.run(period(day)),
      revoke: (day: string) => revoking.run(period(day)),
    }
    const label = text({ zh: '近三个月的应报', en: 'Owed over three months' })
    const show = ({ obligations }: OwnObligationsQuery) => (
      <TableScroll label={label}>
        <table>
          <caption>{label}</caption>
          <thead>
            <tr>
              <th scope="col">{text({ zh: '月份', en: 'Month' })}</th>
              <th scope="col">{text({ zh: '截止', en: 'Due' })}</th>
              <th scope="col">{text({ zh: '情况', en: 'State' })}</th>
              <th scope="col">{text({ zh: '已采纳、待审核、已退回', en: 'Accepted, waiting, returned' })}</th>
              <th scope="col">{text({ zh: '无活动', en: 'Nothing' })}</th>
            </tr>
          </thead>
          <tbody>{(obligations?.nodes ?? []).map((one) => rowOf(one, deeds))}</tbody>
        </table>
      </TableScroll>
    )
    return () => answered(asked.value, show)
  },
  { props: ['organization', 'month'] },
)

interface Deeds {
  declare(day: string): unknown
  revoke(day: string): unknown
}

function rowOf(one: Obligation, { declare, revoke }: Deeds) {
  const { from, dueOn, state, accepted, pending, returned, exceptionReason, closedAt } = one
  const canDeclare = state === 'OPEN' || state === 'MISSING'
  return (
    <tr key={from} class={{ late: state === 'MISSING' || state === 'RETURNED' }}>
      <th scope="row">{from.slice(0, 7)}</th>
      <td>
        {dueOn} <small>{daysText(dueOn, state)}</small>
      </td>
      <td>
        {text(valueWords('ObligationState', state))}
        {exceptionReason && <small> {exceptionReason}</small>}
        {closedAt && <small> {text({ zh: '已关账', en: 'closed' })}</small>}
      </td>
      <td>
        {accepted} · {pending} · {returned}
      </td>
      <td>
        {canDeclare && (
          <button type="button" onClick={() => declare(from)}>
            {text({ zh: `申明${Number(from.slice(5, 7))}月无活动`, en: `Nothing in ${from.slice(0, 7)}` })}
          </button>
        )}
        {state === 'NOTHING' && !closedAt && (
          <button type="button" onClick={() => revoke(from)}>
            {text({
              zh: `撤销${Number(from.slice(5, 7))}月的申明`,
              en: `Take back that of ${from.slice(0, 7)}`,
            })}
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

function monthsBefore(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 - count, 1)).toISOString().slice(0, 10)
}
