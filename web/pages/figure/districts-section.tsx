import { language, text } from '../../language/language.ts'
import { Bar } from '../../parts/charts/bar.tsx'
import { Amount } from '../../parts/figures/amount.tsx'
import { amountText } from '../../parts/figures/quantity-words.ts'
import { csvOf } from '../../parts/files/csv.ts'
import { SaveCsv } from '../../parts/files/save-csv.tsx'
import { DistrictMap } from '../../parts/maps/district-map.tsx'
import { amountOf, type Facts, fileName, titleOf } from './facts.ts'

/** The districts of the city as bars in a table and on the schematic; nothing where a district has no parts. */
export function DistrictsSection(facts: Facts) {
  const { indicator, figure } = facts
  const rows = figure.districts.flatMap(({ district, ...rest }) =>
    district ? [{ ...district, ...rest }] : [],
  )
  if (rows.length === 0 || rows.every(({ value }) => value === null)) return null
  const highest = Math.max(...rows.map(({ value }) => value ?? 0))
  const heading = text({ zh: '各区', en: 'Districts' })
  const title = titleOf(facts, heading)
  const areas = rows.map((row) => ({
    code: row.code,
    name: row.name,
    share: row.value === null ? null : highest > 0 ? row.value / highest : 0,
    label: amountText(amountOf(indicator, row), language.value),
  }))
  const csv = () => csvOf([[heading, indicator.unit], ...rows.map(({ name, value }) => [name, value])])
  return (
    <section class="section" aria-labelledby="districts">
      <h2 id="districts">{heading}</h2>
      <div class="two">
        <div>
          <table>
            <caption>
              {title} <SaveCsv content={csv} file={fileName(facts, heading)} />
            </caption>
            <thead>
              <tr>
                <th scope="col">{text({ zh: '区', en: 'District' })}</th>
                <th scope="col" class="number">
                  {text({ zh: '数值', en: 'Value' })}
                </th>
                <th scope="col">
                  <span class="visually-hidden">{text({ zh: '图示', en: 'Bar' })}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.code}>
                  <th scope="row">{row.name}</th>
                  <td class="number">
                    <Amount of={amountOf(indicator, row)} />
                  </td>
                  <td class="bar-cell">
                    <Bar value={row.value} highest={highest} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <DistrictMap areas={areas} title={title} />
      </div>
    </section>
  )
}
