import { RouterLink } from 'vue-router'
import { language, text } from '../../language/language.ts'
import { YearDigits } from '../../parts/figures/amount.tsx'
import type { Basis } from '../../parts/figures/basis.ts'
import { type Amount, amountText } from '../../parts/figures/quantity-words.ts'
import { type Reconciliation, ReconciliationMark } from '../../parts/figures/reconciliation-mark.tsx'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'

interface Figure {
  indicator: { code: string; name: string; unit: string }
  value: number | null
  relation: Amount['relation']
  upTo: number | null
  reconciliation: Reconciliation
  years: readonly (Pick<Amount, 'value' | 'relation' | 'upTo'> & { year: number; basis: Basis })[]
}

interface Props {
  caption: string
  figures: readonly Figure[]
  /** Years and area, for the pages of the figures. */
  query: Record<string, string | number>
}

/** The figures of an edition, or of what would become one: over the years, year by year, and against what was published before. */
export const PublishedFigures = ({ caption, figures, query }: Props) => (
  <DataTable
    label={caption}
    caption={caption}
    columns={columns(figures[0]?.years ?? [], query)}
    rows={figures}
    keyOf={({ indicator }) => indicator.code}
  />
)

const columns = (years: Figure['years'], query: Props['query']): Columns<Figure> => [
  {
    heading: text({ zh: '指标', en: 'Indicator' }),
    names: 'row',
    cell: ({ indicator: { code, name } }) => (
      <RouterLink to={{ path: `/figures/${code}`, query }}>{name}</RouterLink>
    ),
  },
  {
    heading: text({ zh: '数值', en: 'Value' }),
    look: 'number',
    cell: ({ value, relation, upTo, indicator: { unit } }) =>
      amountText({ value, relation, upTo, unit }, language.value),
  },
  ...years.map(({ year }, place) => ({
    heading: year,
    look: 'number',
    cell: ({ years: all }: Figure) => <YearDigits of={all[place]} />,
  })),
  {
    heading: text({ zh: '与公布数', en: 'Compared' }),
    cell: ({ reconciliation }) => <ReconciliationMark of={reconciliation} />,
  },
]
