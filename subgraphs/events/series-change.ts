import { type ListValueRow, valueWords } from '@kexie/records/list-values'
import type { SettingStep } from '@kexie/records/set-setting'
import type { Text } from '@kexie/schema/indicator'
import { codePattern } from '@kexie/schema/made-code'
import { oneOfList } from '@kexie/schema/one-of'
import type { ProblemFact } from '@kexie/schema/problems'
import { choiceWords } from '@kexie/schema/stated-definitions'
import type { EventSeriesRow, SeriesUse } from './store/series.ts'

interface Change {
  all: readonly EventSeriesRow[]
  before: EventSeriesRow | undefined
  after: EventSeriesRow
  use: SeriesUse
  /** The values of the list it takes its programme from. */
  programmes: readonly ListValueRow[]
  /** Whether the code was said, and not made of the name. */
  isGiven: boolean
}

const labels = {
  nameZh: { zh: '中文名称', en: 'Chinese name' },
  nameEn: { zh: '英文名称', en: 'English name' },
  tier: { zh: '层级', en: 'Tier' },
  programme: { zh: '计入的工作', en: 'Programme' },
  cadence: { zh: '节奏', en: 'Cadence' },
  startedOn: { zh: '首期日期', en: 'First day' },
  endedOn: { zh: '停办日期', en: 'Last day' },
  code: { zh: '代码', en: 'Code' },
} as const

type Field = keyof typeof labels

/** What is fixed once a series has events: they count by it. */
const fixed = ['tier', 'programme', 'cadence', 'startedOn'] as const

/** What a value of what is fixed is called. */
function wordsOf(field: (typeof fixed)[number], value: string, programmes: readonly ListValueRow[]): Text {
  if (field === 'tier') return choiceWords('SeriesTier', value)
  if (field === 'cadence') return choiceWords('Cadence', value)
  return field === 'programme' ? valueWords(programmes, value) : { zh: value, en: value }
}

/** What is wrong with a series as a change states it. */
export function seriesProblems({ all, before, after, use, programmes, isGiven }: Change): ProblemFact[] {
  const others = all.filter(({ code }) => code !== after.code)
  return [
    ...(before || !isGiven || codePattern.test(after.code)
      ? []
      : [
          invalid('code', after.code, {
            zh: '小写字母、数字和连字符',
            en: 'small letters, digits and hyphens',
          }),
        ]),
    ...(['nameZh', 'nameEn'] as const).flatMap((field): ProblemFact[] => {
      const at = { field: `change.${field}`, label: labels[field] }
      if (after[field] === '') return [{ code: 'REQUIRED', ...at }]
      const isTaken = others.some((one) => one[field].toLowerCase() === after[field].toLowerCase())
      return isTaken ? [{ code: 'ALREADY_EXISTS', ...at, received: after[field] }] : []
    }),
    ...(before && use.records > 0 ? fixed.filter((field) => before[field] !== after[field]) : []).map(
      (field) => {
        const { zh, en } = wordsOf(field, before?.[field] ?? '', programmes)
        return invalid(field, after[field], {
          zh: `${zh}（已有 ${use.records} 场活动按它计数；要改请停办本系列，另设一个）`,
          en: `${en} (${use.records} event(s) count by it; end this series and start another)`,
        })
      },
    ),
    ...programmeProblems(before, after, programmes),
    ...endProblems(after, use),
  ]
}

function programmeProblems(
  before: EventSeriesRow | undefined,
  { programme }: EventSeriesRow,
  programmes: readonly ListValueRow[],
): ProblemFact[] {
  const inUse = programmes.filter(({ retiredSince }) => !retiredSince)
  if (before?.programme === programme || inUse.some(({ code }) => code === programme)) return []
  const names = inUse.map(({ nameZh: zh, nameEn: en }) => ({ zh, en }))
  return [invalid('programme', programme, oneOfList(names, 'programme'))]
}

function endProblems({ startedOn, endedOn }: EventSeriesRow, { last }: SeriesUse): ProblemFact[] {
  if (endedOn === null) return []
  const earliest = last !== null && last > startedOn ? last : startedOn
  if (endedOn >= earliest) return []
  const expected =
    earliest === last
      ? { zh: `不早于最后一场活动（${last}）`, en: `not before its last event, on ${last}` }
      : { zh: `不早于 ${startedOn}`, en: `not before ${startedOn}` }
  return [invalid('endedOn', endedOn, expected)]
}

const invalid = (field: Field, received: string, expected: Text): ProblemFact => ({
  ...{ code: 'INVALID_VALUE', field: `change.${field}`, label: labels[field], expected, received },
})

/** What a change of a series does, and what follows. */
export function seriesSteps({
  before,
  after,
  use,
  programmes,
}: Pick<Change, 'before' | 'after' | 'use' | 'programmes'>): SettingStep[] {
  if (!before) return [started(after)]
  const isRenamed = before.nameZh !== after.nameZh || before.nameEn !== after.nameEn
  return [
    ...(isRenamed ? [renamed(before, after, use)] : []),
    ...fixed
      .filter((field) => before[field] !== after[field])
      .map((field): SettingStep => {
        const [was, is] = [before, after].map((one) => wordsOf(field, one[field], programmes))
        return {
          what: {
            zh: `${labels[field].zh}由 ${was?.zh} 改为 ${is?.zh}。`,
            en: `${labels[field].en}: ${is?.en} in place of ${was?.en}.`,
          },
        }
      }),
    ...(before.endedOn === after.endedOn ? [] : [ended(after)]),
  ]
}

const started = ({ code, nameZh, nameEn, startedOn }: EventSeriesRow): SettingStep => ({
  what: { zh: `新设系列“${nameZh}”（${code}）。`, en: `Start the series "${nameEn}" (${code}).` },
  consequences: [
    {
      zh: `保存后填报学术活动时即可选用；漏办的档期自 ${startedOn} 起算。`,
      en: `Events can be reported of it as soon as this is saved; missed slots are reckoned from ${startedOn}.`,
    },
  ],
})

const renamed = (before: EventSeriesRow, after: EventSeriesRow, { records }: SeriesUse): SettingStep => ({
  what: {
    zh: `“${before.nameZh}”（${before.nameEn}）改称“${after.nameZh}”（${after.nameEn}）。`,
    en: `"${before.nameEn}" (${before.nameZh}) is called "${after.nameEn}" (${after.nameZh}) from now on.`,
  },
  consequences: [
    {
      zh: `已提交或已采纳的 ${records} 场活动照旧属于它，数不变；页面和新导出的文件改显新名称，已发布和已导出的仍是旧名称。`,
      en: `The ${records} event(s) that were submitted or accepted stay in it and count as before; pages and new files show the new name, what was published or exported keeps the old one.`,
    },
  ],
})

const ended = ({ nameZh, nameEn, endedOn }: EventSeriesRow): SettingStep =>
  endedOn === null
    ? { what: { zh: `“${nameZh}”恢复举办。`, en: `"${nameEn}" goes on.` } }
    : {
        what: { zh: `“${nameZh}”于 ${endedOn} 停办。`, en: `"${nameEn}" ends on ${endedOn}.` },
        consequences: [
          {
            zh: '此后日期的活动不能再填报到它名下，之后也不再有漏办的档期；已有的活动照常显示，照常计数。',
            en: 'Events of later days cannot be reported of it, and no later slot is missed; its events stay and count as before.',
          },
        ],
      }
