import './map.css'
import { computed, defineComponent, watchEffect } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { today } from '../../calendar-days/days.ts'
import { usePages } from '../../graph/use-pages.ts'
import { useQuestion } from '../../graph/use-question.ts'
import { text } from '../../language/language.ts'
import { answered, Empty } from '../../parts/layout/answered.tsx'
import { pagesOf } from '../../parts/layout/paged.tsx'
import { MapDistrictsDocument } from './districts.generated.ts'
import { MapControls } from './map-controls.tsx'
import { VenueList } from './venue-list.tsx'
import { VenueMap } from './venue-map.tsx'
import { VenuesDocument, type VenuesQueryVariables } from './venues.generated.ts'

/** Venues that are open on a day, on the schematic and as a list of equal content. */
export const MapPage = defineComponent(() => {
  const day = useAddress('on', today())
  const kind = useAddress('kind')
  const level = useAddress('level')
  const district = useAddress('district')
  const areas = useQuestion(MapDistrictsDocument, () => ({}))
  const variables = computed(() => ({
    on: day.value,
    kind: (kind.value || null) as VenuesQueryVariables['kind'],
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
  return () => (
    <>
      <div class="page-head">
        <div>
          <h1>{text({ zh: '龙城科普地图', en: 'Science map' })}</h1>
          <p class="lead">
            {text({ zh: '当日对外开放的科普场馆与基地', en: 'Science venues and bases open on the day' })}
          </p>
        </div>
        {answered(areas.value, ({ districts }) => (
          <MapControls districts={districts ?? []} />
        ))}
      </div>
      {pagesOf(
        venues.value,
        ({ mapOfVenues }) => mapOfVenues?.nodes ?? [],
        ({ mapOfVenues }) => mapOfVenues?.totalCount ?? 0,
        (found) =>
          found.length === 0 ? (
            <Empty
              why={text({
                zh: '没有符合条件、当日开放的场馆。',
                en: 'No venue open on that day meets the conditions.',
              })}
            />
          ) : (
            <div class="map-and-list">
              <VenueMap
                venues={found}
                districts={areas.value.answer?.data.districts ?? []}
                district={district.value}
              />
              <VenueList venues={found} day={day.value} />
            </div>
          ),
      )}
    </>
  )
})
