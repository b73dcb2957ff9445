import type { Place } from './conflict.ts'
import type { FileRead } from './read-file.ts'
import type { RecordRead } from './read-row.ts'

/** Where in the file the field of a record stands that a problem names: `topic`, `host`, `guests.0.person.name`. */
export function locate({ sheets }: FileRead, record: RecordRead, field: string | null): Place {
  const path = field?.split('.') ?? []
  const [list = '', index = ''] = path
  const part = sheets[list]
  const row = record.partRows[list]?.[Number(index)]
  if (list !== '' && part && row !== undefined) return placeIn(part, row, path.slice(2))
  return placeIn(sheets[''] ?? { name: '', columns: [] }, record.number, path)
}

function placeIn({ name, columns }: FileRead['sheets'][string], row: number, path: readonly string[]): Place {
  const whole = path.join('.')
  const found =
    columns.find(({ column }) => column.path === whole) ??
    columns.find(({ column }) => whole !== '' && column.field === path[0])
  return { sheet: name, row, column: found?.letter ?? null, header: found?.header ?? null }
}
