import { type GraphQLSchema, getNamedType, isListType, isRequiredArgument } from 'graphql'
import type { Lookups, Named } from '../cells/lookups.ts'
import { allSheets, type WorkbookShape } from './column.ts'

export type { Lookups } from '../cells/lookups.ts'

/** Everything the cells of a workbook may name, asked for at once: districts, and the registers its columns point to. */
export function lookupsQuery(schema: GraphQLSchema, shape: WorkbookShape): string {
  const registers = registersOf(shape).flatMap((type) => {
    const list = listOf(schema, type)
    return list ? `${type}: ${list} { id: code name }` : []
  })
  return `query Lookups { districts { id name } ${registers.join(' ')} }`
}

function registersOf(shape: WorkbookShape): string[] {
  const columns = allSheets(shape).flatMap(({ columns: all }) => all)
  return [...new Set(columns.flatMap(({ kind, target }) => (kind === 'REGISTER' && target ? target : [])))]
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
  const { districts, ...registers } = data as Record<string, Lookups['districts'] | null>
  return {
    districts: districts ?? [],
    registers: Object.fromEntries(Object.entries(registers).map(([type, entries]) => [type, entries ?? []])),
  }
}

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
