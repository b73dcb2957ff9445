import { language, text } from '../../language/language.ts'
import { isSpread } from './basis.ts'
import { spokenMark } from './basis-words.ts'
import { amountText } from './quantity-words.ts'
import type { YearPoint } from './year-point.ts'

const width = 92
const height = 28

/** Yearly values as small columns from zero; a blank year is a dotted base, not a column of no height. */
export function Spark({ years, unit }: { years: readonly Shown[]; unit: string }) {
  const spoken = years
    .map(({ name, ...point }) => `${name}: ${wordsOf(point, unit)}`)
    .join(text({ zh: '；', en: '; ' }))
  return (
    <svg
      class="spark"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={spoken}
    >
      {columnsOf(years)}
    </svg>
  )
}

const wordsOf = (point: Pick<YearPoint, 'value' | 'basis'>, unit: string) =>
  amountText({ ...point, relation: 'EXACT', unit }, language.value) + spokenMark(point)

type Shown = Omit<YearPoint, 'change' | 'growth'>

function columnsOf(years: readonly Shown[]) {
  const highest = Math.max(...years.map(({ value }) => value ?? 0), Number.MIN_VALUE)
  const step = width / Math.max(years.length, 1)
  return years.map(({ year, value, basis }, index) => {
    const x = index * step + 1
    if (value === null)
      return <line key={year} class="spark-blank" x1={x} x2={x + step - 3} y1={height - 1} y2={height - 1} />
    const tall = Math.max((value / highest) * (height - 2), 1)
    const looks = { last: index === years.length - 1, hatched: isSpread({ basis }) }
    return <rect key={year} x={x} y={height - tall} width={step - 3} height={tall} class={looks} />
  })
}
