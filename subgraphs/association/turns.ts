/** Nobody else fits into the queue. */
export class NoTurn extends Error {}

/**
 * Lets so many works run at once and as many more wait; the next is turned away. Hashing a password takes a whole core for
 * some 30 ms on purpose, and whoever has a thousand hashed must not have all cores.
 */
export class Turns {
  readonly #atOnce: number
  readonly #waiting: number
  readonly #queue: (() => void)[] = []
  #running = 0

  constructor({ atOnce, waiting }: { atOnce: number; waiting: number }) {
    this.#atOnce = atOnce
    this.#waiting = waiting
  }

  /** @throws {NoTurn} when too many wait already */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= this.#atOnce) await this.#wait()
    else this.#running++
    try {
      return await work()
    } finally {
      const next = this.#queue.shift()
      // Whoever comes next takes the place as it is, or one that comes between would have it.
      if (next) next()
      else this.#running--
    }
  }

  #wait(): Promise<void> {
    if (this.#queue.length >= this.#waiting) throw new NoTurn('too many passwords to look at')
    return new Promise((resolve) => this.#queue.push(resolve))
  }
}
