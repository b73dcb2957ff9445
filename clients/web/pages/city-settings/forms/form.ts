import type { SetFormsQuery } from './forms.generated.ts'

/** A form as it stands, with what it asked before. */
export type Form = NonNullable<SetFormsQuery['reportingForms']>[number]
