import type { FormContent } from './form-shape.ts'

/** Milliseconds after the last keystroke until what was typed is kept. */
const pause = 500

/** What was typed, and the record it changes: none while it was never saved. */
interface Typed {
  record: string | null
  content: FormContent
  /** Why what was accepted is corrected, as far as it was typed. */
  reason?: string
}

/** What was typed and not yet saved, kept in this browser for one account, organization, record type and record. */
export class KeptDraft {
  readonly #key: string
  #waiting: ReturnType<typeof setTimeout> | undefined
  #pending: string | null = null

  constructor(parts: readonly string[]) {
    this.#key = `kexie draft ${parts.join(' ')}`
  }

  /** What was kept; null for nothing, or for what a browser without storage cannot keep. */
  read(): Typed | null {
    try {
      return JSON.parse(localStorage.getItem(this.#key) ?? 'null') as Typed | null
    } catch {
      return null
    }
  }

  /** Keeps it once the typing pauses. */
  keep(typed: Typed): void {
    clearTimeout(this.#waiting)
    this.#pending = JSON.stringify(typed)
    this.#waiting = setTimeout(() => this.keepNow(), pause)
  }

  /** Keeps what still waits for a pause: the form is being left. */
  keepNow(): void {
    clearTimeout(this.#waiting)
    if (this.#pending !== null) this.#write(this.#pending)
    this.#pending = null
  }

  /** Forgets it: it was saved, or is not wanted. */
  drop(): void {
    clearTimeout(this.#waiting)
    this.#pending = null
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
