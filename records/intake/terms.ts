/** What holds for `of` from one day until another, from which it holds no more; null while it goes on. */
export interface Term {
  of: string
  from: string
  until: string | null
}

const forever = '9999-12-31'

/** Whether two terms of the same have a day in common. */
export function meet(one: Term, other: Term): boolean {
  return one.of === other.of && one.from < (other.until ?? forever) && other.from < (one.until ?? forever)
}

/** Places of the terms that meet one before them. */
export function meetingEarlier(terms: readonly Term[]): number[] {
  return terms.flatMap((term, place) =>
    terms.slice(0, place).some((other) => meet(term, other)) ? place : [],
  )
}
