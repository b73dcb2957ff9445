import { join } from 'node:path'
import { z } from 'zod'
import type { Fault } from './fault.ts'
import { isThere, readShaped } from './read-data-file.ts'
import { inShape } from './shape-faults.ts'
import { type Columns, csvTable, tableFile } from './table-file.ts'
import { type Workbooks, workbookOf } from './workbooks.ts'
import type { Placed, YamlFile } from './yaml-file.ts'

/** What stands in a part of a package, each thing with where it stands, and what is wrong with the file. */
export interface Part<Item> {
  items: Placed<Item>[]
  faults: readonly Fault[]
}

/** The items of a list in a YAML file. */
export function readList<Item>(folder: string, name: string, shape: z.ZodType<readonly Item[]>): Part<Item> {
  return partOf(readShaped(join(folder, name), name, shape))
}

/** The same of a file that a package may be without: it then has none. */
export const readOptionalList = <Item>(
  folder: string,
  name: string,
  shape: z.ZodType<readonly Item[]>,
): Part<Item> => (isThere(join(folder, name)) ? readList(folder, name, shape) : none)

/** Where the tables of a package are. */
export interface TableFolder {
  folder: string
  workbooks: Workbooks
}

/** The rows of a table that a package may be without, as CSV or in a workbook and not both. */
export function readOptionalTable<Row>(
  { folder, workbooks }: TableFolder,
  name: string,
  columns: Columns,
  row: z.ZodType<Row>,
): Part<Row> {
  const workbook = workbooks.get(name)
  const path = join(folder, name)
  if (workbook && isThere(path)) return { items: [], faults: [both(name)] }
  if (workbook) return partOf(shapedFile(tableFile(workbook, columns), z.array(row)))
  if (!isThere(path)) return none
  return partOf(
    readShaped(path, name, z.array(row), (file, bytes) => tableFile(csvTable(file, bytes), columns)),
  )
}

function shapedFile<Row>(file: YamlFile, shape: z.ZodType<readonly Row[]>) {
  const shaped = inShape(file, shape)
  return 'faults' in shaped ? shaped : { value: shaped.value, file }
}

/** Of two tables nobody could say which holds. */
const both = (name: string): Fault => ({
  ...{ file: workbookOf(name), line: 1, key: '' },
  expected: { zh: `只有它或 ${name} 之一`, en: `either it or ${name}` },
  received: { zh: '两个文件都在', en: 'both files' },
})

const none = { items: [], faults: [] }

function partOf<Item>(shaped: ReturnType<typeof readShaped<readonly Item[]>>): Part<Item> {
  if ('faults' in shaped) return { items: [], faults: shaped.faults }
  const { value: items, file } = shaped
  return { items: items.map((value, place) => ({ value, file, path: [place] })), faults: [] }
}
