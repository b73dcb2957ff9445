import type { Db } from '@kexie/db/database'
import type { Text } from '@kexie/schema/indicator'
import DataLoader from 'dataloader'
import { type SQL, sql } from 'drizzle-orm'
import { type Lists, type ListValues, listsOf, listValuesOf } from './list-values.ts'

/** Loaders of the names that ids stand for; null where there is none to be seen. */
export interface Names {
  people: DataLoader<string, Text | null>
  organizations: DataLoader<string, Text | null>
  records: DataLoader<string, Text | null>
  districts: DataLoader<string, Text | null>
  lists: Lists
  listValues: ListValues
}

/** Names of people, organizations, districts and records, one statement for all that are asked for. */
export const namesOf = (db: Db): Names => {
  const lists = listsOf(db)
  return { ...registered(db), lists, listValues: listValuesOf(lists) }
}

const registered = (db: Db): Omit<Names, 'lists' | 'listValues'> => ({
  people: namer(
    db,
    (ids) => sql`
      select k as id, p.name as zh, p.name as en from unnest(${ids}::uuid[]) k
      join association.person p on p.id = association.survivor(k)`,
  ),
  organizations: namer(
    db,
    (ids) =>
      sql`
        select k as id, o.name as zh, o.name as en from unnest(${ids}::uuid[]) k
        join association.organization o on o.id = association.survivor(k)`,
  ),
  districts: namer(
    db,
    (codes) =>
      sql`select code as id, name_zh as zh, name_en as en from association.district where code = any (${codes}::text[])`,
  ),
  records: namer(
    db,
    (ids) => sql`
      select distinct on (id) id, title as zh, title as en from reporting.record where id = any (${ids}::uuid[])
      order by id, latest desc, revision desc`,
  ),
})

function namer(db: Db, select: (ids: SQL) => SQL): DataLoader<string, Text | null> {
  return new DataLoader(async (ids) => {
    const rows = await db.execute<{ id: string; zh: string; en: string }>(select(sql`${sql.param([...ids])}`))
    const found = new Map(rows.map(({ id, zh, en }) => [id, { zh, en }]))
    return ids.map((id) => found.get(id) ?? null)
  })
}
