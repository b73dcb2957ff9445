import type { RecordTypeChange } from './record-types.generated.ts'
import {
  hasLeast,
  hasMost,
  mayRelate,
  namesSomething,
  type TypedChoice,
  type TypedField,
  type TypedType,
} from './typed-type.ts'

type FieldChange = RecordTypeChange['fields'][number]
type ItemChange = NonNullable<FieldChange['fields']>[number]

/** What is sent of a type as it was typed; `type` is the name of one that is there. */
export const changeOf = (type: string | null, typed: TypedType): RecordTypeChange => {
  const names = newDays(typed.fields)
  return {
    type,
    ...{ nameZh: typed.nameZh, nameEn: typed.nameEn.trim() || null, retired: typed.retired },
    ...{ helpZh: typed.helpZh.trim() || null, helpEn: typed.helpEn.trim() || null },
    fields: typed.fields.map((field) => ({
      ...itemChange(field, typed.fields, names),
      retired: field.retired,
      fields:
        field.kind === 'PARTS'
          ? field.fields.map((item) => itemChange(item, [...field.fields, ...typed.fields], names))
          : [],
    })),
  }
}

const itemChange = (
  field: TypedField,
  around: readonly TypedField[],
  names: ReadonlyMap<string, string>,
): ItemChange => {
  const { key, isNew, kind, labelZh, labelEn, helpZh, helpEn, required } = field
  return {
    name: names.get(key) ?? (isNew ? null : key),
    ...{ kind, required, labelZh, labelEn: labelEn.trim() || null },
    ...{ helpZh: helpZh.trim() || null, helpEn: helpEn.trim() || null },
    min: hasLeast(kind) ? boundOf(field.min) : null,
    max: hasMost(kind) ? boundOf(field.max) : null,
    relation: mayRelate(kind) && field.relation,
    level: kind === 'QUANTITY' && field.level,
    of: namesSomething(kind) ? field.of || null : null,
    since: sinceOf(field, around, names),
    choices: kind === 'CHOICE' ? field.choices.map(choiceChange) : [],
  }
}

const choiceChange = ({ key, isNew, nameZh, nameEn }: TypedChoice) => ({
  ...{ code: isNew ? null : key, nameZh, nameEn: nameEn.trim() || null },
})

/** A bound as it was typed, for the graph to judge; none where it is blank. */
const boundOf = (typed: string) => (typed.trim() === '' ? null : Number(typed))

/** The days that one may not lie before: the record's own, and every other of its fields that is one. */
export const daysBeside = (field: TypedField, around: readonly TypedField[]): TypedField[] =>
  around.filter((one) => one.kind === 'DATE' && one.key !== field.key)

function sinceOf(field: TypedField, around: readonly TypedField[], names: ReadonlyMap<string, string>) {
  const { kind, since } = field
  if (kind !== 'DATE' || !since || since === 'occurredOn') return (kind === 'DATE' && since) || null
  const isThere = daysBeside(field, around).some(({ key }) => key === since)
  return isThere ? (names.get(since) ?? since) : null
}

/** What days are called of every record already. */
const takenNames = ['occurredOn', 'endsOn']

/**
 * Names of the days that are not saved yet and that another day may not lie before: whoever refers to a field has to name it.
 * All other new fields are named by the graph.
 */
function newDays(fields: readonly TypedField[]): ReadonlyMap<string, string> {
  const all = fields.flatMap((field) => [field, ...field.fields])
  const wanted = new Set(all.map(({ since }) => since))
  const taken = new Set([...takenNames, ...all.map(({ key }) => key)])
  const names = new Map<string, string>()
  for (const { key, kind, isNew, labelEn } of all)
    if (isNew && kind === 'DATE' && wanted.has(key)) {
      const name = freeOf(nameOf(labelEn), taken)
      taken.add(name)
      names.set(key, name)
    }
  return names
}

/** `Began on` as `beganOn`; without English letters `day`. */
function nameOf(labelEn: string): string {
  const joined = (labelEn.match(/[A-Za-z0-9]+/g) ?? [])
    .map((word) => `${word[0]?.toUpperCase()}${word.slice(1).toLowerCase()}`)
    .join('')
  const name = `${joined[0]?.toLowerCase() ?? ''}${joined.slice(1, 50)}`
  return /^[a-z]/.test(name) ? name : 'day'
}

function freeOf(name: string, taken: ReadonlySet<string>): string {
  let nth = 2
  if (!taken.has(name)) return name
  while (taken.has(`${name}${nth}`)) nth += 1
  return `${name}${nth}`
}
