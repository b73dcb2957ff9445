import { text } from '../language/language.ts'
import { digitsOf } from './quantity-words.ts'
import { trendOf, type YearPoint } from './trend.ts'

/** How the last year stands to the one before, in words and with an arrow; nothing where one of them is blank. */
export function TrendMark({ years, unit }: { years: readonly YearPoint[]; unit: string }) {
  const trend = trendOf(years)
  if (!trend) return null
  const { from, difference, percent } = trend
  const isPercent = ['%', 'percent'].includes(unit)
  const than = text({ zh: `较 ${from} 年`, en: `than in ${from}` })
  if (difference === 0)
    return (
      <span class="trend" title={than}>
        {text({ zh: '持平', en: 'unchanged' })}
      </span>
    )
  const rises = difference > 0
  const size =
    isPercent || percent === null ? `${digitsOf(Math.abs(difference))}` : `${digitsOf(Math.abs(percent))}%`
  return (
    <span class="trend" title={`${than} ${rises ? '+' : '−'}${digitsOf(Math.abs(difference))}${unit}`}>
      <span class="visually-hidden">
        {than}
        {rises ? text({ zh: '增加', en: 'more: ' }) : text({ zh: '减少', en: 'less: ' })}
      </span>
      <span aria-hidden="true">{rises ? '+' : '−'}</span>
      {size}
      {isPercent && text({ zh: ' 个百分点', en: ' points' })}
    </span>
  )
}
