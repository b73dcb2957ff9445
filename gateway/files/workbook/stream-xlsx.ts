import { Zip, ZipDeflate } from 'fflate'
import { safeText } from '../cells/safe-text.ts'
import { packedAt, unpackOwn } from './pack.ts'
import { type CellValue, columnLetter } from './table.ts'
import { type SheetToWrite, writeXlsx } from './write-xlsx.ts'
import { toXlsxText } from './xlsx-text.ts'

export type Row = readonly CellValue[]

type Parts = readonly (readonly [string, Uint8Array])[]

/** Readers look into these before anything else. */
const leading = ['[Content_Types].xml', '_rels/.rels']

/** Fast rather than small: of text as repetitive as this, more effort saves a tenth. */
const level = 3

/**
 * A workbook that leaves in pieces while its sheets grow: what does not depend on how many rows there are is made first by the
 * writer of all workbooks, then rows are added to those of its sheets that grow. Of these the first leaves at once, of the others
 * what is packed is kept to the end.
 */
export class XlsxStream {
  readonly #zip: Zip
  readonly #sheets: readonly (GrowingSheet | undefined)[]
  readonly #rest: Parts

  private constructor(zip: Zip, sheets: readonly (GrowingSheet | undefined)[], rest: Parts) {
    this.#zip = zip
    this.#sheets = sheets
    this.#rest = rest
  }

  /** @param take told every piece, in order */
  static async begin(
    sheets: readonly SheetToWrite[],
    take: (piece: Uint8Array) => void,
  ): Promise<XlsxStream> {
    const frame = await writeXlsx(sheets.map((sheet) => (sheet.grows ? withSample(sheet) : sheet)))
    const parts = unpackOwn(frame)
    const zip = new Zip((error, piece) => {
      if (error) throw error
      take(piece)
    })
    for (const name of leading) addWhole(zip, name, parts.get(name))
    const growing = sheets.map(({ grows }, index) =>
      grows ? new GrowingSheet(zip, partOf(index), parts.get(partOf(index))) : undefined,
    )
    const added = new Set([...leading, ...sheets.flatMap(({ grows }, index) => (grows ? partOf(index) : []))])
    return new XlsxStream(
      zip,
      growing,
      [...parts].filter(([name]) => !added.has(name)),
    )
  }

  /** Adds rows below those a sheet has. */
  append(sheet: number, rows: readonly Row[]): void {
    this.#sheets[sheet]?.append(rows)
  }

  /** Ends all sheets and the file. */
  end(): void {
    for (const sheet of this.#sheets) sheet?.end()
    for (const [name, content] of this.#rest) addWhole(this.#zip, name, content)
    this.#zip.end()
  }
}

const partOf = (index: number) => `xl/worksheets/sheet${index + 1}.xml`

/** One row without anything in it shows the style of every column. */
const withSample = (sheet: SheetToWrite): SheetToWrite => ({
  ...sheet,
  rows: [sheet.columns.map(() => null)],
})

function addWhole(zip: Zip, name: string, content: Uint8Array = new Uint8Array()): void {
  const entry = entryOf(zip, name)
  entry.push(content, true)
}

function entryOf(zip: Zip, name: string): ZipDeflate {
  const entry = new ZipDeflate(name, { level })
  entry.mtime = packedAt
  zip.add(entry)
  return entry
}

const encoder = new TextEncoder()

class GrowingSheet {
  readonly #entry: ZipDeflate
  readonly #styles: readonly string[]
  readonly #tail: string
  #row = 1

  constructor(zip: Zip, name: string, content: Uint8Array = new Uint8Array()) {
    const xml = new TextDecoder().decode(content).replace(/<dimension [^>]*>/, '')
    const [sample = '', cells = ''] = /<row r="2"[^>]*>(.*?)<\/row>/s.exec(xml) ?? []
    const at = xml.indexOf(sample)
    this.#styles = [...cells.matchAll(/<c r="[A-Z]+2" s="(\d+)"/g)].map(([, style = '']) => style)
    this.#tail = xml.slice(at + sample.length)
    this.#entry = entryOf(zip, name)
    this.#entry.push(encoder.encode(xml.slice(0, at)))
  }

  append(rows: readonly Row[]): void {
    if (rows.length > 0) this.#entry.push(encoder.encode(rows.map((row) => this.#rowXml(row)).join('')))
  }

  end(): void {
    this.#entry.push(encoder.encode(this.#tail), true)
  }

  #rowXml(row: Row): string {
    const number = ++this.#row
    const cells = row.map((cell, index) => {
      const head = `<c r="${columnLetter(index + 1)}${number}" s="${this.#styles[index] ?? 0}"`
      return cell === null ? '' : head + contentOf(cell)
    })
    return `<row r="${number}">${cells.join('')}</row>`
  }
}

/** Serial number of 1970-01-01, as spreadsheets count days. */
const epoch = 25_569

function contentOf(cell: Exclude<CellValue, null>): string {
  if (typeof cell === 'number') return `><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return ` t="b"><v>${cell ? 1 : 0}</v></c>`
  if (cell instanceof Date) return `><v>${cell.getTime() / 86_400_000 + epoch}</v></c>`
  return ` t="inlineStr"><is><t xml:space="preserve">${escapedXml(toXlsxText(safeText(cell)))}</t></is></c>`
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const escapedXml = (text: string) => text.replace(/[&<>]/g, (mark) => marks[mark] ?? mark)
