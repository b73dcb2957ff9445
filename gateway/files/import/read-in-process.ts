import type { PeopleRead } from '../people/read-people.ts'
import type { CellsRead } from './read-cells.ts'
import type { FileRead } from './read-file.ts'
import type { CellsOrder, Order, PeopleOrder, ReadOrder, ReadResult } from './read-order.ts'
import { ReaderProcess } from './reader-process.ts'

/** Processes that wait for a file; never more than are read at a time. */
const resting: ReaderProcess[] = []

/**
 * Reads a file in a process of its own: what goes wrong there, memory and time included, ends that process and no more.
 * @param onRows told every thousand rows how many were read
 * @throws {FileRefused}
 */
export async function readInProcess(
  order: Omit<ReadOrder, 'mark'>,
  onRows: (rows: number) => void,
): Promise<FileRead> {
  const result = await readNow(order, onRows)
  if ('read' in result) return result.read
  throw new Error('the file was marked and not read')
}

/** A workbook of bodies, accounts and duties, read as any other file is. @throws {FileRefused} */
export async function readPeopleInProcess(order: Omit<PeopleOrder, 'isPeople'>): Promise<PeopleRead> {
  const result = await readNow({ ...order, isPeople: true }, () => {})
  if ('people' in result) return result.people
  throw new Error('the file was read as something else')
}

/** The cells of a spreadsheet as they are, read as any other file is. @throws {FileRefused} */
export async function readCellsInProcess(order: Omit<CellsOrder, 'isCells'>): Promise<CellsRead> {
  const result = await readNow({ ...order, isCells: true }, () => {})
  if ('cells' in result) return result.cells
  throw new Error('the file was read as something else')
}

/** The file itself, with conflicts marked in their cells. @throws {FileRefused} */
export async function markInProcess(order: ReadOrder): Promise<Buffer> {
  const result = await readNow(order, () => {})
  if ('marked' in result) return Buffer.from(result.marked)
  throw new Error('the file was read and not marked')
}

async function readNow(order: Order, onRows: (rows: number) => void): Promise<ReadResult> {
  const reader = goodOne() ?? new ReaderProcess()
  try {
    return await reader.read(order, onRows)
  } finally {
    if (reader.isGood) resting.push(reader)
    else reader.end()
  }
}

function goodOne(): ReaderProcess | undefined {
  while (resting.length > 0) {
    const reader = resting.pop()
    if (reader?.isGood) return reader
    reader?.end()
  }
  return undefined
}
