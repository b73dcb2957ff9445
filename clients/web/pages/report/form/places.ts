import type { FormContent, FormField, FormShape } from './form-shape.ts'

/** What is said of a place in a record: a problem, or a reviewer's note. */
interface Said {
  field: string | null
}

type Shape = Pick<FormShape, 'fields' | 'lists'>

/** Id of the control of a field: `topic`, or `guests.0.person.name` in a row of a list. */
export const placeOf = (path: string, row?: { list: string; index: number }): string =>
  row ? `${row.list}.${row.index}.${path}` : path

/** What is said of a field: of its own path, and of what it is the first half of. */
export function saidOf<One extends Said>(
  said: readonly One[],
  fields: readonly FormField[],
  { path }: FormField,
  row?: { list: string; index: number },
): One[] {
  const place = placeOf(path, row)
  const [name = ''] = path.split('.')
  const isFirst = fields.find((field) => field.path.split('.')[0] === name)?.path === path
  const whole = placeOf(name, row)
  const places = new Set(fields.map((field) => placeOf(field.path, row)))
  return said.filter(
    ({ field }) =>
      field === place ||
      (isFirst && field !== null && !places.has(field) && (field === whole || field.startsWith(`${whole}.`))),
  )
}

/** What is said of a row of a list as a whole. */
export const saidOfRow = <One extends Said>(said: readonly One[], list: string, index: number): One[] =>
  said.filter(({ field }) => field === `${list}.${index}`)

/** What is said of nothing the form shows: of the record as a whole, or of a row that is gone. */
export function saidElsewhere<One extends Said>(
  said: readonly One[],
  { fields, lists }: Shape,
  rows: FormContent['lists'],
): One[] {
  const shown = new Set<One>(fields.flatMap((field) => saidOf(said, fields, field)))
  for (const { field: list, fields: own } of lists) {
    for (const index of (rows[list] ?? []).keys()) {
      const ofFields = own.flatMap((field) => saidOf(said, own, field, { list, index }))
      for (const one of [...saidOfRow(said, list, index), ...ofFields]) shown.add(one)
    }
  }
  return said.filter((one) => !shown.has(one))
}
