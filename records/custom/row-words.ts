import type { Text } from '@kexie/schema/indicator'
import { oneOf } from '@kexie/schema/one-of'
import type { FieldDefinition } from '@kexie/schema/record-definition'

/** What a value of each kind is, for whoever sent another. */
export const kinds: Readonly<Partial<Record<FieldDefinition['kind'], Text>>> & { PARTS: Text } = {
  TEXT: { zh: '文字', en: 'text' },
  INTEGER: { zh: '整数', en: 'a whole number' },
  QUANTITY: { zh: '最多两位小数的数', en: 'a number with at most two decimals' },
  DATE: { zh: '日期，如 2021-05-18', en: 'a day such as 2021-05-18' },
  BOOLEAN: { zh: '是或否（true 或 false）', en: 'true or false' },
  PERSON: {
    zh: '人：{ person } 或 { name, affiliation }',
    en: 'a person: { person } or { name, affiliation }',
  },
  ORGANIZATION: {
    zh: '单位：{ organization } 或 { name }',
    en: 'an organization: { organization } or { name }',
  },
  RECORD: { zh: '记录：{ record } 或 { title }', en: 'a record: { record } or { title }' },
  LIST_VALUE: { zh: '清单中的代码', en: 'a code of the list' },
  LIST_VALUES: { zh: '清单中的若干代码', en: 'codes of the list' },
  ID: { zh: '标识', en: 'an id' },
  DISTRICT: { zh: '辖市区的标识', en: 'the id of a district' },
  PARTS: { zh: '各字段的值，按名称', en: 'values of fields by name' },
}

/** What a field takes, in words. */
export const expectedOf = (field: FieldDefinition): Text =>
  field.kind === 'CHOICE' || field.kind === 'CHOICES'
    ? oneOf(field.values.map(({ name, label: { zh, en } }) => ({ zh: `${name} ${zh}`, en: `${name} ${en}` })))
    : (kinds[field.kind] ?? kinds.PARTS)

/** Characters of what came that a message repeats. */
const longest = 100

/** What came, as far as a message repeats it. */
export const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined')
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
