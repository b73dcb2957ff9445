import { text } from '../../language/language.ts'
import { ReasonField } from '../forms/inputs.tsx'
import type { FieldBinding } from '../forms/use-mutation-form.ts'

/** Why something is done with an account: kept in the audit. */
export const AccountReason = (field: FieldBinding) => (
  <ReasonField {...field} label={text({ zh: '理由（记入审计）', en: 'Why (kept in the audit)' })} />
)
