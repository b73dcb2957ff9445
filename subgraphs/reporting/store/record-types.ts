import type { Db } from '@kexie/db/database'
import { readCustomTypes } from '@kexie/records/custom-types'
import { recordTypeNames } from '@kexie/schema/records'
import { sql } from 'drizzle-orm'
import type { TypeUses } from '../record-type-steps.ts'
import { findIndicatorWords } from './indicator-words.ts'

/** Names of all record types, those of the code first. */
export async function everyTypeName(db: Db): Promise<string[]> {
  return [...recordTypeNames, ...(await readCustomTypes(db)).map(({ definition }) => definition.type)]
}

/** Where the terms of a rule name a field: by itself, or as one of an item. */
const named = (field: string) => new RegExp(`"([A-Za-z0-9]+\\.)?${field}"`)

/** How many records of a type there are, and the indicators that count them now. */
export async function usesOfType(tx: Db, type: string): Promise<TypeUses> {
  const [count] = await tx.execute<{ records: number }>(
    sql`select count(*)::integer as records from reporting.record r where r.type = ${type} and r.latest`,
  )
  const rules = await tx.execute<{ indicator: string; terms: string }>(sql`
    select f.indicator, r.terms::text from metrics.in_force(null) f join metrics.rule r on r.id = f.rule_id
    where exists (select from metrics.rule_term t where t.rule_id = r.id and t.record_type = ${type}) order by 1`)
  const words = await findIndicatorWords(
    tx,
    rules.map(({ indicator }) => indicator),
  )
  const namesOf = (some: typeof rules) => [
    ...new Set(some.flatMap(({ indicator }) => words.get(indicator)?.name ?? [])),
  ]
  return {
    ...{ records: count?.records ?? 0, indicators: namesOf(rules) },
    counting: (field) => namesOf(rules.filter(({ terms }) => named(field).test(terms)) as typeof rules),
  }
}
