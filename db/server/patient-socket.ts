import { Socket } from 'node:net'
import { onlyStartup } from './startup-message.ts'

/** Turns of the event loop in which what reacts to a loss has had its say. */
const turns = 3

/**
 * A socket that postgres.js 3.4.9 can lose without harm. It tells of its end in a bearable order: first that the
 * connection is lost, so that what waits for it is rejected and reacts (a transaction writes its rollback), and some
 * turns later that it is closed; told at once, postgres.js writes that rollback to null, which nobody can catch. What
 * it still kept back for the old connection does not reach the next one: see startup-message.ts.
 */
export class PatientSocket extends Socket {
  #isLossKnown = false
  #hasBegun = false

  /** Not `write`: that one `connect` puts back to the original. */
  override _write(content: Uint8Array, encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    const isFirst = !this.#hasBegun
    this.#hasBegun = true
    super._write(isFirst ? onlyStartup(Buffer.from(content)) : content, encoding, done)
  }

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

  /** Never as following an error: postgres.js would then leave unanswered what was asked since. */
  #closeAfter(left: number): void {
    if (left === 0) super.emit('close', false)
    else setImmediate(() => this.#closeAfter(left - 1))
  }
}
