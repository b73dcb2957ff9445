import { log } from '@kexie/runtime/log'
import { LRUCache } from 'lru-cache'
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'

/** Where gateways keep their counts together: what `pg` offers of a connection. */
export interface RateStore {
  query(statement: { text: string; values?: unknown[] }): Promise<{ rows: Record<string, unknown>[] }>
}

/** So many points in so many seconds. */
export interface Budget {
  name: string
  points: number
  seconds: number
}

/** How somebody stands with a budget. */
export interface Allowance {
  budget: Budget
  remaining: number
  /** Seconds until the count begins anew. */
  resetAfter: number
  exceeded: boolean
}

interface Count {
  consumed: number
  /** Milliseconds since 1970 at which it begins anew. */
  until: number
}

/** Callers remembered; who was not heard of for long is counted by the database alone. */
const remembered = 20_000

/**
 * Counts points of one budget. Whether somebody may go on is known at once, from what this process knows; the points are
 * told to the store behind that, those that come meanwhile together, and its answer, which has every gateway's points,
 * is what is known next. Without a store, or while it does not answer, this process counts alone.
 */
export class Meter {
  readonly #budget: Budget
  readonly #limiter: RateLimiterPostgres | RateLimiterMemory
  readonly #counts = new LRUCache<string, Count>({ max: remembered })
  readonly #unsent = new Map<string, number>()
  readonly #telling = new Set<string>()

  constructor(budget: Budget, store: RateStore | undefined) {
    this.#budget = budget
    const { name: keyPrefix, points, seconds: duration } = budget
    const alone = new RateLimiterMemory({ keyPrefix, points, duration })
    this.#limiter = store
      ? new RateLimiterPostgres({
          storeClient: noticing(store),
          storeType: 'client',
          schemaName: 'gateway',
          tableName: 'rate',
          tableCreated: true,
          insuranceLimiter: alone,
          keyPrefix,
          points,
          duration,
        })
      : alone
  }

  /** How `key` stands, with nothing counted. */
  peek(key: string): Allowance {
    return this.#allowance(this.#count(key))
  }

  /** Counts `points` of `key`, unless its budget is used up: whoever is refused pays nothing for asking. */
  charge(key: string, points: number): Allowance {
    const count = this.#count(key)
    if (count.consumed >= this.#budget.points) return this.#allowance(count)
    count.consumed += points
    this.#counts.set(key, count)
    this.#unsent.set(key, (this.#unsent.get(key) ?? 0) + points)
    if (!this.#telling.has(key)) void this.#tell(key)
    return { ...this.#allowance(count), exceeded: false }
  }

  #count(key: string): Count {
    const known = this.#counts.get(key)
    if (known && known.until > Date.now()) return known
    return { consumed: 0, until: Date.now() + this.#budget.seconds * 1000 }
  }

  #allowance({ consumed, until }: Count): Allowance {
    const remaining = Math.max(0, this.#budget.points - consumed)
    const resetAfter = Math.max(1, Math.ceil((until - Date.now()) / 1000))
    return { budget: this.#budget, remaining, resetAfter, exceeded: remaining === 0 }
  }

  async #tell(key: string): Promise<void> {
    this.#telling.add(key)
    for (let points = this.#take(key); points > 0; points = this.#take(key)) {
      const consumption = await this.#limiter.consume(key, points).catch((refused: unknown) => refused)
      if (!(consumption instanceof RateLimiterRes)) continue
      const unsent = this.#unsent.get(key) ?? 0
      const until = Date.now() + consumption.msBeforeNext
      this.#counts.set(key, { consumed: consumption.consumedPoints + unsent, until })
    }
    this.#telling.delete(key)
  }

  #take(key: string): number {
    const points = this.#unsent.get(key) ?? 0
    this.#unsent.delete(key)
    return points
  }
}

/** Milliseconds between two notices that the store does not answer. */
const noticeEvery = 60_000
let noticed = 0

function noticing(store: RateStore): RateStore {
  return {
    query: (statement) =>
      store.query(statement).catch((err: unknown) => {
        if (Date.now() - noticed > noticeEvery) log.warn({ err }, 'rates are counted by this process alone')
        noticed = Date.now()
        throw err
      }),
  }
}
