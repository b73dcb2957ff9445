import { type ChildProcess, fork } from 'node:child_process'
import { FileRefused } from '../workbook/refusal.ts'
import type { Order, ReadReply, ReadResult } from './read-order.ts'

/** Bytes of memory a process that reads may take, whatever kind of memory it is; ten thousand rows of the widest type take two thirds. */
const memoryLimit = 300 * 1_048_576
const heapLimit = 200

/** Seconds of processor time for one file, and of any time at all; ten thousand rows with fifty thousand of lists take five. */
const processorLimit = 7
const timeLimit = 8

/** Files after which a process makes way for a new one, so that nothing one file left behind lasts. */
const lifetime = 100

/** A process that reads files, started before the first and kept between them. */
export class ReaderProcess {
  readonly #child: ChildProcess
  readonly #ready: Promise<void>
  #filesLeft = lifetime

  constructor() {
    const program = new URL('./read-process.ts', import.meta.url)
    this.#child = fork(program, [`${memoryLimit}`, `${processorLimit}`], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${heapLimit}`, '--disable-warning=ExperimentalWarning'],
      // Of what the gateway knows, passwords included, who reads strangers' files is told nothing.
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    this.#ready = new Promise((resolve) => this.#child.once('message', () => resolve()))
    this.#child.on('error', () => {})
    this.rest()
  }

  get isGood(): boolean {
    return this.#child.connected && this.#filesLeft > 0
  }

  /** Between files it keeps nobody from ending. */
  rest(): void {
    this.#child.unref()
    this.#child.channel?.unref()
  }

  end(): void {
    this.#child.kill('SIGKILL')
  }

  /** @param onRows told every thousand rows how many were read. @throws {FileRefused} */
  async read(order: Order, onRows: (rows: number) => void): Promise<ReadResult> {
    this.#filesLeft--
    const child = this.#child
    child.ref()
    child.channel?.ref()
    const ended = Promise.withResolvers<never>()
    ended.promise.catch(() => {})
    child.once('exit', () => ended.reject(new FileRefused('TOO_SLOW')))
    if (!child.connected) ended.reject(new FileRefused('TOO_SLOW'))
    await Promise.race([this.#ready, ended.promise])
    const clock = setTimeout(() => this.end(), timeLimit * 1000)
    const answered = this.#answer(onRows)
    child.send(order, (error) => error && ended.reject(new FileRefused('TOO_SLOW')))
    return Promise.race([answered, ended.promise]).finally(() => {
      clearTimeout(clock)
      child.removeAllListeners('message').removeAllListeners('exit')
      this.rest()
    })
  }

  #answer(onRows: (rows: number) => void): Promise<ReadResult> {
    return new Promise((resolve, reject) => {
      this.#child.on('message', (reply: ReadReply) => {
        if ('rows' in reply) onRows(reply.rows)
        else if ('refused' in reply) reject(new FileRefused(reply.refused.code, reply.refused.values))
        else if ('failed' in reply) reject(new Error(reply.failed))
        else resolve(reply)
      })
    })
  }
}
