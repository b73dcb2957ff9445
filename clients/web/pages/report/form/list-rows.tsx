import { text } from '../../../language/language.ts'
import { type Problem, Problems } from '../../../parts/forms/field.tsx'
import { FormControl } from './form-control.tsx'
import type { FormField, FormList, FormValues } from './form-shape.ts'
import { type Note, Notes } from './notes.tsx'
import { placeOf, saidOf, saidOfRow } from './places.ts'

interface Props {
  list: FormList
  rows: readonly FormValues[]
  problems: readonly Problem[]
  notes: readonly Note[]
  onGive: (index: number, path: string, value: string) => void
  onLeave: (place: string) => void
  onAdd: () => void
  onRemove: (index: number) => void
}

/** The rows of one list of a record: each a group of fields, with buttons to add and remove. */
export function ListRows(props: Props) {
  const { list, rows, onAdd } = props
  return (
    <section class="form-list" aria-label={list.label}>
      <h2>
        {list.label}
        {rows.length > 0 && text({ zh: `（${rows.length}）`, en: ` (${rows.length})` })}
      </h2>
      {rows.map((values, index) => (
        <Row key={index} {...{ values, index }} of={{ ...props }} />
      ))}
      <button type="button" onClick={onAdd}>
        {text({ zh: `添加${list.label}`, en: `Add: ${list.label}` })}
      </button>
    </section>
  )
}

interface RowProps {
  of: Props
  values: FormValues
  index: number
}

function Row({ of, values, index }: RowProps) {
  const { list, problems, notes, onRemove } = of
  const ofRow = saidOfRow(problems, list.field, index)
  return (
    <fieldset>
      <legend>{text({ zh: `第 ${index + 1} 项`, en: `No. ${index + 1}` })}</legend>
      <Notes notes={saidOfRow(notes, list.field, index)} />
      {ofRow.length > 0 && <Problems problems={ofRow} />}
      <div class="form-grid">{list.fields.map((field) => controlOf(field, of, values, index))}</div>
      <button
        type="button"
        aria-label={text({
          zh: `去掉${list.label}第 ${index + 1} 项`,
          en: `Remove ${list.label} ${index + 1}`,
        })}
        onClick={() => onRemove(index)}
      >
        {text({ zh: '去掉', en: 'Remove' })}
      </button>
    </fieldset>
  )
}

function controlOf(field: FormField, of: Props, values: FormValues, index: number) {
  const { list, problems, notes, onGive, onLeave } = of
  const row = { list: list.field, index }
  return (
    <FormControl
      key={field.path}
      id={placeOf(field.path, row)}
      field={field}
      value={values[field.path] ?? ''}
      problems={saidOf(problems, list.fields, field, row)}
      notes={saidOf(notes, list.fields, field, row)}
      onGive={(value) => onGive(index, field.path, value)}
      onLeave={() => onLeave(placeOf(field.path, row))}
    />
  )
}
