import type { Db } from '@kexie/db/database'
import { NotInstallable } from '@kexie/db/not-installable'
import { valueList } from '@kexie/db/tables/list-values'
import { writeLists } from '@kexie/db/write-lists'
import { namedTwice, type StatedList } from '@kexie/schema/stated-list'
import { notInArray, sql } from 'drizzle-orm'

/**
 * Makes the lists of the city those that are stated, in one transaction: values that left are retired since now, and such as come
 * back are in use again. Twice does nothing.
 */
export async function installLists(db: Db, lists: readonly StatedList[]): Promise<void> {
  refuseTwins(lists)
  await db.transaction(async (tx) => {
    await tx.execute(sql`lock table reporting.list_value in share row exclusive mode`)
    await writeLists(tx, [...lists, ...(await leftLists(tx, lists))])
    await refuseSecondNames(tx)
  })
}

/** Of two values in use each has a name of its own; a package may say what was named here since. */
function refuseTwins(lists: readonly StatedList[]): void {
  const twins = lists.flatMap(({ code: list, values }) =>
    namedTwice(values.filter(({ isRetired }) => !isRetired)).map(({ code, name }) => ({
      zh: `清单 ${list}：名称“${name.zh}”（${name.en}）另有一个值已用，不能给 ${code}；请在本市或包里改其一`,
      en: `the name "${name.en}" of ${list} is another value's too and cannot be that of ${code}: change it here or in the package`,
    })),
  )
  if (twins.length > 0) throw new NotInstallable(twins)
}

/** Lists that are stated no more, without values. */
async function leftLists(tx: Db, lists: readonly StatedList[]): Promise<StatedList[]> {
  const left = await tx
    .select()
    .from(valueList)
    .where(
      notInArray(
        valueList.code,
        lists.map(({ code }) => code),
      ),
    )
  return left.map(({ code, nameZh, nameEn }) => ({ code, name: { zh: nameZh, en: nameEn }, values: [] }))
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
