import type { Definitions } from '../definitions/definitions.ts'
import type { ShownFigure } from '../edition/content.ts'
import { quantityWords } from './quantity-words.ts'

/** A piece of a sentence: words, or a figure told in words. */
export interface Segment {
  text: string
  figure: ShownFigure | null
}

export interface Chapter {
  /** Code of the service. */
  service: string
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
  figures: ShownFigure[]
  /** Codes of the figures it would have had, were they not blank. */
  blank: string[]
}

/** The chapters of the report over figures; sentences that need a blank figure are left out and their figures named. */
export function chaptersOver(definitions: Definitions, figures: readonly ShownFigure[]) {
  const known = new Map(figures.map((figure) => [figure.code, figure]))
  const used: ShownFigure[] = []
  const blank: string[] = []
  const tally = { definitions, known, used, blank }
  const written = definitions.report.map(({ service, heading, paragraphs }) => ({
    service,
    heading,
    paragraphs: paragraphs.flatMap((sentences) => {
      const segments = sentences.flatMap((sentence) => segmentsOf(sentence, tally))
      return segments.length > 0 ? [{ segments }] : []
    }),
  }))
  return { chapters: written, figures: used, blank }
}

/** Codes of the figures that sentences tell. */
export const codesIn = (sentences: readonly string[]): string[] =>
  sentences.flatMap((sentence) => piecesOf(sentence).flatMap((piece) => codeIn(piece) ?? []))

/** A sentence over figures as it prints, null where a blank one leaves it out. */
export function printedSentence(
  definitions: Definitions,
  figures: readonly ShownFigure[],
  sentence: string,
): { text: string | null; blank: string[] } {
  const tally: Tally = {
    ...{ definitions, used: [], blank: [] },
    known: new Map(figures.map((figure) => [figure.code, figure])),
  }
  const segments = segmentsOf(sentence, tally)
  const text = segments.map((segment) => segment.text).join('')
  return { text: tally.blank.length > 0 ? null : text, blank: tally.blank }
}

const piecesOf = (sentence: string) => sentence.split(/(\{[a-z-]+\})/).filter((piece) => piece !== '')

interface Tally {
  definitions: Definitions
  known: ReadonlyMap<string, ShownFigure>
  used: ShownFigure[]
  blank: string[]
}

function segmentsOf(sentence: string, { definitions, known, used, blank }: Tally): Segment[] {
  const pieces = piecesOf(sentence)
  const codes = pieces.flatMap((piece) => codeIn(piece) ?? [])
  const missing = codes.filter((code) => (known.get(code)?.value ?? null) === null)
  if (missing.length > 0) {
    blank.push(...missing)
    return []
  }
  return pieces.map((piece) => {
    const figure = known.get(codeIn(piece) ?? '') ?? null
    if (figure) used.push(figure)
    return { text: figure ? wordsOf(definitions, figure) : piece, figure }
  })
}

const codeIn = (piece: string): string | undefined => /^\{([a-z-]+)\}$/.exec(piece)?.[1]

const wordsOf = ({ find }: Definitions, { code, value, relation, upTo }: ShownFigure): string =>
  quantityWords(
    { value: Number(value), relation, upTo: upTo ? Number(upTo) : null },
    find(code)?.unit.zh ?? '',
  )
