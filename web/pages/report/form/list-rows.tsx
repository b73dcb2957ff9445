import type { Problem } from '../../../forms/field.tsx'
import { text } from '../../../language/language.ts'
import { FormControl } from './form-control.tsx'
import type { FormList, FormValues } from './form-shape.ts'
import { placeOf, problemsOf } from './problems.ts'

interface Props {
  list: FormList
  rows: readonly FormValues[]
  problems: readonly Problem[]
  notesAt: (place: string) => readonly string[]
  onGive: (index: number, path: string, value: string) => void
  onLeave: (place: string) => void
  onAdd: () => void
  onRemove: (index: number) => void
}

/** The rows of one list of a record: each a group of fields, with buttons to add and remove. */
export function ListRows({ list, rows, problems, notesAt, onGive, onLeave, onAdd, onRemove }: Props) {
  return (
    <section class="form-list" aria-label={list.label}>
      <h2>
        {list.label}
        {rows.length > 0 && `（${rows.length}）`}
      </h2>
      {rows.map((values, index) => (
        <fieldset key={index}>
          <legend>{text({ zh: `第 ${index + 1} 项`, en: `No. ${index + 1}` })}</legend>
          {notesAt(`${list.field}.${index}`).map((note) => (
            <p key={note} class="reviewers-note">
              {text({ zh: '审核批注：', en: 'Reviewer: ' })}
              {note}
            </p>
          ))}
          <div class="form-grid">
            {list.fields.map((field) => {
              const place = placeOf(field.path, { list: list.field, index })
              return (
                <FormControl
                  key={field.path}
                  id={place}
                  field={field}
                  value={values[field.path] ?? ''}
                  problems={problemsOf(problems, list.fields, field, { list: list.field, index })}
                  notes={notesAt(place)}
                  onGive={(value) => onGive(index, field.path, value)}
                  onLeave={() => onLeave(place)}
                />
              )
            })}
          </div>
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
      ))}
      <button type="button" onClick={onAdd}>
        {text({ zh: `添加${list.label}`, en: `Add: ${list.label}` })}
      </button>
    </section>
  )
}
