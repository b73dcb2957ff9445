import { batches, externalKey, lastAtLeast } from '../batches.ts'
import { dayInYear } from '../calendar.ts'
import { districtOf } from '../people.ts'
import { cityAssociation, districtAssociations, districtGlobalId } from '../registers.ts'
import { apportion, cycled, places, scattered } from '../spread.ts'

/** A policy compilation a year and the start-up questions every other; 13,000 copies in all. */
const editions = [
  ['POLICY_COMPILATION', '常州市创新创业政策汇编', 2017, 1800],
  ['POLICY_COMPILATION', '常州市创新创业政策汇编', 2018, 1800],
  ['STARTUP_QUESTIONS', '创业百问', 2018, 2000],
  ['POLICY_COMPILATION', '常州市创新创业政策汇编', 2019, 1800],
  ['POLICY_COMPILATION', '常州市创新创业政策汇编', 2020, 1800],
  ['STARTUP_QUESTIONS', '创业百问', 2020, 2000],
  ['POLICY_COMPILATION', '常州市创新创业政策汇编', 2021, 1800],
] as const

/** Clicks of each edition from April to December of its year. */
const monthsOnline = 9
const clicks = apportion(
  180_000,
  places(editions.length * monthsOnline).map((index) => scattered(34, index, 15, 40)),
)
const reached = apportion(
  120_000,
  editions.map(([, , , copies]) => copies),
)

export const handbooks = () => batches(editions.map((_, index) => [cityAssociation, handbookOf(index)]))

function handbookOf(index: number) {
  const [name, title, year, copies] = cycled(editions, index)
  return {
    externalKey: externalKey('handbook', index),
    title: `《${title}》（${year}年版）`,
    occurredOn: dayInYear(year, 1, 2, [3, 3]),
    district: districtGlobalId(districtOf(index)),
    name,
    edition: year,
    printRuns: [
      { printedOn: dayInYear(year, 3, 4, [3, 3]), copies: copies - 600 },
      { printedOn: dayInYear(year, 1, 2, [9, 9]), copies: 600 },
    ],
    distributions: Object.values(districtAssociations).map((recipient) => ({
      recipient,
      copies: 150,
      distributedOn: dayInYear(year, 1, 2, [4, 4]),
    })),
    views: places(monthsOnline).map((month) => viewsOf(year, index * monthsOnline + month, month + 4)),
    estimates: [
      {
        estimatedOn: `${year}-12-31`,
        people: cycled(reached, index),
        peopleRelation: lastAtLeast(index, editions.length),
      },
    ],
  }
}

const viewsOf = (year: number, index: number, month: number) => ({
  month: `${year}-${String(month).padStart(2, '0')}-01`,
  clicks: cycled(clicks, index),
  clicksRelation: lastAtLeast(index, clicks.length),
})
