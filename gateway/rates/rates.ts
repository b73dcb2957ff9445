import { addressBlock } from '@kexie/runtime/address-block'
import type { Viewer } from '@kexie/schema/viewer'
import { type Allowance, type Budget, Meter, type RateStore } from './meter.ts'

/** What a minute holds. A request counts one of its address; an operation its cost, of whoever asks. */
export interface Budgets {
  /** Requests of one address, whoever sends them. */
  address: number
  /** Cost of those who have not signed in, by address. */
  public: number
  /** Cost of one account. */
  account: number
  /** Cost of one service token. */
  token: number
}

export const usualBudgets: Budgets = { address: 6000, public: 60_000, account: 300_000, token: 300_000 }

/** Seconds after which counting begins anew. */
const window = 60

/** Requests that a credential nobody gave out counts as: guessing one asks association each time. */
const badCredential = 60

export interface RateOptions {
  /** What all gateways count in together; without it each counts alone. */
  store?: RateStore | undefined
  budgets?: Partial<Budgets>
}

/** Who is counted: the same at every gateway. */
export interface Caller {
  viewer: Viewer
  address: string
}

/** Counts what callers ask of the graph, by address, account and token. */
export class Rates {
  readonly #meters: Record<keyof Budgets, Meter>

  constructor({ store, budgets }: RateOptions = {}) {
    const points = { ...usualBudgets, ...budgets }
    const meter = (name: keyof Budgets) =>
      new Meter({ name, points: points[name], seconds: window } satisfies Budget, store)
    this.#meters = {
      address: meter('address'),
      public: meter('public'),
      account: meter('account'),
      token: meter('token'),
    }
  }

  /** Counts one request of an address. Who shows no credential and has used up the public's cost need not be read. */
  request(address: string, showsCredential: boolean): Allowance {
    const block = addressBlock(address)
    const asPublic = this.#meters.public.peek(block)
    if (!showsCredential && asPublic.exceeded) return asPublic
    return this.#meters.address.charge(block, 1)
  }

  /** Counts a credential that was not good. */
  badCredential(address: string): void {
    this.#meters.address.charge(addressBlock(address), badCredential)
  }

  /** Counts what an operation costs whoever asks. */
  operation({ viewer, address }: Caller, cost: number): Allowance {
    if (viewer.accountId === null) return this.#meters.public.charge(addressBlock(address), cost)
    return this.#meters[viewer.role === 'SERVICE' ? 'token' : 'account'].charge(viewer.accountId, cost)
  }
}

/** Headers that tell a caller how he stands (draft-ietf-httpapi-ratelimit-headers-10), and when to come again. */
export function rateHeaders({ budget, remaining, resetAfter, exceeded }: Allowance): Record<string, string> {
  const { name, points, seconds } = budget
  return {
    'ratelimit-policy': `"${name}";q=${points};w=${seconds}`,
    ratelimit: `"${name}";r=${remaining};t=${resetAfter}`,
    ...(exceeded ? { 'retry-after': `${resetAfter}` } : {}),
  }
}
