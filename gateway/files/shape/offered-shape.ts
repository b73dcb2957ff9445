import { creditField } from '@kexie/schema/row-fields'
import type { Lookups } from '../cells/lookups.ts'
import type { WorkbookShape } from './column.ts'

/** The shape as it is filled in here: whose work a record is, where the city has said who there is; what is read knows the column all the same. */
export function offeredShape(shape: WorkbookShape, { registers }: Lookups): WorkbookShape {
  if (registers[creditField.list]?.length) return shape
  const columns = shape.main.columns.filter(({ path }) => path !== creditField.name)
  return { ...shape, main: { ...shape.main, columns } }
}
