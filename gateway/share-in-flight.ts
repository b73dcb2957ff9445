/**
 * Identical calls that are under way at the same time share one answer. The answer must not be changed by whoever
 * receives it.
 */
export class InFlight<T> {
  readonly #running = new Map<string, Promise<T>>()

  share(key: string, run: () => Promise<T>): Promise<T> {
    const running = this.#running.get(key)
    if (running) return running
    const started = run().finally(() => this.#running.delete(key))
    this.#running.set(key, started)
    return started
  }
}
