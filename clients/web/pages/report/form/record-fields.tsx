import type { Problem } from '../../../parts/forms/field.tsx'
import { FormControl } from './form-control.tsx'
import type { FormContent, FormShape } from './form-shape.ts'
import { ListRows } from './list-rows.tsx'
import type { Note } from './notes.tsx'
import { saidOf } from './places.ts'

interface Props {
  shape: FormShape
  /** Changed as it is typed. */
  content: FormContent
  problems: readonly Problem[]
  /** What a reviewer noted, by the place in the record. */
  notes: readonly Note[]
  /** Told which place is left. */
  onLeave: (place: string) => void
}

/** The fields of a record, then the rows of each of its lists. */
export const RecordFields = (props: Props) => (
  <>
    <Fields {...props} />
    {lists(props)}
  </>
)

const Fields = ({ shape, content, problems, notes, onLeave }: Props) => (
  <div class="form-grid">
    {shape.fields.map((field) => (
      <FormControl
        key={field.path}
        id={field.path}
        field={field}
        value={content.values[field.path] ?? ''}
        problems={saidOf(problems, shape.fields, field)}
        notes={saidOf(notes, shape.fields, field)}
        onGive={(value) => {
          content.values[field.path] = value
        }}
        onLeave={() => onLeave(field.path)}
      />
    ))}
  </div>
)

function lists({ shape, content, problems, notes, onLeave }: Props) {
  const rowsOf = (list: string) => {
    content.lists[list] ??= []
    return content.lists[list]
  }
  return shape.lists.map((list) => (
    <ListRows
      key={list.field}
      {...{ list, problems, notes, onLeave }}
      rows={content.lists[list.field] ?? []}
      onGive={(index, path, value) => {
        const row = rowsOf(list.field)[index]
        if (row) row[path] = value
      }}
      onAdd={() => rowsOf(list.field).push({})}
      onRemove={(index) => rowsOf(list.field).splice(index, 1)}
    />
  ))
}
