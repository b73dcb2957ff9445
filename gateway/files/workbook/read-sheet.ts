import { cellOfNumber } from './cell-of-number.ts'
import type { Shown } from './number-format.ts'
import { type Attributes, readXml } from './read-xml.ts'
import { FileRefused } from './refusal.ts'
import { RichText } from './shared-strings.ts'
import {
  type CellFlaw,
  type CellValue,
  columnLetter,
  columnLimit,
  columnNumber,
  partRowLimit,
  type Table,
  type TableRow,
} from './table.ts'
import type { TextBudget } from './text-budget.ts'
import { isTrue } from './workbook-parts.ts'
import { fromXlsxText } from './xlsx-text.ts'

/** What cells of a sheet refer to. */
export interface SheetContext {
  strings: readonly string[]
  formats: readonly Shown[]
  from1904: boolean
  budget: TextBudget
  /** Told every thousand rows how many were read of this sheet. */
  onRows(rows: number): void
}

/** Header, example and the blank lines of a template stand beside the rows that count. */
const marginRows = 10

/** The last row anything may stand in: far below the limits on rows that hold anything, blank ones among them. */
const lastRow = 200_000
const lastRowOfAll = 1_048_576

/**
 * The rows of a sheet that hold anything, each cell as it shows.
 * @throws {FileRefused} DAMAGED, TOO_MANY_ROWS, TOO_MANY_COLUMNS, INFLATES
 */
export function readSheet(name: string, part: string, content: Buffer, context: SheetContext): Table {
  const sheet = new SheetReader(name, context)
  readXml(part, content, sheet)
  return sheet.table
}

interface CellUnderway {
  place: string
  column: number
  type: string
  shown: Shown
  hasFormula: boolean
}

class SheetReader {
  readonly #name: string
  readonly #context: SheetContext
  readonly #rows: TableRow[] = []
  readonly #flaws = new Map<string, CellFlaw>()
  readonly #hiddenRows = new Set<number>()
  readonly #hiddenColumns = new Set<number>()
  readonly #merged: string[] = []
  readonly #inline: RichText
  #rowNumber = 0
  #isRowHidden = false
  #isHiddenUnlessStated = false
  #cells: CellValue[] = []
  #nextColumn = 0
  #cell: CellUnderway | undefined
  #value = ''
  #isInValue = false

  constructor(name: string, context: SheetContext) {
    this.#name = name
    this.#context = context
    this.#inline = new RichText(context.budget)
  }

  get table(): Table {
    return {
      name: this.#name,
      rows: this.#rows,
      flaws: this.#flaws,
      hiddenRows: this.#hiddenRows,
      hiddenColumns: this.#hiddenColumns,
      merged: this.#merged,
      from1904: this.#context.from1904,
    }
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.#beginRow(attributes)
    else if (name === 'c') this.#beginCell(attributes)
    else if (this.#cell) this.#openInCell(this.#cell, name)
    else this.#openAround(name, attributes)
  }

  #openInCell(cell: CellUnderway, name: string): void {
    if (name === 'v') this.#isInValue = true
    else if (name === 'f') cell.hasFormula = true
    else this.#inline.open(name)
  }

  #openAround(name: string, attributes: Attributes): void {
    if (name === 'col') this.#seeColumns(attributes)
    if (name === 'sheetFormatPr') this.#isHiddenUnlessStated = isTrue(attributes.zeroHeight)
    if (name === 'mergeCell' && this.#merged.length < partRowLimit) this.#merged.push(attributes.ref ?? '')
  }

  text(text: string): void {
    if (!this.#cell) return
    if (this.#isInValue) this.#value = this.#context.budget.add(this.#value, text)
    else this.#inline.add(text)
  }

  close(name: string): void {
    if (name === 'v') this.#isInValue = false
    else if (name === 'c') this.#endCell()
    else if (name === 'row') this.#endRow()
    else this.#inline.close(name, 'is')
  }

  /** Widths and heights of nothing hide as well as the word does. */
  #seeColumns({ min, max, hidden, width }: Attributes): void {
    if (!isTrue(hidden) && Number(width ?? 1) !== 0) return
    const last = Math.min(Number(max), columnLimit)
    for (let column = Math.max(Number(min), 1); column <= last; column++) this.#hiddenColumns.add(column - 1)
  }

  #beginRow({ r, hidden, ht }: Attributes): void {
    const number = r === undefined ? this.#rowNumber + 1 : Number(r)
    const follows = Number.isInteger(number) && number > this.#rowNumber && number <= lastRowOfAll
    if (!follows) throw this.#damaged(`row ${r}`)
    this.#rowNumber = number
    this.#isRowHidden = isTrue(hidden) || Number(ht ?? 1) === 0 || (this.#isHiddenUnlessStated && !ht)
    this.#cells = []
    this.#nextColumn = 0
  }

  #beginCell({ r, t = 'n', s }: Attributes): void {
    const [, letters, row] = /^([A-Z]{1,3})(\d{1,7})$/.exec(r ?? '') ?? []
    const column = letters ? columnNumber(letters) - 1 : this.#nextColumn
    const isPlaced = r === undefined || (letters && Number(row) === this.#rowNumber)
    if (!isPlaced || column < this.#nextColumn) throw this.#damaged(`cell ${r}`)
    this.#nextColumn = column + 1
    const shown = this.#context.formats[Number(s ?? 0)] ?? 'NUMBER'
    this.#cell = { place: r ?? '', column, type: t, shown, hasFormula: false }
    this.#value = ''
  }

  #endCell(): void {
    const cell = this.#cell
    if (!cell) return
    this.#cell = undefined
    const { value, flaw } = this.#read(cell)
    // Whoever writes formulas says where they stand.
    if (cell.hasFormula && cell.place === '')
      throw new FileRefused('ACTIVE_CONTENT', { received: `${this.#name} <f>` })
    const own = cell.hasFormula ? 'FORMULA' : flaw
    if (value === null && !own) return
    if (cell.column >= columnLimit) throw this.#tooWide(cell.column + 1)
    if (own) this.#flaws.set(`${columnLetter(cell.column + 1)}${this.#rowNumber}`, own)
    while (this.#cells.length < cell.column) this.#cells.push(null)
    this.#cells.push(value)
  }

  #read({ type, shown }: CellUnderway): { value: CellValue; flaw?: CellFlaw } {
    const inline = this.#inline.take()
    const raw = this.#value
    switch (type) {
      case 's':
        return { value: this.#shared(raw) }
      case 'inlineStr':
        return { value: inline || fromXlsxText(raw) || null }
      case 'str':
        return { value: fromXlsxText(raw) || null }
      case 'b':
        return { value: raw === '' ? null : isTrue(raw.trim().toLowerCase()) }
      case 'e':
        return { value: raw, flaw: 'ERROR' }
      case 'd':
        return { value: dayOfIso(raw) }
      default:
        return inline && raw === '' ? { value: inline } : this.#number(raw, shown)
    }
  }

  #shared(raw: string): string | null {
    if (raw === '') return null
    const text = this.#context.strings[Number(raw)]
    if (text === undefined) throw this.#damaged(`text ${raw}`)
    return text || null
  }

  #number(raw: string, shown: Shown) {
    const text = raw.trim()
    if (text === '') return { value: null }
    const number = Number(text)
    if (!Number.isFinite(number)) throw this.#damaged(`number ${text}`)
    return cellOfNumber(number, shown, this.#context.from1904)
  }

  #endRow(): void {
    const cells = this.#cells
    if (!cells.some((cell) => cell !== null)) return
    if (this.#rowNumber > lastRow) throw this.#tooLong()
    this.#context.budget.row(cells)
    this.#rows.push({ number: this.#rowNumber, cells })
    if (this.#isRowHidden) this.#hiddenRows.add(this.#rowNumber)
    if (this.#rows.length % 1000 === 0) this.#context.onRows(this.#rows.length)
    if (this.#rows.length > partRowLimit + marginRows) throw this.#tooLong()
  }

  #tooLong = () =>
    new FileRefused('TOO_MANY_ROWS', {
      sheet: this.#name,
      expected: `${partRowLimit}`,
      received: `${partRowLimit}+`,
    })

  #tooWide = (received: number) =>
    new FileRefused('TOO_MANY_COLUMNS', {
      sheet: this.#name,
      expected: `${columnLimit}`,
      received: `${received}`,
    })

  #damaged = (what: string) =>
    new FileRefused('DAMAGED', { received: `${this.#name}: ${what}`.slice(0, 100) })
}

/** A day as strict workbooks write it; what is none stays the text it is. */
function dayOfIso(raw: string): CellValue {
  if (!/^\d{4}-\d\d-\d\d(T[\d:.]+Z?)?$/.test(raw)) return raw || null
  const moment = new Date(raw.length > 10 && !raw.endsWith('Z') ? `${raw}Z` : raw)
  const isThatDay = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(raw.slice(0, 10))
  return isThatDay ? moment : raw
}
