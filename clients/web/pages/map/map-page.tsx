import './map.css'
import { computed, defineComponent, type WritableComputedRef, watchEffect } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { today } from '../../calendar-days/days.ts'
import { isDay } from '../../calendar-days/spans.ts'
import { usePages } from '../../graph/use-pages.ts'
import { useQuestion } from '../../graph/use-question.ts'
import { text } from '../../language/language.ts'
import { answered, Empty } from '../../parts/layout/answered.tsx'
import { PageHead } from '../../parts/layout/page-head.tsx'
import { pagesOf } from '../../parts/layout/paged.tsx'
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
  const areas = useQuestion(MapDistrictsDocument, () => ({}))
  const venues = useVenues(day, district)
  const show = (found: readonly Venue[]) => (
    <Venues
      found={found}
      day={day.value}
      district={district.value}
      districts={areas.value.answer?.data.districts ?? []}
    />
  )
  return () => (
    <>
      <PageHead
        title={text({ zh: '龙城科普地图', en: 'Science map' })}
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
  districts: readonly { id: string; code: string; name: string }[]
}

const Venues = ({ found, day, district, districts }: Props) =>
  found.length === 0 ? (
    <Empty
      why={text({
        zh: '没有符合条件、当日开放的场馆。',
        en: 'No venue open on that day meets the conditions.',
      })}
    />
  ) : (
    <div class="map-and-list">
      <VenueMap venues={found} districts={districts} district={district} />
      <VenueList venues={found} day={day} />
    </div>
  )
