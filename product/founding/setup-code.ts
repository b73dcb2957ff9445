import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import { addressBlock } from '@kexie/runtime/address-block'

/** Letters and digits that nobody takes for one another. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Addresses remembered at a time; whoever has a thousand of them guesses sixty bits no sooner. */
const remembered = 1000

/** Milliseconds of the first wait, and the longest. */
const [firstWait, longestWait] = [1000, 900_000]

/**
 * A code that is printed where a process is started and lives no longer than it does. Whoever gives a wrong one waits before his next is
 * looked at: a second, then twice as long each time, up to a quarter of an hour.
 */
export class SetupCode {
  /** As it is printed: three times four characters. */
  readonly text: string
  readonly #hash: Buffer
  readonly #failures = new Map<string, { count: number; notBefore: number }>()

  constructor() {
    const letters = Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)])
    this.text = letters.join('').replace(/(.{4})(?=.)/g, '$1-')
    this.#hash = hashOf(this.text)
  }

  /** Whether it is the code; or how many milliseconds this address has to wait before another is looked at. */
  check(given: string, address: string, now = Date.now()): 'RIGHT' | 'WRONG' | { wait: number } {
    const block = addressBlock(address)
    const failure = this.#failures.get(block)
    if (failure && failure.notBefore > now) return { wait: failure.notBefore - now }
    if (timingSafeEqual(hashOf(given), this.#hash)) {
      this.#failures.delete(block)
      return 'RIGHT'
    }
    const count = (failure?.count ?? 0) + 1
    const wait = Math.min(longestWait, firstWait * 2 ** (count - 1))
    this.#failures.delete(block)
    this.#failures.set(block, { count, notBefore: now + wait })
    const [oldest] = this.#failures.keys()
    if (this.#failures.size > remembered && oldest !== undefined) this.#failures.delete(oldest)
    return 'WRONG'
  }
}

/** Of what is typed, whatever its case, blanks and hyphens. */
const hashOf = (text: string): Buffer =>
  createHash('sha256').update(text.toLowerCase().replace(/[\s-]/g, '')).digest()
