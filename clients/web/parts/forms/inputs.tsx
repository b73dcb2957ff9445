import type { InputHTMLAttributes } from 'vue'
import { TextField } from './text-field.tsx'
import type { FieldBinding } from './use-mutation-form.ts'

interface Props extends FieldBinding {
  label: string
}

/** Why something is decided: one line that must be there. */
export const ReasonField = (props: Props) => labelled(props, { type: 'text', required: true, maxlength: 500 })

/** A day of the calendar. */
export const DayField = ({ required = true, ...props }: Props & { required?: boolean }) =>
  labelled(props, { type: 'date', required })

/** A number with at most two decimals. */
export const QuantityField = ({ required = true, ...props }: Props & { required?: boolean }) =>
  labelled(props, { type: 'number', step: '0.01', required })

const labelled = (props: Props, input: InputHTMLAttributes) => <TextField {...props} input={input} />
