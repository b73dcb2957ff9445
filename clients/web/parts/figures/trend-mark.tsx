import { text } from '../../language/language.ts'
import { digitsOf } from './quantity-words.ts'
import { type Trend, trendOf, type YearPoint } from './trend.ts'

interface Props {
  years: readonly YearPoint[]
  unit: string
  /** Where a column's head says already which year it is compared with. */
  isShort?: boolean
}

/** How the last year stands to the one before it; nothing where one of them is blank. */
export function TrendMark({ years, unit, isShort = false }: Props) {
  const trend = trendOf(years)
  if (!trend) return null
  const than = text({ zh: `较${trend.from}年`, en: `on ${trend.from}` })
  const change = trend.difference === 0 ? text({ zh: '持平', en: 'unchanged' }) : changeOf(trend, unit)
  return (
    <span class="trend" title={`${than} ${digitsOf(trend.difference)} ${unit}`}>
      {isShort ? change : text({ zh: `${than} ${change}`, en: `${change} ${than}` })}
    </span>
  )
}

/** With its sign, in percent; percentages themselves change by points, and what was zero by its own unit. */
function changeOf({ difference, percent }: Trend, unit: string): string {
  const sign = difference > 0 ? '+' : '−'
  const isPercentage = ['%', 'percent'].includes(unit)
  if (isPercentage || percent === null) {
    const points = isPercentage ? text({ zh: ' 个百分点', en: ' points' }) : ` ${unit}`
    return `${sign}${digitsOf(Math.abs(difference))}${points}`
  }
  return `${sign}${digitsOf(Math.abs(percent))}%`
}
