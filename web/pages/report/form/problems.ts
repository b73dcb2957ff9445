import type { Problem } from '../../../forms/field.tsx'
import type { FormField, FormShape } from './form-shape.ts'

/** Id of the control of a field: `topic`, or `guests.0.person.name` in a row of a list. */
export const placeOf = (path: string, row?: { list: string; index: number }): string =>
  row ? `${row.list}.${row.index}.${path}` : path

/** Problems at a field: those of its own path, and those of what it is the first half of. */
export function problemsOf(
  problems: readonly Problem[],
  fields: readonly FormField[],
  { path }: FormField,
  row?: { list: string; index: number },
): Problem[] {
  const place = placeOf(path, row)
  const [name = ''] = path.split('.')
  const isFirst = fields.find((field) => field.path.split('.')[0] === name)?.path === path
  const whole = placeOf(name, row)
  const places = new Set(fields.map((field) => placeOf(field.path, row)))
  return problems.filter(
    ({ field }) =>
      field === place ||
      (isFirst && field !== null && !places.has(field) && (field === whole || field.startsWith(`${whole}.`))),
  )
}

/** Problems that stand at no field of the form: those of the record as a whole. */
export function problemsElsewhere(
  problems: readonly Problem[],
  { fields, lists }: Pick<FormShape, 'fields' | 'lists'>,
  rowsIn: (list: string) => number,
): Problem[] {
  const rows = lists.flatMap((list) =>
    Array.from({ length: rowsIn(list.field) }, (_, index) => ({
      fields: list.fields,
      row: { list: list.field, index },
    })),
  )
  const shown = new Set([
    ...fields.flatMap((field) => problemsOf(problems, fields, field)),
    ...rows.flatMap(({ fields, row }) => fields.flatMap((field) => problemsOf(problems, fields, field, row))),
  ])
  return problems.filter((problem) => !shown.has(problem))
}
