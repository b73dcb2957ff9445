import type { Society } from '../societies.ts'
import { cycled } from '../spread.ts'

const engineering = [
  '研究进展',
  '关键技术及其应用',
  '的数值模拟与实验研究',
  '中的参数优化方法',
  '的影响因素分析',
  '案例研究',
  '的综合评价',
  '的改进设计',
]
const medicine = [
  '的临床观察',
  '的危险因素分析',
  '的多中心回顾性研究',
  '中的循证实践',
  '的疗效比较',
  '个案分析',
  '的质量改进',
  '的调查研究',
]
const management = [
  '现状与对策研究',
  '的实证分析',
  '的评价指标体系',
  '的比较研究',
  '的案例分析',
  '的路径选择',
  '的影响因素',
  '的常州实践',
]

/** Title of the society's `turn`th paper; the first 32 differ. */
export function paperTitle({ field, topics }: Society, turn: number): string {
  const endings = { MEDICINE_AND_HEALTH: medicine, MANAGEMENT_AND_INTERDISCIPLINARY: management } as Partial<
    Record<Society['field'], string[]>
  >
  return `${cycled(topics, turn)}${cycled(endings[field] ?? engineering, Math.floor(turn / topics.length))}`
}
