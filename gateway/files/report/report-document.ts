import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
} from 'docx'
import { pageNumber, wordTable } from '../document/word-parts.ts'
import { wordText } from '../document/word-text.ts'
import {
  type AnnualReport,
  appendixHeader,
  appendixRows,
  marked,
  type ReportedFigure,
  type Say,
} from './report.ts'

/**
 * The annual report as a Word document on A4: chapters with headings, each figure with a footnote that names its indicator and
 * its years, and an appendix of all figures on pages across. A city words its chapters in Chinese: in English they are said to be
 * the original.
 */
export function reportDocument(report: AnnualReport, say: Say): Promise<Buffer> {
  const notes = new Footnotes(report.figures, say)
  const body = [
    new Paragraph({
      children: [wordText(titleOf(report, say))],
      heading: HeadingLevel.TITLE,
      alignment: AlignmentType.CENTER,
    }),
    new Paragraph({ text: untilOf(report, say), alignment: AlignmentType.CENTER }),
    ...originalNote(report, say),
    ...report.chapters.flatMap(({ heading, paragraphs }) => [
      new Paragraph({ children: [wordText(heading)], heading: HeadingLevel.HEADING_1 }),
      ...paragraphs.map(({ segments }) => paragraphOf(segments, notes)),
    ]),
    ...blankNote(report, say),
  ]
  const styles = {
    default: { document: { run: { font: { ascii: 'Times New Roman', eastAsia: '仿宋' }, size: 28 } } },
  }
  const footers = { default: pageNumber() }
  const across = { page: { size: { orientation: PageOrientation.LANDSCAPE } } }
  const sections = [
    { footers, children: body },
    { properties: across, footers, children: appendix(report.figures, say) },
  ]
  return Packer.toBuffer(new Document({ styles, footnotes: notes.all(), sections }))
}

function titleOf({ from, to, district }: AnnualReport, say: Say): string {
  const years = from === to ? from : `${from}–${to}`
  const area = district?.name ?? ''
  return say(
    `${area}科协工作报告（${years}年）`,
    `${area} Association for Science and Technology: report ${years}`.trim(),
  )
}

const untilOf = ({ dataUntil }: AnnualReport, say: Say): string => {
  const day = dataUntil?.slice(0, 10)
  return day
    ? say(`数据截至 ${day}`, `Data until ${day}`)
    : say('尚无已采纳的数据', 'No data has been accepted yet')
}

/** Said where there are chapters, and to readers of English alone. */
function originalNote({ chapters }: AnnualReport, say: Say): Paragraph[] {
  const note = say('', 'The chapters are the original in Chinese.')
  if (!note || chapters.length === 0) return []
  return [new Paragraph({ text: note, alignment: AlignmentType.CENTER })]
}

type Segments = AnnualReport['chapters'][number]['paragraphs'][number]['segments']

function paragraphOf(segments: Segments, notes: Footnotes): Paragraph {
  const children = segments.flatMap(({ text, figure }) => {
    const run = wordText(text)
    const note = figure && notes.numberOf(figure.indicator.code)
    return note ? [run, new FootnoteReferenceRun(note)] : [run]
  })
  return new Paragraph({ children, indent: { firstLine: 560 }, spacing: { line: 400 } })
}

/** Footnotes of figures, numbered as they are met. */
class Footnotes {
  readonly #figures: ReadonlyMap<string, ReportedFigure>
  readonly #numbers = new Map<string, number>()
  readonly #say: Say

  constructor(figures: readonly ReportedFigure[], say: Say) {
    this.#say = say
    this.#figures = new Map(figures.map((figure) => [figure.indicator.code, figure]))
  }

  numberOf(code: string): number | undefined {
    if (!this.#figures.has(code)) return undefined
    const number = this.#numbers.get(code) ?? this.#numbers.size + 1
    this.#numbers.set(code, number)
    return number
  }

  all(): Record<string, { children: Paragraph[] }> {
    return Object.fromEntries(
      [...this.#numbers].map(([code, number]) => [`${number}`, { children: [this.#note(code)] }]),
    )
  }

  #note(code: string): Paragraph {
    const { indicator, years } = this.#figures.get(code) as ReportedFigure
    const { name } = indicator
    const course = years.map((one) => {
      const value = marked(one, this.#say)
      return this.#say(`${one.year}年${value}`, `${one.year}: ${value}`)
    })
    const note = this.#say(
      `${name}（${code}）：${course.join('，')}。`,
      `${name} (${code}), ${course.join(', ')}.`,
    )
    return new Paragraph({ children: [wordText(note, { size: 18 })] })
  }
}

function blankNote({ blank }: AnnualReport, say: Say): Paragraph[] {
  if (blank.length === 0) return []
  const names = [...new Set(blank.map(({ name }) => name))].join(say('、', ', '))
  const note = say(
    `尚无填报、未写入本报告的指标：${names}。`,
    `Left out of this report because nothing was reported: ${names}.`,
  )
  return [
    new Paragraph({
      children: [wordText(note)],
      spacing: { before: 400 },
    }),
  ]
}

function appendix(figures: readonly ReportedFigure[], say: Say) {
  const heading = say('附表：所用指标', 'Appendix: the indicators of this report')
  return [
    new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1 }),
    figures.length > 0
      ? wordTable(appendixHeader(say), appendixRows(figures, say), 18)
      : new Paragraph({ text: say('尚无可列的指标。', 'There is nothing to list yet.') }),
  ]
}
