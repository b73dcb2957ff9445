import { text } from '../../language/language.ts'
import type { Figure, Service } from './figure.ts'
import { FigureCard } from './figure-card.tsx'
import { FigureRows } from './figure-rows.tsx'
import { headlines } from './headlines.ts'

interface Props {
  service: Service
  /** Figures of the service that the reader's filter lets through; null while there is no filter. */
  found: readonly Figure[] | null
  query: Record<string, string>
}

/** One of the four services: its headline figures, and all its figures as a table. */
export function ServiceSection({ service, found, query }: Props) {
  const { code, name, figures } = service
  const cards = (headlines[code] ?? []).flatMap((headline) =>
    figures.filter(({ indicator }) => indicator.code === headline),
  )
  if (found && found.length === 0) return null
  const all = text({ zh: `全部 ${figures.length} 项指标`, en: `All ${figures.length} indicators` })
  return (
    <section class="section service" aria-labelledby={`service-${code}`}>
      <h2 id={`service-${code}`}>{name}</h2>
      {found ? (
        <FigureRows
          caption={text({ zh: `找到 ${found.length} 项`, en: `${found.length} found` })}
          figures={found}
          query={query}
        />
      ) : (
        <>
          <ul class="cards">
            {cards.map((figure) => (
              <FigureCard key={figure.indicator.code} figure={figure} query={query} />
            ))}
          </ul>
          <details>
            <summary>{all}</summary>
            <FigureRows caption={`${name} · ${all}`} figures={figures} query={query} />
          </details>
        </>
      )}
    </section>
  )
}
