/** An entry of an oracle. */
export interface PlainEntry {
  record: string
  /** Whose level it is. */
  whose: string
  day: string
  /** Hundredths, as how much more it may be. */
  quantity: number
  spread: number
  relation: string
}

/** What is told of a number: what it is, how it relates to the true one, and up to what. */
export type PlainNumber = readonly [value: number, relation: string, upTo: number | null]

/** What entries that count come to, as plainly as it can be said; null of none. It shares nothing with how figures are evaluated. */
export function plainFigure(
  measure: 'SUM' | 'MAX' | 'MIN' | 'AVERAGE',
  entries: readonly PlainEntry[],
  per?: 'DAY',
): PlainNumber | null {
  if (entries.length === 0) return null
  if (measure === 'SUM') return summed(entries)
  if (measure === 'AVERAGE') return average(summed(entries), entries.length)
  const groups = per ? [...Map.groupBy(entries, ({ day }) => day).values()] : entries.map((one) => [one])
  return extreme(groups.map(summed), measure)
}

/** Those that whoever returned them returned last, of all that are given: of two of one day the record that was begun later. */
export function lastReturned<Entry extends PlainEntry>(entries: readonly Entry[]): Entry[] {
  const order = ({ day, record }: PlainEntry) => `${day} ${record}`
  return entries.filter(
    (one) => !entries.some((other) => other.whose === one.whose && order(other) > order(one)),
  )
}

function summed(entries: readonly PlainEntry[]): PlainNumber {
  const total = (of: (entry: PlainEntry) => number) => entries.reduce((sum, entry) => sum + of(entry), 0)
  const has = (relation: string) => entries.some((entry) => entry.relation === relation)
  const value = total(({ quantity }) => quantity)
  if (has('ABOUT') || (has('AT_MOST') && (has('AT_LEAST') || has('BETWEEN')))) return [value, 'ABOUT', null]
  if (has('AT_LEAST')) return [value, 'AT_LEAST', null]
  if (has('AT_MOST')) return [value, 'AT_MOST', null]
  return has('BETWEEN') ? [value, 'BETWEEN', value + total(({ spread }) => spread)] : [value, 'EXACT', null]
}

/** In whole numbers, half a hundredth away from zero. */
function divided(value: number, by: number): number {
  const size = (2n * BigInt(Math.abs(value)) + BigInt(by)) / (2n * BigInt(by))
  return value < 0 ? -Number(size) : Number(size)
}

function average([value, relation, upTo]: PlainNumber, count: number): PlainNumber {
  const [lower, upper] = [divided(value, count), upTo === null ? null : divided(upTo, count)]
  return upper === lower ? [lower, 'EXACT', null] : [lower, relation, upper]
}

/** Wherever the true numbers lie: between where the ends of all lie highest, or lowest. About is a tenth more or less. */
function extreme(numbers: readonly PlainNumber[], measure: 'MAX' | 'MIN'): PlainNumber {
  const ends = numbers.map(([value, relation, upTo]): [number, number] => {
    const reach = Math.round(Math.abs(value) / 10)
    if (relation === 'AT_LEAST') return [value, Number.POSITIVE_INFINITY]
    if (relation === 'AT_MOST') return [Number.NEGATIVE_INFINITY, value]
    return relation === 'ABOUT' ? [value - reach, value + reach] : [value, upTo ?? value]
  })
  const of = measure === 'MAX' ? Math.max : Math.min
  const [least, most] = [of(...ends.map(([low]) => low)), of(...ends.map(([, high]) => high))]
  const about = numbers.find((one, place) => one[1] === 'ABOUT' && `${ends[place]}` === `${[least, most]}`)
  if (about) return about
  if (most === Number.POSITIVE_INFINITY) return [least, 'AT_LEAST', null]
  if (least === Number.NEGATIVE_INFINITY) return [most, 'AT_MOST', null]
  return least === most ? [least, 'EXACT', null] : [least, 'BETWEEN', most]
}
