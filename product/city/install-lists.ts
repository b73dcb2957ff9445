import type { Db } from '@kexie/db/database'
import { NotInstallable } from '@kexie/db/not-installable'
import { sql } from 'drizzle-orm'
import type { StatedList } from './read-lists.ts'

/**
 * Makes the lists of the city those of its package, in one transaction: values that left are retired since now, and such as come
 * back are in use again. Twice does nothing.
 */
export async function installLists(db: Db, lists: readonly StatedList[]): Promise<void> {
  const rows = lists.map(({ code, name }) => ({ code, name_zh: name.zh, name_en: name.en }))
  const values = lists.flatMap(({ code: list, values: own }) =>
    own.map(({ code, name, help, isRetired }, position) => ({
      list,
      code,
      name_zh: name.zh,
      name_en: name.en,
      help_zh: help?.zh ?? null,
      help_en: help?.en ?? null,
      position,
      is_retired: isRetired,
    })),
  )
  const stated = sql`jsonb_to_recordset(${JSON.stringify(values)}::text::jsonb) as s (list text, code text,
    name_zh text, name_en text, help_zh text, help_en text, position smallint, is_retired boolean)`
  await db.transaction(async (tx) => {
    await tx.execute(sql`lock table reporting.list_value in share row exclusive mode`)
    await tx.execute(sql`
      insert into reporting.value_list
      select * from jsonb_populate_recordset(null::reporting.value_list, ${JSON.stringify(rows)}::text::jsonb)
      on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en`)
    // Names are unique among values in use: whoever gives his to another is out of the way first.
    await tx.execute(sql`
      update reporting.list_value v set retired_since = now()
      where v.retired_since is null and not exists (select from ${stated}
        where (s.list, s.code, s.name_zh, s.name_en) = (v.list, v.code, v.name_zh, v.name_en))`)
    await tx.execute(sql`
      insert into reporting.list_value
      select list, code, name_zh, name_en, help_zh, help_en, position, case when is_retired then now() end from ${stated}
      on conflict (list, code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
        help_zh = excluded.help_zh, help_en = excluded.help_en, position = excluded.position,
        retired_since = case when excluded.retired_since is not null then coalesce(list_value.retired_since, now()) end`)
    await refuseSecondNames(tx)
  })
}

/** A name that records of before are read by stays that of their value: an export that is sent back would change them. */
async function refuseSecondNames(tx: Db): Promise<void> {
  const taken = await tx.execute<{ list: string; name: string; was: string; code: string }>(sql`
    select v.list, v.code, r.code as was, case when r.name_zh = v.name_zh then v.name_zh else v.name_en end as name
    from reporting.list_value v join reporting.list_value r on r.list = v.list and r.code <> v.code
      and (r.name_zh = v.name_zh or r.name_en = v.name_en)
    where v.retired_since is null and r.retired_since is not null order by 1, 2`)
  if (taken.length > 0) throw new NotInstallable(taken.map(secondName))
}

const secondName = ({ list, name, was, code }: Record<'list' | 'name' | 'was' | 'code', string>) => ({
  zh: `清单 ${list}：名称“${name}”是已停用的值 ${was} 的，不能给 ${code}；请恢复 ${was}，或另取名称`,
  en: `the name "${name}" of ${list} is that of the retired ${was} and cannot be that of ${code}: bring ${was} back, or find another name`,
})
