import type { Problem } from '../../../parts/forms/field.tsx'
import type { FormContent, FormShape } from './form-shape.ts'
import { ListRows } from './list-rows.tsx'
import type { Note } from './notes.tsx'
import { besideIn, type Place, PlacedControl } from './placed-control.tsx'
import { relatedOf, shownAlone } from './relation-select.tsx'

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

/** The record's own fields as the place they are filled in. */
const placeIn = ({ shape, content, problems, notes, onLeave }: Props): Place => ({
  ...{ fields: shape.fields, values: content.values, problems, notes, onLeave },
  onGive: (path, value) => {
    content.values[path] = value
  },
})

const Fields = (props: Props) => (
  <div class="form-grid">
    {shownAlone(props.shape.fields, props.shape.lists).map((field) => (
      <PlacedControl key={field.path} field={field} of={placeIn(props)} />
    ))}
  </div>
)

function lists(props: Props) {
  const { shape, content, problems, notes, onLeave } = props
  const rowsOf = (list: string) => {
    content.lists[list] ??= []
    return content.lists[list]
  }
  return shape.lists.map((list) => (
    <ListRows
      key={list.field}
      {...{ list, problems, notes, onLeave }}
      related={relatedOf(list, besideIn(placeIn(props)))}
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
