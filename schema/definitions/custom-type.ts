import type { Text } from '../text/text.ts'

/** Of what kind the fields of a type may be that an office defines itself. */
export type CustomKind =
  | 'TEXT'
  | 'QUANTITY'
  | 'DATE'
  | 'BOOLEAN'
  | 'CHOICE'
  | 'LIST_VALUE'
  | 'LIST_VALUES'
  | 'PERSON'
  | 'ORGANIZATION'
  | 'RECORD'
  | 'PARTS'

/** One of the values that a choice of the type's own offers. */
export interface StatedChoice {
  code: string
  label: Text
}

/** A field as an office states it. */
export interface StatedField {
  name: string
  kind: CustomKind
  label: Text
  help: Text
  isRequired: boolean
  /** No longer asked; what was reported in it stays to be read, and to be counted. */
  isRetired: boolean
  /** Least and most: of a number, of the characters of a text, of the items of a list; null for none. */
  min: number | null
  max: number | null
  /** Whether a number, or a list of items, may be said to be more, less or about. */
  hasRelation: boolean
  /** Whether a number is what a body has at a time, members or floor space, so that its returns are not added up. */
  isLevel: boolean
  /** The values of a CHOICE. */
  choices: readonly StatedChoice[]
  /** The list of the city that a LIST_VALUE is of, or the type of record that a RECORD names. */
  of: string | null
  /** The day that a DATE may not lie before. */
  since: string | null
  /** The fields of each item of PARTS. */
  fields: readonly StatedField[]
}

/** A record type as an office states it: plain data, of which its definition is compiled as those of the code are. */
export interface StatedType {
  type: string
  label: Text
  help: Text
  /** No longer reported; its records stay. */
  isRetired: boolean
  fields: readonly StatedField[]
}

/** How the name of a type that an office defines is written. */
export const customTypePattern = /^[A-Z][A-Za-z0-9]{0,58}$/

/** How its fields are named, and the codes of its choices. */
export const customFieldPattern = /^[a-z][A-Za-z0-9]{0,58}$/
export const customChoicePattern = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/

/** What every record has, and a field of a type may therefore not be called. */
export const takenFieldNames: readonly string[] = [
  ...Object.getOwnPropertyNames(Object.prototype),
  ...['districtCode', 'organizationId', 'columns', 'parts', 'recordId', 'position'],
  ...['id', 'externalKey', 'title', 'occurredOn', 'endsOn', 'district', 'credit'],
  ...['organization', 'status', 'revision', 'provenance', 'changes', 'type', 'values', 'definition'],
  ...['submission', 'ledgerEntries'],
]
