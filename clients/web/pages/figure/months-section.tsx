import { daysIn } from '../../calendar-days/periods.ts'
import { text } from '../../language/language.ts'
import { ColumnChart } from '../../parts/charts/column-chart.tsx'
import { Digits } from '../../parts/figures/amount.tsx'
import { isSpread } from '../../parts/figures/basis.ts'
import { csvOfNumbers } from '../../parts/figures/csv-of-numbers.ts'
import { type Amount, digitsOrBlank } from '../../parts/figures/quantity-words.ts'
import type { YearPoint } from '../../parts/figures/year-point.ts'
import { SaveCsv } from '../../parts/files/save-csv.tsx'
import { Section } from '../../parts/layout/section.tsx'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { type Facts, fileName, titleOf } from './facts.ts'

const monthNumbers = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))

/** Month by month: columns, and a table of a row a year. Only flows have months. */
export function MonthsSection(facts: Facts) {
  const { indicator, figure, area, period } = facts
  const { from, to } = period
  if (figure.months.length === 0) return null
  const values = new Map(figure.months.map((one) => [one.month, one]))
  const years = Array.from({ length: to - from + 1 }, (_, index) => String(from + index))
  const [first, last] = [daysIn(period).from, daysIn(period).to].map((day) => day.slice(0, 7)) as [
    string,
    string,
  ]
  const labels = years
    .flatMap((year) => monthNumbers.map((month) => `${year}-${month}`))
    .filter((month) => month >= first && month <= last)
  const title = titleOf(facts, heading(), area)
  const file = fileName(facts, heading())
  const points = labels.map((label) => ({
    ...{ label, value: null, relation: 'EXACT' as const, basis: null },
    ...values.get(label),
  }))
  const columns = {
    labels,
    values: points.map(({ value }) => value),
    related: points,
    unit: indicator.unit,
    hatched: points.map(isSpread),
  }
  return (
    <Section id="months" heading={heading()}>
      <ColumnChart title={title} columns={columns} file={file} />
      <MonthTable
        {...{ title, file, values, years, within: new Set(labels) }}
        csv={() => csvFrom(points, indicator.unit)}
      />
    </Section>
  )
}

type Month = Facts['figure']['months'][number]
type Months = ReadonlyMap<string, Month>

interface TableProps {
  title: string
  file: string
  values: Months
  years: readonly string[]
  /** The months of the period. */
  within: ReadonlySet<string>
  csv: () => string
}

const MonthTable = ({ title, file, values, years, within, csv }: TableProps) => (
  <DataTable
    label={title}
    look="months pinned"
    caption={[<span class="visually-hidden">{title}</span>, ' ', <SaveCsv content={csv} file={file} />]}
    columns={monthColumns(values, within)}
    rows={years}
    keyOf={(year) => year}
  />
)

const heading = () => text({ zh: '逐月', en: 'Month by month' })

const monthColumns = (values: Months, within: ReadonlySet<string>): Columns<string> => [
  { heading: text({ zh: '年', en: 'Year' }), names: 'row', cell: (year) => year },
  ...monthNumbers.map((month) => ({
    heading: text({ zh: `${Number(month)}月`, en: month }),
    look: 'number',
    cell: (year: string) => {
      const name = `${year}-${month}`
      return within.has(name) ? monthCell(values.get(name)) : null
    },
  })),
]

/** A month without any is no blank: others of its year were reported. */
const monthCell = (month: Month | undefined) =>
  month ? (
    <Digits of={month.value} relation={month.relation} upTo={month.upTo} basis={month.basis} />
  ) : (
    digitsOrBlank(null)
  )

interface Point extends Pick<Amount, 'value' | 'relation' | 'upTo'>, Pick<YearPoint, 'basis'> {
  label: string
}

const csvFrom = (points: readonly Point[], unit: string) =>
  csvOfNumbers(
    [text({ zh: '月', en: 'month' }), unit],
    points.map(({ label, value, relation, upTo, basis }) => ({
      cells: [label, value],
      relation,
      upTo,
      basis,
    })),
  )
