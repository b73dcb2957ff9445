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
import { type AnnualReport, appendixRows, type ReportedFigure } from './report.ts'

/**
 * The annual report as a Word document on A4: chapters with headings, each figure with a footnote that names its indicator and
 * its years, and an appendix of all figures on pages across.
 */
export function reportDocument(report: AnnualReport): Promise<Buffer> {
  const notes = new Footnotes(report.figures)
  const body = [
    new Paragraph({
      children: [wordText(titleOf(report))],
      heading: HeadingLevel.TITLE,
      alignment: AlignmentType.CENTER,
    }),
    new Paragraph({ text: `数据截至 ${report.asOf.slice(0, 10)}`, alignment: AlignmentType.CENTER }),
    ...report.chapters.flatMap(({ heading, paragraphs }) => [
      new Paragraph({ children: [wordText(heading)], heading: HeadingLevel.HEADING_1 }),
      ...paragraphs.map(({ segments }) => paragraphOf(segments, notes)),
    ]),
    ...blankNote(report),
  ]
  const styles = {
    default: { document: { run: { font: { ascii: 'Times New Roman', eastAsia: '仿宋' }, size: 28 } } },
  }
  const footers = { default: pageNumber() }
  const across = { page: { size: { orientation: PageOrientation.LANDSCAPE } } }
  const sections = [
    { footers, children: body },
    { properties: across, footers, children: appendix(report.figures) },
  ]
  return Packer.toBuffer(new Document({ styles, footnotes: notes.all(), sections }))
}

const titleOf = ({ from, to, district }: AnnualReport) =>
  `${district?.name ?? ''}科协工作报告（${from === to ? from : `${from}–${to}`}年）`

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

  constructor(figures: readonly ReportedFigure[]) {
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
    const course = years.map(({ year, value }) => `${year}年${value ?? '—'}`).join('，')
    return new Paragraph({
      children: [wordText(`${indicator.name}（${indicator.code}）：${course}。`, { size: 18 })],
    })
  }
}

function blankNote({ blank }: AnnualReport): Paragraph[] {
  if (blank.length === 0) return []
  const names = [...new Set(blank.map(({ name }) => name))].join('、')
  return [
    new Paragraph({
      children: [wordText(`尚无填报、未写入本报告的指标：${names}。`)],
      spacing: { before: 400 },
    }),
  ]
}

function appendix(figures: readonly ReportedFigure[]) {
  const header = ['序号', '指标', '数值', '逐年', '与公布数对照', '口径']
  return [
    new Paragraph({ text: '附表：所用指标', heading: HeadingLevel.HEADING_1 }),
    wordTable(header, appendixRows(figures), 18),
  ]
}
