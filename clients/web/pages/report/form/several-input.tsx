import type { SelectHTMLAttributes } from 'vue'
import type { FormField } from './form-shape.ts'

interface Props {
  field: FormField
  /** Codes of what is chosen, with blanks between. */
  value: string
  /** Its id, and what ties it to its problems and notes. */
  input: SelectHTMLAttributes
  onGive: (value: string) => void
}

/** Several values of one list. What is retired is offered only where it is chosen already. */
export function SeveralInput({ field, value, input, onGive }: Props) {
  const chosen = value.split(' ')
  const offered = field.choices.filter((choice) => !choice.retired || chosen.includes(choice.value))
  const give = ({ target }: Event) =>
    onGive([...(target as HTMLSelectElement).selectedOptions].map((option) => option.value).join(' '))
  return (
    <select {...input} multiple onChange={give}>
      {offered.map((choice) => (
        <option key={choice.value} value={choice.value} selected={chosen.includes(choice.value)}>
          {choice.label}
        </option>
      ))}
    </select>
  )
}
