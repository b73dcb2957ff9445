/** Arithmetic that lays a published sum out over rows: exact, even, and the same on every run. */

/** Whole numbers in proportion to `weights` that add up to exactly `total` (largest remainders round up). */
export function apportion(total: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const shares = weights.map((weight) => (total * weight) / whole)
  const parts = shares.map(Math.floor)
  const missing = total - parts.reduce((sum, part) => sum + part, 0)
  const byRemainder = shares.map((share, place) => ({ place, remainder: share % 1 }))
  const raised = new Set(
    byRemainder
      .toSorted((a, b) => b.remainder - a.remainder || a.place - b.place)
      .slice(0, missing)
      .map(({ place }) => place),
  )
  return parts.map((part, place) => (raised.has(place) ? part + 1 : part))
}

/** Whether the `index`th of `total` rows carries one of `count` things laid out evenly over them. */
export function carries(index: number, total: number, count: number): boolean {
  return Math.floor(((index + 1) * count) / total) > Math.floor((index * count) / total)
}

/** The `index`th element, beginning again at the end; throws on an empty list. */
export function cycled<T>(list: readonly T[], index: number): T {
  const element = list[index % list.length]
  if (element === undefined) throw new RangeError(`no element ${index} in a list of ${list.length}`)
  return element
}

/** A whole number from `min` to `max` that looks unordered from one index to the next, yet never changes. */
export function scattered(seed: number, index: number, min: number, max: number): number {
  let bits = Math.imul(seed * 7919 + index + 1, 0x9e3779b1)
  bits = Math.imul(bits ^ (bits >>> 15), 0x85ebca6b)
  bits ^= bits >>> 13
  return min + ((bits >>> 0) % (max - min + 1))
}

/** `0, 1, … count − 1`. */
export function places(count: number): number[] {
  return Array.from({ length: count }, (_, place) => place)
}

/** Sum of everything before each place. */
export function runningSum(counts: readonly number[]): number[] {
  let sum = 0
  return counts.map((count) => {
    const before = sum
    sum += count
    return before
  })
}
