import type { CityDefinitions } from '@kexie/schema/definitions'
import type { StatedList } from '@kexie/schema/stated-list'
import type { Placed } from './yaml-file.ts'

/** What a city package says of figures, every file in its shape, with where everything stands, and the lists and the record types of its own that rules speak of. */
export type PlacedDefinitions = {
  readonly [Part in keyof CityDefinitions]: readonly Placed<CityDefinitions[Part][number]>[]
} & { readonly lists: readonly StatedList[]; readonly recordTypes?: readonly string[] }
