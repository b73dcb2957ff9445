import type { Words } from '../../../language/language.ts'
import type { Option } from '../../../parts/layout/options.ts'
import type { RecordTypeChange, SetRecordTypesQuery } from './record-types.generated.ts'

/** Of what kind a field may be. */
export type Kind = RecordTypeChange['fields'][number]['kind']

/** A field as an office stated it, with its words in both languages. */
export interface StatedField {
  name: string
  kind: Kind
  label: Words
  help: Words
  isRequired: boolean
  isRetired: boolean
  min: number | null
  max: number | null
  hasRelation: boolean
  isLevel: boolean
  choices: readonly { code: string; label: Words }[]
  /** The list or the type of record it is of. */
  of: string | null
  /** Name of the day that it may not lie before. */
  since: string | null
  fields: readonly StatedField[]
}

type Definition = NonNullable<SetRecordTypesQuery['recordDefinitions']>[number]

/** A record type of the city's own, as its office stated it. */
export interface RecordType extends Pick<Definition, 'type' | 'slug' | 'label' | 'retired' | 'revision'> {
  change: { label: Words; help: Words; fields: readonly StatedField[] }
}

/** What a field may name: lists of the city by their codes, types of record by theirs. */
export interface Named {
  lists: readonly Option[]
  types: readonly Option[]
}

/** The types that the city defined itself. */
export const ownTypes = ({ recordDefinitions }: SetRecordTypesQuery): RecordType[] =>
  (recordDefinitions ?? []).flatMap((definition) =>
    // What was stated is JSON to the graph.
    definition.custom ? { ...definition, change: definition.change as RecordType['change'] } : [],
  )

/** What the fields of a type may name. */
export const namedBy = ({ recordDefinitions, valueLists }: SetRecordTypesQuery): Named => ({
  lists: (valueLists ?? []).map(({ code, name }) => ({ value: code, label: name })),
  types: (recordDefinitions ?? [])
    .filter(({ custom, listed }) => !custom && listed)
    .map(({ type, label }) => ({ value: type, label })),
})
