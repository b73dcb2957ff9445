import { type Problem, problemsAt } from '../../forms/field.tsx'
import { TextField } from '../../forms/text-field.tsx'
import { text } from '../../language/language.ts'

/** Why it is done: kept in the audit. */
export function ReasonField(props: {
  value: string
  problems: readonly Problem[]
  onGive: (value: string) => void
}) {
  return (
    <TextField
      id="account-reason"
      label={text({ zh: '理由（记入审计）', en: 'Why (kept in the audit)' })}
      value={props.value}
      problems={problemsAt(props.problems, 'reason')}
      onGive={props.onGive}
      input={{ maxlength: 500, autocomplete: 'off' }}
    />
  )
}
