import { type Definitions, definitionsAt, type Said } from './definitions.ts'

/** What was ever said of figures, for whoever asks what is said now or was at a moment. */
export class DefinitionHistory {
  readonly version: string
  readonly now: Definitions
  readonly #said: Said
  /** Moments at which anything else was said, the first one first. */
  readonly #changes: readonly number[]
  readonly #known = new Map<number, Definitions>()

  constructor(said: Said) {
    const { wordings, formulas, catalogues, presentations } = said
    const moments = [...wordings, ...formulas, ...catalogues, ...presentations].map(({ at }) => at)
    this.version = said.version
    this.now = definitionsAt(said, Number.POSITIVE_INFINITY)
    this.#said = said
    this.#changes = [...new Set(moments)].toSorted((a, b) => a - b)
  }

  /** What held at a moment; the same value for all moments between two changes. */
  at(moment: Date): Definitions {
    const last = this.#changes.findLast((change) => change <= moment.getTime())
    if (last === this.#changes.at(-1)) return this.now
    const key = last ?? Number.NEGATIVE_INFINITY
    const known = this.#known.get(key) ?? definitionsAt(this.#said, key)
    this.#known.set(key, known)
    return known
  }
}
