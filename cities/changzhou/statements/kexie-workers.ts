import { figures } from './stated.ts'

const source = 'kexie-2021'
const fiveYears = ['2017-01-01', '2021-12-31'] as const
const lastDay = ['2021-12-31', '2021-12-31'] as const

/** 为广大科技工作者服务, paragraphs 21–24. */
export const kexieWorkers = [
  ...figures(source, 'FIGURE', fiveYears, [
    [101, 22, 'youth-talent-lifted', '30', 'EXACT', '30名', '名'],
    [102, 22, 'recommended-workers', '37', 'EXACT', '37名', '名'],
    [103, 22, 'innovation-daren', '7', 'EXACT', '7人', '人'],
    [104, 22, 'worker-stations', '15', 'EXACT', '15家', '家'],
    [105, 22, 'worker-reports', '128', 'EXACT', '128条', '条'],
    [106, 22, 'worker-homes', '15', 'EXACT', '15个', '个'],
    [107, 22, 'worker-home-served', '3200', 'AT_LEAST', '3200多人', '人'],
    [108, 23, 'media-coverage', '327', 'EXACT', '327人次', '人次'],
    [109, 23, 'wechat-features', '39', 'EXACT', '39人次', '人次'],
    [111, 24, 'contacted-talents', '100', 'AT_LEAST', '100多名', '名'],
  ]),
  ...figures(source, 'FIGURE', lastDay, [[110, 24, 'family-doctor-talents', '200', 'EXACT', '200名', '名']]),
]
