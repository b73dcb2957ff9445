import { text } from '../../language/language.ts'
import { changeText } from './change-text.ts'
import { digitsOf } from './quantity-words.ts'
import type { YearPoint } from './year-point.ts'

interface Props {
  of: YearPoint | undefined
  unit: string
  /** Where a column's head says already which year it is compared with. */
  isShort?: boolean
}

/** How a year stands to the one before it; nothing where the graph compares it with none. */
export function TrendMark({ of: year, unit, isShort = false }: Props) {
  if (!year || year.change === null) return null
  const { change, growth } = year
  const than = text({ zh: `较${year.year - 1}年`, en: `on ${year.year - 1}` })
  const said = changeText({ change, growth }, unit)
  return (
    <span class="trend" title={`${than} ${digitsOf(change)} ${unit}`}>
      {isShort ? said : text({ zh: `${than} ${said}`, en: `${said} ${than}` })}
    </span>
  )
}
