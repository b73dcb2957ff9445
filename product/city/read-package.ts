import { fileURLToPath } from 'node:url'
import type { CityDefinitions } from '@kexie/schema/definitions'
import { CityFaults, gathered } from './fault.ts'
import { type City, readCity } from './read-city.ts'
import { definitionsIn } from './read-definitions.ts'
import { readLists, type StatedList } from './read-lists.ts'

/** What the files of a city package say. */
export interface CityPackage extends City {
  /** What the city counts, and how that is shown. */
  definitions: CityDefinitions
  /** What its records take values from. */
  lists: readonly StatedList[]
}

/**
 * Reads a city package.
 * @param folder of the package, with a slash at its end
 * @throws {CityFaults} everything that is wrong in any of its files; what names something in a file that cannot be read is not looked at
 */
export function readPackage(folder: URL): CityPackage {
  const path = fileURLToPath(folder)
  const city = gathered(() => readCity(folder))
  const lists = gathered(() => readLists(fileURLToPath(new URL('lists.yaml', folder))).data)
  const definitions = gathered(() => definitionsIn(path, lists.value))
  const faults = [city, lists, definitions].flatMap(({ faults }) => faults)
  if (!city.value || !lists.value || !definitions.value) throw new CityFaults(faults)
  return { ...city.value, lists: lists.value, definitions: definitions.value }
}
