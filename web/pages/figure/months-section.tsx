import { text } from '../../language/language.ts'
import { ColumnChart } from '../../parts/charts/column-chart.tsx'
import { digitsOf } from '../../parts/figures/quantity-words.ts'
import { csvOf } from '../../parts/files/csv.ts'
import { SaveCsv } from '../../parts/files/save-csv.tsx'
import { TableScroll } from '../../parts/tables/table-scroll.tsx'
import { type Facts, fileName, titleOf } from './facts.ts'

const monthNumbers = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))

/** Month by month: columns, and a table of a row a year. Only flows have months. */
export function MonthsSection(facts: Facts) {
  const { indicator, figure, area, from, to } = facts
  if (figure.months.length === 0) return null
  const values = new Map(figure.months.map(({ month, value }) => [month, value]))
  const years = Array.from({ length: to - from + 1 }, (_, index) => String(from + index))
  const labels = years.flatMap((year) => monthNumbers.map((month) => `${year}-${month}`))
  const heading = text({ zh: '逐月', en: 'Month by month' })
  const title = titleOf(facts, heading, area)
  const columns = { labels, values: labels.map((label) => values.get(label) ?? null), unit: indicator.unit }
  const csv = () =>
    csvOf([
      [text({ zh: '月', en: 'month' }), indicator.unit],
      ...labels.map((label) => [label, values.get(label) ?? null]),
    ])
  return (
    <section class="section" aria-labelledby="months">
      <h2 id="months">{heading}</h2>
      <ColumnChart title={title} columns={columns} file={fileName(facts, heading)} />
      <TableScroll label={title}>
        <table class="months">
          <caption>
            <span class="visually-hidden">{title}</span>{' '}
            <SaveCsv content={csv} file={fileName(facts, heading)} />
          </caption>
          <thead>
            <tr>
              <th scope="col">{text({ zh: '年', en: 'Year' })}</th>
              {monthNumbers.map((month) => (
                <th key={month} scope="col" class="number">
                  {text({ zh: `${Number(month)}月`, en: month })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {monthNumbers.map((month) => {
                  const value = values.get(`${year}-${month}`)
                  return (
                    <td key={month} class="number">
                      {value === undefined ? '—' : digitsOf(value)}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}
