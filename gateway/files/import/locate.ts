import type { Place } from './conflict.ts'
import type { FileRead, SheetSeen } from './read-file.ts'
import type { RecordRead } from './read-row.ts'

/** Where in the file the field of a record stands that a problem names: `topic`, `host`, `guests.0.person.name`. */
export function locate({ sheets }: FileRead, record: RecordRead, field: string | null): Place {
  const seen = (name: string) => sheets.find((sheet) => sheet.name === name)
  const path = field?.split('.') ?? []
  const [list = '', index = ''] = path
  const part = record.partRows[list]?.[Number(index)]
  if (part) return placeIn(seen(part.sheet), part.sheet, part.row, path.slice(2))
  return placeIn(seen(record.sheet), record.sheet, record.number, path)
}

function placeIn(seen: SheetSeen | undefined, sheet: string, row: number, path: readonly string[]): Place {
  const columns = seen?.columns ?? []
  const whole = path.join('.')
  const found =
    columns.find(({ column }) => column.path === whole) ??
    columns.find(({ column }) => whole !== '' && column.field === path[0])
  return { sheet, row, column: found?.letter ?? null, header: found?.header ?? null }
}
