import type { Problem } from '../../../parts/forms/field.tsx'
import { FormControl } from './form-control.tsx'
import type { FormField, FormValues } from './form-shape.ts'
import type { Note } from './notes.tsx'
import { placeOf, saidOf } from './places.ts'
import { type Beside, relatedOf, withBeside } from './relation-select.tsx'

/** Where fields are filled in: in the record, or in a row of one of its lists. */
export interface Place {
  fields: readonly FormField[]
  values: FormValues
  problems: readonly Problem[]
  /** What a reviewer noted, by the place in the record. */
  notes: readonly Note[]
  row?: { list: string; index: number }
  onGive: (path: string, value: string) => void
  /** Told which place is left. */
  onLeave: (place: string) => void
}

/** The control of a field in its place, with those that stand beside it. */
export function PlacedControl({ field, of }: { field: FormField; of: Place }) {
  const { fields, values, problems, notes, row, onGive, onLeave } = of
  const together = withBeside(field, fields)
  return (
    <FormControl
      id={placeOf(field.path, row)}
      field={field}
      value={values[field.path] ?? ''}
      problems={saidOf(problems, fields, field, row)}
      notes={together.flatMap((one) => saidOf(notes, fields, one, row))}
      related={relatedOf(field, besideIn(of))}
      onGive={(value) => onGive(field.path, value)}
      onLeave={() => together.map(({ path }) => placeOf(path, row)).forEach(onLeave)}
    />
  )
}

/** Finds a field of the place that stands beside another, or beside a list. */
export const besideIn =
  ({ fields, values, problems, row, onGive }: Place) =>
  (path: string): Beside | undefined => {
    const field = fields.find((one) => one.path === path)
    return (
      field && {
        ...{ id: placeOf(path, row), field, value: values[path] ?? '' },
        problems: saidOf(problems, fields, field, row),
        onGive: (value) => onGive(path, value),
      }
    )
  }
