import { text } from '../../language/language.ts'
import { ColumnChart } from '../../parts/charts/column-chart.tsx'
import { Amount } from '../../parts/figures/amount.tsx'
import { isSpread } from '../../parts/figures/basis.ts'
import { csvOfNumbers } from '../../parts/figures/csv-of-numbers.ts'
import { TrendMark } from '../../parts/figures/trend-mark.tsx'
import { SaveCsv } from '../../parts/files/save-csv.tsx'
import { Section } from '../../parts/layout/section.tsx'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { amountOf, type Facts, fileName, titleOf } from './facts.ts'

/** Whether a year's number is of the size of the period's: a target of what adds up over years stands above every one of them. */
const isOfYearsAlike = ({ measure }: Facts['indicator']) =>
  ['STOCK', 'LEVEL', 'MAX', 'MIN', 'AVERAGE'].includes(measure)

/** Year by year, as columns and as a table. */
export function YearsSection(facts: Facts) {
  const { indicator, figure, area } = facts
  const { years, target } = figure
  const title = titleOf(facts, text({ zh: '逐年', en: 'by year' }), area)
  const goal = target && isOfYearsAlike(indicator) ? target.value : null
  const columns = {
    labels: years.map(({ name }) => name),
    values: years.map(({ value }) => value),
    related: years,
    unit: indicator.unit,
    hatched: years.map(isSpread),
    target: goal === null ? undefined : { value: goal, label: text({ zh: '目标', en: 'target' }) },
  }
  return (
    <Section id="years" heading={text({ zh: '逐年', en: 'Year by year' })}>
      <div class="two">
        <ColumnChart title={title} columns={columns} file={fileOf(facts)} />
        <div>
          <YearTable {...facts} title={title} />
        </div>
      </div>
    </Section>
  )
}

const fileOf = (facts: Facts) => fileName(facts, text({ zh: '逐年', en: 'years' }))

function YearTable({ title, ...facts }: Facts & { title: string }) {
  const { indicator, figure } = facts
  const csv = () =>
    csvOfNumbers(
      [text({ zh: '年', en: 'year' }), indicator.unit],
      figure.years.map(({ name, value, ...how }) => ({ ...how, cells: [name, value] })),
    )
  return (
    <DataTable
      isFixed
      label={title}
      caption={[
        <span class="visually-hidden">{title}</span>,
        ' ',
        <SaveCsv content={csv} file={fileOf(facts)} />,
      ]}
      columns={yearColumns(facts)}
      rows={figure.years}
      keyOf={({ year }) => year}
    />
  )
}

const yearColumns = ({ indicator, figure }: Facts): Columns<Facts['figure']['years'][number]> => [
  {
    heading: text({ zh: '年', en: 'Year' }),
    names: 'row',
    cell: ({ name }) => name,
  },
  {
    heading: text({ zh: '数值', en: 'Value' }),
    look: 'number',
    cell: (point) => <Amount of={amountOf(indicator, point)} />,
  },
  figure.years.some(({ change }) => change !== null) && {
    heading: text({ zh: '较上年', en: 'Change' }),
    look: 'number',
    cell: (year) => <TrendMark of={year} unit={indicator.unit} isShort />,
  },
]
