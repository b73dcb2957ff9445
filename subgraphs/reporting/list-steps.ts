import type { SettingStep } from '@kexie/records/set-setting'
import type { Text } from '@kexie/schema/indicator'
import type { StatedList, StatedValue } from '@kexie/schema/stated-list'
import type { IndicatorWords } from './finding-text.ts'

/** What the records and the rules say of the values of a list. */
export interface ListUses {
  /** How many have a value; of type '' are rows of a register. */
  counts: readonly { code: string; type: string; uses: number }[]
  /** By code, the indicators that count by it. */
  naming: ReadonlyMap<string, readonly string[]>
  words: ReadonlyMap<string, IndicatorWords>
}

/** What a change of a list does, value by value, and what follows for records and figures. */
export function listSteps(before: StatedList, after: StatedList, uses: ListUses): SettingStep[] {
  const was = new Map(before.values.map((value) => [value.code, value]))
  return [
    ...after.values.flatMap((value) => {
      const old = was.get(value.code)
      return old ? changedSteps(old, value, uses) : [added(value)]
    }),
    ...(isReordered(before, after) ? [reordered(after)] : []),
  ]
}

const added = ({ code, name, isRetired }: StatedValue): SettingStep => ({
  what: { zh: `新增“${name.zh}”（${code}）。`, en: `Add "${name.en}" (${code}).` },
  consequences: isRetired
    ? [{ zh: '新增即停用，填报时不能选。', en: 'It is retired at once and cannot be chosen.' }]
    : [{ zh: '保存后填报时即可选用。', en: 'It can be chosen as soon as this is saved.' }],
})

function changedSteps(old: StatedValue, value: StatedValue, uses: ListUses): SettingStep[] {
  const isRenamed = old.name.zh !== value.name.zh || old.name.en !== value.name.en
  const isExplained = old.help?.zh !== value.help?.zh || old.help?.en !== value.help?.en
  return [
    ...(isRenamed ? [renamed(old, value, uses)] : []),
    ...(isExplained ? [explained(value)] : []),
    ...(value.isRetired && !old.isRetired ? [retired(value, uses)] : []),
    ...(old.isRetired && !value.isRetired ? [takenBack(value, uses)] : []),
  ]
}

const renamed = (old: StatedValue, { code, name }: StatedValue, uses: ListUses): SettingStep => ({
  what: {
    zh: `“${old.name.zh}”（${old.name.en}）改称“${name.zh}”（${name.en}）。`,
    en: `"${old.name.en}" (${old.name.zh}) is called "${name.en}" (${name.zh}) from now on.`,
  },
  consequences: [
    ...usesOf(code, uses),
    {
      zh: `代码 ${code} 不变，记录和指标的数都不变；页面和新导出的文件改显新名称，已发布的总览、已印发的通报和已导出的文件仍是旧名称。`,
      en: `The code ${code} stays, and so do records and figures; pages and new files show the new name, what was published, issued or exported before keeps the old one.`,
    },
  ],
})

const explained = ({ name }: StatedValue): SettingStep => ({
  what: { zh: `改“${name.zh}”的说明。`, en: `Change what is said of "${name.en}".` },
})

const retired = ({ code, name }: StatedValue, uses: ListUses): SettingStep => ({
  what: { zh: `停用“${name.zh}”。`, en: `Retire "${name.en}".` },
  consequences: [
    { zh: '新记录不能再选它。', en: 'New records cannot have it.' },
    ...usesOf(code, uses),
    ...ruled(code, uses, {
      zh: '停用之后不再有新的记录计入',
      en: 'no new record will count there',
    }),
  ],
})

const takenBack = ({ code, name }: StatedValue, uses: ListUses): SettingStep => ({
  what: { zh: `恢复“${name.zh}”。`, en: `Take "${name.en}" back into use.` },
  consequences: [
    { zh: '填报时又可选用。', en: 'It can be chosen again.' },
    ...ruled(code, uses, { zh: '新的记录又会计入', en: 'new records count there again' }),
  ],
})

const reordered = ({ values }: StatedList): SettingStep => {
  const inUse = values.filter(({ isRetired }) => !isRetired)
  return {
    what: {
      zh: `次序改为：${inUse.map(({ name }) => name.zh).join('、')}。`,
      en: `The order becomes: ${inUse.map(({ name }) => name.en).join(', ')}.`,
    },
  }
}

/** Whether what both have stands in another order. */
function isReordered(before: StatedList, after: StatedList): boolean {
  const orderIn = (list: StatedList, other: StatedList) =>
    list.values.map(({ code }) => code).filter((code) => other.values.some((one) => one.code === code))
  return orderIn(before, after).join(' ') !== orderIn(after, before).join(' ')
}

/** How many records and rows of registers have the value, which keep it. */
function usesOf(code: string, { counts }: ListUses): Text[] {
  const own = counts.filter((one) => one.code === code)
  const sum = (rows: typeof own) => rows.reduce((total, { uses }) => total + uses, 0)
  const records = sum(own.filter(({ type }) => type !== ''))
  const rows = sum(own.filter(({ type }) => type === ''))
  return [
    records > 0
      ? {
          zh: `已有 ${records} 条已提交或已采纳的记录用到它，照常显示，照常计数。`,
          en: `${records} record(s) that were submitted or accepted have it; they keep it and count as before.`,
        }
      : { zh: '还没有已提交的记录用到它。', en: 'No submitted record has it yet.' },
    ...(rows > 0
      ? [{ zh: `另有 ${rows} 个活动系列属于它。`, en: `${rows} event series belong to it.` }]
      : []),
  ]
}

/** Which indicators count by the value, and what becomes of them. */
function ruled(code: string, { naming, words }: ListUses, then: Text): Text[] {
  const codes = naming.get(code) ?? []
  if (codes.length === 0) return [{ zh: '没有指标按它计数。', en: 'No indicator counts by it.' }]
  const names = (language: 'zh' | 'en', separator: string) =>
    codes.map((one) => words.get(one)?.name[language] ?? one).join(separator)
  return [
    {
      zh: `按它计数的指标有 ${codes.length} 个：${names('zh', '、')}；${then.zh}。`,
      en: `${codes.length} indicator(s) count by it: ${names('en', ', ')}; ${then.en}.`,
    },
  ]
}
