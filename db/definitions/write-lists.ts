import type { StatedList } from '@kexie/schema/stated-list'
import { sql } from 'drizzle-orm'
import type { Db } from '../database.ts'

/**
 * Makes lists what is stated of them, in the order of their values: a value that is not stated is retired since now, and one that comes back is in
 * use again. Other lists stay as they are. Twice does nothing.
 */
export async function writeLists(tx: Db, lists: readonly StatedList[]): Promise<void> {
  const rows = lists.map(({ code, name }) => ({ code, name_zh: name.zh, name_en: name.en }))
  const stated = sql`jsonb_to_recordset(${JSON.stringify(lists.flatMap(rowsOf))}::text::jsonb) as s (list text, code text,
    name_zh text, name_en text, help_zh text, help_en text, position smallint, is_retired boolean)`
  await tx.execute(sql`
    insert into reporting.value_list
    select * from jsonb_populate_recordset(null::reporting.value_list, ${JSON.stringify(rows)}::text::jsonb)
    on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en
    where (value_list.name_zh, value_list.name_en) is distinct from (excluded.name_zh, excluded.name_en)`)
  // Names are unique among values in use: whoever gives his to another is out of the way first.
  await tx.execute(sql`
    update reporting.list_value v set retired_since = now()
    where v.retired_since is null and v.list = any (${sql.param(lists.map(({ code }) => code))}::text[])
      and not exists (select from ${stated}
        where (s.list, s.code, s.name_zh, s.name_en) = (v.list, v.code, v.name_zh, v.name_en) and not s.is_retired)`)
  await tx.execute(sql`
    insert into reporting.list_value
    select list, code, name_zh, name_en, help_zh, help_en, position, case when is_retired then now() end from ${stated}
    on conflict (list, code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
      help_zh = excluded.help_zh, help_en = excluded.help_en, position = excluded.position,
      retired_since = case when excluded.retired_since is not null then coalesce(list_value.retired_since, now()) end
    where (list_value.name_zh, list_value.name_en, list_value.help_zh, list_value.help_en, list_value.position,
        list_value.retired_since is null)
      is distinct from (excluded.name_zh, excluded.name_en, excluded.help_zh, excluded.help_en, excluded.position,
        excluded.retired_since is null)`)
}

const rowsOf = ({ code: list, values }: StatedList) =>
  values.map(({ code, name, help, isRetired }, position) => ({
    ...{ list, code, position },
    ...{ name_zh: name.zh, name_en: name.en, help_zh: help?.zh ?? null, help_en: help?.en ?? null },
    is_retired: isRetired,
  }))
