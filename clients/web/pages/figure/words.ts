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
  OBSERVATION: { zh: '外部测得，取期内最近一次', en: 'Measured elsewhere: the latest value of the period' },
  DERIVED: { zh: '由其他指标推算', en: 'Derived from other figures' },
}
