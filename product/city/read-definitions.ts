import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { CityDefinitions } from '@kexie/schema/definitions'
import type { StatedList } from '@kexie/schema/stated-list'
import type { z } from 'zod'
import { checks } from './checks.ts'
import { CityFaults, type Fault } from './fault.ts'
import type { PlacedDefinitions } from './placed-definitions.ts'
import { type Part, readList } from './read-part.ts'
import { shapes } from './shapes.ts'

/** What rules name that stands in other files; a part is undefined where its file could not be read, so that nothing is said of what names it. */
interface OfRules {
  /** That they take values from. */
  lists: readonly StatedList[] | undefined
  /** Names of the record types that the city defined itself. */
  recordTypes: readonly string[] | undefined
}

type Placed = Omit<PlacedDefinitions, keyof OfRules>

/** What a package says of figures, or everything that is wrong with it. */
export type Reading = { definitions: CityDefinitions } | { faults: readonly Fault[] }

/**
 * Reads what a city package says of figures: the files an office edits, each in its shape, and then whether what they name is there. Faults come file by
 * file and line by line; what refers to each other is looked at once every file is in its shape. Nothing is left unread without a fault.
 */
export function readDefinitions(folder: string, { lists, recordTypes }: OfRules): Reading {
  const themes = themesIn(folder)
  const services = readPart(folder, ['services.yaml'], shapes.services)
  const indicators = readPart(folder, themes.names, shapes.indicators)
  const report = readPart(folder, ['report.yaml'], shapes.report)
  const tables = readPart(folder, ['tables.yaml'], shapes.tables)
  const placed: Placed = {
    services: services.items,
    indicators: indicators.items,
    report: report.items,
    tables: tables.items,
  }
  const outOfShape = [
    ...themes.faults,
    ...[services, indicators, report, tables].flatMap(({ faults }) => faults),
  ]
  const isReady = lists && recordTypes && outOfShape.length === 0
  const faults = isReady ? checks.flatMap((check) => check({ ...placed, lists, recordTypes })) : outOfShape
  return faults.length > 0 ? { faults: faults.toSorted(byPlace) } : { definitions: valuesOf(placed) }
}

const byPlace = (one: Fault, other: Fault) =>
  one.file < other.file ? -1 : one.file > other.file ? 1 : one.line - other.line

/** What the package in a folder says of figures, over records that take values from its lists. Throws with all faults, where it has any. */
export function definitionsIn(folder: string, named: OfRules): CityDefinitions {
  const reading = readDefinitions(folder, named)
  if ('definitions' in reading) return reading.definitions
  throw new CityFaults(reading.faults)
}

const theme = /^\d{2}-[a-z]+(-[a-z]+)*\.yaml$/

/** The files of themes in reading order; anything else beside them would go unread. */
function themesIn(folder: string): { names: string[]; faults: Fault[] } {
  const within = join(folder, 'indicators')
  // What a desktop leaves in folders is nobody's.
  const found = namesIn(within).filter((name) => !name.startsWith('.'))
  const strange = found.filter((name) => !theme.test(name))
  return {
    names: found.filter((name) => theme.test(name)).map((name) => `indicators/${name}`),
    faults: strange.map((name) => ({
      file: `indicators/${name}`,
      line: 1,
      key: '',
      expected: { zh: '形如 01-theme.yaml 的文件名', en: 'a name such as 01-theme.yaml' },
      received: { zh: `“${name}”`, en: `"${name}"` },
    })),
  }
}

/** The names in a folder, in order; none where there is no folder. */
const namesIn = (path: string): string[] =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(path).toSorted() : []

/** The items of a part in the order of its files. */
function readPart<Item>(
  folder: string,
  names: readonly string[],
  shape: z.ZodType<readonly Item[]>,
): Part<Item> {
  const parts = names.map((name) => readList(folder, name, shape))
  return { items: parts.flatMap(({ items }) => items), faults: parts.flatMap(({ faults }) => faults) }
}

const valuesOf = ({ services, indicators, report, tables }: Placed): CityDefinitions => ({
  services: services.map(({ value }) => value),
  indicators: indicators.map(({ value }) => value),
  report: report.map(({ value }) => value),
  tables: tables.map(({ value }) => value),
})
