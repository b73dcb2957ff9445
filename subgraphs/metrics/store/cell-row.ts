import { fromDecimal } from '@kexie/schema/quantity'
import { type BendsRow, bendsOf } from '../figure/bends.ts'
import type { Cell } from '../figure/cube.ts'

/** A cell as a statement answers it. */
export interface CellRow extends Record<string, unknown>, BendsRow {
  indicator: string
  area: string
  year: number
  month: number
  kind: Cell['kind']
  quantity: string
  entries: number
  apart: number
}

export const cellOf = ({
  indicator,
  area,
  year,
  month,
  kind,
  quantity,
  entries,
  apart,
  ...bends
}: CellRow): Cell => ({
  ...{ indicator, area, year, month, kind, entries, apart },
  ...{ quantity: fromDecimal(quantity), ...bendsOf(bends) },
})
