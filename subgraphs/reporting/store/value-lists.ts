import type { Db } from '@kexie/db/database'
import { listedColumns } from '@kexie/db/listed-columns'
import { valueList } from '@kexie/db/tables/list-values'
import { type ListValueRow, readLists } from '@kexie/records/list-values'
import { organizationKindList } from '@kexie/schema/organization-kinds'
import { groupsIn, isList, scalarsOf, type Term, type Test, testsIn, type Where } from '@kexie/schema/rule'
import type { StatedList } from '@kexie/schema/stated-list'
import { asc, inArray, sql } from 'drizzle-orm'

export type ValueListRow = typeof valueList.$inferSelect

/** Every list of the city, in code order; there are few. */
export const listValueLists = (db: Db): Promise<ValueListRow[]> =>
  db.select().from(valueList).orderBy(asc(valueList.code))

/** The lists with the given codes, in no order. */
export const findValueLists = (db: Db, codes: readonly string[]): Promise<ValueListRow[]> =>
  db
    .select()
    .from(valueList)
    .where(inArray(valueList.code, [...codes]))

/** A list with all its values, in their order, as it may be stated anew. */
export async function findStatedList(db: Db, code: string): Promise<StatedList | undefined> {
  const [list] = await findValueLists(db, [code])
  if (!list) return undefined
  const values = (await readLists(db, [code])).map(statedOf)
  return { code, name: { zh: list.nameZh, en: list.nameEn }, values }
}

const statedOf = ({ code, nameZh, nameEn, helpZh, helpEn, retiredSince }: ListValueRow) => ({
  ...{ code, name: { zh: nameZh, en: nameEn } },
  help: helpZh && helpEn ? { zh: helpZh, en: helpEn } : undefined,
  isRetired: retiredSince !== null,
})

/** How many have a value of a list. */
interface ListUse extends Record<string, unknown> {
  code: string
  /** Of the records; the table of rows of a register. */
  type: string
  uses: number
}

/** How many records, and rows of registers, have each value of a list. */
export async function countListUses(db: Db, list: string): Promise<ListUse[]> {
  return [...(await db.execute<ListUse>(sql`select * from reporting.list_value_uses(${list})`))]
}

/** By code, the indicators whose rules compare a field of the list with it. Rules look at records, of which none keeps the kind of a body. */
export async function indicatorsNaming(
  db: Db,
  list: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (list === organizationKindList) return new Map()
  const columns = listedColumns().filter((column) => column.list === list)
  const fields = new Set(columns.map(({ field }) => field))
  const tables = new Set(columns.map(({ table }) => table.split('.')[1]))
  // What records of every type have is kept in the table of them all.
  const isShared = tables.has('record')
  const rules = await db.execute<{ indicator: string; terms: Term[] }>(sql`
    select r.indicator, r.terms from metrics.rule r join metrics.rule_build b on b.rule_id = r.id
    where b.state <> 'RETIRED' and r.terms is not null order by r.indicator`)
  const named = rules.flatMap(({ indicator, terms }) =>
    terms.flatMap((term) => {
      const isOwn = isShared || tables.has(tableOf(term.of))
      return conditionsOf(term)
        .filter(([field, , isNested]) => fields.has(field) && (isOwn || isNested))
        .flatMap(([, test]) => scalarsOf(test).map((code) => ({ indicator, code: String(code) })))
    }),
  )
  const byCode = Map.groupBy(named, ({ code }) => code)
  return new Map(
    [...byCode].map(([code, own]) => [code, [...new Set(own.map(({ indicator }) => indicator))]]),
  )
}

/** The table of a record type is called as the type is. */
const tableOf = (type: string) => type.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase()

type Condition = readonly [field: string, test: Test, isNested: boolean]

/** Every comparison of a term, of the record and of the items of its lists. */
function conditionsOf({ where, planned, shares, quantity }: Term): Condition[] {
  const counted = typeof quantity === 'object' ? quantity.where : undefined
  return [
    ...[where, planned].flatMap((one) => testsOf(one, false)),
    ...[shares?.where, counted].flatMap((one) => testsOf(one, true)),
  ]
}

function testsOf(where: Where | undefined, isNested: boolean): Condition[] {
  const own = testsIn(where).flatMap(([path, test]): Condition[] => {
    if (typeof test === 'object' && !isList(test) && 'some' in test) return testsOf(test.some, true)
    const [field = '', item] = path.split('.')
    return [item === undefined ? [field, test, isNested] : [item, test, true]]
  })
  return [...own, ...(groupsIn(where) ?? []).flatMap((group) => testsOf(group, isNested))]
}
