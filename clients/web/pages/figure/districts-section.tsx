import { language, text } from '../../language/language.ts'
import { Bar } from '../../parts/charts/bar.tsx'
import { HatchLegend } from '../../parts/charts/hatching.tsx'
import { Amount } from '../../parts/figures/amount.tsx'
import { AreasChanged } from '../../parts/figures/areas-changed.tsx'
import { type Basis, isSpread } from '../../parts/figures/basis.ts'
import { spokenMark } from '../../parts/figures/basis-words.ts'
import { csvOfNumbers } from '../../parts/figures/csv-of-numbers.ts'
import { type Amount as AmountValue, amountText } from '../../parts/figures/quantity-words.ts'
import { SaveCsv } from '../../parts/files/save-csv.tsx'
import { Section } from '../../parts/layout/section.tsx'
import { DistrictMap } from '../../parts/maps/district-map.tsx'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { amountOf, type Facts, fileName, titleOf } from './facts.ts'

/** The districts of the city as bars in a table and on the schematic; nothing where a district has no parts. */
export function DistrictsSection(facts: Facts) {
  const rows = facts.figure.districts.flatMap(({ district, ...rest }) =>
    district ? [{ ...district, ...rest }] : [],
  )
  if (rows.every(({ value }) => value === null)) return null
  return (
    <Section id="districts" heading={heading()}>
      <AreasChanged on={facts.figure.areasChangedOn} />
      <div class="two">
        <div>
          <DistrictTable {...facts} rows={rows} />
        </div>
        <DistrictMap areas={areasOf(facts, rows)} title={titleOf(facts, heading())} />
      </div>
      <HatchLegend isShown={rows.some(isSpread)} />
    </Section>
  )
}

interface Row extends Pick<AmountValue, 'value' | 'relation' | 'upTo'> {
  code: string
  name: string
  basis: Basis
}

interface Props extends Facts {
  rows: readonly Row[]
}

const heading = () => text({ zh: '各区', en: 'Districts' })

const highestOf = (rows: readonly Row[]) => Math.max(...rows.map(({ value }) => value ?? 0))

function areasOf({ indicator }: Facts, rows: readonly Row[]) {
  const highest = highestOf(rows)
  return rows.map((row) => ({
    code: row.code,
    share: row.value === null ? null : highest > 0 ? row.value / highest : 0,
    label: amountText(amountOf(indicator, row), language.value) + spokenMark(row),
    isHatched: isSpread(row),
  }))
}

function DistrictTable({ rows, ...facts }: Props) {
  const title = titleOf(facts, heading())
  const unit = facts.indicator.unit
  const csv = () =>
    csvOfNumbers(
      [heading(), unit],
      rows.map(({ name, value, relation, upTo, basis }) => ({ cells: [name, value], relation, upTo, basis })),
    )
  return (
    <DataTable
      isFixed
      label={title}
      caption={[title, ' ', <SaveCsv content={csv} file={fileName(facts, heading())} />]}
      columns={columns(facts, highestOf(rows))}
      rows={rows}
      keyOf={({ code }) => code}
    />
  )
}

const columns = ({ indicator }: Facts, highest: number): Columns<Row> => [
  { heading: text({ zh: '区', en: 'District' }), names: 'row', cell: ({ name }) => name },
  {
    heading: text({ zh: '数值', en: 'Value' }),
    look: 'number',
    cell: (row) => <Amount of={amountOf(indicator, row)} />,
  },
  {
    heading: <span class="visually-hidden">{text({ zh: '图示', en: 'Bar' })}</span>,
    cellLook: 'bar-cell',
    cell: (row) => <Bar value={row.value} highest={highest} isHatched={isSpread(row)} />,
  },
]
