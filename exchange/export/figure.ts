import type { GraphQLSchema } from 'graphql'
import { writeXlsx } from '../book/write-xlsx.ts'
import { enumWords } from './enum-words.ts'
import { evidenceSheet, figureSheets } from './figure-sheets.ts'
import { writeCsv } from './write-csv.ts'
import type { FileFormat } from './write-records.ts'

interface Named {
  name: string
}

/** A figure as the graph answers it. */
export interface FigureAnswer {
  value: number | null
  relation: string
  planned: number | null
  reconciliation: string
  years: { year: number; value: number | null; relation: string }[]
  months: { month: string; value: number }[]
  districts: { district: Named | null; value: number | null; relation: string }[]
  target: { value: number; relation: string; achievement: number | null } | null
  statements: {
    wording: string
    value: number | null
    from: string | null
    to: string | null
    reconciliation: string | null
    source: { publisher: string; title: string; published: string; paragraph: number }
  }[]
}

export interface Entry {
  occurredOn: string
  quantity: number
  standing: string
  indicator: Named & { unit: string }
  organization: Named | null
  district: Named | null
  record: { title: string; provenance: string } | null
}

export interface ContributionShown {
  organization: Named | null
  value: number
  relation: string
  entries: number
}

/** A figure with everything its page shows. */
export interface FigurePage {
  indicator: Named & { code: string; definition: string; unit: string; measure: string }
  /** Name of the area. */
  area: string
  from: number
  to: number
  /** As known at this moment; null is now. */
  asOf: string | null
  figure: FigureAnswer
  organizations: readonly ContributionShown[]
  evidence: readonly Entry[]
}

type Language = 'zh' | 'en'

interface Options {
  language: Language
  format: FileFormat
  /** The API, whose words for relations, measures and standings are the file's. */
  schema: GraphQLSchema
}

/** A figure's page as a file: .xlsx with a sheet for each of its parts, .csv its entries alone, .json as the API shows it. */
export async function writeFigure(page: FigurePage, { language, format, schema }: Options): Promise<Buffer> {
  if (format === 'json') return Buffer.from(`${JSON.stringify(page, null, 2)}\n`)
  const say = (zh: string, en: string) => (language === 'en' ? en : zh)
  const words = { say, word: enumWords(schema, language) }
  if (format === 'xlsx') return writeXlsx(figureSheets(page, words))
  const { columns, rows } = evidenceSheet(page, words)
  return writeCsv(
    columns.map(({ header }) => header),
    rows,
  )
}
