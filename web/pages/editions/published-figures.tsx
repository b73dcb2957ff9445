import { RouterLink } from 'vue-router'
import { language, text } from '../../language/language.ts'
import { type Amount, amountText, digitsOrBlank } from '../../parts/figures/quantity-words.ts'
import { type Reconciliation, ReconciliationMark } from '../../parts/figures/reconciliation-mark.tsx'
import { TableScroll } from '../../parts/tables/table-scroll.tsx'

interface Props {
  caption: string
  figures: readonly {
    indicator: { code: string; name: string; unit: string }
    value: number | null
    relation: Amount['relation']
    reconciliation: Reconciliation
    years: readonly { year: number; value: number | null }[]
  }[]
  /** Years and area, for the pages of the figures. */
  query: Record<string, string | number>
}

/** The figures of an edition, or of what would become one: over the years, year by year, and against what was published before. */
export function PublishedFigures({ caption, figures, query }: Props) {
  const years = figures[0]?.years ?? []
  return (
    <TableScroll label={caption}>
      <table>
        <caption>{caption}</caption>
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
            <th scope="col">{text({ zh: '与公布数', en: 'Compared' })}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ indicator, value, relation, reconciliation, years: cells }) => (
            <tr key={indicator.code}>
              <th scope="row">
                <RouterLink to={{ path: `/figures/${indicator.code}`, query }}>{indicator.name}</RouterLink>
              </th>
              <td class="number">{amountText({ value, relation, unit: indicator.unit }, language.value)}</td>
              {cells.map(({ year, value: cell }) => (
                <td key={year} class="number">
                  {digitsOrBlank(cell)}
                </td>
              ))}
              <td>
                <ReconciliationMark of={reconciliation} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
