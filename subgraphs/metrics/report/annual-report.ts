import type { ServiceCode } from '@kexie/schema/indicator'
import { findIndicator } from '@kexie/schema/indicators'
import type { PublishedFigureContent } from '../edition/content.ts'
import { chapters, headings } from './chapters.ts'
import { quantityWords } from './quantity-words.ts'

/** A piece of a sentence: words, or a figure told in words. */
export interface Segment {
  text: string
  figure: PublishedFigureContent | null
}

export interface Chapter {
  service: ServiceCode
  heading: string
  paragraphs: { segments: Segment[] }[]
}

/** A report before it is shown: where its figures come from, and what it says. */
export interface AnnualReportKey {
  from: number
  to: number
  districtCode: string
  asOf: Date
  chapters: Chapter[]
  /** Figures the report has, in its order. */
  figures: PublishedFigureContent[]
  /** Codes of the figures it would have had, were they not blank. */
  blank: string[]
}

/** The chapters of the report over figures; sentences that need a blank figure are left out and their figures named. */
export function chaptersOver(figures: readonly PublishedFigureContent[]) {
  const known = new Map(figures.map((figure) => [figure.code, figure]))
  const used: PublishedFigureContent[] = []
  const blank: string[] = []
  const written = (Object.keys(chapters) as ServiceCode[]).map((service) => ({
    service,
    heading: headings[service],
    paragraphs: chapters[service].flatMap((sentences) => {
      const segments = sentences.flatMap((sentence) => segmentsOf(sentence, known, { used, blank }))
      return segments.length > 0 ? [{ segments }] : []
    }),
  }))
  return { chapters: written, figures: used, blank }
}

interface Tally {
  used: PublishedFigureContent[]
  blank: string[]
}

function segmentsOf(
  sentence: string,
  known: ReadonlyMap<string, PublishedFigureContent>,
  { used, blank }: Tally,
): Segment[] {
  const pieces = sentence.split(/(\{[a-z-]+\})/).filter((piece) => piece !== '')
  const codes = pieces.flatMap((piece) => codeIn(piece) ?? [])
  const missing = codes.filter((code) => (known.get(code)?.value ?? null) === null)
  if (missing.length > 0) {
    blank.push(...missing)
    return []
  }
  return pieces.map((piece) => {
    const figure = known.get(codeIn(piece) ?? '') ?? null
    if (figure) used.push(figure)
    return { text: figure ? wordsOf(figure) : piece, figure }
  })
}

const codeIn = (piece: string): string | undefined => /^\{([a-z-]+)\}$/.exec(piece)?.[1]

const wordsOf = ({ code, value, relation }: PublishedFigureContent): string =>
  quantityWords(Number(value), relation, findIndicator(code)?.unit.zh ?? '')
