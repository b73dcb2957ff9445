import { figures } from './stated.ts'

const source = 'kexie-2021'
const lastDay = ['2021-12-31', '2021-12-31'] as const
const fiveYears = ['2017-01-01', '2021-12-31'] as const
const lastYear = ['2021-01-01', '2021-12-31'] as const

/** 为党和政府科学决策服务, paragraphs 25–28. */
export const kexieDecisions = [
  ...figures(source, 'FIGURE', lastDay, [
    [112, 26, 'committee-members', '120', 'EXACT', '120名', '名'],
    [113, 26, 'municipal-societies', '72', 'EXACT', '72家', '家'],
    [114, 26, 'university-associations', '14', 'EXACT', '14家', '家'],
    [115, 26, 'enterprise-institutes', '13', 'EXACT', '13个', '个'],
  ]),
  ...figures(source, 'FIGURE', fiveYears, [
    [116, 27, 'research-topics', '183', 'EXACT', '183个', '个'],
    [118, 27, 'proposals-submitted', '76', 'EXACT', '76篇', '篇'],
    [119, 27, 'proposals-instructed', '17', 'EXACT', '17篇', '篇'],
    [120, 27, 'journal-issues', '30', 'EXACT', '30期', '期'],
    [121, 28, 'paper-award-organizations', '100', 'ABOUT', '近百个', '个'],
    [122, 28, 'paper-award-participants', '1800', 'AT_LEAST', '1800多名', '名'],
  ]),
  ...figures(source, 'RULE', fiveYears, [
    [117, 27, 'report-compilation-per-year', '1', 'EXACT', '每年', '部/年'],
  ]),
  ...figures(source, 'FIGURE', lastYear, [
    [123, 28, 'paper-award-edition', '16', 'EXACT', '第十六届', '届'],
    [124, 28, 'paper-categories', '9', 'EXACT', '九大类', '类'],
    [125, 28, 'papers-2021', '934', 'EXACT', '934篇', '篇', 'papers-latest-edition'],
    [126, 28, 'papers-growth', '28.3', 'EXACT', '28.3%', '%'],
  ]),
  ...figures(source, 'RANK', lastYear, [[127, 28, 'papers-record', '1', 'EXACT', '新高', '位']]),
]
