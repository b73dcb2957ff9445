import { foldedName } from '@kexie/schema/folded-name'

/** What offices write where there is nobody to name, or where they say it was said above. */
const fillers = new Set(
  '无 無 没有 暂无 无此项 待定 未定 待补 不详 不明 未知 略 同上 以上 如上 none null nil n/a na tbd ditto unknown'.split(
    ' ',
  ),
)

const opening = /^[("'“”‘’（【[]+/
/** Looked for from the first of several alone. */
const closing = /(?<![)"'“”‘’）】\].。、,，;；!！])[)"'“”‘’）】\].。、,，;；!！]+$/

/** Whether a name is nobody's: marks alone, or a word that stands for there being none, however wide and spaced. */
export function standsForNobody(name: string): boolean {
  const folded = foldedName(name)
  if (folded === '') return false
  const bare = folded.replace(opening, '').replace(closing, '')
  return !/[\p{L}\p{N}\p{So}]/u.test(folded) || fillers.has(bare)
}
