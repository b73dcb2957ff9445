import { AlignmentType, Document, HeadingLevel, Packer, Paragraph } from 'docx'
import { pageNumber, wordTable } from '../document/word-parts.ts'
import { wordText } from '../document/word-text.ts'
import { type Bulletin, bulletinText } from './bulletin.ts'

/** The bulletin as a Word document on A4: title, sentences, the table with its header on each page, page numbers. */
export function bulletinDocument(bulletin: Bulletin): Promise<Buffer> {
  const { title, issue, lead, header, rows } = bulletinText(bulletin)
  const children = [
    new Paragraph({
      children: [wordText(title)],
      heading: HeadingLevel.TITLE,
      alignment: AlignmentType.CENTER,
    }),
    new Paragraph({ children: [wordText(issue)], alignment: AlignmentType.CENTER }),
    ...lead.map(
      (text) =>
        new Paragraph({ children: [wordText(text)], indent: { firstLine: 480 }, spacing: { line: 360 } }),
    ),
    wordTable(header, rows, 20),
  ]
  const styles = {
    default: { document: { run: { font: { ascii: 'Times New Roman', eastAsia: '仿宋' }, size: 24 } } },
  }
  return Packer.toBuffer(
    new Document({ styles, sections: [{ footers: { default: pageNumber() }, children }] }),
  )
}
