import { setTimeout as pause } from 'node:timers/promises'
import type { PgDatabase } from 'drizzle-orm/pg-core'
import { drizzle, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js'
import type { Sql, TransactionSql } from 'postgres'
import { close, connect } from './connection.ts'

/** A pool or a transaction: every query function takes one as its first argument and does not care which. */
export type Db = PgDatabase<PostgresJsQueryResultHKT>

export interface Database {
  db: Db
  sql: Sql
  close(): Promise<void>
}

/** A pool on `url`. `max` connections; 10 serve a subgraph well, its queries take milliseconds. */
export function openDatabase(url: string, options: { name: string; max?: number }): Database {
  const sql = connect(url, { name: options.name, max: options.max ?? 10 })
  return { db: drizzle({ client: sql }), sql, close: () => close(sql) }
}

/** The driver's transaction that one of drizzle's runs in, for statements that are written for it. */
export const driverOf = (tx: Db): TransactionSql =>
  (tx as unknown as { session: { client: TransactionSql } }).session.client

/** Whether the database answers within a second. */
export function answers({ sql }: Pick<Database, 'sql'>): Promise<boolean> {
  const answer = sql`select 1`.then(
    () => true,
    () => false,
  )
  return Promise.race([answer, pause(1000, false, { ref: false })])
}
