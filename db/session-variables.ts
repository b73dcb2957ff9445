import type { Caller } from '@kexie/schema/viewer'
import { drizzle } from 'drizzle-orm/postgres-js'
import type { Sql, TransactionSql } from 'postgres'
import type { Db } from './database.ts'

/** Milliseconds a statement may run where nobody says for how long he waits: as long as the longest call. */
const longest = 120_000

/**
 * `db` as `caller` uses it: every statement and every transaction brings the proof of who asks, which row-level security
 * verifies, and ends what runs past the caller's deadline. A transaction that is under way claims what it began with.
 */
export function withSessionVariables(db: Db, caller: Pick<Caller, 'proof' | 'deadline'>): Db {
  const sql = '$client' in db ? (db.$client as Sql) : undefined
  return sql
    ? drizzle({ client: speakingClient(sql, () => sessionVariablesOf(caller)) as unknown as Sql })
    : db
}

/** One statement that sets what holds to the end of its transaction. Sent as text: it has nothing to prepare. */
function sessionVariablesOf({ proof = '', deadline }: Pick<Caller, 'proof' | 'deadline'>): string {
  const left = deadline === undefined ? longest : Math.max(1, Math.floor(deadline - Date.now()))
  return `select set_config('kexie.caller', ${quoted(proof)}, true), set_config('statement_timeout', '${Math.min(left, longest)}', true)`
}

const quoted = (text: string) => `'${text.replaceAll("'", "''").replaceAll('\0', '')}'`

/** What drizzle uses of a postgres.js client. */
function speakingClient(sql: Sql, variables: () => string) {
  const begin = <T>(body: (tx: TransactionSql) => Promise<T>) =>
    sql.begin((tx) => {
      // Sent before whatever the body sends, and not waited for: should it fail, the transaction fails with it.
      tx.unsafe(variables()).catch(() => undefined)
      return body(tx)
    })
  return {
    options: sql.options,
    begin,
    unsafe: (query: string, parameters: never[]) => {
      const run = (values: boolean) =>
        begin(async (tx) => {
          const statement = tx.unsafe(query, parameters)
          return values ? await statement.values() : await statement
        })
      return new LazyStatement(run)
    },
  }
}

/** A statement that is sent when somebody waits for it, as those of postgres.js are. */
class LazyStatement implements PromiseLike<unknown> {
  readonly #run: (values: boolean) => Promise<unknown>

  constructor(run: (values: boolean) => Promise<unknown>) {
    this.#run = run
  }

  /** Rows as arrays of values, as drizzle maps them. */
  values(): Promise<unknown> {
    return this.#run(true)
  }

  // biome-ignore lint/suspicious/noThenProperty: drizzle awaits what its client gives it
  then: PromiseLike<unknown>['then'] = (resolve, reject) => this.#run(false).then(resolve, reject)
}
