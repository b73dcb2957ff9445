import { text } from '../../language/language.ts'
import { changeText } from './change-text.ts'

interface Props {
  of: { change: number | null; growth: number | null }
  unit: string
}

/** How a number stands to that of the same months a year before; nothing where one of them is blank. */
export function ComparisonMark({ of: { change, growth }, unit }: Props) {
  if (change === null) return null
  const said = changeText({ change, growth }, unit)
  return <span class="trend">{text({ zh: `同比 ${said}`, en: `${said} on the year before` })}</span>
}
