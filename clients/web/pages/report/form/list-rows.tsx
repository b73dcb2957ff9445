import { text } from '../../../language/language.ts'
import { type Problem, Problems } from '../../../parts/forms/field.tsx'
import type { FormList, FormValues } from './form-shape.ts'
import { type Note, Notes } from './notes.tsx'
import { type Place, PlacedControl } from './placed-control.tsx'
import { saidOf, saidOfRow } from './places.ts'
import { type Related, RelationSelect, shownAlone } from './relation-select.tsx'

interface Props {
  list: FormList
  rows: readonly FormValues[]
  problems: readonly Problem[]
  notes: readonly Note[]
  /** How the list relates to the true one, where it is asked. */
  related?: Related | undefined
  onGive: (index: number, path: string, value: string) => void
  onLeave: (place: string) => void
  onAdd: () => void
  onRemove: (index: number) => void
}

/** The rows of one list of a record: each a group of fields, with buttons to add and remove. */
export function ListRows(props: Props) {
  const { list, rows, related, notes, onAdd } = props
  return (
    <section class="form-list" aria-label={list.label}>
      <h2>
        {list.label}
        {rows.length > 0 && text({ zh: `（${rows.length}）`, en: ` (${rows.length})` })}
      </h2>
      {related && <ListRelation related={related} notes={saidOf(notes, [related.field], related.field)} />}
      {rows.map((values, index) => (
        <Row key={index} {...{ values, index }} of={{ ...props }} />
      ))}
      <button type="button" onClick={onAdd}>
        {text({ zh: `添加${list.label}`, en: `Add: ${list.label}` })}
      </button>
    </section>
  )
}

/** Whether all are listed. */
const ListRelation = ({ related, notes }: { related: Related; notes: readonly Note[] }) => (
  <div class="form-field list-relation">
    <label for={related.id}>{related.field.label}</label>
    <RelationSelect {...related} />
    {related.problems.length > 0 && <Problems id={`${related.id}-problems`} problems={related.problems} />}
    <Notes id={`${related.id}-notes`} notes={notes} />
  </div>
)

interface RowProps {
  of: Props
  values: FormValues
  index: number
}

function Row({ of, values, index }: RowProps) {
  const { list, problems, notes, onGive, onLeave, onRemove } = of
  const place: Place = {
    ...{ fields: list.fields, values, problems, notes, onLeave },
    row: { list: list.field, index },
    onGive: (path, value) => onGive(index, path, value),
  }
  const ofRow = saidOfRow(problems, list.field, index)
  return (
    <fieldset>
      <legend>{text({ zh: `第 ${index + 1} 项`, en: `No. ${index + 1}` })}</legend>
      <Notes notes={saidOfRow(notes, list.field, index)} />
      {ofRow.length > 0 && <Problems problems={ofRow} />}
      <div class="form-grid">
        {shownAlone(list.fields).map((field) => (
          <PlacedControl key={field.path} field={field} of={place} />
        ))}
      </div>
      <Remove label={list.label} index={index} onRemove={() => onRemove(index)} />
    </fieldset>
  )
}

const Remove = ({ label, index, onRemove }: { label: string; index: number; onRemove: () => void }) => (
  <button
    type="button"
    aria-label={text({ zh: `去掉${label}第 ${index + 1} 项`, en: `Remove ${label} ${index + 1}` })}
    onClick={onRemove}
  >
    {text({ zh: '去掉', en: 'Remove' })}
  </button>
)
