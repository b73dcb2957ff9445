import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { type Bulletin, bulletinText } from './bulletin.ts'

/** The bulletin as a Word document on A4: title, sentences, the table with its header on each page, page numbers. */
export function bulletinDocument(bulletin: Bulletin): Promise<Buffer> {
  const { title, issue, lead, header, rows } = bulletinText(bulletin)
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [rowOf(header, true), ...rows.map((row) => rowOf(row, false))],
  })
  const children = [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER }),
    new Paragraph({ text: issue, alignment: AlignmentType.CENTER }),
    ...lead.map((text) => new Paragraph({ text, indent: { firstLine: 480 }, spacing: { line: 360 } })),
    table,
  ]
  const styles = {
    default: { document: { run: { font: { ascii: 'Times New Roman', eastAsia: '仿宋' }, size: 24 } } },
  }
  return Packer.toBuffer(
    new Document({ styles, sections: [{ footers: { default: pageNumber() }, children }] }),
  )
}

const rowOf = (cells: readonly string[], tableHeader: boolean) =>
  new TableRow({
    tableHeader,
    cantSplit: true,
    children: cells.map(
      (text) =>
        new TableCell({
          children: [new Paragraph({ children: [new TextRun({ text, bold: tableHeader, size: 20 })] })],
        }),
    ),
  })

const pageNumber = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })
