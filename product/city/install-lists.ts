import type { Db } from '@kexie/db/database'
import { sql } from 'drizzle-orm'
import type { StatedList } from './read-lists.ts'

/**
 * Makes the lists of the city those of its package, in one transaction: values that left are retired since now, and such as come
 * back are in use again. Twice does nothing.
 */
export async function installLists(db: Db, lists: readonly StatedList[]): Promise<void> {
  const rows = lists.map(({ code, name }) => ({ code, name_zh: name.zh, name_en: name.en }))
  const values = lists.flatMap(({ code: list, values: own }) =>
    own.map(({ code, name, help }, position) => ({
      list,
      code,
      name_zh: name.zh,
      name_en: name.en,
      help_zh: help?.zh ?? null,
      help_en: help?.en ?? null,
      position,
    })),
  )
  const stated = sql`jsonb_populate_recordset(null::reporting.list_value, ${JSON.stringify(values)}::text::jsonb)`
  await db.transaction(async (tx) => {
    await tx.execute(sql`lock table reporting.list_value in share row exclusive mode`)
    await tx.execute(sql`
      insert into reporting.value_list
      select * from jsonb_populate_recordset(null::reporting.value_list, ${JSON.stringify(rows)}::text::jsonb)
      on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en`)
    // Names are unique among values in use: whoever gives his to another is out of the way first.
    await tx.execute(sql`
      update reporting.list_value v set retired_since = now()
      where v.retired_since is null and not exists (select from ${stated} s
        where (s.list, s.code, s.name_zh, s.name_en) = (v.list, v.code, v.name_zh, v.name_en))`)
    await tx.execute(sql`
      insert into reporting.list_value select * from ${stated} s
      on conflict (list, code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
        help_zh = excluded.help_zh, help_en = excluded.help_en, position = excluded.position, retired_since = null`)
  })
}
