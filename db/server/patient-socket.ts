import { Socket } from 'node:net'
import { onlyStartup } from './startup-message.ts'

/** Turns of the event loop in which what reacts to a loss has had its say. */
const turns = 3

/** ReadyForQuery but for its last byte, the transaction's state. Whatever the server answers ends with it. */
const ready = Buffer.from([0x5a, 0, 0, 0, 5])

/** The server is ready after the log-in, and again after the question for array types postgres.js begins with. */
const readyToServe = 2

/**
 * A socket that postgres.js 3.4.9 can lose without harm. It tells of its end in a bearable order: first that the
 * connection is lost, so that what waits for it is rejected and reacts (a transaction writes its rollback), and some
 * turns later that it is closed; told at once, postgres.js writes that rollback to null, which nobody can catch. What
 * it still kept back for the old connection does not reach the next one: see startup-message.ts.
 */
export class PatientSocket extends Socket {
  #hasBegun = false
  #timesReady = 0
  #lastBytes: Uint8Array = Buffer.alloc(0)
  #isLossKnown = false

  /** Not `write`: that one `connect` puts back to the original. */
  override _write(content: Uint8Array, encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    const isFirst = !this.#hasBegun
    this.#hasBegun = true
    super._write(isFirst ? onlyStartup(Buffer.from(content)) : content, encoding, done)
  }

  override emit(event: string | symbol, ...content: unknown[]): boolean {
    if (event === 'data') this.#noteReady(content[0] as Buffer)
    if (event === 'error') return this.#tellOfLoss(content[0])
    if (event !== 'close') return super.emit(event, ...content)
    this.#tellOfLoss(lost())
    this.#closeAfter(turns)
    return true
  }

  #noteReady(content: Buffer): void {
    if (this.#timesReady === readyToServe) return
    this.#lastBytes = Buffer.concat([this.#lastBytes, content]).subarray(-1 - ready.length)
    if (ready.equals(this.#lastBytes.subarray(0, ready.length))) this.#timesReady++
  }

  /**
   * Between the server's first word and its being ready to serve nobody is told: an error would fail the question for
   * array types, which nothing catches, while after a silent close postgres.js connects again and then asks.
   */
  #tellOfLoss(error: unknown): boolean {
    const isOpening = this.bytesRead > 0 && this.#timesReady < readyToServe
    const wasSilent = error instanceof LostConnection && this.bytesRead === 0
    if (this.#isLossKnown || isOpening || wasSilent) return true
    this.#isLossKnown = true
    return super.emit('error', error)
  }

  /** Never as following an error: postgres.js would then leave unanswered what was asked since. */
  #closeAfter(left: number): void {
    if (left === 0) super.emit('close', false)
    else setImmediate(() => this.#closeAfter(left - 1))
  }
}

class LostConnection extends Error {
  readonly code = 'CONNECTION_CLOSED'
}

const lost = () => new LostConnection('The database closed the connection')
