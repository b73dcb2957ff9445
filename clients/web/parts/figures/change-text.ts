import { text } from '../../language/language.ts'
import { digitsOf } from './quantity-words.ts'
import type { Trend } from './trend.ts'

/** How much more or less, with its sign, in percent to one decimal; percentages themselves change by points, and what has no percentage by its own unit. */
export function changeText(
  { difference, percent }: Pick<Trend, 'difference' | 'percent'>,
  unit: string,
): string {
  if (difference === 0) return text({ zh: '持平', en: 'unchanged' })
  const sign = difference > 0 ? '+' : '−'
  const isPercentage = ['%', 'percent'].includes(unit)
  if (isPercentage || percent === null) {
    const points = isPercentage ? text({ zh: ' 个百分点', en: ' points' }) : ` ${unit}`
    return `${sign}${digitsOf(Math.abs(difference))}${points}`
  }
  return `${sign}${digitsOf(Math.round(Math.abs(percent) * 10) / 10)}%`
}
