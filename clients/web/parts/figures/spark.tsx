import { language, text } from '../../language/language.ts'
import { amountText } from './quantity-words.ts'
import type { YearPoint } from './trend.ts'

const width = 92
const height = 28

/** Yearly values as small columns from zero; a blank year is a dotted base, not a column of no height. */
export function Spark({ years, unit }: { years: readonly YearPoint[]; unit: string }) {
  const spoken = years
    .map(({ year, value }) => `${year}: ${amountText({ value, relation: 'EXACT', unit }, language.value)}`)
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

function columnsOf(years: readonly YearPoint[]) {
  const highest = Math.max(...years.map(({ value }) => value ?? 0), Number.MIN_VALUE)
  const step = width / Math.max(years.length, 1)
  return years.map(({ year, value }, index) => {
    const x = index * step + 1
    if (value === null)
      return <line key={year} class="spark-blank" x1={x} x2={x + step - 3} y1={height - 1} y2={height - 1} />
    const tall = Math.max((value / highest) * (height - 2), 1)
    const isLast = index === years.length - 1
    return <rect key={year} x={x} y={height - tall} width={step - 3} height={tall} class={{ last: isLast }} />
  })
}
