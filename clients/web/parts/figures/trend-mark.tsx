import { text } from '../../language/language.ts'
import { changeText } from './change-text.ts'
import { digitsOf } from './quantity-words.ts'
import { trendOf, type YearPoint } from './trend.ts'

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
  const change = changeText(trend, unit)
  return (
    <span class="trend" title={`${than} ${digitsOf(trend.difference)} ${unit}`}>
      {isShort ? change : text({ zh: `${than} ${change}`, en: `${change} ${than}` })}
    </span>
  )
}
