import type { Db } from '@kexie/db/database'
import { recordDefinition } from '@kexie/db/tables/reporting-definitions'
import { readCustomTypes } from '@kexie/records/custom-types'
import { customDefinition } from '@kexie/schema/custom-definition'
import type { StatedType } from '@kexie/schema/custom-type'
import { recordTypeNames } from '@kexie/schema/records'
import { hashOfDefinition } from '@kexie/schema/stated-definitions'
import { sql } from 'drizzle-orm'
import type { TypeUses } from '../record-type-steps.ts'
import { findIndicatorWords } from './indicator-words.ts'

/** Names of all record types, those of the code first. */
export async function everyTypeName(db: Db): Promise<string[]> {
  return [...recordTypeNames, ...(await readCustomTypes(db)).map(({ definition }) => definition.type)]
}

/** Writes down what a record type is from now on: its next version. */
export async function writeRecordType(tx: Db, stated: StatedType): Promise<void> {
  const definition = customDefinition(stated)
  const { type } = definition
  await tx.insert(recordDefinition).values({
    ...{ type, definition, stated, hash: hashOfDefinition(definition) },
    version: sql`(select coalesce(max(d.version), 0) + 1 from reporting.record_definition d where d.type = ${type})`,
  })
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
