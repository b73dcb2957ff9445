import type { FormContent } from './form-shape.ts'

/** Milliseconds after the last keystroke until what was typed is kept. */
const pause = 500

/** What was typed and not yet saved, kept in this browser for one account, organization, record type and record. */
export class KeptDraft {
  readonly #key: string
  #waiting: ReturnType<typeof setTimeout> | undefined

  constructor(parts: readonly string[]) {
    this.#key = `kexie draft ${parts.join(' ')}`
  }

  /** What was kept; null for nothing, or for what a browser without storage cannot keep. */
  read(): FormContent | null {
    try {
      return JSON.parse(localStorage.getItem(this.#key) ?? 'null') as FormContent | null
    } catch {
      return null
    }
  }

  /** Keeps it once the typing pauses. */
  keep(content: FormContent): void {
    clearTimeout(this.#waiting)
    const text = JSON.stringify(content)
    this.#waiting = setTimeout(() => this.#write(text), pause)
  }

  /** Forgets it: it was saved, or is not wanted. */
  drop(): void {
    clearTimeout(this.#waiting)
    try {
      localStorage.removeItem(this.#key)
    } catch {
      // A browser that keeps nothing has nothing to forget.
    }
  }

  #write(text: string): void {
    try {
      localStorage.setItem(this.#key, text)
    } catch {
      // Full or forbidden: the form works without.
    }
  }
}
