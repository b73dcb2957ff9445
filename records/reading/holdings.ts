import type { Db } from '@kexie/db/database'
import { record } from '@kexie/db/tables/reporting'
import { and, eq, ne, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { asToday, isOneOf } from './identities.ts'
import { type RecordTable, sameRevision } from './read-records.ts'

/** Who holds something on record, from when to which last day. */
interface Holding {
  id: string
  title: string
  personId: string
  role: string
  occurredOn: string
  endsOn: string | null
}

/** Where it is kept what people hold: a table, its column that says who, and the one that tells apart what one may hold at a time. */
export interface HeldIn {
  table: RecordTable & { endsOn: PgColumn }
  person: PgColumn
  role?: PgColumn | undefined
}

/** What people hold on record, withdrawn records left out. */
export function holdings(
  tx: Db,
  { table, person: holder, role }: HeldIn,
  people: readonly string[],
): Promise<Holding[]> {
  return tx
    .select({
      id: record.id,
      title: record.title,
      personId: asToday(holder),
      role: role ? sql<string>`${role}::text` : sql<string>`''`,
      occurredOn: record.occurredOn,
      endsOn: sql<string | null>`${table.endsOn}::text`,
    })
    .from(table)
    .innerJoin(record, and(sameRevision(table), eq(record.latest, true), ne(record.status, 'WITHDRAWN')))
    .where(isOneOf(holder, people)) as unknown as Promise<Holding[]>
}
