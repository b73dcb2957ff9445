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

/** How many records of a type there are, and the indicators that count them now. */
export async function usesOfType(tx: Db, type: string): Promise<TypeUses> {
  const [count] = await tx.execute<{ records: number }>(
    sql`select count(*)::integer as records from reporting.record r where r.type = ${type} and r.latest`,
  )
  const counting = await tx.execute<{ indicator: string }>(sql`
    select distinct f.indicator from metrics.in_force(null) f
    join metrics.rule_term t on t.rule_id = f.rule_id and t.record_type = ${type} order by 1`)
  const codes = counting.map(({ indicator }) => indicator)
  const words = await findIndicatorWords(tx, codes)
  return { records: count?.records ?? 0, indicators: codes.flatMap((code) => words.get(code)?.name ?? []) }
}
