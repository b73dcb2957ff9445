import '../../parts/maps/maps.css'
import { type RouteLocationRaw, RouterLink, useRoute } from 'vue-router'
import { language, text } from '../../language/language.ts'
import { Origin } from '../../parts/maps/origin.tsx'
import { type Drawing, drawingOf, middleOf, pathOf } from '../../parts/maps/projection.ts'
import type { Drawn } from '../../parts/maps/use-outlines.ts'
import type { AreaCount } from './area-counts.ts'
import type { Venue } from './venue.ts'

interface Props {
  venues: readonly Venue[]
  counts: readonly AreaCount<Drawn>[]
  /** The area that is drawn alone; undefined for the whole city. */
  chosen: { name: string } | undefined
  title: string
}

/** The city with a count in each area; an area that is chosen, with each of its venues. The list has the same content. */
export function VenueMap({ venues, counts, chosen, title }: Props) {
  const { query } = useRoute()
  const addressOf = (id: string | undefined) => ({ query: { ...query, district: id } })
  const drawn = counts.map(({ area }) => area)
  const drawing = drawingOf(drawn.map(({ outline }) => outline.coordinates))
  const whole = `0 0 ${drawing.width} ${drawing.height}`
  return (
    <figure class="district-map venue-map">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing that holds links is a group, and no fieldset */}
      <svg viewBox={(chosen && around(venues, drawing)) ?? whole} role="group" aria-label={title}>
        {counts.map(({ area, count }) => (
          <Shape
            key={area.code}
            area={area}
            count={chosen ? null : count}
            to={addressOf(area.id)}
            drawing={drawing}
          />
        ))}
        {chosen && venues.map((venue) => <Place key={venue.id} venue={venue} drawing={drawing} />)}
      </svg>
      {chosen && (
        <RouterLink to={addressOf(undefined)}>{text({ zh: '看全市', en: 'Whole city' })}</RouterLink>
      )}
      <Origin drawn={drawn} />
    </figure>
  )
}

interface ShapeProps {
  area: Drawn
  count: number | null
  to: RouteLocationRaw
  drawing: Drawing
}

function Shape({ area: { name, shortName, outline }, count, to, drawing }: ShapeProps) {
  const [x, y] = middleOf(outline.coordinates, drawing)
  return (
    <RouterLink class="area" to={to} aria-label={count === null ? name : undefined}>
      <path d={pathOf(outline.coordinates, drawing)} fill-opacity="0.08" />
      {count !== null && (
        <text x={x} y={y} class={{ latin: language.value === 'en' }}>
          <tspan x={x} dy="-0.5em">
            {shortName}
          </tspan>
          <tspan x={x} dy="1.1em">
            {count}
          </tspan>
        </text>
      )}
    </RouterLink>
  )
}

function Place({ venue, drawing }: { venue: Venue; drawing: Drawing }) {
  if (venue.longitude === null || venue.latitude === null) return null
  const [x, y] = drawing.place([venue.longitude, venue.latitude])
  return (
    <circle cx={x} cy={y} r="0.7" class="place">
      <title>{venue.title}</title>
    </circle>
  )
}

/** The part of the drawing that holds all places, with a margin; undefined where no place is known. */
function around(venues: readonly Venue[], { place }: Drawing): string | undefined {
  const points = venues.flatMap(({ longitude, latitude }) =>
    longitude === null || latitude === null ? [] : [place([longitude, latitude])],
  )
  if (points.length === 0) return undefined
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const side = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)) + 10
  return [Math.min(...xs) - 5, Math.min(...ys) - 5, side, side].join(' ')
}
