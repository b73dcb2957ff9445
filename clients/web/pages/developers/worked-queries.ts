import { openingYears } from '../../city/city.ts'
import type { Words } from '../../language/language.ts'

export interface WorkedQuery {
  name: string
  words: Words
  query: string
}

/** The files of `queries/` as text, in their order. */
const files = import.meta.glob<string>('./queries/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
})

const words: Record<string, Words> = {
  '01': { zh: '五年概览：逐年、关系与对照', en: 'The five-year review: years, relations, reconciliation' },
  '02': { zh: '一个指标的定义、口径与逐月数', en: 'One indicator: definition, measure, months' },
  '03': { zh: '各区的数', en: 'Figures of the districts' },
  '04': { zh: '一个数背后的账目与记录，逐页取', en: 'The entries and records behind a number, page by page' },
  '05': { zh: '按过去某一时刻所知（asOf）', en: 'As known at a past moment (asOf)' },
  '06': {
    zh: '公布的数、原文、出处与矛盾',
    en: 'What was published, in its words, with sources and contradictions',
  },
  '07': { zh: '目标与行动计划的进度', en: 'Targets and action plans' },
  '08': { zh: '某月的学术活动与嘉宾', en: 'Academic events of a month, and their guests' },
  '09': {
    zh: '一条记录：计入哪些指标，怎样审核',
    en: 'A record: which figures it counts in, how it was reviewed',
  },
  '10': { zh: '科普地图与单位名录', en: 'The science map and the register of organizations' },
  '11': {
    zh: '一个季度的数：同比、环比、本年累计',
    en: 'A quarter: against the year before, the quarter before, and the year to date',
  },
  '12': { zh: '一个指标按分类看：各类有多少', en: 'A breakdown of a figure, by what its records are of' },
}

/** An indicator of the city that is served, with what it can be broken down by. */
export interface Asked {
  code: string
  dimensions: readonly { field: string }[]
}

/** The queries, about the city's own indicators; without the one of what none of them can be asked. */
export const workedQueries = (indicators: readonly Asked[]): WorkedQuery[] =>
  Object.entries(files)
    .filter(([, query]) => !query.includes('first-dimension') || indicators.some(isClassified))
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([path, query]) => {
      const name = /(\d\d)-[\w-]+/.exec(path)?.[0] ?? path
      return {
        name,
        words: words[name.slice(0, 2)] ?? { zh: name, en: name },
        query: ofThisCity(query, indicators),
      }
    })

/** The files ask of 2017 to 2021, in whose place the years stand that pages open with, and of indicators that no city has, for which stand the first of this one. */
function ofThisCity(query: string, indicators: readonly Asked[]): string {
  const { from, to } = openingYears()
  const [first, second = first] = indicators
  const classified = indicators.find(isClassified)
  const own: Record<string, string | undefined> = {
    ...{ 'first-indicator': first?.code, 'second-indicator': second?.code },
    ...{ 'classified-indicator': classified?.code, 'first-dimension': classified?.dimensions[0]?.field },
  }
  return query
    .replace(/2017|2021/g, (year) => String(year === '2017' ? from : to))
    .replace(/(?:first|second|classified)-indicator|first-dimension/g, (name) => own[name] ?? name)
}

const isClassified = ({ dimensions }: Asked) => dimensions.length > 0
