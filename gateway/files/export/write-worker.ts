import { parentPort, workerData } from 'node:worker_threads'
import { type Row, XlsxStream } from '../workbook/stream-xlsx.ts'
import type { SheetToWrite } from '../workbook/write-xlsx.ts'

/** Rows to add, by the number of their sheet; null at the end. */
export type WriteOrder = ReadonlyMap<number, readonly Row[]> | null

/** Packs one workbook in a thread of its own; every order is answered with the pieces that are ready. */
let pieces: Uint8Array[] = []
const stream = XlsxStream.begin(workerData as SheetToWrite[], (piece) => pieces.push(piece))
parentPort?.on('message', async (order: WriteOrder) => {
  const workbook = await stream
  if (order) for (const [sheet, rows] of order) workbook.append(sheet, rows)
  else workbook.end()
  parentPort?.postMessage(pieces)
  pieces = []
})
