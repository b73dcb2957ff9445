import type { Words } from '../language/language.ts'

/** A field of a record: a value, something with a name, or a list of parts. */
export interface FieldShape {
  name: string
  words: Words
  enum?: string
  /** What its choices are called, where they are the type's own and no enum's. */
  choices?: Record<string, Words>
  /** The list of the city that its value is of. */
  list?: string
  /** The field that says how its number, or its list, relates to the true one. */
  relation?: string
  /** The field of the upper number where it lies between two. */
  upTo?: string
  fields?: readonly FieldShape[]
}

/** What there is to know of a type of record. */
export interface TypeShape {
  words: Words
  fields: readonly FieldShape[]
}

/** A field as its definition states it. */
export interface DefinedField {
  name: string
  kind: string
  label: Words
  confidential: boolean
  relation?: string
  upTo?: string
  type?: string
  list?: string
  fields?: readonly DefinedField[]
  values?: readonly { name: string; label: Words }[]
}

/** A record type as its definition states it. */
export interface DefinedType {
  type: string
  label: Words
  fields: readonly DefinedField[]
}

/**
 * A type as pages show it without asking further: values, names of what is referred to, and parts. Of a type of the city's own the words of its
 * choices stand with it; those of the schema are known by its enums.
 */
export const shapeOf = (
  { label, fields }: Pick<DefinedType, 'label' | 'fields'>,
  { ownChoices }: { ownChoices: boolean },
): TypeShape => ({ words: label, fields: shownFields(fields, ownChoices) })

const shownFields = (fields: readonly DefinedField[], ownChoices: boolean): FieldShape[] =>
  fields.filter(({ confidential }) => !confidential).map((field) => shownField(field, ownChoices))

const besideOf = ({ relation, upTo }: DefinedField): Pick<FieldShape, 'relation' | 'upTo'> => ({
  ...(relation && { relation }),
  ...(upTo && { upTo }),
})

function shownField(field: DefinedField, ownChoices: boolean): FieldShape {
  const { name, label: words, kind, type = '', list = '', fields = [] } = field
  switch (kind) {
    case 'CHOICE':
    case 'CHOICES':
      return { name, words, ...choiceOf(field, type, ownChoices) }
    case 'LIST_VALUE':
    case 'LIST_VALUES':
      return { name, words, list, fields: [named('name')] }
    case 'PERSON':
    case 'ORGANIZATION':
    case 'REGISTER':
      return { name, words, fields: [named('name')] }
    case 'RECORD':
      return { name, words, fields: [named('title')] }
    case 'PARTS':
      return { name, words, ...besideOf(field), fields: shownFields(fields, ownChoices) }
    default:
      return { name, words, ...besideOf(field) }
  }
}

/** How a number relates to the true one is the schema's choice wherever it stands. */
const choiceOf = ({ values = [] }: DefinedField, type: string, ownChoices: boolean) =>
  ownChoices && type !== 'Relation'
    ? { choices: Object.fromEntries(values.map(({ name, label }) => [name, label])) }
    : { enum: type }

const named = (name: string): FieldShape => ({ name, words: { zh: '名称', en: 'Name' } })
