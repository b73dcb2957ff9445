import {
  AlignmentType,
  Footer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { wordText } from './word-text.ts'

/** A table over the whole width whose header stands on each page; no row breaks across two. `size` in half points. */
export function wordTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  size: number,
): Table {
  const all = [header, ...rows]
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: all.map((cells, index) => rowOf(cells, index === 0, size)),
  })
}

const rowOf = (cells: readonly string[], tableHeader: boolean, size: number) =>
  new TableRow({
    tableHeader,
    cantSplit: true,
    children: cells.map(
      (text) =>
        new TableCell({
          children: [new Paragraph({ children: [wordText(text, { bold: tableHeader, size })] })],
        }),
    ),
  })

/** A footer with the number of the page between dashes, as official documents have it. */
export const pageNumber = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 20 })],
      }),
    ],
  })
