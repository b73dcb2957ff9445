import { text } from '../../language/language.ts'
import { ColumnChart } from '../../parts/charts/column-chart.tsx'
import { digitsOrBlank } from '../../parts/figures/quantity-words.ts'
import { csvOf } from '../../parts/files/csv.ts'
import { SaveCsv } from '../../parts/files/save-csv.tsx'
import { Section } from '../../parts/layout/section.tsx'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { type Facts, fileName, titleOf } from './facts.ts'

const monthNumbers = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))

/** Month by month: columns, and a table of a row a year. Only flows have months. */
export function MonthsSection(facts: Facts) {
  const { indicator, figure, area, from, to } = facts
  if (figure.months.length === 0) return null
  const values = new Map(figure.months.map(({ month, value }) => [month, value]))
  const years = Array.from({ length: to - from + 1 }, (_, index) => String(from + index))
  const labels = years.flatMap((year) => monthNumbers.map((month) => `${year}-${month}`))
  const title = titleOf(facts, heading(), area)
  const file = fileName(facts, heading())
  const columns = { labels, values: labels.map((label) => values.get(label) ?? null), unit: indicator.unit }
  return (
    <Section id="months" heading={heading()}>
      <ColumnChart title={title} columns={columns} file={file} />
      <MonthTable {...{ title, file, values, years }} csv={() => csvFrom(columns)} />
    </Section>
  )
}

interface TableProps {
  title: string
  file: string
  values: ReadonlyMap<string, number>
  years: readonly string[]
  csv: () => string
}

const MonthTable = ({ title, file, values, years, csv }: TableProps) => (
  <DataTable
    label={title}
    look="months"
    caption={[<span class="visually-hidden">{title}</span>, ' ', <SaveCsv content={csv} file={file} />]}
    columns={monthColumns(values)}
    rows={years}
    keyOf={(year) => year}
  />
)

const heading = () => text({ zh: '逐月', en: 'Month by month' })

const monthColumns = (values: ReadonlyMap<string, number>): Columns<string> => [
  { heading: text({ zh: '年', en: 'Year' }), names: 'row', cell: (year) => year },
  ...monthNumbers.map((month) => ({
    heading: text({ zh: `${Number(month)}月`, en: month }),
    look: 'number',
    cell: (year: string) => digitsOrBlank(values.get(`${year}-${month}`) ?? null),
  })),
]

const csvFrom = ({ labels, values, unit }: { labels: string[]; values: (number | null)[]; unit: string }) =>
  csvOf([
    [text({ zh: '月', en: 'month' }), unit],
    ...labels.map((label, place) => [label, values[place] ?? null]),
  ])
