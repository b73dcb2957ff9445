import type { Words } from '../../language/language.ts'
import type { Measure, ServiceCode } from './figure.generated.ts'

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

export const services: Record<ServiceCode, Words> = {
  INNOVATION: { zh: '为创新驱动发展服务', en: 'Serving innovation' },
  LITERACY: { zh: '为提高全民科学素质服务', en: 'Serving science literacy' },
  WORKERS: { zh: '为广大科技工作者服务', en: 'Serving science and technology workers' },
  DECISIONS: { zh: '为党和政府科学决策服务', en: 'Serving decisions' },
}
