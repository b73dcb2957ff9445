import type { InputHTMLAttributes } from 'vue'
import type { Problem } from './field.tsx'
import { TextField } from './text-field.tsx'

interface Props {
  /** Unique on the page. */
  id: string
  label: string
  value: string
  problems: readonly Problem[]
  /** Told what is typed. */
  onGive: (value: string) => void
}

/** Why something is decided: one line that must be there. */
export const ReasonField = (props: Props) => labelled(props, { type: 'text', required: true, maxlength: 500 })

/** A day of the calendar. */
export const DayField = ({ required = true, ...props }: Props & { required?: boolean }) =>
  labelled(props, { type: 'date', required })

/** A number with at most two decimals. */
export const QuantityField = (props: Props) =>
  labelled(props, { type: 'number', step: '0.01', required: true })

const labelled = (props: Props, input: InputHTMLAttributes) => <TextField {...props} input={input} />
