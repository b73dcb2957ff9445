import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { SelectField } from '../../parts/forms/select-field.tsx'
import type { FieldBinding } from '../../parts/forms/use-mutation-form.ts'

/** A choice among kinds of organizations. */
export const KindField = ({ kinds, ...field }: FieldBinding & { kinds: readonly string[] }) => (
  <SelectField
    {...field}
    label={text({ zh: '单位类别', en: 'Kind of organization' })}
    options={kinds.map((value) => ({ value, label: text(valueWords('OrganizationKind', value)) }))}
  />
)
