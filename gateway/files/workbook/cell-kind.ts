import type { Column } from '../shape/column.ts'
import type { SheetColumn } from './write-xlsx.ts'

const kinds = { INTEGER: 'WHOLE', QUANTITY: 'DECIMAL', COORDINATE: 'DECIMAL', DATE: 'DATE' } as const

/** How the cells of a column are written. */
export const cellKind = ({ kind }: Column): SheetColumn['kind'] => kinds[kind as keyof typeof kinds] ?? 'TEXT'
