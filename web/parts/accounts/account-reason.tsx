import { text } from '../../language/language.ts'
import { type Problem, problemsAt } from '../forms/field.tsx'
import { ReasonField } from '../forms/inputs.tsx'

/** Why something is done with an account: kept in the audit. */
export function AccountReason(props: {
  value: string
  problems: readonly Problem[]
  onGive: (value: string) => void
}) {
  return (
    <ReasonField
      id="account-reason"
      label={text({ zh: '理由（记入审计）', en: 'Why (kept in the audit)' })}
      value={props.value}
      problems={problemsAt(props.problems, 'reason')}
      onGive={props.onGive}
    />
  )
}
