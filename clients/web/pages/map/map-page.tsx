import './map.css'
import { computed, defineComponent, type WritableComputedRef, watchEffect } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { today } from '../../calendar-days/days.ts'
import { isDay } from '../../calendar-days/spans.ts'
import { type Area, areaAsked } from '../../city/areas.ts'
import { mapName } from '../../city/city.ts'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { usePages } from '../../graph/use-pages.ts'
import { text } from '../../language/language.ts'
import { answered, Empty } from '../../parts/layout/answered.tsx'
import { PageHead } from '../../parts/layout/page-head.tsx'
import { pagesOf } from '../../parts/layout/paged.tsx'
import { type Drawn, useOutlines } from '../../parts/maps/use-outlines.ts'
import { countByArea } from './area-counts.ts'
import { AreaList } from './area-list.tsx'
import { MapDistrictsDocument } from './districts.generated.ts'
import { MapControls } from './map-controls.tsx'
import type { Venue } from './venue.ts'
import { VenueList } from './venue-list.tsx'
import { VenueMap } from './venue-map.tsx'
import { VenuesDocument, type VenuesQueryVariables } from './venues.generated.ts'

/** Venues that are open on a day, on the schematic and as a list of equal content. */
export const MapPage = defineComponent(() => {
  const day = useAddress('on', today(), isDay)
  const district = useAddress('district')
  const areas = useGraphQuery(MapDistrictsDocument, () => ({}))
  const outlines = useOutlines()
  const venues = useVenues(day, district)
  const show = (found: readonly Venue[]) => (
    <Venues
      found={found}
      day={day.value}
      district={district.value}
      districts={areas.value.answer?.data.districts ?? []}
      drawn={outlines.value.drawn}
    />
  )
  return () => (
    <>
      <PageHead
        title={mapName()}
        lead={text({ zh: '当日对外开放的科普场馆与基地', en: 'Science venues and bases open on the day' })}
      >
        {answered(areas.value, ({ districts }) => (
          <MapControls districts={districts ?? []} />
        ))}
      </PageHead>
      {pagesOf(venues.value, ({ mapOfVenues }) => mapOfVenues, show)}
    </>
  )
})

/** The venues that the address asks for. */
function useVenues(day: WritableComputedRef<string>, district: WritableComputedRef<string>) {
  const [kind, level] = [useAddress('kind'), useAddress('level')]
  const variables = computed(() => ({
    on: day.value,
    kind: kind.value || null,
    level: (level.value || null) as VenuesQueryVariables['level'],
    district: district.value || null,
  }))
  const venues = usePages(
    VenuesDocument,
    () => variables.value,
    ({ mapOfVenues }) => mapOfVenues?.pageInfo,
  )
  // A map shows all there is: page after page until the last.
  watchEffect(() => {
    if (venues.value.hasMore && !venues.value.isAsking) venues.value.more()
  })
  return venues
}

interface Props {
  found: readonly Venue[]
  day: string
  /** The district that is drawn alone; empty for the whole city. */
  district: string
  districts: readonly Area[]
  /** Those of them that have an outline. */
  drawn: readonly Drawn[]
}

function Venues({ found, day, district, districts, drawn }: Props) {
  if (found.length === 0)
    return (
      <Empty
        why={text({
          zh: '没有符合条件、当日开放的场馆。',
          en: 'No venue open on that day meets the conditions.',
        })}
      />
    )
  const area = areaAsked(districts, district)?.name ?? text({ zh: '全市', en: 'The city' })
  const title = text({ zh: `${area}：${found.length} 家场馆`, en: `${area}: ${found.length} venues` })
  const chosen = district ? districts.find(({ id }) => id === district) : undefined
  return (
    <div class="map-and-list">
      {drawn.length > 0 ? (
        <VenueMap
          venues={found}
          counts={countByArea(drawn, districts, found)}
          chosen={chosen}
          title={title}
        />
      ) : (
        <AreaList counts={countByArea(districts, districts, found)} district={district} title={title} />
      )}
      <VenueList venues={found} day={day} />
    </div>
  )
}
