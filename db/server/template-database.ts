import { close, connect } from '../connection.ts'

/**
 * Makes the database `name` on the server at `adminUrl`, as a copy of `template` when one is given: all its tables and
 * rows, in milliseconds. Answers the new database's URL for the same user. Fails while anybody is connected to the
 * template, and when `name` exists.
 */
export async function createDatabase(
  adminUrl: string,
  name: string,
  options: { template?: string } = {},
): Promise<string> {
  await run(adminUrl, (sql) =>
    options.template
      ? sql`create database ${sql(name)} template ${sql(options.template)} strategy file_copy`
      : sql`create database ${sql(name)}`,
  )
  const url = new URL(adminUrl)
  url.pathname = `/${name}`
  return url.href
}

/** Removes the database `name`, ending whatever is connected to it; none of that name is no error. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await run(adminUrl, (sql) => sql`drop database if exists ${sql(name)} with (force)`)
}

type Sql = ReturnType<typeof connect>

async function run(url: string, statement: (sql: Sql) => PromiseLike<unknown>): Promise<void> {
  const sql = connect(url, { max: 1, name: 'kexie template' })
  try {
    await statement(sql)
  } finally {
    await close(sql)
  }
}
