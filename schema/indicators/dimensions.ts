import type { FieldDefinition, FieldKind } from '../definitions/record-definition.ts'
import { creditField } from '../definitions/row-fields.ts'
import { definitionOf } from '../definitions/stated-definitions.ts'
import { orThrow } from '../or-throw.ts'
import type { Text } from '../text/text.ts'

/** Calculated fields that take their values from a list, by way of what their record names: of which list, and what they are called. */
export const calculatedLists: Readonly<Record<string, { list: string; label: Text }>> = {
  'series.programme': { list: 'programme', label: { zh: '所属品牌活动', en: 'Programme' } },
}

/** What figures are broken down by: a field with one value of few. */
export type Dimension = FieldDefinition & { kind: 'CHOICE' | 'LIST_VALUE' | 'BOOLEAN' }

/** Whether a field has one value of few: of a choice, of a list, yes or no. */
export const isDimension = <Field extends { kind: FieldKind['kind'] | 'CALCULATED' }>(
  field: Field,
): field is Field & { kind: Dimension['kind'] } => ['CHOICE', 'LIST_VALUE', 'BOOLEAN'].includes(field.kind)

/** What every figure of records is broken down by, whatever its rule says: whose work they are. */
export const credit: Dimension = orThrow([creditField].find(isDimension), creditField.name)

/** A field that a rule over records of a type is broken down by, under the name that the rule has for it; undefined where there is none such. */
export function dimensionOf(type: string, name: string): Dimension | undefined {
  const calculated = Object.hasOwn(calculatedLists, name) ? calculatedLists[name] : undefined
  if (calculated) return { kind: 'LIST_VALUE', ...calculated, ...plain, name }
  const found = fieldAt([credit, ...(definitionOf(type)?.fields ?? [])], name.split('.'))
  return found && isDimension(found) ? { ...found, name } : undefined
}

const plain = { help: { zh: '', en: '' }, required: false, computed: true, confidential: false }

function fieldAt(
  fields: readonly FieldDefinition[],
  [name, ...rest]: readonly string[],
): FieldDefinition | undefined {
  const found = fields.find((field) => field.name === name)
  if (rest.length === 0) return found
  return found?.kind === 'PARTS' ? fieldAt(found.fields, rest) : undefined
}
