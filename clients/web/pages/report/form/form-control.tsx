import type { InputHTMLAttributes } from 'vue'
import { text } from '../../../language/language.ts'
import { Field, type Problem, Problems } from '../../../parts/forms/field.tsx'
import type { FormField } from './form-shape.ts'
import { LookedUpInput } from './looked-up-input.tsx'
import { type Note, Notes } from './notes.tsx'
import { type Beside, type Related, RelationSelect, UpperInput } from './relation-select.tsx'
import { SeveralInput } from './several-input.tsx'

interface Props {
  /** Unique on the page; the place of the field in the record. */
  id: string
  field: FormField
  value: string
  problems: readonly Problem[]
  /** What a reviewer noted beside it. */
  notes: readonly Note[]
  /** How its number relates to the true one, where it is asked. */
  related?: Related | undefined
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
  const { id, field, problems, notes, related } = props
  return (
    <div class="form-cell" onFocusout={(event) => isLeft(event) && props.onLeave()}>
      <Field id={id} label={labelOf(field)} problems={problems}>
        {related ? <WithRelation of={{ ...props }} related={related} /> : controlOf(props)}
        {field.note && (
          <small id={`${id}-hint`} class="hint">
            {field.note}
          </small>
        )}
      </Field>
      {besides(related).map(({ id: place, problems: own }) => (
        <Problems key={place} id={`${place}-problems`} problems={own} />
      ))}
      <Notes id={`${id}-notes`} notes={notes} />
    </div>
  )
}

/** Whoever goes on to another control of the cell has not left it. */
const isLeft = ({ currentTarget, relatedTarget }: FocusEvent) =>
  !(currentTarget as HTMLElement).contains(relatedTarget as HTMLElement | null)

/** One control: how a number relates to the true one, the number, and the upper one of two. */
const WithRelation = ({ of, related }: { of: Props; related: Related }) => (
  <div class="related">
    <RelationSelect {...related} />
    {controlOf(of)}
    {related.upper && <span aria-hidden="true">{text({ zh: '至', en: 'to' })}</span>}
    {related.upper && <UpperInput {...related.upper} />}
  </div>
)

/** What stands beside the control and has something wrong with it. */
const besides = (related: Related | undefined): Beside[] =>
  (related ? [related, related.upper] : []).flatMap((one) => (one && one.problems.length > 0 ? one : []))

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
