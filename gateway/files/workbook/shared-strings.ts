import { readXml } from './read-xml.ts'
import type { TextBudget } from './text-budget.ts'
import type { Parts } from './workbook-parts.ts'
import { fromXlsxText } from './xlsx-text.ts'

/** The texts that cells of a workbook point to, in their order. */
export function sharedStrings(parts: Parts, part: string | undefined, budget: TextBudget): string[] {
  const strings: string[] = []
  const content = part === undefined ? undefined : parts.get(part)
  if (!part || !content) return strings
  const text = new RichText(budget)
  readXml(part, content, {
    open: (name) => text.open(name),
    text: (more) => text.add(more),
    close(name) {
      if (text.close(name, 'si')) strings.push(text.take())
    },
  })
  return strings
}

/** Text in runs of several fonts; how it is pronounced is no part of it. */
export class RichText {
  readonly #budget: TextBudget
  #text = ''
  #isIn = false
  #isSpoken = false

  constructor(budget: TextBudget) {
    this.#budget = budget
  }

  open(name: string): void {
    if (name === 'rPh') this.#isSpoken = true
    if (name === 't') this.#isIn = !this.#isSpoken
  }

  add(text: string): void {
    if (this.#isIn) this.#text = this.#budget.add(this.#text, text)
  }

  /** True at the end of the element `whole`. */
  close(name: string, whole: string): boolean {
    if (name === 't') this.#isIn = false
    if (name === 'rPh') this.#isSpoken = false
    return name === whole
  }

  take(): string {
    const text = fromXlsxText(this.#text)
    this.#text = ''
    return text
  }
}
