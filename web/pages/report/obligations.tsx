import { defineComponent } from 'vue'
import { monthLater } from '../../calendar-days/months.ts'
import { useQuestion } from '../../graph/use-question.ts'
import { text } from '../../language/language.ts'
import { Problems } from '../../parts/forms/field.tsx'
import { useFormDeed } from '../../parts/forms/use-form-deed.ts'
import { answered, Empty, Failure } from '../../parts/layout/answered.tsx'
import { TableScroll } from '../../parts/tables/table-scroll.tsx'
import { DeclareNothingDocument } from './declare.generated.ts'
import { ObligationRow } from './obligation-row.tsx'
import { OwnObligationsDocument, type OwnObligationsQuery } from './obligations.generated.ts'
import { RevokeDeclarationDocument } from './revoke.generated.ts'

/** The last three months: due when, how they stand, and “nothing to report” where nothing has come. */
export const Obligations = defineComponent(
  (props: { organization: string; month: string }) => {
    const asked = useQuestion(OwnObligationsDocument, () => ({
      from: `${monthLater(props.month, -2)}-01`,
      to: `${props.month}-01`,
    }))
    const deeds = [useFormDeed(DeclareNothingDocument), useFormDeed(RevokeDeclarationDocument)] as const
    const [declaring, revoking] = deeds
    const period = (day: string) => ({ input: { organization: props.organization, form: 'monthly', day } })
    const label = () => text({ zh: '近三个月的应报', en: 'Owed over three months' })
    const show = ({ obligations }: OwnObligationsQuery) =>
      (obligations?.nodes ?? []).length === 0 ? (
        <Empty why={text({ zh: '本单位这几个月没有应报。', en: 'Nothing is owed for these months.' })} />
      ) : (
        <TableScroll label={label()}>
          <table class="stacked">
            <thead>
              <tr>
                <th scope="col">{text({ zh: '月份', en: 'Month' })}</th>
                <th scope="col">{text({ zh: '情况', en: 'State' })}</th>
                <th scope="col">{text({ zh: '截止', en: 'Due' })}</th>
                <th scope="col">{text({ zh: '已报', en: 'Reported' })}</th>
                <th scope="col">{text({ zh: '无活动', en: 'Nothing' })}</th>
              </tr>
            </thead>
            <tbody>
              {obligations?.nodes.map((one) => (
                <ObligationRow
                  key={one.from}
                  of={one}
                  onDeclare={() => declaring.send(period(one.from))}
                  onRevoke={() => revoking.send(period(one.from))}
                />
              ))}
            </tbody>
          </table>
        </TableScroll>
      )
    return () => (
      <section class="section" aria-labelledby="owed">
        <h2 id="owed">{label()}</h2>
        {deeds.map(({ problems, failure }, index) => (
          <div key={index}>
            {failure.value && <Failure failure={failure.value} />}
            {problems.value.length > 0 && <Problems problems={problems.value} />}
          </div>
        ))}
        {answered(asked.value, show)}
      </section>
    )
  },
  { props: ['organization', 'month'] },
)
