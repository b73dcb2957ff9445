import type { ProblemFact } from '@kexie/schema/problems'
import type { FieldDefinition } from '@kexie/schema/record-definition'
import { relationNames, relationsOfOne } from '@kexie/schema/relation'

type Row = Readonly<Record<string, unknown>>

/**
 * What is wrong with how the numbers and lists of a row are said to relate to the true ones: whoever says it gives the number,
 * between two numbers both, and the upper one nowhere else.
 */
export const relationProblems = (
  fields: readonly FieldDefinition[],
  row: Row,
  path: string,
): ProblemFact[] => {
  const named = new Map(fields.map((field) => [field.name, field]))
  return fields.flatMap((field) => {
    const upper = named.get(field.upTo ?? '')
    if (upper) return numberProblems(field, upper, { row, path })
    const isUnknown =
      field.kind === 'CHOICE' &&
      field.type === 'Relation' &&
      !field.values.some(({ name }) => name === row[field.name])
    return isUnknown && row[field.name] === 'BETWEEN' ? [ofOneNumber(field, path)] : []
  })
}

function numberProblems(
  { name, label, relation = '', required }: FieldDefinition,
  upper: FieldDefinition,
  { row, path }: { row: Row; path: string },
): ProblemFact[] {
  const [said, value, upTo] = [row[relation] ?? 'EXACT', row[name], row[upper.name]]
  const at = path + upper.name
  if (!isGiven(value)) {
    // Of what is required anyhow that is said already.
    const isAsked = !required && (said !== 'EXACT' || isGiven(upTo))
    return isAsked ? [{ code: 'REQUIRED', field: path + name, label }] : []
  }
  if (said !== 'BETWEEN')
    return isGiven(upTo) ? [{ ...nothing, field: at, label: upper.label, received: `${upTo}` }] : []
  if (!isGiven(upTo)) return [{ code: 'REQUIRED', field: at, label: upper.label }]
  if (upTo > value) return []
  const expected = { zh: `大于 ${value} 的数`, en: `more than ${value}` }
  return [{ code: 'INVALID_VALUE', field: at, label: upper.label, expected, received: `${upTo}` }]
}

const isGiven = (value: unknown): value is number => typeof value === 'number'

const nothing = {
  code: 'INVALID_VALUE',
  expected: { zh: '不填（只在“介于”时填）', en: 'nothing (only of what lies between two numbers)' },
} as const

/** A list, or a record, has no upper number beside it. */
function ofOneNumber({ name, label }: FieldDefinition, path: string): ProblemFact {
  const of = (language: 'zh' | 'en') =>
    relationsOfOne.map((one) => relationNames[one][language]).join(language === 'zh' ? '、' : ', ')
  const expected = { zh: `${of('zh')}之一`, en: `one of ${of('en')}` }
  return { code: 'INVALID_VALUE', field: path + name, label, expected, received: 'BETWEEN' }
}
