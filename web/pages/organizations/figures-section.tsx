import { defineComponent } from 'vue'
import { RouterLink } from 'vue-router'
import { useQuestion } from '../../graph/use-question.ts'
import { text } from '../../language/language.ts'
import { Amount } from '../../parts/figures/amount.tsx'
import { Spark } from '../../parts/figures/spark.tsx'
import { Empty } from '../../parts/layout/answered.tsx'
import { TableScroll } from '../../parts/tables/table-scroll.tsx'
import {
  OrganizationFiguresDocument,
  type OrganizationFiguresQuery,
} from './organization-figures.generated.ts'
import { PrivateSection, type SectionProps } from './private-section.tsx'

type Figure = Extract<NonNullable<OrganizationFiguresQuery['node']>, { figures: unknown }>['figures'][number]

/** The figures an organization contributed to, with its own part in each year. */
export const FiguresSection = defineComponent(
  (props: SectionProps) => {
    const asked = useQuestion(OrganizationFiguresDocument, () => ({
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

function table(figures: readonly Figure[], { from, to }: SectionProps) {
  const own = figures.filter(({ value }) => value !== null)
  if (own.length === 0)
    return <Empty why={text({ zh: '这些年没有计入任何指标。', en: 'None over these years.' })} />
  const label = text({ zh: '只计本单位的部分', en: "This organization's part alone" })
  return (
    <TableScroll label={label}>
      <table class="own-figures stacked">
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{text({ zh: '指标', en: 'Indicator' })}</th>
            <th scope="col" class="number">
              {from === to ? from : `${from}–${to}`}
            </th>
            <th scope="col">{text({ zh: '逐年', en: 'Year by year' })}</th>
          </tr>
        </thead>
        <tbody>
          {own.map(({ indicator: { code, name, unit }, value, relation, years }) => (
            <tr key={code}>
              <th scope="row">
                <RouterLink to={{ path: `/figures/${code}`, query: { from, to } }}>{name}</RouterLink>
              </th>
              <td class="number">
                <Amount of={{ value, relation, unit }} />
              </td>
              <td>
                <Spark years={years} unit={unit} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
