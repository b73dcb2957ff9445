import { describedBy, Field, type Problem } from './field.tsx'

interface Props {
  /** Unique on the page. */
  id: string
  label: string
  value: string
  problems: readonly Problem[]
  options: readonly { value: string; label: string }[]
  /** Told what is chosen. */
  onGive: (value: string) => void
}

/** One choice among several, with what is wrong with it beneath. */
export function SelectField({ id, label, value, problems, options, onGive }: Props) {
  return (
    <Field id={id} label={label} problems={problems}>
      <select
        id={id}
        value={value}
        onChange={({ target }) => onGive((target as HTMLSelectElement).value)}
        {...describedBy(id, problems)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
