import type { Sql } from 'postgres'

/** What the database did: statements it was sent, and blocks of 8 kB they touched. */
export interface Work {
  statements: number
  blocks: number
}

/** Everything done so far, as pg_stat_statements counts it, but for what begins, ends and introduces transactions. */
export async function workSoFar(sql: Sql): Promise<Work> {
  const [row] = await sql<{ statements: string; blocks: string }[]>`
    select coalesce(sum(calls) filter (where query !~* '^(begin|commit|rollback|select set_config)'), 0) as statements,
      coalesce(sum(shared_blks_hit + shared_blks_read), 0) as blocks
    from pg_stat_statements where toplevel and query not like '%pg_stat_statements%'
      and dbid = (select oid from pg_database where datname = current_database())`
  return { statements: Number(row?.statements), blocks: Number(row?.blocks) }
}

/** What it did between two of them. */
export const workBetween = (before: Work, after: Work): Work => ({
  statements: after.statements - before.statements,
  blocks: after.blocks - before.blocks,
})
