import { text } from '../../language/language.ts'
import { FigureCard } from '../../parts/figures/figure-card.tsx'
import { noHeadlines, noIndicators } from '../../parts/figures/no-indicators.ts'
import { Empty } from '../../parts/layout/answered.tsx'
import { Section } from '../../parts/layout/section.tsx'
import { type Figure, headlinesOf, type Service } from './figure.ts'
import { FigureRows } from './figure-rows.tsx'

interface Props {
  service: Service
  /** Figures of the service that the reader's filter lets through; null while there is no filter. */
  found: readonly Figure[] | null
  query: Record<string, string>
}

/** One of the services: its headline figures, and all its figures as a table. */
export function ServiceSection({ service, found, query }: Props) {
  if (found && found.length === 0) return null
  return (
    <Section class="service" id={`service-${service.code}`} heading={service.name}>
      {found ? (
        <FigureRows
          caption={text({ zh: `找到 ${found.length} 项`, en: `${found.length} found` })}
          figures={found}
          query={query}
        />
      ) : (
        <Whole service={service} query={query} />
      )}
    </Section>
  )
}

function Whole({ service, query }: Pick<Props, 'service' | 'query'>) {
  const { name, figures } = service
  if (figures.length === 0) return <Empty why={text(noIndicators)} />
  const headlines = headlinesOf(service)
  const all = text({ zh: `全部 ${figures.length} 项指标`, en: `All ${figures.length} indicators` })
  return (
    <>
      {headlines.length === 0 ? (
        <Empty why={text(noHeadlines)} />
      ) : (
        <ul class="cards">
          {headlines.map((figure) => (
            <FigureCard key={figure.indicator.code} figure={figure} query={query} />
          ))}
        </ul>
      )}
      <details>
        <summary>{all}</summary>
        <FigureRows caption={`${name} · ${all}`} figures={figures} query={query} />
      </details>
    </>
  )
}
