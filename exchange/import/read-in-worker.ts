import { Worker } from 'node:worker_threads'
import { FileRefused, type RefusalCode, type RefusalValues } from '../book/refusal.ts'
import type { Table } from '../book/table.ts'
import type { Lookups } from '../cells/lookups.ts'
import type { WorkbookShape } from '../shape/column.ts'
import type { FileRead } from './read-file.ts'
import { Turns } from './turns.ts'

export interface ReadOrder {
  bytes: Uint8Array
  shape: WorkbookShape
  lookups: Lookups
  /** The tables as they came are wanted too. */
  keepTables: boolean
}

export interface BookRead {
  read: FileRead
  tables: readonly Table[]
}

export type ReadReply =
  | { rows: number }
  | BookRead
  | { refused: { code: RefusalCode; values: RefusalValues } }

/** The widest type with ten thousand rows takes a quarter of this. */
const memoryLimit = 768

/** Milliseconds; ten thousand rows take one or two seconds. */
const timeLimit = 60_000

/** Threads at a time: many files at once shall take neither all memory nor all processors. */
const turns = new Turns(2)

/**
 * Reads a file in a thread of its own: what goes wrong there, memory and time included, ends that thread and no more.
 * @param onRows told every thousand rows how many were read
 * @throws {FileRefused}
 */
export const readInWorker = (order: ReadOrder, onRows: (rows: number) => void): Promise<BookRead> =>
  turns.take(() => readNow(order, onRows))

function readNow(order: ReadOrder, onRows: (rows: number) => void): Promise<BookRead> {
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: memoryLimit },
  })
  const clock = setTimeout(() => worker.terminate(), timeLimit)
  return new Promise<BookRead>((resolve, reject) => {
    worker.on('message', (reply: ReadReply) => {
      if ('rows' in reply) onRows(reply.rows)
      else if ('read' in reply) resolve(reply)
      else reject(new FileRefused(reply.refused.code, reply.refused.values))
    })
    worker.on('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new FileRefused('TOO_SLOW') : error),
    )
    worker.on('exit', () => reject(new FileRefused('TOO_SLOW')))
  }).finally(() => {
    clearTimeout(clock)
    void worker.terminate()
  })
}
