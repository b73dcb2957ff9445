import type { Db } from '@kexie/db/database'
import { listValue } from '@kexie/db/tables/list-values'
import type { Text } from '@kexie/schema/indicator'
import type { ListedField } from '@kexie/schema/listed-fields'
import type { Language } from '@kexie/schema/problems'
import DataLoader from 'dataloader'
import { asc, inArray } from 'drizzle-orm'

export type ListValueRow = typeof listValue.$inferSelect

/** A value of a list as records keep it. */
export interface ListValueKey {
  list: string
  code: string
}

/** All values of the given lists, retired ones too, each list in its order. */
export function readLists(db: Db, lists: readonly string[]): Promise<ListValueRow[]> {
  return db
    .select()
    .from(listValue)
    .where(inArray(listValue.list, [...lists]))
    .orderBy(asc(listValue.list), asc(listValue.position), asc(listValue.code))
}

export type Lists = DataLoader<string, readonly ListValueRow[]>

export type ListValues = DataLoader<ListValueKey, ListValueRow | null, string>

const keyOf = ({ list, code }: ListValueKey) => `${list} ${code}`

/** Loads whole lists, one statement for all that are asked for; nothing of one that there is not. */
export const listsOf = (db: Db): Lists =>
  new DataLoader(async (lists) => {
    const groups = Map.groupBy(await readLists(db, lists), ({ list }) => list)
    return lists.map((list) => groups.get(list) ?? [])
  })

/** Loads what codes stand for; null for what is on no list. */
export const listValuesOf = (lists: Lists): ListValues =>
  new DataLoader(
    (keys) =>
      Promise.all(
        keys.map(async ({ list, code }) => (await lists.load(list)).find((row) => row.code === code) ?? null),
      ),
    { cacheKeyFn: keyOf },
  )

/** The name of a value in the reader's language. */
export const valueName = ({ nameZh, nameEn }: Pick<ListValueRow, 'nameZh' | 'nameEn'>, language: Language) =>
  language === 'en' ? nameEn : nameZh

/** What a code of a list is called; what is not among its values stands for itself. */
export function valueWords(
  values: readonly Pick<ListValueRow, 'code' | 'nameZh' | 'nameEn'>[],
  code: string,
): Text {
  const value = values.find((one) => one.code === code)
  return value ? { zh: value.nameZh, en: value.nameEn } : { zh: code, en: code }
}

interface Reading {
  language: Language
}

interface Naming {
  names: { listValues: ListValues }
}

/** What a value of a list shows of itself, in the reader's language. */
export const listValueResolvers = {
  ListValue: {
    name: (row: ListValueRow, _: unknown, { language }: Reading) => valueName(row, language),
    help: ({ helpZh, helpEn }: ListValueRow, _: unknown, { language }: Reading) =>
      language === 'en' ? helpEn : helpZh,
  },
}

type Row = Readonly<Record<string, unknown>>

/** Resolvers of every field that takes its value from a list: the type that has it keeps its code, or several, under the field's own name. */
export function listedResolvers(fields: readonly ListedField[]): Record<string, object> {
  const types = Map.groupBy(fields, ({ type }) => type)
  return Object.fromEntries(
    [...types].map(([type, own]) => [
      type,
      Object.fromEntries(own.map(({ field, list }) => [field, listedResolver(field, list)])),
    ]),
  )
}

const listedResolver =
  (field: string, list: string) =>
  (parent: Row, _: unknown, { names }: Naming) => {
    const kept = parent[field]
    if (Array.isArray(kept)) return names.listValues.loadMany(kept.map((code: string) => ({ list, code })))
    return kept === null || kept === undefined ? null : names.listValues.load({ list, code: String(kept) })
  }
