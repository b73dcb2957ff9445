import { join } from 'node:path'
import { z } from 'zod'
import type { Fault } from './fault.ts'
import { isThere, readShaped } from './read-data-file.ts'
import { type Columns, tableFile } from './table-file.ts'
import type { Placed } from './yaml-file.ts'

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

/** The rows of a table that a package may be without. */
export const readOptionalTable = <Row>(
  folder: string,
  name: string,
  columns: Columns,
  row: z.ZodType<Row>,
): Part<Row> =>
  isThere(join(folder, name))
    ? partOf(
        readShaped(join(folder, name), name, z.array(row), (file, bytes) => tableFile(file, bytes, columns)),
      )
    : none

const none = { items: [], faults: [] }

function partOf<Item>(shaped: ReturnType<typeof readShaped<readonly Item[]>>): Part<Item> {
  if ('faults' in shaped) return { items: [], faults: shaped.faults }
  const { value: items, file } = shaped
  return { items: items.map((value, place) => ({ value, file, path: [place] })), faults: [] }
}
