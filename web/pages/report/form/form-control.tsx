import type { InputHTMLAttributes } from 'vue'
import { Field, type Problem } from '../../../forms/field.tsx'
import { OrganizationField } from '../../../forms/organization-field.tsx'
import { text } from '../../../language/language.ts'
import type { FormField } from './form-shape.ts'

interface Props {
  /** Unique on the page; the place of the field in the record. */
  id: string
  field: FormField
  value: string
  problems: readonly Problem[]
  /** What a reviewer noted beside it. */
  notes: readonly string[]
  onGive: (value: string) => void
  /** The field is left: what is wrong with it may be said. */
  onLeave: () => void
}

const inputs: Readonly<Record<string, InputHTMLAttributes>> = {
  DATE: { type: 'date' },
  INTEGER: { type: 'number', step: '1' },
  QUANTITY: { type: 'number', step: '0.01' },
  COORDINATE: { type: 'number', step: '0.000001' },
}

/** One field of a form: the control its kind asks for, what is expected, what is wrong, what was noted. */
export function FormControl(props: Props) {
  const { id, field, problems, notes } = props
  if (field.kind === 'ORGANIZATION')
    return (
      <div class="form-cell" onFocusout={props.onLeave}>
        <OrganizationField
          id={id}
          label={labelOf(field)}
          value={props.value}
          isRequired={false}
          problems={problems}
          onGive={props.onGive}
        />
        <Notes notes={notes} />
      </div>
    )
  return (
    <div class="form-cell" onFocusout={props.onLeave}>
      <Field id={id} label={labelOf(field)} problems={problems}>
        {controlOf(props)}
        {hintOf(field) && (
          <small id={`${id}-hint`} class="hint">
            {hintOf(field)}
          </small>
        )}
      </Field>
      <Notes notes={notes} />
    </div>
  )
}

const labelOf = ({ label, required }: FormField) =>
  required ? text({ zh: `${label}（必填）`, en: `${label} (required)` }) : label

/** What the API says of a field beyond its name. */
function hintOf({ note, label }: FormField): string {
  const rest = note.startsWith(label) ? note.slice(label.length).replace(/^[。，；、.,;]\s*/, '') : note
  return rest.replace(/[。.]$/, '')
}

function Notes({ notes }: { notes: readonly string[] }) {
  return (
    <>
      {notes.map((note) => (
        <p key={note} class="reviewers-note">
          {text({ zh: '审核批注：', en: 'Reviewer: ' })}
          {note}
        </p>
      ))}
    </>
  )
}

function controlOf({ id, field, value, problems, onGive }: Props) {
  const given = ({ target }: Event) =>
    onGive((target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value)
  const described = [problems.length > 0 && `${id}-problems`, hintOf(field) && `${id}-hint`].filter(Boolean)
  const common = {
    id,
    ...(problems.length > 0 ? { 'aria-invalid': true } : {}),
    ...(described.length > 0 ? { 'aria-describedby': described.join(' ') } : {}),
  }
  const choices = field.kind === 'BOOLEAN' ? yesNo() : field.choices
  if (choices.length > 0)
    return (
      <select {...common} value={value} onChange={given}>
        <option value="" selected={value === ''}>
          {defaultOf(field, choices)}
        </option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    )
  if (field.kind === 'TEXT' && !['title', 'externalKey'].includes(field.path))
    return <textarea {...common} rows={1} value={value} onInput={given} />
  return <input {...common} {...inputs[field.kind]} autocomplete="off" value={value} onInput={given} />
}

const yesNo = () => [
  { value: 'true', label: text({ zh: '是', en: 'Yes' }) },
  { value: 'false', label: text({ zh: '否', en: 'No' }) },
]

/** What leaving it blank means. */
function defaultOf({ default: fallback }: FormField, choices: FormField['choices']): string {
  const meant = choices.find(({ value }) => value === fallback)
  return meant ? text({ zh: `不填即为${meant.label}`, en: `Blank: ${meant.label}` }) : '—'
}
