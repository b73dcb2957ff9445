import './editions.css'
import { defineComponent } from 'vue'
import { RouterLink, useRoute } from 'vue-router'
import { momentText } from '../../calendar-days/days.ts'
import { amountText, digitsOrBlank } from '../../figures/quantity-words.ts'
import { useQuestion } from '../../graph/use-question.ts'
import { language, text } from '../../language/language.ts'
import { answered, Empty } from '../../layout/answered.tsx'
import { TableScroll } from '../../layout/table-scroll.tsx'
import { viewer } from '../../viewer/viewer.ts'
import { OneEditionDocument, type OneEditionQuery } from './edition.generated.ts'
import { EditionReport } from './edition-report.tsx'
import { Restatements } from './restatements.tsx'
import { WithdrawEdition } from './withdraw-edition.tsx'

export type Edition = NonNullable<OneEditionQuery['edition']>

/** One published review: what it said, whether it verifies, what has changed since and why. */
export const EditionPage = defineComponent(() => {
  const route = useRoute()
  const asked = useQuestion(OneEditionDocument, () => ({ id: String(route.params.id) }))
  const show = ({ edition }: OneEditionQuery) =>
    edition ? (
      <>
        <h1>{edition.title}</h1>
        {edition.withdrawnAt && (
          <p class="state" role="status">
            {text({ zh: '这次发布已撤下：', en: 'Taken back: ' })}
            {edition.withdrawnReason}
          </p>
        )}
        <Facts edition={edition} />
        <EditionReport key={edition.id} edition={edition.id} from={edition.from} to={edition.to} />
        {edition.verification && <Restatements verification={edition.verification} />}
        <Figures edition={edition} />
        {viewer.value?.role === 'LEADER' && !edition.withdrawnAt && <WithdrawEdition edition={edition.id} />}
      </>
    ) : (
      <>
        <h1>{text({ zh: '没有这次发布', en: 'No such edition' })}</h1>
        <Empty why={text({ zh: '它可能已被撤下。', en: 'It may have been withdrawn.' })} />
      </>
    )
  return () => answered(asked.value, show)
})

function Facts({ edition }: { edition: Edition }) {
  const { from, to, asOf, publishedAt, publishedBy, hash, note, district, coverage } = edition
  const facts = [
    [text({ zh: '范围', en: 'Area and years' }), `${district?.name ?? ''} ${from}–${to}`],
    [text({ zh: '数据截至', en: 'As known at' }), momentText(asOf, language.value)],
    [text({ zh: '发布', en: 'Published' }), `${momentText(publishedAt, language.value)} ${publishedBy}`],
    [
      text({ zh: '依据', en: 'Records' }),
      text({
        zh: `${coverage.organizations} 家单位采纳的 ${coverage.records} 条记录，${coverage.entries} 笔账目；应报 ${coverage.owed} 期，已报 ${coverage.came} 期`,
        en: `${coverage.records} records of ${coverage.organizations} organizations, ${coverage.entries} entries; ${coverage.came} of ${coverage.owed} periods came`,
      }),
    ],
    ['SHA-256', hash],
  ]
  return (
    <>
      {note && <p class="lead">{note}</p>}
      <dl class="facts">
        {facts.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd class="hash">{value}</dd>
          </>
        ))}
      </dl>
    </>
  )
}

function Figures({ edition }: { edition: Edition }) {
  const label = text({ zh: '发布的数', en: 'Figures' })
  const years = edition.figures[0]?.years ?? []
  return (
    <TableScroll label={label}>
      <table>
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{text({ zh: '指标', en: 'Indicator' })}</th>
            <th scope="col" class="number">
              {text({ zh: '数值', en: 'Value' })}
            </th>
            {years.map(({ year }) => (
              <th key={year} scope="col" class="number">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {edition.figures.map(({ indicator, value, relation, years: cells }) => (
            <tr key={indicator.code}>
              <th scope="row">
                <RouterLink to={`/figures/${indicator.code}`}>{indicator.name}</RouterLink>
              </th>
              <td class="number">{amountText({ value, relation, unit: indicator.unit }, language.value)}</td>
              {cells.map(({ year, value: cell }) => (
                <td key={year} class="number">
                  {digitsOrBlank(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
