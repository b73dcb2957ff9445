import { defineComponent } from 'vue'
import { RouterLink } from 'vue-router'
import { periodText } from '../../calendar-days/periods.ts'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { text } from '../../language/language.ts'
import { Amount } from '../../parts/figures/amount.tsx'
import { Spark } from '../../parts/figures/spark.tsx'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import {
  OrganizationFiguresDocument,
  type OrganizationFiguresQuery,
} from './organization-figures.generated.ts'
import { PrivateSection, type SectionProps } from './private-section.tsx'

type Figure = Extract<NonNullable<OrganizationFiguresQuery['node']>, { figures: unknown }>['figures'][number]

/** The figures an organization contributed to, with its own part in each year. */
export const FiguresSection = defineComponent(
  (props: SectionProps) => {
    const asked = useGraphQuery(OrganizationFiguresDocument, () => ({
      id: props.organization,
      from: props.from,
      to: props.to,
    }))
    return () => (
      <PrivateSection
        id="figures"
        heading={text({ zh: '计入的数', en: 'Figures' })}
        asked={asked.value}
        show={({ node }: OrganizationFiguresQuery) => table(node?.figures ?? [], props)}
      />
    )
  },
  { props: ['organization', 'from', 'to'] },
)

function table(figures: readonly Figure[], period: SectionProps) {
  const label = text({ zh: '只计本单位的部分', en: "This organization's part alone" })
  return (
    <DataTable
      label={label}
      caption={label}
      look="own-figures stacked"
      columns={columns(period)}
      rows={figures.filter(({ value }) => value !== null)}
      keyOf={({ indicator }) => indicator.code}
      empty={text({ zh: '这些年没有计入任何指标。', en: 'None over these years.' })}
    />
  )
}

const columns = ({ from, to }: SectionProps): Columns<Figure> => [
  {
    heading: text({ zh: '指标', en: 'Indicator' }),
    names: 'row',
    cell: ({ indicator: { code, name } }) => (
      <RouterLink to={{ path: `/figures/${code}`, query: { from, to } }}>{name}</RouterLink>
    ),
  },
  {
    heading: periodText(from, to),
    look: 'number',
    cell: ({ value, relation, upTo, basis, indicator: { unit } }) => (
      <Amount of={{ value, relation, upTo, basis, unit }} />
    ),
  },
  {
    heading: text({ zh: '逐年', en: 'Year by year' }),
    cell: ({ years, indicator: { unit } }) => <Spark years={years} unit={unit} />,
  },
]
