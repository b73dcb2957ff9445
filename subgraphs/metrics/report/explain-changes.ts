/** A row of a table in two years, with its districts' changes; null is blank. */
export interface ChangedRow {
  name: string
  unit: string
  value: number | null
  before: number | null
  districts: readonly { name: string; change: number }[]
}

/** Changes worth a sentence: three tenths and ten units, as the statistical system asks reporters to explain. */
const leastShare = 0.3
const leastUnits = 10

/** A draft of what explains the large changes of a table, one sentence a row; empty when nothing changed much. */
export function explainChanges(year: number, rows: readonly ChangedRow[]): string {
  return rows.flatMap((row) => sentenceOf(year, row) ?? []).join('')
}

function sentenceOf(year: number, { name, unit, value, before, districts }: ChangedRow): string | undefined {
  if (value === null || before === null || before === 0) return undefined
  const change = value - before
  if (Math.abs(change) < leastUnits || Math.abs(change) / before < leastShare) return undefined
  const share = Math.round((Math.abs(change) / before) * 1000) / 10
  const word = change > 0 ? '增加' : '减少'
  const drivers = driversOf(change, districts).map(
    (district) => `${district.name}（${word}${Math.abs(district.change)}${unit}）`,
  )
  const cause = drivers.length > 0 ? `，主要在${drivers.join('、')}` : ''
  return `${year}年${name}${value}${unit}，比上年${word}${Math.abs(change)}${unit}（${share}%）${cause}。`
}

/** The two that changed most in that direction, as far as they are not more than the whole: others may have gone the other way. */
function driversOf(change: number, districts: ChangedRow['districts']): ChangedRow['districts'] {
  const same = districts
    .filter((district) => Math.sign(district.change) === Math.sign(change))
    .toSorted((one, other) => Math.abs(other.change) - Math.abs(one.change))
    .slice(0, 2)
  const isWithin = (some: ChangedRow['districts']) =>
    some.reduce((sum, one) => sum + Math.abs(one.change), 0) <= Math.abs(change)
  return [same, same.slice(0, 1)].find(isWithin) ?? []
}
