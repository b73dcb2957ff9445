import type { CityDefinitions } from '@kexie/schema/definitions'
import type { Placed } from './yaml-file.ts'

/** A city package of which every file is in its shape, with where everything stands. */
export type PlacedDefinitions = {
  readonly [Part in keyof CityDefinitions]: readonly Placed<CityDefinitions[Part][number]>[]
}
