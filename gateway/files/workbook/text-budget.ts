import { FileRefused } from './refusal.ts'
import { cellLimit, cellTextLimit, textLimit } from './table.ts'

/** Counts what cells hold while they are read, so that a small file cannot come to much. */
export class TextBudget {
  #text = 0
  #cells = 0

  /** One text and more of it. @throws {FileRefused} for more than a cell holds */
  add(text: string, more: string): string {
    if (text.length + more.length > cellTextLimit)
      throw tooMuch(`${cellTextLimit.toLocaleString('en')} characters in a cell`)
    return text + more
  }

  /** A row of cells as they will be kept. @throws {FileRefused} for more than a file holds */
  row(cells: readonly unknown[]): void {
    this.#cells += cells.length
    for (const cell of cells) if (typeof cell === 'string') this.#text += cell.length
    if (this.#cells > cellLimit) throw tooMuch(`${cellLimit.toLocaleString('en')} cells`)
    if (this.#text > textLimit) throw tooMuch(`${textLimit.toLocaleString('en')} characters`)
  }
}

const tooMuch = (expected: string) => new FileRefused('INFLATES', { expected, received: `> ${expected}` })
