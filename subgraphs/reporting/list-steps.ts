import type { SettingStep } from '@kexie/records/set-setting'
import type { StatedList, StatedValue } from '@kexie/schema/stated-list'
import { kindGoesOn, type ListUses, ruled, usesOf } from './list-uses.ts'

/** What a change of a list does, value by value, and what follows for records and figures. */
export function listSteps(before: StatedList, after: StatedList, uses: ListUses): SettingStep[] {
  const was = new Map(before.values.map((value) => [value.code, value]))
  return [
    ...after.values.flatMap((value) => {
      const old = was.get(value.code)
      return old ? changedSteps(old, value, uses) : [added(value, uses)]
    }),
    ...(isReordered(before, after) ? [reordered(after)] : []),
  ]
}

const added = ({ code, name, isRetired }: StatedValue, uses: ListUses): SettingStep => ({
  what: { zh: `新增“${name.zh}”（${code}）。`, en: `Add "${name.en}" (${code}).` },
  consequences: [isRetired ? chosen(uses).neverYet : chosen(uses).now],
})

/** When a value of the list can be chosen, by whoever chooses it: who reports, or who keeps the register. */
const chosen = ({ kinds }: ListUses) => (kinds ? ofKinds : ofRecords)

const ofRecords = {
  now: { zh: '保存后填报时即可选用。', en: 'It can be chosen as soon as this is saved.' },
  neverYet: { zh: '新增即停用，填报时不能选。', en: 'It is retired at once and cannot be chosen.' },
  noLonger: { zh: '新记录不能再选它。', en: 'New records cannot have it.' },
  again: { zh: '填报时又可选用。', en: 'It can be chosen again.' },
}

const ofKinds: typeof ofRecords = {
  now: {
    zh: '保存后即可用于单位、报送职责和填报范围。',
    en: 'Organizations, duties and rules of who reports can have it as soon as this is saved.',
  },
  neverYet: { zh: '新增即停用，不能选用。', en: 'It is retired at once and cannot be chosen.' },
  noLonger: {
    zh: '不再有单位能改属此类，新的职责和填报范围也不能选它。',
    en: 'No other organization, duty or rule of who reports can have it.',
  },
  again: {
    zh: '又可用于单位、报送职责和填报范围。',
    en: 'Organizations, duties and rules of who reports can have it again.',
  },
}

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
    chosen(uses).noLonger,
    ...usesOf(code, uses),
    ...kindGoesOn(code, uses),
    ...ruled(code, uses, {
      zh: '停用之后不再有新的记录计入',
      en: 'no new record will count there',
    }),
  ],
})

const takenBack = ({ code, name }: StatedValue, uses: ListUses): SettingStep => ({
  what: { zh: `恢复“${name.zh}”。`, en: `Take "${name.en}" back into use.` },
  consequences: [
    chosen(uses).again,
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
