import { language, text } from '../../language/language.ts'
import { Bar } from '../../parts/charts/bar.tsx'
import { Amount, Digits } from '../../parts/figures/amount.tsx'
import { isSpread } from '../../parts/figures/basis.ts'
import { csvOfNumbers } from '../../parts/figures/csv-of-numbers.ts'
import { digitsOf, relationPrefix } from '../../parts/figures/quantity-words.ts'
import { SaveCsv } from '../../parts/files/save-csv.tsx'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { amountOf, type Facts, fileName, shareOf, titleOf } from './facts.ts'
import type { FigureBreakdownQuery } from './figure-breakdown.generated.ts'

/** A figure with its parts, as they were asked for together. */
export type Apart = NonNullable<FigureBreakdownQuery['indicator']>['figure']
type Part = Apart['breakdown']['parts'][number]
type Value = Part['values'][number]

interface Props {
  facts: Facts
  figure: Apart
}

export const breakdownHeading = () => text({ zh: '分类', en: 'Breakdown' })

const nameOf = (value: Value | undefined): string => value?.name ?? text({ zh: '未填明', en: 'not stated' })

/** Rows for a file: what each part is, how much, and what it rests on. */
const csv = ({
  facts: { indicator },
  figure: {
    breakdown: { dimensions, parts },
  },
}: Props) =>
  csvOfNumbers(
    [...dimensions.map(({ name }) => name), indicator.unit, text({ zh: '账目', en: 'Entries' })],
    parts.map(({ values, value, relation, entries, basis }) => ({
      cells: [...values.map(nameOf), value, entries],
      ...{ relation, basis },
    })),
  )

function captionOf(props: Props) {
  const { facts, figure } = props
  const by = figure.breakdown.dimensions.map(({ name }) => name).join('×')
  return [titleOf(facts, by), ' ', <SaveCsv content={() => csv(props)} file={fileName(facts, by)} />]
}

/** By one dimension: a row a value, the largest first. */
export function BreakdownTable(props: Props) {
  return (
    <DataTable
      isFixed
      label={breakdownHeading()}
      caption={captionOf(props)}
      columns={columns(props)}
      rows={props.figure.breakdown.parts}
      keyOf={({ values }) => values[0]?.code ?? ''}
      look="contributions"
    />
  )
}

function columns({ facts: { indicator }, figure: { value: whole, breakdown } }: Props): Columns<Part> {
  const { dimensions, parts, addsUp } = breakdown
  const highest = Math.max(...parts.map(({ value }) => value))
  return [
    { heading: dimensions[0]?.name, names: 'row', cell: ({ values }) => nameOf(values[0]) },
    {
      heading: text({ zh: '数值', en: 'Value' }),
      look: 'number',
      cell: (part) => <Amount of={amountOf(indicator, part)} />,
    },
    addsUp && {
      heading: text({ zh: '占比', en: 'Share' }),
      look: 'number',
      cell: ({ value }) => shareOf(value, whole),
    },
    {
      heading: text({ zh: '账目', en: 'Entries' }),
      look: 'number',
      cell: ({ entries }) => digitsOf(entries),
    },
    {
      heading: <span class="visually-hidden">{text({ zh: '图示', en: 'Bar' })}</span>,
      headLook: 'bar-head',
      cellLook: 'bar-cell',
      cell: (part) => <Bar value={part.value} highest={highest} isHatched={isSpread(part)} />,
    },
  ]
}

/** By two dimensions: a row a value of the first, a column a value of the second, each in the order of its largest. */
export function CrossedTable(props: Props) {
  const { parts, dimensions } = props.figure.breakdown
  const rows = [...Map.groupBy(parts, ({ values }) => values[0]?.code ?? '')]
  const across = new Map(parts.map(({ values }) => [values[1]?.code ?? '', values[1]]))
  return (
    <DataTable
      label={breakdownHeading()}
      caption={captionOf(props)}
      columns={[
        { heading: dimensions[0]?.name, names: 'row', cell: ([, own]) => nameOf(own[0]?.values[0]) },
        ...[...across].map(([code, value]) => ({
          heading: nameOf(value),
          look: 'number',
          cell: ([, own]: Row) => cellOf(own.find(({ values }) => (values[1]?.code ?? '') === code)),
        })),
      ]}
      rows={rows}
      keyOf={([code]) => code}
    />
  )
}

type Row = [code: string, own: Part[]]

/** What nothing is of is no blank: the rest was reported. A cell has its unit in the caption, and its relation beside it. */
function cellOf(part: Part | undefined) {
  if (!part) return null
  const before = relationPrefix(part.relation, language.value)
  return [before && <span class="relation">{before}</span>, <Digits of={part.value} basis={part.basis} />]
}
