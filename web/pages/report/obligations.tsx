import { defineComponent } from 'vue'
import { useDeed } from '../../graph/use-deed.ts'
import { useQuestion } from '../../graph/use-question.ts'
import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { answered } from '../../layout/answered.tsx'
import { TableScroll } from '../../layout/table-scroll.tsx'
import { DeclareNothingDocument } from './declare.generated.ts'
import { OwnObligationsDocument, type OwnObligationsQuery } from './obligations.generated.ts'

type Obligation = NonNullable<OwnObligationsQuery['obligations']>['nodes'][number]

/** The last three months: due when, how they stand, and “nothing to report” where nothing has come. */
export const Obligations = defineComponent(
  (props: { organization: string; month: string }) => {
    const asked = useQuestion(OwnObligationsDocument, () => ({
      from: monthsBefore(props.month, 2),
      to: `${props.month}-01`,
    }))
    const { run } = useDeed(DeclareNothingDocument)
    const declare = (day: string) =>
      run({ input: { organization: props.organization, form: 'monthly', day } })
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
          <tbody>{(obligations?.nodes ?? []).map((one) => rowOf(one, declare))}</tbody>
        </table>
      </TableScroll>
    )
    return () => answered(asked.value, show)
  },
  { props: ['organization', 'month'] },
)

function rowOf(one: Obligation, declare: (day: string) => unknown) {
  const { from, dueOn, state, accepted, pending, returned } = one
  const canDeclare = state === 'OPEN' || state === 'MISSING'
  return (
    <tr key={from}>
      <th scope="row">{from.slice(0, 7)}</th>
      <td>{dueOn}</td>
      <td>{text(valueWords('ObligationState', state))}</td>
      <td>
        {accepted} · {pending} · {returned}
      </td>
      <td>
        {canDeclare && (
          <button type="button" onClick={() => declare(from)}>
            {text({ zh: `申明${Number(from.slice(5, 7))}月无活动`, en: `Nothing in ${from.slice(0, 7)}` })}
          </button>
        )}
      </td>
    </tr>
  )
}

function monthsBefore(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 - count, 1)).toISOString().slice(0, 10)
}
