import type { Words } from '../../../language/language.ts'
import type { Kind, RecordType, StatedField } from './record-type.ts'

/** One of the values that a choice offers, as it is typed. */
export interface TypedChoice {
  /** Its code; of one that is not saved yet something by which it is known on the page. */
  key: string
  isNew: boolean
  nameZh: string
  nameEn: string
}

/** A field as it is typed. */
export interface TypedField {
  /** Its name; of one that is not saved yet something by which it is known on the page. */
  key: string
  isNew: boolean
  kind: Kind
  labelZh: string
  labelEn: string
  helpZh: string
  helpEn: string
  required: boolean
  retired: boolean
  relation: boolean
  /** Whether a number is what a body has at a time. */
  level: boolean
  /** Whether its relation was reported already, and so stays. */
  keepsRelation: boolean
  min: string
  max: string
  of: string
  /** Key of the day that it may not lie before; `occurredOn` is the record's. */
  since: string
  choices: TypedChoice[]
  fields: TypedField[]
}

/** A record type as it is typed. */
export interface TypedType {
  nameZh: string
  nameEn: string
  helpZh: string
  helpEn: string
  retired: boolean
  fields: TypedField[]
}

/** The type as it stands; of a new one its first field, still blank. */
export const typedType = (type: RecordType | undefined): TypedType => ({
  ...namesOf(type?.change.label),
  ...helpOf(type?.change.help),
  retired: type?.retired ?? false,
  fields: type ? type.change.fields.map(typedField) : [blankField('new-first')],
})

const typedField = (field: StatedField): TypedField => ({
  ...{ key: field.name, isNew: false, kind: field.kind },
  ...labelsOf(field.label),
  ...helpOf(field.help),
  ...{ required: field.isRequired, retired: field.isRetired },
  ...{ relation: field.hasRelation, keepsRelation: field.hasRelation, level: field.isLevel },
  ...{ min: `${field.min ?? ''}`, max: `${field.max ?? ''}` },
  ...{ of: field.of ?? '', since: field.since ?? '' },
  choices: field.choices.map(({ code, label }) => ({ key: code, isNew: false, ...namesOf(label) })),
  fields: field.fields.map(typedField),
})

/** English that was left out is the Chinese, and stands blank. */
const english = ({ zh, en }: Words) => (en === zh ? '' : en)

const namesOf = (words: Words = blank) => ({ nameZh: words.zh, nameEn: english(words) })
const labelsOf = (words: Words) => ({ labelZh: words.zh, labelEn: english(words) })
const helpOf = (words: Words = blank) => ({ helpZh: words.zh, helpEn: english(words) })

const blank: Words = { zh: '', en: '' }

let made = 0
const newKey = () => `new-${++made}`

/** A field that is not saved yet: a number, until something else is chosen. */
export const blankField = (key = newKey()): TypedField => ({
  ...{ key, isNew: true, kind: 'QUANTITY', labelZh: '', labelEn: '', helpZh: '', helpEn: '' },
  ...{ required: false, retired: false, relation: false, keepsRelation: false, level: false },
  ...{ min: '', max: '', of: '', since: '', choices: [], fields: [] },
})

/** A choice that is not saved yet. */
export const blankChoice = (): TypedChoice => ({ key: newKey(), isNew: true, nameZh: '', nameEn: '' })

/** Makes a new field one of another kind, with a first one of what that kind is made of. */
export function turnInto(field: TypedField, kind: Kind): void {
  Object.assign(field, { kind, min: '', max: '', of: '', since: '' })
  if (kind === 'CHOICE' && field.choices.length === 0) field.choices.push(blankChoice(), blankChoice())
  if (kind === 'PARTS' && field.fields.length === 0) field.fields.push(blankField())
}

/** Kinds whose list, or type of record, has to be named. */
export const namesSomething = (kind: Kind): boolean =>
  kind === 'LIST_VALUE' || kind === 'LIST_VALUES' || kind === 'RECORD'

/** Kinds of which there may be more, less or about as many as is said. */
export const mayRelate = (kind: Kind): boolean => kind === 'QUANTITY' || kind === 'PARTS'

/** Kinds that have a least, and those that have a most. */
export const hasLeast = (kind: Kind): boolean => mayRelate(kind) || kind === 'LIST_VALUES'
export const hasMost = (kind: Kind): boolean => hasLeast(kind) || kind === 'TEXT'
