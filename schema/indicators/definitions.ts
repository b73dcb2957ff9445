import type { Text } from '../text/text.ts'
import type { Indicator } from './indicator.ts'

/** What a city answers for: one of 科协“四个服务”, a chapter of its report. */
export interface CityService {
  code: string
  name: Text
  /** Codes of the indicators a leader looks at first, in their order. */
  headlines: readonly string[]
}

export type CodedIndicator = Indicator & { code: string }

/** A chapter of the report. `{code}` in a sentence stands for the figure of that indicator in words. */
export interface ReportChapter {
  service: string
  heading: string
  /** Paragraphs of sentences. */
  paragraphs: readonly (readonly string[])[]
}

/** A row of a yearly statistical table: what it counts, and the indicator that carries it; none where no record does. */
export interface TableRow {
  code: string
  name: string
  indicator?: string | undefined
}

export interface StatisticalTable {
  code: string
  name: string
  rows: readonly TableRow[]
}

/** What a city's package says of its figures: everything in reading order. */
export interface CityDefinitions {
  services: readonly CityService[]
  indicators: readonly CodedIndicator[]
  report: readonly ReportChapter[]
  tables: readonly StatisticalTable[]
}
