import { orThrow } from '@kexie/schema/or-throw'
import { organizationKindList } from '@kexie/schema/organization-kinds'
import { coerceInputValue, type GraphQLInputObjectType, isInputObjectType } from 'graphql'
import { twice } from '../city/check-codes.ts'
import { CityFaults, type Fault } from '../city/fault.ts'
import { among, amongValues } from '../city/named-elsewhere.ts'
import type { CityPackage } from '../city/read-package.ts'
import { declaredTypes } from '../city/record-types.ts'
import type { Placed } from '../city/yaml-file.ts'
import { describeFederation } from '../federation.ts'
import type { CarriedRecord } from './carried.ts'
import type { PlacedRecords } from './record-files.ts'
import { recordsNamed, reportInput } from './record-input.ts'

/**
 * Looks at what the lines of a package's records name and hold, before anything is written: what is no row of its type, of an area, a body or a kind
 * that the package does not have, or about a record that is not among them. What only a database can tell is told when they are loaded.
 * @throws {CityFaults}
 */
export function checkRecords(
  { records, organizations }: PlacedRecords,
  { districts, lists, registers }: Pick<CityPackage, 'districts' | 'lists' | 'registers'>,
): void {
  const bodies = [...registers.organizations, ...organizations.map(({ value }) => value)].map(
    ({ name }) => name,
  )
  const isBody = among(bodies, 'organizations.csv', { zh: '名称', en: 'name' })
  const isArea = among(
    districts.map(({ code }) => code),
    'districts.yaml',
  )
  const isKind = amongValues(lists, organizationKindList)
  const all = [...records].flatMap(([type, lines]) => lines.map((line) => ({ type, line })))
  const ids = new Set(all.flatMap(({ line }) => line.value.row.id ?? []))
  const faults = [
    ...organizations.flatMap((line) => isKind(line, ['kind'], line.value.kind)),
    ...twice(
      all.flatMap(({ line }) => (line.value.row.id ? [[line, ['row', 'id'], line.value.row.id]] : [])),
    ),
    ...all.flatMap(({ type, line }) => [
      ...isBody(line, ['organization'], line.value.organization),
      ...isArea(line, ['row', 'district'], String(line.value.row.district)),
      ...strangers(type, line, ids),
      ...inputFaults(type, line),
    ]),
  ]
  if (faults.length > 0) throw new CityFaults(faults)
}

const isId = (key: string) => /^[0-9a-f-]{36}$/.test(key)

/** Records that a line names by an id which none of them bears. */
function strangers(
  type: string,
  { value, file, path }: Placed<CarriedRecord>,
  ids: ReadonlySet<string>,
): Fault[] {
  const { shape } = orThrow(declaredTypes.get(type), type)
  return recordsNamed(shape.fields, value.row)
    .filter((key) => isId(key) && !ids.has(key))
    .map((key) =>
      file.fault(
        [...path, 'row'],
        { zh: '提到的记录也在其中', en: 'records it names among these' },
        { zh: `“${key}”`, en: `"${key}"` },
      ),
    )
}

/** What of a line its input type does not take, each with where it stands. */
function inputFaults(type: string, { value, file, path }: Placed<CarriedRecord>): Fault[] {
  const { shape } = orThrow(declaredTypes.get(type), type)
  const faults: Fault[] = []
  coerceInputValue(reportInput(shape, value.row), inputOf(type), (at, _, { message }) => {
    const expected = { zh: `${type} 的一行`, en: `a row of ${type}` }
    faults.push(file.fault([...path, 'row', ...at], expected, { zh: inChinese(message), en: message }))
  })
  return faults
}

const sentences: readonly (readonly [RegExp, string])[] = [
  [/^Field "(.+?)" is not defined by type .*$/, '不认识的键“$1”'],
  [/^Field "(.+?)" of required type "(.+?)" was not provided\.$/, '缺少“$1”（$2）'],
  [/^Value "(.+?)" does not exist in "(.+?)" enum\..*$/, '“$1”，不在 $2 的选项中'],
  [/^Expected non-nullable type "(.+?)" not to be null\.$/, '空白（$1）'],
]

/** What graphql-js says of a value that it does not take. */
function inChinese(message: string): string {
  const [pattern, words] = sentences.find(([one]) => one.test(message)) ?? []
  return pattern && words ? message.replace(pattern, words) : `另一种内容（${message}）`
}

let inputs: ReadonlyMap<string, GraphQLInputObjectType> | undefined

/** The input type of the rows of a record type. */
export function inputOf(type: string): GraphQLInputObjectType {
  inputs ??= new Map(
    describeFederation()
      .flatMap(({ schema }) => Object.values(schema.getTypeMap()).filter(isInputObjectType))
      .map((input) => [input.name, input]),
  )
  return orThrow(inputs.get(`${type}Input`), `an input ${type}Input`)
}
