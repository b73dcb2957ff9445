import type { Text } from '@kexie/schema/indicator'
import { takesFromList } from '@kexie/schema/listed-fields'
import type { ProblemFact } from '@kexie/schema/problems'
import type { FieldDefinition } from '@kexie/schema/record-definition'
import { GRAPHQL_MAX_INT } from 'graphql'
import type { PartyNamed, PersonNamed } from '../definition/named.ts'
import type { RecordReference } from '../definition/references.ts'
import { type Known, partyProblems, personProblems } from './known.ts'
import { codeProblems, codesProblems } from './list-values.ts'
import { relationProblems } from './relation-rules.ts'
import { countProblem, dayProblems, textProblems } from './row-rules.ts'
import { standsForNobody } from './stands-for-nobody.ts'

type Row = Readonly<Record<string, unknown>>

const longestText = 200
const longestName = 100
const largestAmount = 1_000_000_000_000

interface Checks {
  known: Known
  found(type: string, reference: RecordReference): object | undefined
  /** The record the row corrects; null for a new one. */
  id: string | null
}

/** Problems with the fields of a row that its SDL alone tells; `path` leads to the row where it is a part. */
export function fieldProblems(
  fields: readonly FieldDefinition[],
  row: Row,
  checks: Checks,
  path = '',
  record = row,
): ProblemFact[] {
  const given = fields.filter(({ computed }) => !computed)
  const each = given.flatMap((field) => [
    ...valueProblems(field, row[field.name], { ...checks, record }, path + field.name),
    ...(field.since ? sinceProblems(field, field.since, { ...record, ...row }, path) : []),
  ])
  return [...each, ...relationProblems(given, row, path)]
}

const isNumber = ({ kind }: FieldDefinition) => kind === 'INTEGER' || kind === 'QUANTITY'

function sinceProblems({ name }: FieldDefinition, since: string, row: Row, path: string): ProblemFact[] {
  const begun = row[since]
  return begun ? dayProblems(path + name, row[name] as string | null, begun as string) : []
}

type Inside = Checks & { record: Row }

function valueProblems(field: FieldDefinition, value: unknown, checks: Inside, at: string): ProblemFact[] {
  const { label, required, min, max } = field
  if (['PARTS', 'CHOICES', 'LIST_VALUES'].includes(field.kind)) return itemsProblems(field, value, checks, at)
  if (value === null || value === undefined) return required ? [{ code: 'REQUIRED', field: at, label }] : []
  if (field.kind === 'TEXT') {
    const text = value as string
    return text.trim() === '' && !required ? [] : textProblems(at, label, text, max ?? longestText)
  }
  if (isNumber(field)) {
    const isWhole = field.kind === 'INTEGER'
    const bounds = {
      isWhole,
      min: min ?? 0,
      max: max ?? (field.kind === 'INTEGER' ? GRAPHQL_MAX_INT : largestAmount),
    }
    return countProblem(at, label, value as number, bounds)
  }
  if (field.kind === 'COORDINATE') return degreesProblem(at, field, value as number)
  if (takesFromList(field)) return codeProblems(field, value as string, checks.known.lists, { ...checks, at })
  return namedProblems(field, value, checks, at)
}

/** Degrees within what the field means: a latitude and a longitude that changed places are found here. */
function degreesProblem(field: string, { label, min = -180, max = 180 }: FieldDefinition, value: number) {
  if (value >= min && value <= max) return []
  const expected = { zh: `${min} 到 ${max} 之间的度数`, en: `degrees from ${min} to ${max}` }
  return [{ code: 'INVALID_VALUE', field, label, expected, received: `${value}` } as const]
}

function namedProblems(field: FieldDefinition, value: unknown, { known, found }: Checks, at: string) {
  const { label } = field
  const { name } = value as PersonNamed
  const unfit = name?.trim() ? nameProblems(`${at}.name`, label, name) : []
  if (field.kind === 'PERSON') return [...personProblems(at, value as PersonNamed, known), ...unfit]
  if (field.kind === 'ORGANIZATION') return [...partyProblems(at, value as PartyNamed, known), ...unfit]
  if (field.kind !== 'RECORD' || found(field.type, value as RecordReference)) return []
  const { record, title } = value as RecordReference
  return [{ code: 'NOT_FOUND', field: at, label, received: record ?? title?.trim() ?? '' } as const]
}

/** Whoever is named by a dash or by 无 would be counted. */
function nameProblems(field: string, label: Text, name: string): ProblemFact[] {
  if (!standsForNobody(name)) return textProblems(field, label, name, longestName)
  const expected = {
    zh: '名称，而不是符号或“无”“同上”一类的字样；没有的不填',
    en: 'a name, no mark and no word such as "none" or "ditto"; leave out whoever is not there',
  }
  return [{ code: 'INVALID_VALUE', field, label, expected, received: name }]
}

function itemsProblems(field: FieldDefinition, value: unknown, checks: Inside, at: string): ProblemFact[] {
  const { label, min = 0, max = 10_000 } = field
  const items = (value ?? []) as Row[]
  const expected = { zh: `${min}–${max} 项`, en: `${min} to ${max} items` }
  const size: ProblemFact[] =
    items.length < min || items.length > max
      ? [
          items.length === 0
            ? { code: 'REQUIRED', field: at, label }
            : { code: 'INVALID_VALUE', field: at, label, expected, received: `${items.length}` },
        ]
      : []
  if (takesFromList(field))
    return [
      ...size,
      ...codesProblems(field, items as unknown as string[], checks.known.lists, { ...checks, at }),
    ]
  if (field.kind !== 'PARTS') return size
  const inside = items.flatMap((item, index) =>
    fieldProblems(field.fields, item, checks, `${at}.${index}.`, checks.record),
  )
  return [...size, ...inside]
}
