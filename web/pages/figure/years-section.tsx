import { text } from '../../language/language.ts'
import { ColumnChart } from '../../parts/charts/column-chart.tsx'
import { Amount } from '../../parts/figures/amount.tsx'
import { TrendMark } from '../../parts/figures/trend-mark.tsx'
import { csvOf } from '../../parts/files/csv.ts'
import { SaveCsv } from '../../parts/files/save-csv.tsx'
import { amountOf, type Facts, fileName, titleOf } from './facts.ts'

/** Year by year, as columns and as a table. */
export function YearsSection(facts: Facts) {
  const { indicator, figure, area } = facts
  const { years, target } = figure
  const title = titleOf(facts, text({ zh: '逐年', en: 'by year' }), area)
  const columns = {
    labels: years.map(({ year }) => String(year)),
    values: years.map(({ value }) => value),
    unit: indicator.unit,
    target:
      target && indicator.measure === 'STOCK'
        ? { value: target.value, label: text({ zh: '目标', en: 'target' }) }
        : undefined,
  }
  const csv = () =>
    csvOf([
      [text({ zh: '年', en: 'year' }), indicator.unit],
      ...years.map(({ year, value }) => [year, value]),
    ])
  return (
    <section class="section" aria-labelledby="years">
      <h2 id="years">{text({ zh: '逐年', en: 'Year by year' })}</h2>
      <div class="two">
        <ColumnChart
          title={title}
          columns={columns}
          file={fileName(facts, text({ zh: '逐年', en: 'years' }))}
        />
        <div>
          <table>
            <caption>
              <span class="visually-hidden">{title}</span>{' '}
              <SaveCsv content={csv} file={fileName(facts, text({ zh: '逐年', en: 'years' }))} />
            </caption>
            <thead>
              <tr>
                <th scope="col">{text({ zh: '年', en: 'Year' })}</th>
                <th scope="col" class="number">
                  {text({ zh: '数值', en: 'Value' })}
                </th>
                <th scope="col" class="number">
                  {text({ zh: '较上年', en: 'Change' })}
                </th>
              </tr>
            </thead>
            <tbody>
              {years.map((point, index) => (
                <tr key={point.year}>
                  <th scope="row">{point.year}</th>
                  <td class="number">
                    <Amount of={amountOf(indicator, point)} />
                  </td>
                  <td class="number">
                    <TrendMark years={years.slice(0, index + 1)} unit={indicator.unit} isShort />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  )
}
