import { text } from '../../language/language.ts'
import { Bar } from '../../parts/charts/bar.tsx'
import { Amount } from '../../parts/figures/amount.tsx'
import { isSpread } from '../../parts/figures/basis.ts'
import { digitsOf } from '../../parts/figures/quantity-words.ts'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { type ApartProps, breakdownHeading, captionOf, nameOf, type Part } from './breakdown-parts.tsx'
import { amountOf, shareOf } from './facts.ts'

/** By one dimension: a row a value, the largest first. */
export function BreakdownTable(props: ApartProps) {
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

function columns({ facts: { indicator }, figure: { value: whole, breakdown } }: ApartProps): Columns<Part> {
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
