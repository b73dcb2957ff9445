import type { Sql, TransactionSql } from 'postgres'
import { close, connect } from '../connection.ts'

/** Throws unless trigrams of Chinese text work in the server at `url`: search would find nothing and say nothing. */
export async function requireChineseTrigrams(url: string): Promise<void> {
  const sql = connect(url, { max: 1, name: 'kexie self-check' })
  try {
    if ((await countTrigrams(sql)) > 0) return
    const [locale] = await sql`select datctype from pg_database where datname = current_database()`
    throw new Error(
      `Text search is blind to Chinese in this cluster: its character type is ${locale?.datctype}. Load its data into a new data directory`,
    )
  } finally {
    await close(sql)
  }
}

/** In a transaction that is rolled back: the extension is there for the question only. */
async function countTrigrams(sql: Sql): Promise<number> {
  let count = 0
  const scratch = new Error('rolled back on purpose')
  const ask = async (tx: TransactionSql) => {
    await tx`create extension if not exists pg_trgm`
    await tx`select set_config('search_path', extnamespace::regnamespace::text, true)
             from pg_extension where extname = 'pg_trgm'`
    const [row] = await tx<{ count: number }[]>`select cardinality(show_trgm('科技')) as count`
    count = row?.count ?? 0
    throw scratch
  }
  await sql.begin(ask).catch((error) => {
    if (error !== scratch) throw error
  })
  return count
}
