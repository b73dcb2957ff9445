import { text } from '../../language/language.ts'
import { digitsOf } from './quantity-words.ts'
import type { YearPoint } from './year-point.ts'

/** How much more or less, with its sign, in percent to one decimal; percentages themselves change by points, and what has no percentage by its own unit. */
export function changeText(
  { change, growth }: { change: number; growth: YearPoint['growth'] },
  unit: string,
): string {
  if (change === 0) return text({ zh: '持平', en: 'unchanged' })
  const sign = change > 0 ? '+' : '−'
  const isPercentage = ['%', 'percent'].includes(unit)
  if (isPercentage || growth === null) {
    const points = isPercentage ? text({ zh: ' 个百分点', en: ' points' }) : ` ${unit}`
    return `${sign}${digitsOf(Math.abs(change))}${points}`
  }
  return `${sign}${digitsOf(Math.round(Math.abs(growth) * 10) / 10)}%`
}
