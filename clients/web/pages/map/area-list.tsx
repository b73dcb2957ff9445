import { RouterLink, useRoute } from 'vue-router'
import { text } from '../../language/language.ts'
import type { AreaCount } from './area-counts.ts'

interface Props {
  counts: readonly AreaCount<{ id: string; name: string }>[]
  /** Id of the area that is shown alone; empty for the whole city. */
  district: string
  title: string
}

/** The areas with a count in each, where a city has no outlines to draw. */
export function AreaList({ counts, district, title }: Props) {
  const { query } = useRoute()
  const addressOf = (id: string | undefined) => ({ query: { ...query, district: id } })
  return (
    <nav class="area-list" aria-label={title}>
      <ul>
        {counts
          .filter(({ area, count }) => count > 0 || area.id === district)
          .map(({ area, count }) => (
            <li key={area.id}>
              <RouterLink to={addressOf(area.id)}>{area.name}</RouterLink> {count}
            </li>
          ))}
      </ul>
      {district && (
        <RouterLink to={addressOf(undefined)}>{text({ zh: '看全市', en: 'Whole city' })}</RouterLink>
      )}
    </nav>
  )
}
