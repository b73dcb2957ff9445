import { stated } from './stated.ts'

const source = 'kexie-2021'
const fiveYears = ['2017-01-01', '2021-12-31'] as const

/** The frame of the report, paragraph 8. */
export const kexiePreamble = [
  ...stated(source, 'RULE', fiveYears, {
    'report-years': {
      at: [1, 8],
      said: ['5', 'EXACT', '五年'],
      label: { zh: '报告期年数', en: 'Years covered by the report' },
      unit: { zh: '年', en: 'years' },
    },
    'four-services': {
      at: [2, 8],
      said: ['4', 'EXACT', '四个服务'],
      label: { zh: '科协“四个服务”', en: 'Services the association answers for' },
      unit: { zh: '个', en: 'services' },
    },
  }),
]
