import { shallowRef } from 'vue'
import { thisYear } from '../calendar-days/days.ts'
import { ask } from '../graph/ask.ts'
import { language, offerLanguages, text } from '../language/language.ts'
import { cityArea } from './areas.ts'
import { CityDocument, type CityQuery } from './city.generated.ts'
import { noteCustomTypes } from './custom-types.ts'
import { openingOf, type Years, yearsOf } from './years.ts'

/** The city that the dashboard is of; null before it is set up, undefined until the graph has told. */
export const city = shallowRef<CityQuery['city'] | undefined>()

/** Asks which city it is, in the reader's language, and which record types it defined itself. A graph that does not answer leaves what was known. */
export async function refreshCity(): Promise<void> {
  const asked = language.value
  const answer = await ask(CityDocument, {}).catch(() => undefined)
  if (!answer) return
  city.value = answer.data.city
  noteCustomTypes(answer.data.recordDefinitions)
  cityArea.value = answer.data.city?.area.id ?? null
  if (answer.data.city) offerLanguages(answer.data.city.languages)
  if (language.value !== asked) await refreshCity()
}

/** Where the picture of a logo lies, for as long as it is the same. */
export const logoAddress = ({ hash }: { hash: string }): string => `/logo?${hash.slice(0, 16)}`

/** What the map of venues is called. */
export const mapName = (): string => city.value?.map ?? text({ zh: '科普地图', en: 'Science map' })

/** Years that pages open with. */
export const openingYears = (): Years => openingOf(city.value, thisYear())

/** Years a reader may choose, the latest first. */
export const selectableYears = (): number[] => yearsOf(city.value, thisYear())
