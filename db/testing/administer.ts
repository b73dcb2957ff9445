import { close, connect } from '../connection.ts'

/** Runs one statement on a connection of its own, as CREATE and DROP DATABASE want it. */
export async function administer(url: string, statement: string): Promise<void> {
  const sql = connect(url, { max: 1, name: 'kexie test' })
  try {
    await sql.unsafe(statement)
  } finally {
    await close(sql)
  }
}

/** `url` with its database replaced by `name`. */
export function databaseUrl(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}
