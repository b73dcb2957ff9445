import { Socket } from 'node:net'

/** Turns of the event loop without a write after which postgres.js has nothing more to say to a dead connection. */
const quietTurns = 2

/**
 * A socket that tells of its end in the order postgres.js can bear: first that the connection is lost, so that what
 * waits for it is rejected and reacts (a transaction writes its rollback), and that it is closed only when all of this
 * has been written into the void. Told of the close first, postgres.js 3.4.9 keeps what it was about to write, never
 * writes on that connection again, and every query given to it waits for the connect time-out, or writes to null.
 */
export class PatientSocket extends Socket {
  #isLost = false
  #wroteLately = false

  override write(...content: Parameters<Socket['write']>): boolean {
    this.#wroteLately = true
    return super.write(...content)
  }

  override emit(event: string | symbol, ...content: unknown[]): boolean {
    if (event === 'error') this.#isLost = true
    if (event !== 'close') return super.emit(event, ...content)
    this.#tellOfLoss()
    this.#closeWhenQuiet(0)
    return true
  }

  /** Not before the server's first word: a connection closed until then is tried again by itself. */
  #tellOfLoss(): void {
    const isOurDoing = this.writableEnded
    if (this.#isLost || isOurDoing || this.bytesRead === 0) return
    const message = 'The database closed the connection'
    this.emit('error', Object.assign(new Error(message), { code: 'CONNECTION_CLOSED' }))
  }

  #closeWhenQuiet(quiet: number): void {
    if (quiet === quietTurns) {
      super.emit('close', false)
      return
    }
    this.#wroteLately = false
    setImmediate(() => this.#closeWhenQuiet(this.#wroteLately ? 0 : quiet + 1))
  }
}
