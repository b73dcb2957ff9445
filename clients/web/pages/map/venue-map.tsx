import { type RouteLocationRaw, RouterLink, useRoute } from 'vue-router'
import { language, text } from '../../language/language.ts'
import { Origin, shortName } from '../../parts/maps/district-map.tsx'
import { districtOutlines } from '../../parts/maps/districts.ts'
import { extent, middleOf, pointsOf, project } from '../../parts/maps/projection.ts'
import type { Venue } from './venue.ts'

interface Props {
  venues: readonly Venue[]
  districts: readonly { id: string; code: string; name: string }[]
  /** The district that is drawn alone; empty for the whole city. */
  district: string
}

/** The city with a count in each district; a district that is chosen, with each of its venues. The list has the same content. */
export function VenueMap({ venues, districts, district }: Props) {
  const chosen = districts.find(({ id }) => id === district)
  const { query } = useRoute()
  const addressOf = (id: string | undefined) => ({ query: { ...query, district: id } })
  const title = text({
    zh: `${chosen?.name ?? '常州市'}：${venues.length} 家场馆`,
    en: `${chosen?.name ?? 'Changzhou'}: ${venues.length} venues`,
  })
  return (
    <figure class="district-map venue-map">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing that holds links is a group, and no fieldset */}
      <svg viewBox={chosen ? around(venues) : `0 0 ${extent.join(' ')}`} role="group" aria-label={title}>
        {districts.map(({ id, code, name }) => (
          <Area
            key={code}
            code={code}
            name={name}
            count={chosen ? null : countIn(venues, code)}
            to={addressOf(id)}
          />
        ))}
        {chosen && venues.map((venue) => <Place key={venue.id} venue={venue} />)}
      </svg>
      {chosen && (
        <RouterLink to={addressOf(undefined)}>{text({ zh: '看全市', en: 'Whole city' })}</RouterLink>
      )}
      <Origin />
    </figure>
  )
}

const countIn = (venues: readonly Venue[], code: string) =>
  venues.filter(({ district }) => district?.code === code).length

interface AreaProps {
  code: string
  name: string
  count: number | null
  to: RouteLocationRaw
}

function Area({ code, name, count, to }: AreaProps) {
  const outline = districtOutlines[code]
  if (!outline) return null
  const [x, y] = middleOf(outline)
  return (
    <RouterLink class="area" to={to} aria-label={count === null ? name : undefined}>
      <polygon points={pointsOf(outline)} fill-opacity="0.08" />
      {count !== null && (
        <text x={x} y={y} class={{ latin: language.value === 'en' }}>
          <tspan x={x} dy="-0.5em">
            {shortName(name)}
          </tspan>
          <tspan x={x} dy="1.1em">
            {count}
          </tspan>
        </text>
      )}
    </RouterLink>
  )
}

function Place({ venue }: { venue: Venue }) {
  if (venue.longitude === null || venue.latitude === null) return null
  const [x, y] = project([venue.longitude, venue.latitude])
  return (
    <circle cx={x} cy={y} r="0.7" class="place">
      <title>{venue.title}</title>
    </circle>
  )
}

/** The part of the drawing that holds all places, with a margin. */
function around(venues: readonly Venue[]): string {
  const points = venues.flatMap(({ longitude, latitude }) =>
    longitude === null || latitude === null ? [] : [project([longitude, latitude])],
  )
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const side = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)) + 10
  return [Math.min(...xs) - 5, Math.min(...ys) - 5, side, side].join(' ')
}
