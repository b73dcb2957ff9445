/** One choice among several, labelled; what is chosen is a string. */
export function Choose(props: {
  label: string
  value: string
  options: readonly { value: string; label: string }[]
  onChoose: (value: string) => void
}) {
  const { label, value, options, onChoose } = props
  return (
    <label class="field">
      {label}
      <select value={value} onChange={({ target }) => onChoose((target as HTMLSelectElement).value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}
