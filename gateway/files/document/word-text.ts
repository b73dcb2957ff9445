import { CarriageReturn, type IRunOptions, Tab, TextRun } from 'docx'

/** What XML cannot hold; no accepted text has it, and one old one must not make a whole document unreadable. */
const impossible = /(?![\n\t])\p{Cc}|[\ufffe\uffff]/gu

/** A run of text as it is: its lines stay lines and its tabs tabs, which a document would run together. */
export function wordText(text: string, options: Omit<IRunOptions, 'text' | 'children'> = {}): TextRun {
  const pieces = text
    .toWellFormed()
    .replace(impossible, '')
    .split(/(\n|\t)/)
  return new TextRun({ ...options, children: pieces.filter((piece) => piece !== '').map(pieceOf) })
}

function pieceOf(piece: string) {
  if (piece === '\n') return new CarriageReturn()
  return piece === '\t' ? new Tab() : piece
}
