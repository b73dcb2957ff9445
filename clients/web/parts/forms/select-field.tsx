import { text } from '../../language/language.ts'
import { describedBy, Field } from './field.tsx'
import type { FieldBinding } from './use-mutation-form.ts'

interface Props extends FieldBinding {
  label: string
  options: readonly { value: string; label: string }[]
}

/** On a city's first day a list may be empty. */
const nothingThere = () => [{ value: '', label: text({ zh: '还没有可选的', en: 'nothing to choose yet' }) }]

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
        {(options.length > 0 ? options : nothingThere()).map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
