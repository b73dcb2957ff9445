import { Worker } from 'node:worker_threads'
import { readPeople } from '../people/read-people.ts'
import { readWorkbook } from '../workbook/read-workbook.ts'
import { FileRefused } from '../workbook/refusal.ts'
import { markConflicts } from './mark-conflicts.ts'
import { readCells } from './read-cells.ts'
import { readFile } from './read-file.ts'
import type { Order, ReadReply, ReadResult } from './read-order.ts'

/** Bytes; before its first file a process has two thirds of it. */
const grown = 160 * 1_048_576

/** Reads files in a process of its own, one after the other, as long as who started it wants. */
const watch = new Worker(new URL('./watch-process.ts', import.meta.url), {
  workerData: { memory: Number(process.argv[2]), seconds: Number(process.argv[3]) },
})
watch.unref()
process.on('disconnect', () => process.exit())
process.on('message', (order: Order) => {
  watch.postMessage('begin')
  void answer(order).then((reply) => {
    watch.postMessage('end')
    // Memory that one file took is not given back; whoever grew by it makes way for a new process.
    process.send?.(reply, () => process.memoryUsage.rss() > grown && process.disconnect())
  })
})
watch.once('online', () => process.send?.({ rows: 0 } satisfies ReadReply))

async function answer(order: Order): Promise<ReadReply> {
  try {
    return await resultOf(order)
  } catch (error) {
    if (error instanceof FileRefused) return { refused: { code: error.code, values: error.values } }
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

async function resultOf(order: Order): Promise<ReadResult> {
  const workbook = await readWorkbook(Buffer.from(order.bytes), (rows) =>
    process.send?.({ rows } satisfies ReadReply),
  )
  if ('isCells' in order) return { cells: readCells(workbook) }
  const { shape, lookups } = order
  if ('isPeople' in order) return { people: readPeople(shape, workbook, lookups) }
  const { skipsHidden, mark } = order
  const read = readFile(shape, workbook, lookups, { skipsHidden })
  if (!mark) return { read }
  return { marked: await markConflicts(read, workbook.tables, mark.conflicts, mark.language) }
}
