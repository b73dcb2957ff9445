import type { InputHTMLAttributes } from 'vue'
import { describedBy, Field } from './field.tsx'
import type { FieldBinding } from './use-mutation-form.ts'

interface Props extends FieldBinding {
  label: string
  /** What else the input needs: its type, its limits, what the browser may fill in. */
  input?: InputHTMLAttributes
}

/** A line of text that must be given, with what is wrong with it beneath. */
export function TextField({ id, label, value, problems, onGive, input }: Props) {
  return (
    <Field id={id} label={label} problems={problems}>
      <input
        id={id}
        value={value}
        required
        onInput={({ target }) => onGive((target as HTMLInputElement).value)}
        {...input}
        {...describedBy(id, problems)}
      />
    </Field>
  )
}
