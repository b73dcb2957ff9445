import type { Sql, TransactionSql } from 'postgres'
import { digest, digestOfDatabase } from './digest.ts'
import { dropStated, nobodyCalls } from './drop-stated.ts'
import type { TextFile } from './read-files.ts'

/** How long a table may be waited for: whoever holds it goes on, and the start fails in PostgreSQL's own words. */
const patience = '10s'

/**
 * Makes the database's functions, triggers, views, policies and grants those of `files`, in one transaction; what no
 * file states is dropped. Does nothing where files and database are both as the last time left them. `tables` names the
 * state of the tables: a grant on all tables of a schema is given anew when there are new ones.
 */
export async function applyFiles(sql: Sql, files: readonly TextFile[], tables: string): Promise<void> {
  await sql`create table if not exists public.current_text
    (one boolean primary key default true check (one), files text not null, found text not null, applied_at timestamptz not null)`
  const wanted = digest([tables, ...files.flatMap(({ path, text }) => [path, text])])
  const [last] = await sql`select files, found from public.current_text`
  if (last?.files === wanted && last.found === (await digestOfDatabase(sql))) return
  await sql.begin(async (tx) => {
    await tx.unsafe(`set local lock_timeout = '${patience}'; set local check_function_bodies = off`)
    await tx.unsafe(dropStated)
    for (const file of files) await applyFile(tx, file)
    await tx.unsafe(nobodyCalls)
    const found = await digestOfDatabase(tx)
    await tx`insert into public.current_text (files, found, applied_at) values (${wanted}, ${found}, now())
      on conflict (one) do update set files = excluded.files, found = excluded.found, applied_at = excluded.applied_at`
  })
}

async function applyFile(tx: TransactionSql, { path, text }: TextFile): Promise<void> {
  try {
    await tx.unsafe(text)
  } catch (cause) {
    throw new Error(`db/${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}
