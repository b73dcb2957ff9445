/** A published count of people below this says too much about each of them. */
const least = 5

/**
 * Counts of a public breakdown with those from 1 to 4 withheld (null); zero names nobody and stays, blank stays blank.
 * A single withheld cell could be reckoned from the total, so the smallest of the others that is not zero is withheld
 * with it.
 */
export function suppressSmallCounts(counts: readonly (number | null)[]): (number | null)[] {
  const withheld = new Set(placesWhere(counts, (count) => count > 0 && count < least))
  if (withheld.size === 1) {
    const others = placesWhere(counts, (count) => count >= least)
    const [next] = others.toSorted((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0))
    if (next !== undefined) withheld.add(next)
  }
  return counts.map((count, place) => (withheld.has(place) ? null : count))
}

function placesWhere(counts: readonly (number | null)[], holds: (count: number) => boolean): number[] {
  return counts.flatMap((count, place) => (count !== null && holds(count) ? place : []))
}
