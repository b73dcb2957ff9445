import { Socket } from 'node:net'
import { onlyStartup } from './startup-message.ts'

/** Turns of the event loop in which what reacts to a loss has had its say. */
const turns = 3

/** ReadyForQuery, outside a transaction. Whatever the server answers to a question ends with it. */
const ready = Buffer.from([0x5a, 0, 0, 0, 5, 0x49])

/** The server has been ready once, and now answers the question for array types postgres.js begins with. */
const answeringTypes = 1

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
    if (this.#timesReady > answeringTypes) return
    this.#lastBytes = Buffer.concat([this.#lastBytes, content]).subarray(-ready.length)
    if (ready.equals(this.#lastBytes)) this.#timesReady++
  }

  /** Once, and not before the server's first word: closed until then, postgres.js tries again by itself. */
  #tellOfLoss(error: unknown): boolean {
    const wasSilent = error instanceof LostConnection && this.bytesRead === 0
    if (this.#isLossKnown || wasSilent) return true
    this.#isLossKnown = true
    // Nothing catches a failure of the question for array types: it is answered, with none; the caller's query follows
    // it into the void and fails in its place.
    if (this.#timesReady === answeringTypes) super.emit('data', ready)
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
