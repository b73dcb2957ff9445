/** A few at a time: whoever comes while all turns are taken waits, first come first served. */
export class Turns {
  #free: number
  readonly #waiting: (() => void)[] = []

  constructor(turns: number) {
    this.#free = turns
  }

  /** The result of `work`, begun when it is its turn. */
  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#free > 0) this.#free--
    else await new Promise<void>((begin) => this.#waiting.push(begin))
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      // A turn is handed on, so that nobody slips in between.
      if (next) next()
      else this.#free++
    }
  }
}
