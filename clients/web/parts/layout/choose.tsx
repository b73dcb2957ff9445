import type { Option } from './options.ts'

interface Props {
  label: string
  /** Holds the value that is chosen: in the address, or in a form. */
  of: { value: string }
  options: readonly Option[]
}

/** One choice among several, labelled. */
export function Choose({ label, of, options }: Props) {
  const choose = ({ target }: Event) => {
    of.value = (target as HTMLSelectElement).value
  }
  return (
    <label class="field">
      {label}
      <select value={of.value} onChange={choose}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === of.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}
