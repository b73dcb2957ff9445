import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CityDefinitions } from '@kexie/schema/definitions'
import type { z } from 'zod'
import { checks } from './checks.ts'
import { CityFaults, type Fault } from './fault.ts'
import type { PlacedDefinitions } from './placed-definitions.ts'
import type { StatedList } from './read-lists.ts'
import { inShape } from './shape-faults.ts'
import { shapes } from './shapes.ts'
import { type Placed, yamlFile } from './yaml-file.ts'

/** What a package says of figures, or everything that is wrong with it. */
export type Reading = { definitions: CityDefinitions } | { faults: readonly Fault[] }

/**
 * Reads what a city package says of figures: the files an office edits, each in its shape, and then whether what they name is there. Faults come file by
 * file and line by line; what refers to each other is looked at once every file is in its shape. Nothing is left unread without a fault.
 */
export async function readDefinitions(folder: string, lists: readonly StatedList[]): Promise<Reading> {
  const themes = await themesIn(folder)
  const [services, indicators, report, tables] = await Promise.all([
    readPart(folder, ['services.yaml'], shapes.services),
    readPart(folder, themes.names, shapes.indicators),
    readPart(folder, ['report.yaml'], shapes.report),
    readPart(folder, ['tables.yaml'], shapes.tables),
  ])
  const placed: PlacedDefinitions = {
    services: services.items,
    indicators: indicators.items,
    report: report.items,
    tables: tables.items,
    lists,
  }
  const outOfShape = [
    ...themes.faults,
    ...[services, indicators, report, tables].flatMap(({ faults }) => faults),
  ]
  const faults = outOfShape.length > 0 ? outOfShape : checks.flatMap((check) => check(placed))
  return faults.length > 0 ? { faults: faults.toSorted(byPlace) } : { definitions: valuesOf(placed) }
}

const byPlace = (one: Fault, other: Fault) =>
  one.file < other.file ? -1 : one.file > other.file ? 1 : one.line - other.line

/** What the package in a folder says of figures, over records that take values from its lists. Throws with all faults, where it has any. */
export async function definitionsIn(folder: string, lists: readonly StatedList[]): Promise<CityDefinitions> {
  const reading = await readDefinitions(folder, lists)
  if ('definitions' in reading) return reading.definitions
  throw new CityFaults(reading.faults)
}

const theme = /^\d{2}-[a-z]+(-[a-z]+)*\.yaml$/

/** The files of themes in reading order; anything else beside them would go unread. */
async function themesIn(folder: string): Promise<{ names: string[]; faults: Fault[] }> {
  const found = (await readdir(join(folder, 'indicators')).catch(() => [])).toSorted()
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

interface Part<Item> {
  items: Placed<Item>[]
  faults: readonly Fault[]
}

/** The items of a part in the order of its files. */
async function readPart<Item>(
  folder: string,
  names: readonly string[],
  shape: z.ZodType<readonly Item[]>,
): Promise<Part<Item>> {
  const parts = await Promise.all(names.map((name) => readList(folder, name, shape)))
  return { items: parts.flatMap(({ items }) => items), faults: parts.flatMap(({ faults }) => faults) }
}

async function readList<Item>(
  folder: string,
  name: string,
  shape: z.ZodType<readonly Item[]>,
): Promise<Part<Item>> {
  const text = await readFile(join(folder, name), 'utf8').catch(() => undefined)
  if (text === undefined) return { items: [], faults: [missing(name)] }
  const file = yamlFile(name, text)
  const shaped = inShape(file, shape)
  if ('faults' in shaped) return { items: [], faults: shaped.faults }
  return { items: shaped.value.map((value, place) => ({ value, file, path: [place] })), faults: [] }
}

const missing = (file: string): Fault => ({
  file,
  line: 1,
  key: '',
  expected: { zh: '这个文件', en: 'this file' },
  received: { zh: '没有这个文件', en: 'no such file' },
})

const valuesOf = ({ services, indicators, report, tables }: PlacedDefinitions): CityDefinitions => ({
  services: services.map(({ value }) => value),
  indicators: indicators.map(({ value }) => value),
  report: report.map(({ value }) => value),
  tables: tables.map(({ value }) => value),
})
