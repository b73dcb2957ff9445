import type { actionPlan, target } from '@kexie/db/tables/metrics'
import type { CodedIndicator } from '@kexie/schema/definitions'
import { stableId } from '@kexie/schema/stable-id'

/** “双十百千”: ten universities and ten industries, a hundred experts and enterprises, a thousand students and projects. */
const doubleTenHundredThousand = {
  'matched-universities': 10,
  'matched-industries': 10,
  'linked-experts': 100,
  'linked-enterprises': 100,
  'incubated-students': 1000,
  'matched-projects': 1000,
} as const

const wujin = { districtCode: '320412', fromYear: 2016, toYear: 2018 }
const city = { districtCode: '320400', fromYear: 2017, toYear: 2021 }

/** Everything the expo of 2019 assesses itself by; its self-evaluation publishes no target. */
const ofTheExpo = ({ code }: CodedIndicator) => code.startsWith('expo-')

/** Action plans the documents announce and the budget project that assesses itself. */
export const actionPlansOver = (
  indicators: readonly CodedIndicator[],
): (typeof actionPlan.$inferInsert)[] => [
  {
    code: 'double-ten-hundred-thousand',
    kind: 'ACTION_PLAN',
    nameZh: '武进区科技创新“双十百千”三年行动计划',
    nameEn: 'Wujin “Double Ten-Hundred-Thousand” action plan',
    ...wujin,
    indicators: Object.keys(doubleTenHundredThousand),
  },
  {
    code: 'five-hundred',
    kind: 'ACTION_PLAN',
    nameZh: '创新孵化“伍佰”计划',
    nameEn: '“Five Hundred” innovation incubation plan',
    ...city,
    indicators: ['empowered-enterprises'],
    sourceKey: 'kexie-2021',
  },
  {
    code: 'hundred-lectures',
    kind: 'ACTION_PLAN',
    nameZh: '百场报告进社区',
    nameEn: 'A hundred lectures into communities',
    ...city,
    indicators: ['hundred-lectures', 'hundred-lecturers'],
    sourceKey: 'kexie-2021',
  },
  {
    code: 'expo-2019',
    kind: 'BUDGET_PROJECT',
    nameZh: '“产学研对接”项目：第十四届展洽会',
    nameEn: 'Matchmaking project: the 14th expo',
    districtCode: '320400',
    fromYear: 2019,
    toYear: 2019,
    indicators: indicators.filter(ofTheExpo).map(({ code }) => code),
    sourceKey: 'expo-2019',
  },
]

/** Targets that a plan sets and none of the sources' statements announces. */
export const plannedTargets: readonly (typeof target.$inferInsert)[] = Object.entries(
  doubleTenHundredThousand,
).map(([indicator, value]) => ({
  id: stableId(`target:double-ten-hundred-thousand/${indicator}`),
  indicator,
  ...wujin,
  value: `${value}`,
  relation: 'AT_LEAST',
}))
