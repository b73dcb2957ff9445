/** Identical calls that are under way at the same time share one answer. */
export class InFlight<T> {
  readonly #running = new Map<string, Promise<T>>()

  /** The answer of the call under way with this key, or of `run`. All who share it get the same object. */
  share(key: string, run: () => Promise<T>): Promise<T> {
    const running = this.#running.get(key)
    if (running) return running
    const started = run().finally(() => {
      if (this.#running.get(key) === started) this.#running.delete(key)
    })
    this.#running.set(key, started)
    return started
  }

  /** What begins from now on joins nothing that began before: something has been written. */
  forget(): void {
    this.#running.clear()
  }
}
