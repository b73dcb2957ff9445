import { parentPort, workerData } from 'node:worker_threads'
import { readBook } from '../book/read-book.ts'
import { FileRefused } from '../book/refusal.ts'
import { readFile } from './read-file.ts'
import type { ReadOrder, ReadReply } from './read-in-worker.ts'

/** Reads one file in a thread of its own, then ends. */
const { bytes, shape, lookups, keepTables } = workerData as ReadOrder
const reply = (message: ReadReply) => parentPort?.postMessage(message)
try {
  const tables = await readBook(Buffer.from(bytes), (rows) => reply({ rows }))
  reply({ read: readFile(shape, tables, lookups), tables: keepTables ? tables : [] })
} catch (error) {
  if (!(error instanceof FileRefused)) throw error
  reply({ refused: { code: error.code, values: error.values } })
}
