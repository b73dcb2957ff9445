import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { Field } from '../../parts/forms/field.tsx'

interface Props {
  id: string
  kinds: readonly string[]
  value: string
  onChoose: (value: string) => void
}

/** A choice among kinds of organizations. */
export function KindField({ id, kinds, value, onChoose }: Props) {
  return (
    <Field id={id} label={text({ zh: '单位类别', en: 'Kind of organization' })} problems={[]}>
      <select id={id} value={value} onChange={({ target }) => onChoose((target as HTMLSelectElement).value)}>
        {kinds.map((kind) => (
          <option key={kind} value={kind} selected={kind === value}>
            {text(valueWords('OrganizationKind', kind))}
          </option>
        ))}
      </select>
    </Field>
  )
}
