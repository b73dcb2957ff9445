import { text } from '../../language/language.ts'
import { Amount } from '../../parts/figures/amount.tsx'
import { ReconciliationMark } from '../../parts/figures/reconciliation-mark.tsx'
import { Empty } from '../../parts/layout/answered.tsx'
import { TableScroll } from '../../parts/tables/table-scroll.tsx'
import { amountOf, type Facts } from './facts.ts'

/** What documents claimed, in their own words, beside what the records say of the same years and area. */
export function StatementsSection({ indicator, figure: { statements } }: Facts) {
  const heading = text({ zh: '公布的数与出处', en: 'Published numbers and their sources' })
  return (
    <section class="section" aria-labelledby="statements">
      <h2 id="statements">{heading}</h2>
      {statements.length === 0 ? (
        <Empty why={text({ zh: '没有文件公布过该指标。', en: 'No document has published it.' })} />
      ) : (
        <TableScroll label={heading}>
          <table>
            <thead>
              <tr>
                <th scope="col">{text({ zh: '原文写法', en: 'Wording' })}</th>
                <th scope="col">{text({ zh: '时期', en: 'Period' })}</th>
                <th scope="col" class="number">
                  {text({ zh: '记录之和', en: 'Records' })}
                </th>
                <th scope="col">{text({ zh: '对照', en: 'Compared' })}</th>
                <th scope="col">{text({ zh: '出处', en: 'Source' })}</th>
              </tr>
            </thead>
            <tbody>
              {statements.map(({ key, wording, from, to, figure, reconciliation, inconsistency, source }) => (
                <tr key={key}>
                  <th scope="row">“{wording}”</th>
                  <td>{periodOf(from, to)}</td>
                  <td class="number">{figure && <Amount of={amountOf(indicator, figure)} />}</td>
                  <td>
                    {reconciliation && <ReconciliationMark of={reconciliation} />}
                    {inconsistency && <p class="note">{inconsistency}</p>}
                  </td>
                  <td>
                    {text({
                      zh: `${source.publisher}《${source.title}》第 ${source.paragraph} 段`,
                      en: `${source.publisher}: ${source.title}, paragraph ${source.paragraph}`,
                    })}
                    {text({ zh: '，', en: ', ' })}
                    {source.published}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </section>
  )
}

function periodOf(from: string | null, to: string | null): string {
  const isYears = from?.endsWith('-01-01') && to?.endsWith('-12-31')
  const [first, last] = isYears ? [from?.slice(0, 4), to?.slice(0, 4)] : [from, to]
  return first === last ? (first ?? '—') : [first, last].filter(Boolean).join(isYears ? '–' : ' – ')
}
