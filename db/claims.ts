import type { Viewer } from '@kexie/schema/viewer'
import { drizzle } from 'drizzle-orm/postgres-js'
import type { Sql, TransactionSql } from 'postgres'
import type { Db } from './database.ts'

/**
 * `db` as `viewer` uses it: every statement and every transaction tells the database who asks, and row-level security
 * answers for what is forgotten here. A transaction that is under way claims what it began with.
 */
export function claimed(db: Db, viewer: Viewer): Db {
  const sql = '$client' in db ? (db.$client as Sql) : undefined
  return sql ? drizzle({ client: claimingClient(sql, claimsOf(viewer)) as unknown as Sql }) : db
}

/** One statement that sets every claim to the end of its transaction. Sent as text: it has nothing to prepare. */
function claimsOf({ role, organizationId, districtCode, name }: Viewer): string {
  const claims = { role, organization: organizationId, district: districtCode, actor: name }
  const settings = Object.entries(claims).map(
    ([claim, value]) => `set_config('kexie.${claim}', ${quoted(value ?? '')}, true)`,
  )
  return `select ${settings.join(', ')}`
}

const quoted = (text: string) => `'${text.replaceAll("'", "''").replaceAll('\0', '')}'`

/** What drizzle uses of a postgres.js client. */
function claimingClient(sql: Sql, claims: string) {
  const begin = <T>(body: (tx: TransactionSql) => Promise<T>) =>
    sql.begin((tx) => {
      // Sent before whatever the body sends, and not waited for: should it fail, the transaction fails with it.
      tx.unsafe(claims).catch(() => undefined)
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
