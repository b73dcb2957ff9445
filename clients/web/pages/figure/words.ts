import type { Words } from '../../language/language.ts'
import type { Measure } from './figure.generated.ts'

/** How records become the number, in the words of who reads it. */
export const measures: Record<Measure, Words> = {
  SUM: { zh: '期内相加', en: 'Summed over the period' },
  STOCK: { zh: '期末累计', en: 'What stands at the end of the period' },
  DISTINCT: {
    zh: '去重：每个对象期内只计一次，各年、各区之和可能大于总数',
    en: 'Distinct: each counts once in the period; years and districts may add up to more',
  },
  LEVEL: {
    zh: '每家单位取期内最近一次报送的，再相加；各年之和不是总数',
    en: 'The latest return of each body in the period, added up; years do not add up',
  },
  MAX: {
    zh: '期内最大的一个数，或最多的一日；各区、各年不能相加',
    en: 'The largest number of the period, or its highest day; areas and years do not add up',
  },
  MIN: {
    zh: '期内最小的一个数，或最少的一日；各区、各年不能相加',
    en: 'The smallest number of the period, or its lowest day; areas and years do not add up',
  },
  AVERAGE: {
    zh: '期内各数之和除以个数；各区、各年不能相加',
    en: 'The sum of the period by how many numbers make it up; areas and years do not add up',
  },
  OBSERVATION: { zh: '外部测得，取期内最近一次', en: 'Measured elsewhere: the latest value of the period' },
  DERIVED: { zh: '由其他指标推算', en: 'Derived from other figures' },
}

/** How the parts of a figure stand to it. */
export const partsWords = ({ addsUp }: { addsUp: boolean }, measure: Measure): Words =>
  addsUp ? sums : measure === 'DISTINCT' ? overlaps : own

const sums = { zh: '各类之和即上面的数。', en: 'They add up to the figure.' }
const overlaps = {
  zh: '去重的指标，同一对象可计入几类，各类之和可能大于上面的数。',
  en: 'Each subject counts once in each part, and may count in several: they may add up to more than the figure.',
}
const own = {
  zh: '最大、最小与平均，各类各有各的，不能相加。',
  en: 'Each part has its own largest, smallest or average: they do not add up.',
}
