import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { provenance } from '@kexie/db/tables/provenance'
import { oneOfThese } from '@kexie/schema/one-of'
import { z } from 'zod'
import { CityFaults, type Fault } from '../city/fault.ts'
import { isThere, readShaped } from '../city/read-data-file.ts'
import { declaredTypes } from '../city/record-types.ts'
import { expecting } from '../city/shape-faults.ts'
import type { Placed } from '../city/yaml-file.ts'
import type { CarriedOrganization, CarriedRecord, CarriedRecords } from './carried.ts'
import { jsonLines } from './json-lines.ts'

/** Where a package has its records. */
export const recordsFolder = 'records'

const text = z.string().regex(/\S/, expecting('不空的文字', 'a text that is not blank'))
const id = z.uuid(expecting('记录标识（UUID）', 'an id (UUID)'))
const provenanceOf = z.enum(provenance.enumValues)

const recordLine = z.strictObject({
  organization: text,
  provenance: provenanceOf,
  submittedAt: z.iso.datetime(expecting('时刻，如 2021-05-01T08:00:00.000Z', 'a moment')).optional(),
  row: z.looseObject({ id: id.optional() }),
})

/** What each file beside those of records holds, a line each. */
const registerLines = {
  people: z.strictObject({
    ...{ id, name: text, affiliation: z.string().optional() },
    country: z.string().regex(/^[A-Z]{2}$/, expecting('两个字母的国家代码', 'a country in two letters')),
    provenance: provenanceOf,
  }),
  organizations: z.strictObject({
    ...{ id, name: text, kind: text, district: text },
    provenance: provenanceOf,
  }),
  merges: z.strictObject({
    ...{ kind: z.enum(['PERSON', 'ORGANIZATION']), merged: id, into: id, reason: text },
  }),
}

/** Records with where each stands, for what is wrong with it to be told there. */
export type PlacedRecords = Omit<CarriedRecords, 'organizations' | 'records'> & {
  organizations: readonly Placed<CarriedOrganization>[]
  records: ReadonlyMap<string, readonly Placed<CarriedRecord>[]>
}

const names = [...Object.keys(registerLines), ...declaredTypes.keys()].map((name) => `${name}.jsonl`)

/** Whether a package has records at all. */
export const hasRecords = (folder: string): boolean => isThere(join(folder, recordsFolder))

/**
 * Reads the records of a package, each line in its shape; what a line names is looked up by `checkRecords`.
 * @throws {CityFaults} everything that is out of shape, and files of another name
 */
export function readRecords(folder: string): PlacedRecords {
  const own = join(folder, recordsFolder)
  const strange = readdirSync(own).filter((name) => !name.startsWith('.') && !names.includes(name))
  const faults: Fault[] = strange.map((name) => ({
    ...{ file: `${recordsFolder}/${name}`, line: 1, key: '' },
    expected: oneOfThese(names),
    received: { zh: `“${name}”`, en: `"${name}"` },
  }))
  const read = <Item>(name: string, line: z.ZodType<Item>): Placed<Item>[] => {
    const path = join(own, `${name}.jsonl`)
    if (!isThere(path)) return []
    const shaped = readShaped(path, `${recordsFolder}/${name}.jsonl`, z.array(line), jsonLines)
    if ('faults' in shaped) {
      faults.push(...shaped.faults)
      return []
    }
    return shaped.value.map((value, place) => ({ value, file: shaped.file, path: [place] }))
  }
  const valuesOf = <Item>(placed: readonly Placed<Item>[]) => placed.map(({ value }) => value)
  const carried = {
    people: valuesOf(read('people', registerLines.people)),
    organizations: read('organizations', registerLines.organizations),
    merges: valuesOf(read('merges', registerLines.merges)),
    records: new Map(
      [...declaredTypes.keys()].flatMap((type) => {
        const lines = read(type, recordLine)
        return lines.length > 0 ? [[type, lines] as const] : []
      }),
    ),
  }
  if (faults.length > 0) throw new CityFaults(faults)
  return carried
}

/** The files of records by their names: the same records are the same bytes, a line each. */
export function writeRecords({
  people,
  organizations,
  merges,
  records,
}: CarriedRecords): Record<string, string> {
  const files = [...Object.entries({ people, organizations, merges }), ...records]
  return Object.fromEntries(
    files
      .filter(([, items]) => items.length > 0)
      .map(([name, items]) => [
        `${recordsFolder}/${name}.jsonl`,
        items.map((item) => `${JSON.stringify(item)}\n`).join(''),
      ]),
  )
}
