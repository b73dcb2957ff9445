/** First and last year. */
export interface Years {
  from: number
  to: number
}

/** What a city says of its years; null for what it leaves open, nothing where it is not known which city it is. */
type Said = Record<'opensFrom' | 'opensTo' | 'earliestYear', number | null> | null | undefined

/** Years that pages open with: those the city says, or the last five up to the running one. */
export function openingOf(city: Said, running: number): Years {
  if (city?.opensFrom && city.opensTo) return { from: city.opensFrom, to: city.opensTo }
  return { from: running - 4, to: running }
}

/** Years a reader may choose, the latest first: from the earliest the city says, or ten years; all of those it opens with. */
export function yearsOf(city: Said, running: number): number[] {
  const { from, to } = openingOf(city, running)
  const last = Math.max(running, to)
  const first = city?.earliestYear ?? Math.min(running - 9, from)
  return Array.from({ length: last - first + 1 }, (_, index) => last - index)
}
