import type { Problem } from '../../../parts/forms/field.tsx'
import type { FieldBinding } from '../../../parts/forms/use-mutation-form.ts'
import type { Named } from './record-type.ts'
import type { TypedField } from './typed-type.ts'

/** Fields that are edited: those of a type, or those of each item of one of its fields. */
export interface FieldsPlace {
  fields: TypedField[]
  /** Where they stand in the change, as in `fields.0.fields`. */
  path: string
  /** Begins the ids of their controls. */
  id: string
  /** The fields of the type, for those of its items. */
  above: readonly TypedField[]
  /** Whether they are of an item, and so neither retired one by one nor made of items themselves. */
  isOfItem: boolean
  named: Named
  at: (path: string) => Problem[]
}

/** One of them. */
export interface FieldPlace extends FieldsPlace {
  field: TypedField
  place: number
}

/** One of the fields of a place, and where it stands. */
export const placedIn = (of: FieldsPlace, field: TypedField, place: number): FieldPlace => ({
  ...{ ...of, field, place },
  ...{ path: `${of.path}.${place}`, id: `${of.id}-${field.key}` },
})

/** The fields of each item of a field. */
export const itemsOf = ({ field, fields, path, id, named, at }: FieldPlace): FieldsPlace => ({
  ...{ fields: field.fields, path: `${path}.fields`, id, named, at },
  ...{ above: fields, isOfItem: true },
})

type TextName = {
  [Name in keyof TypedField]: TypedField[Name] extends string ? Name : never
}[keyof TypedField]

/** Binds a control of a field to what is typed under its name. */
export const bound = (
  { field, path, id, at }: FieldPlace,
  name: Exclude<TextName, 'kind' | 'key'>,
): FieldBinding => ({
  id: `${id}-${name}`,
  value: field[name],
  problems: at(`${path}.${name}`),
  onGive: (value) => {
    field[name] = value
  },
})

/** Id of the button that adds a field to those at a path, or to those around one of them. */
export const addButtonId = (path: string): string =>
  `add-to-${path.replace(/\.\d+$/, '').replaceAll('.', '-')}`
