import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { StatedType } from '@kexie/schema/custom-type'
import type { CityDefinitions } from '@kexie/schema/definitions'
import { oneOfThese } from '@kexie/schema/one-of'
import { orThrow } from '@kexie/schema/or-throw'
import { knownKinds, organizationKindList } from '@kexie/schema/organization-kinds'
import type { StatedList } from '@kexie/schema/stated-list'
import { CityFaults, type Fault, gathered } from './fault.ts'
import { listsOfCity } from './lists-of-city.ts'
import { type City, readCity } from './read-city.ts'
import type { DataFile } from './read-data-file.ts'
import { definitionsIn } from './read-definitions.ts'
import { readLists } from './read-lists.ts'
import { logoNames } from './read-logo.ts'
import { type Published, readPublished } from './read-published.ts'
import { readRecordTypes } from './read-record-types.ts'
import { type Registers, readRegisters } from './read-registers.ts'
import { noWorkbooks, readWorkbooks, tableNames, workbookOf } from './workbooks.ts'

/** What the files of a city package say. */
export interface CityPackage extends City {
  /** Who there is and what they owe. */
  registers: Registers
  /** What documents published. */
  published: Published
  /** What the city counts, and how that is shown. */
  definitions: CityDefinitions
  /** What its records take values from. */
  lists: readonly StatedList[]
  /** What is reported beside the types of the code, in the order in which it was defined. */
  recordTypes: readonly StatedType[]
}

/** The files a package is made of, beside those of `indicators/`. */
const files = [
  'city.yaml',
  ...logoNames,
  'districts.yaml',
  'districts.geojson',
  'lists.yaml',
  'record-types.yaml',
  'services.yaml',
  'report.yaml',
  'tables.yaml',
  'organizations.csv',
  'organization-changes.csv',
  'merges.csv',
  'memberships.csv',
  'series.yaml',
  'forms.yaml',
  'calendar.csv',
  'reporting.yaml',
  'review.yaml',
  'sources.yaml',
  'statements.csv',
  'targets.csv',
  'plans.yaml',
]

/** Reads a city package whose tables may be workbooks. @throws {CityFaults} as `readPackage` */
export const openPackage = async (folder: URL): Promise<CityPackage> =>
  readPackage(folder, await readWorkbooks(fileURLToPath(folder)))

/**
 * Reads a city package.
 * @param folder of the package, with a slash at its end
 * @param workbooks in place of its tables, where there are any
 * @throws {CityFaults} everything that is wrong in any of its files; what names something in a file that cannot be read is not looked at
 */
export function readPackage(folder: URL, workbooks = noWorkbooks): CityPackage {
  const path = fileURLToPath(folder)
  const city = gathered(() => readCity(folder))
  const lists = gathered(() => listsIn(fileURLToPath(new URL('lists.yaml', folder))))
  const own = gathered(() => readRecordTypes(path))
  const recordTypes = own.value?.map(({ type }) => type)
  const definitions = gathered(() => definitionsIn(path, { lists: lists.value, recordTypes }))
  const tables = { folder: path, workbooks }
  const districts = city.value && new Set(city.value.districts.map(({ code }) => code))
  const registers = gathered(() => readRegisters(tables, { districts, lists: lists.value, recordTypes }))
  const published = gathered(() => readPublished(tables, { districts, definitions: definitions.value }))
  const faults = [
    ...unknownFiles(path, [...workbooks.keys()].map(workbookOf)),
    ...[city, lists, own, definitions, registers, published].flatMap(({ faults }) => faults),
  ]
  if (faults.length > 0) throw new CityFaults(faults)
  return {
    ...orThrow(city.value, 'a city'),
    lists: orThrow(lists.value, 'lists'),
    recordTypes: orThrow(own.value, 'record types'),
    definitions: orThrow(definitions.value, 'definitions'),
    registers: orThrow(registers.value, 'registers'),
    published: orThrow(published.value, 'what was published'),
  }
}

/** Files of data that nobody reads: a name with a slip would be silence about all that it holds. */
const unknownFiles = (folder: string, workbooks: readonly string[]): Fault[] =>
  readdirSync(folder)
    .filter(
      (name) =>
        /^(logo\.|(?![.]|~\$).*\.(ya?ml|csv|tsv|txt|xls[xmb]?|et|ods|geojson|json)$)/i.test(name) &&
        !files.includes(name),
    )
    .filter((name) => name !== 'package.json' && !workbooks.includes(name))
    .map((file) => ({
      ...{ file, line: 1, key: '' },
      expected: oneOfThese([...files, ...tableNames.map(workbookOf)]),
      received: { zh: `“${file}”`, en: `"${file}"` },
    }))

/** The lists of a package: those that records take values from, each of them and no other, whether or not it has values yet. */
function listsIn(path: string): readonly StatedList[] {
  const stated = readLists(path)
  const faults = [...nameFaults(stated), ...kindFaults(stated)]
  if (faults.length > 0) throw new CityFaults(faults)
  return stated.data
}

function nameFaults({ data, faultAt }: DataFile<StatedList[]>): Fault[] {
  const stated = data.map(({ code }) => code)
  const needed = { zh: '这个清单（可以还没有值）', en: 'this list, with or without values' }
  return [
    ...stated
      .filter((code) => !listsOfCity.includes(code))
      .map((code) => faultAt([code], oneOfThese(listsOfCity), { zh: `“${code}”`, en: `"${code}"` })),
    ...listsOfCity
      .filter((code) => !stated.includes(code))
      .map((code) => ({ ...faultAt([code], needed), key: code })),
  ]
}

/** Kinds that code goes by and the package leaves out, or has retired. */
function kindFaults({ data, faultAt }: DataFile<StatedList[]>): Fault[] {
  const stated = data.find(({ code }) => code === organizationKindList)
  if (!stated) return []
  return Object.entries(knownKinds).flatMap(([code, { name, neededFor }]) => {
    const value = stated.values.find((one) => one.code === code)
    if (value && !value.isRetired) return []
    const needed = {
      zh: `在用的 ${code}（${name.zh}）：${neededFor.zh}`,
      en: `${code} (${name.en}) in use: ${neededFor.en}`,
    }
    const path = [organizationKindList, 'values']
    return value
      ? [faultAt([...path, code, 'retired'], needed)]
      : [{ ...faultAt(path, needed, { zh: '没有', en: 'nothing' }), key: code }]
  })
}
