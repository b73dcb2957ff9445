import type { InputHTMLAttributes } from 'vue'
import { text } from '../../../language/language.ts'
import { Field, type Problem } from '../../../parts/forms/field.tsx'
import type { FormField } from './form-shape.ts'
import { LookedUpInput } from './looked-up-input.tsx'
import { type Note, Notes } from './notes.tsx'
import { SeveralInput } from './several-input.tsx'

interface Props {
  /** Unique on the page; the place of the field in the record. */
  id: string
  field: FormField
  value: string
  problems: readonly Problem[]
  /** What a reviewer noted beside it. */
  notes: readonly Note[]
  onGive: (value: string) => void
  /** The field is left: what is wrong with it may be said. */
  onLeave: () => void
}

/** Numbers are typed as text: a browser's number field drops in silence what it cannot read. */
const inputs: Readonly<Record<string, InputHTMLAttributes>> = {
  DATE: { type: 'date', min: '1800-01-01', max: '2200-12-31' },
  INTEGER: { inputmode: 'numeric' },
  QUANTITY: { inputmode: 'decimal' },
  COORDINATE: { inputmode: 'decimal' },
}

/** One field of a form: the control its kind asks for, what is expected, what is wrong, what was noted. */
export function FormControl(props: Props) {
  const { id, field, problems, notes } = props
  return (
    <div class="form-cell" onFocusout={props.onLeave}>
      <Field id={id} label={labelOf(field)} problems={problems}>
        {controlOf(props)}
        {field.note && (
          <small id={`${id}-hint`} class="hint">
            {field.note}
          </small>
        )}
      </Field>
      <Notes id={`${id}-notes`} notes={notes} />
    </div>
  )
}

const labelOf = ({ label, required }: FormField) =>
  required ? text({ zh: `${label}（必填）`, en: `${label} (required)` }) : label

function controlOf(props: Props) {
  const { id, field, value, onGive } = props
  const given = ({ target }: Event) =>
    onGive((target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value)
  const common = { id, ...tiesOf(props) }
  if (field.kind === 'LIST_VALUES') return <SeveralInput {...props} input={common} />
  const choices = field.kind === 'BOOLEAN' ? yesNo() : offered(field, value)
  if (choices.length > 0 || field.kind === 'LIST_VALUE')
    return (
      <select {...common} value={value} onChange={given}>
        {[{ value: '', label: defaultOf(field, choices) }, ...choices].map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    )
  if (field.list)
    return <LookedUpInput id={id} value={value} list={field.list} input={common} onGive={onGive} />
  if (field.kind === 'TEXT' && !['title', 'externalKey'].includes(field.path))
    return <textarea {...common} rows={1} value={value} onInput={given} />
  return <input {...common} {...inputs[field.kind]} autocomplete="off" value={value} onInput={given} />
}

/** What may be chosen: what is retired only where the record has it already. */
const offered = ({ choices }: FormField, value: string) =>
  choices.filter((choice) => !choice.retired || choice.value === value)

/** What ties a control to its problems, its notes and its hint. */
function tiesOf({ id, field, problems, notes }: Props) {
  const described = [
    problems.length > 0 && `${id}-problems`,
    notes.length > 0 && `${id}-notes`,
    field.note && `${id}-hint`,
  ].filter(Boolean)
  return {
    ...(problems.length > 0 ? { 'aria-invalid': true } : {}),
    ...(described.length > 0 ? { 'aria-describedby': described.join(' ') } : {}),
  }
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
