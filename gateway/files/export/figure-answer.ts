import type { Related } from './enum-words.ts'

interface Named {
  name: string
}

/** A figure beside that of another period: how much more it is, and by how many percent. */
interface Compared {
  change: number | null
  growth: number | null
}

/** A figure as the graph answers it. */
export interface FigureAnswer extends Related {
  periodName: string
  /** What it rests on; null where it is blank. */
  basis: string | null
  observedIn: number | null
  planned: number | null
  reconciliation: string | null
  /** Null before the first year that can be asked for. */
  yearEarlier: Compared | null
  periodBefore: Compared | null
  yearToDate: { value: number | null }
  years: (Related & { year: number; name: string; basis: string | null })[]
  months: (Related & { month: string; basis: string })[]
  districts: (Related & { district: Named | null; basis: string | null })[]
  /** By each of its dimensions, where that was asked for. */
  breakdowns?: {
    addsUp: boolean
    dimensions: (Named & { field: string })[]
    parts: (Related & {
      /** Neither where it is not known. */
      values: { code: string | null; name: string | null }[]
      basis: string
      entries: number
    })[]
  }[]
  target: { value: number; relation: string; achievement: number | null; pace: string } | null
  statements: {
    wording: string
    value: number | null
    printed: { text: string }
    from: string | null
    to: string | null
    reconciliation: string | null
    source: { publisher: string; title: string; published: string; paragraph: number }
  }[]
}

export interface Entry {
  occurredOn: string
  quantity: number
  relation: string
  upTo: number | null
  counting: string
  indicator: Named & { unit: string }
  organization: Named | null
  district: Named | null
  record: { title: string; provenance: string } | null
}

export interface ContributionShown extends Related {
  organization: Named | null
  basis: string
  entries: number
}

/** A figure with everything its page shows. */
export interface FigurePage {
  indicator: Named & {
    code: string
    definition: string
    unit: string
    measure: string
    retiredSince: string | null
  }
  /** Name of the area. */
  area: string
  from: number
  to: number
  fromMonth: number
  toMonth: number
  /** As known at this moment; null is now. */
  asOf: string | null
  figure: FigureAnswer
  organizations: readonly ContributionShown[]
  /** Page by page: there may be a hundred thousand. */
  evidence: AsyncIterable<readonly Entry[]>
}
