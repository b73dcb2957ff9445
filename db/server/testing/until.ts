import { setTimeout as delay } from 'node:timers/promises'

/** Waits until `answer` gives something true and returns it; a throw counts as not yet. `within` is milliseconds. */
export async function until<T>(answer: () => Promise<T> | T, within = 10_000): Promise<NonNullable<T>> {
  let last: unknown
  for (const deadline = Date.now() + within; Date.now() < deadline; await delay(20)) {
    try {
      const found = await answer()
      if (found) return found
    } catch (error) {
      last = error
    }
  }
  throw new Error(`Not within ${within} ms`, { cause: last })
}
