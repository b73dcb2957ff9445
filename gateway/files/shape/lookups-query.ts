import { observedRecordTypes, recordTypes } from '@kexie/schema/records'
import { type GraphQLSchema, getNamedType, isListType, isRequiredArgument } from 'graphql'
import type { Lookups, Named } from '../cells/lookups.ts'
import { allSheets, type ColumnKind, type WorkbookShape } from './column.ts'

export type { Lookups } from '../cells/lookups.ts'

/** Everything the cells of a workbook may name, asked for at once: districts, the registers its columns point to, and the lists of the city. */
export function lookupsQuery(schema: GraphQLSchema, shape: WorkbookShape): string {
  const registers = targetsOf(shape, ['REGISTER']).flatMap((type) => {
    const list = listOf(schema, type)
    return list ? `${type}: ${list} { id: code name }` : []
  })
  const lists = targetsOf(shape, ['LIST_VALUE', 'LIST_VALUES']).map(
    (list, place) =>
      `list${place}: valueList(code: "${list}") { code values(retired: true) { id: code name retiredSince } }`,
  )
  return `query Lookups { districts(closed: true) { id code name nameZh nameEn aliases closedOn${isCounted(shape) ? ' parent { id }' : ''} } ${[...registers, ...lists].join(' ')} }`
}

/** Whether its records count: each of them where no area is made of others. */
const isCounted = ({ type, isCustom }: WorkbookShape) =>
  (isCustom || Object.hasOwn(recordTypes, type)) && !observedRecordTypes.some((one) => one === type)

function targetsOf(shape: WorkbookShape, kinds: readonly ColumnKind[]): string[] {
  const columns = allSheets(shape).flatMap(({ columns: all }) => all)
  return [...new Set(columns.flatMap(({ kind, target }) => (kinds.includes(kind) && target ? target : [])))]
}

/** Field of Query that lists all entities of `type` without being asked anything. */
function listOf(schema: GraphQLSchema, type: string): string | undefined {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).find(
    (field) =>
      isListType(field.type) &&
      getNamedType(field.type).name === type &&
      !field.args.some(isRequiredArgument),
  )?.name
}

/** Its answer as cells look it up. */
export function lookupsOf(data: Readonly<Record<string, unknown>>): Lookups {
  const { districts, ...registers } = data as Record<string, readonly Named[] | ListAnswer | null>
  return {
    districts: placed((districts as PlacedAnswer[] | null) ?? []),
    registers: Object.fromEntries(
      Object.entries(registers).map(([type, found]) =>
        found && 'values' in found && !Array.isArray(found)
          ? [(found as ListAnswer).code, (found as ListAnswer).values.map(namedValue)]
          : [type, found ?? []],
      ),
    ),
  }
}

interface PlacedAnswer extends Named {
  code: string
  nameZh: string
  nameEn: string
  aliases: readonly string[]
  closedOn: string | null
  /** What is above it; not asked where any area may be named. */
  parent?: { id: string } | null
}

/** Areas, with which of them are made of others. What is closed bears its last month behind its name, and is known without it. */
function placed(areas: readonly PlacedAnswer[]): Named[] {
  const wholes = new Set(areas.filter(({ closedOn }) => !closedOn).map(({ parent }) => parent?.id))
  return areas.map(({ id, code, name, nameZh, nameEn, aliases, closedOn }) => ({
    ...{ id, name, also: [code, nameZh, nameEn, ...aliases] },
    ...(closedOn && { retired: true }),
    ...(wholes.has(id) && { isWhole: true }),
  }))
}

interface ListAnswer {
  code: string
  values: readonly (Named & { retiredSince: string | null })[]
}

const namedValue = ({ id, name, retiredSince }: ListAnswer['values'][number]): Named => ({
  id,
  name,
  ...(retiredSince ? { retired: true } : {}),
})

/** Lookups in the reader's language that know every name in the other language too: files come from readers of both. */
export function inBothLanguages(own: Lookups, other: Lookups): Lookups {
  const merged = (entries: readonly Named[], others: readonly Named[] = []) => {
    const names = new Map(others.map(({ id, name }) => [id, name]))
    return entries.map((entry) => ({ ...entry, otherwise: names.get(entry.id) ?? entry.name }))
  }
  return {
    districts: merged(own.districts, other.districts),
    registers: Object.fromEntries(
      Object.entries(own.registers).map(([type, entries]) => [type, merged(entries, other.registers[type])]),
    ),
  }
}
