import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Row } from '../workbook/stream-xlsx.ts'
import type { SheetToWrite } from '../workbook/write-xlsx.ts'
import type { WriteOrder } from './write-worker.ts'

/** Rows to add, by the number of their sheet. */
export type RowsOfSheets = ReadonlyMap<number, readonly Row[]>

/**
 * A workbook in pieces, its growing sheets filled page by page. It is packed in a thread of its own, so that however many rows it has,
 * whoever else is served waits for none of it; the next page is fetched meanwhile, and no more are.
 */
export async function* streamWorkbook(
  sheets: readonly SheetToWrite[],
  pages: AsyncIterable<RowsOfSheets>,
): AsyncGenerator<Uint8Array> {
  const worker = new Worker(new URL('./write-worker.ts', import.meta.url), { workerData: sheets })
  const order = async (message: WriteOrder): Promise<Uint8Array[]> => {
    worker.postMessage(message)
    const [pieces] = await once(worker, 'message')
    return pieces
  }
  const source = pages[Symbol.asyncIterator]()
  try {
    let page = await source.next()
    while (!page.done) {
      const [pieces, next] = await Promise.all([order(page.value), source.next()])
      yield* pieces
      page = next
    }
    yield* await order(null)
  } finally {
    await source.return?.()
    await worker.terminate()
  }
}
