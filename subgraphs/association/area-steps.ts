import type { SettingStep } from '@kexie/records/set-setting'
import type { Text } from '@kexie/schema/indicator'
import type { Gone } from './area-change.ts'
import type { AreaChange } from './schema.generated.ts'
import type { AccountRow } from './store/accounts.ts'
import type { DistrictRow } from './store/districts.ts'
import type { OrganizationRow } from './store/organizations.ts'

/** What a rearrangement does, and what it reaches. */
export interface AreaEffects {
  before: readonly DistrictRow[]
  /** Areas as they become, those alone that change. */
  after: readonly DistrictRow[]
  bodies: readonly Gone<OrganizationRow>[]
  reviewers: readonly Gone<AccountRow>[]
  /** Accepted records since the day, in what is moved or closed. */
  records: number
  /** Forms that a kind of organization owes in what is closed. */
  forms: readonly Text[]
}

/** What is done step by step, with what follows; none where nothing would change. */
export function areaSteps(effects: AreaEffects, change: AreaChange): SettingStep[] {
  const { before, after } = effects
  const was = before.find(({ code }) => code === change.code)
  const isSame = after.every((one) => before.some((other) => other.code === one.code && alike(other, one)))
  if (isSame) return []
  const name = nameIn(effects)
  switch (change.kind) {
    case 'RENAME':
      return was ? [renamed(was, after[0] ?? was)] : []
    case 'ADD':
      return [added(change, name)]
    case 'MOVE':
      return [moved(change, effects, name)]
    case 'SPLIT':
    case 'MERGE':
      return [closed(change, effects, name), ...members(effects, name)]
  }
}

const compared = ['nameZh', 'nameEn', 'shortZh', 'shortEn', 'parentCode', 'closedOn'] as const

const alike = (one: DistrictRow, other: DistrictRow) =>
  compared.every((field) => one[field] === other[field]) && `${one.aliases}` === `${other.aliases}`

type NameOf = (code: string) => Text

/** What an area is called once the change is made. */
const nameIn =
  ({ before, after }: AreaEffects): NameOf =>
  (code) => {
    const found = after.find((one) => one.code === code) ?? before.find((one) => one.code === code)
    return { zh: found?.nameZh ?? code, en: found?.nameEn ?? code }
  }

const renamed = (was: DistrictRow, is: DistrictRow): SettingStep => ({
  what: {
    zh: `“${was.nameZh}”（${was.nameEn}）改称“${is.nameZh}”（${is.nameEn}）${shortWords(is)}。`,
    en: `"${was.nameEn}" (${was.nameZh}) is called "${is.nameEn}" (${is.nameZh}) from now on${is.aliases.length > 0 ? `, also ${is.aliases.join(', ')}` : ''}.`,
  },
  consequences: [
    {
      zh: '数不变；页面和新导出的文件改显新名称，已发布和已导出的仍是旧名称。',
      en: 'Figures stay; pages and new files show the new name, what was published or exported keeps the old one.',
    },
  ],
})

const shortWords = ({ shortZh, aliases }: DistrictRow) =>
  [shortZh ? `，简称“${shortZh}”` : '', aliases.length > 0 ? `，又称${listOf(aliases)}` : ''].join('')

const listOf = (aliases: readonly string[]) => aliases.map((one) => `“${one}”`).join('')

const added = ({ code, parent, since }: AreaChange, name: NameOf): SettingStep => ({
  what: {
    zh: `自 ${since} 起在${name(parent ?? '').zh}新设${name(code).zh}（${code}）。`,
    en: `Add ${name(code).en} (${code}) to ${name(parent ?? '').en} from ${since} on.`,
  },
  consequences: [
    {
      zh: '它没有轮廓，地图上列出而不画；此前各期的数不变。',
      en: 'It has no outline: maps list it and do not draw it. Figures of earlier periods stay.',
    },
  ],
})

const moved = ({ code, parent, since }: AreaChange, effects: AreaEffects, name: NameOf): SettingStep => {
  const was = name(effects.before.find((one) => one.code === code)?.parentCode ?? '')
  const is = name(parent ?? '')
  return {
    what: {
      zh: `${name(code).zh}自 ${since} 起改属${is.zh}，不再属${was.zh}。`,
      en: `${name(code).en} is part of ${is.en} from ${since} on, and no longer of ${was.en}.`,
    },
    consequences: [recordsOf(effects, { zh: `改计入${is.zh}`, en: `count in ${is.en}` }), stays],
  }
}

const stays: Text = {
  zh: '此前各期的数、应报与覆盖不变，已发布的不动。',
  en: 'Figures, obligations and coverage of earlier periods stay, and so does what was published.',
}

const recordsOf = ({ records }: AreaEffects, what: Text): Text => ({
  zh: `该日以后已采纳的 ${records} 条记录${what.zh}。`,
  en: `${records} record(s) accepted of that day or later ${what.en}.`,
})

function closed(change: AreaChange, effects: AreaEffects, name: NameOf): SettingStep {
  const gone = effects.after.filter(({ closedOn }) => closedOn !== null)
  const into = change.kind === 'SPLIT' ? change.areas.map(({ code }) => code) : [change.code]
  const [from, to] = [gone.map(({ code }) => name(code)), into.map(name)].map(listed)
  const isMerge = change.kind === 'MERGE'
  return {
    what: {
      zh: `${from?.zh}自 ${change.since} 起${isMerge ? '并入' : '拆分为'}${to?.zh}，${isMerge ? '不再单设' : '原区撤销'}。`,
      en: `${from?.en} ${isMerge ? 'become part of' : 'becomes'} ${to?.en} from ${change.since} on and ${gone.length > 1 ? 'are' : 'is'} closed.`,
    },
    consequences: [
      ...(effects.records > 0
        ? [
            recordsOf(
              effects,
              isMerge
                ? { zh: `仍写着原区，计入${to?.zh}`, en: `still name what is closed, and count in ${to?.en}` }
                : { zh: '仍写着原区，请更正到新区', en: 'still name what is closed: correct them' },
            ),
          ]
        : []),
      ...effects.forms.map((form) => ({
        zh: `原区的“${form.zh}”报送职责不再有单位承担，请为新区另行设定。`,
        en: `Nobody owes "${form.en}" as a body of what is closed any more: set the duty for what takes its place.`,
      })),
      stays,
    ],
  }
}

const listed = (names: readonly Text[]): Text => ({
  zh: names.map(({ zh }) => zh).join('、'),
  en: names.map(({ en }) => en).join(', '),
})

/** Who goes where, area by area. */
function members({ bodies, reviewers }: AreaEffects, name: NameOf): SettingStep[] {
  return [...Map.groupBy([...bodies, ...reviewers], ({ into = '' }) => into)].map(([into, all]) => {
    const names = all.map(({ who }) => ('displayName' in who ? who.displayName : who.name))
    const more = names.length > shown
    return {
      what: {
        zh: `${names.slice(0, shown).join('、')}${more ? `等 ${names.length} 个` : ''}归于${name(into).zh}。`,
        en: `${names.slice(0, shown).join(', ')}${more ? ` and others, ${names.length} in all,` : ''} go to ${name(into).en}.`,
      },
    }
  })
}

/** As many names as a sentence holds. */
const shown = 10
