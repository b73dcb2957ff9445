import { Socket } from 'node:net'

/** Turns of the event loop in which everything that reacts to a loss has spoken. */
const turns = 3

/**
 * A socket that tells of its end in the order postgres.js can bear: first that the connection is lost, so that what
 * waits for it is rejected and reacts (a transaction writes its rollback), and that it is closed only when all of this
 * has been written into the void. Told of the close at once, postgres.js 3.4.9 either writes to null, which nobody can
 * catch, or keeps what it was about to write, and then that connection never writes again: each query given to it
 * waits for the connect time-out.
 */
export class PatientSocket extends Socket {
  #isLossKnown = false

  override emit(event: string | symbol, ...content: unknown[]): boolean {
    if (event === 'error') this.#isLossKnown = true
    if (event !== 'close') return super.emit(event, ...content)
    this.#tellOfLoss()
    this.#closeAfter(turns)
    return true
  }

  /** Before the server's first word there is nothing to lose: postgres.js then tries again by itself. */
  #tellOfLoss(): void {
    if (this.#isLossKnown || this.bytesRead === 0) return
    const message = 'The database closed the connection'
    this.emit('error', Object.assign(new Error(message), { code: 'CONNECTION_CLOSED' }))
  }

  #closeAfter(left: number): void {
    if (left === 0) super.emit('close', false)
    else setImmediate(() => this.#closeAfter(left - 1))
  }
}
