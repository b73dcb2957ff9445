import { RouterLink } from 'vue-router'
import { text } from '../../language/language.ts'
import { YearDigits } from '../../parts/figures/amount.tsx'
import { Compared, FigureCourse, FigureValue } from '../../parts/figures/figure-card.tsx'
import { TargetMark } from '../../parts/figures/target-mark.tsx'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import type { Figure } from './figure.ts'

interface Props {
  caption: string
  figures: readonly Figure[]
  query: Record<string, string>
}

/** All figures of a service as a table: the numbers themselves, year by year, for who wants no picture. */
export const FigureRows = ({ caption, figures, query }: Props) => (
  <DataTable
    label={caption}
    caption={caption}
    look="figures"
    columns={columns(figures[0]?.years ?? [], query)}
    rows={figures}
    keyOf={({ indicator }) => indicator.code}
    rowAttributes={({ indicator }) => ({ 'data-code': indicator.code })}
  />
)

const columns = (years: Figure['years'], query: Props['query']): Columns<Figure> => [
  {
    heading: text({ zh: '指标', en: 'Indicator' }),
    names: 'row',
    cell: ({ indicator, target }) => [
      <RouterLink to={{ path: `/figures/${indicator.code}`, query }}>{indicator.name}</RouterLink>,
      target && <TargetMark of={target} />,
    ],
  },
  {
    heading: text({ zh: '数值', en: 'Value' }),
    look: 'number',
    cellLook: 'total',
    cell: (figure) => <FigureValue of={figure} />,
  },
  ...years.map(({ name }, place) => ({
    heading: name,
    look: 'number year',
    cell: ({ years: all }: Figure) => <YearDigits of={all[place]} />,
  })),
  {
    heading: text({ zh: '走势', en: 'Course' }),
    look: 'course',
    cell: (figure) => <FigureCourse of={figure} />,
  },
  { heading: text({ zh: '公布', en: 'Published' }), cell: ({ statement }) => statement?.wording ?? '' },
  {
    heading: text({ zh: '对照', en: 'Compared' }),
    cell: (figure) => <Compared figure={figure} />,
  },
]
