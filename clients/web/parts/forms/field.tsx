import './forms.css'
import type { SetupContext } from 'vue'
import { text } from '../../language/language.ts'

/** What was expected and what came, as the graph says it; `field` is the path inside the input, null for all of it. */
export interface Problem {
  code: string
  message: string
  advice: string
  field: string | null
}

interface Props {
  /** Id of the control inside, unique on the page. */
  id: string
  label: string
  /** Problems of this field. */
  problems: readonly Problem[]
}

/** A labelled control with what is wrong with it beneath; give the control `describedBy(id, problems)`. */
export function Field({ id, label, problems }: Props, { slots }: SetupContext) {
  return (
    <div class="form-field">
      <label for={id}>{label}</label>
      {slots.default?.()}
      {problems.length > 0 && <Problems id={`${id}-problems`} problems={problems} />}
    </div>
  )
}

/** Attributes that tie a control to its problems. */
export const describedBy = (id: string, problems: readonly Problem[]) =>
  problems.length > 0 ? { 'aria-invalid': true, 'aria-describedby': `${id}-problems` } : {}

/** Problems as sentences with what to do about them; announced when they come. */
export function Problems({ id, problems }: { id?: string; problems: readonly Problem[] }) {
  return (
    <div id={id} role="alert">
      <ul class="problems">
        {problems.map(({ message, advice }, place) => (
          <li key={place}>
            {message} <span class="note">{advice}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The problems that stand at a field; without a field those of the whole input. */
export const problemsAt = (problems: readonly Problem[], field: string | null): Problem[] =>
  problems.filter((problem) => problem.field === field)

/** That a password typed twice was not typed alike. */
export const differing = ({ password, again }: { password: string; again: string }): Problem[] =>
  password === again
    ? []
    : [
        {
          code: 'INVALID_VALUE',
          field: 'again',
          message: text({ zh: '两次输入的口令不一致。', en: 'The two passwords differ.' }),
          advice: text({ zh: '请重新输入。', en: 'Type them again.' }),
        },
      ]
