import { spelt } from '@kexie/records/registry'
import {
  type StatedChoice,
  type StatedField,
  type StatedType,
  takenFieldNames,
} from '@kexie/schema/custom-type'
import type { Text } from '@kexie/schema/indicator'
import { fieldNameFor, typeNameFor, valueCodeFor } from '@kexie/schema/made-code'
import { relationFieldOf, upToFieldOf } from '@kexie/schema/stated-relations'
import type {
  CustomChoiceInput,
  CustomFieldInput,
  CustomItemFieldInput,
  RecordTypeChange,
} from './schema.generated.ts'

/** A record type as a change states it. What has no name yet is given one; English that is left out is the Chinese. */
export const typeAnew = (change: RecordTypeChange, type: string): StatedType => ({
  type,
  label: textOf(change.nameZh, change.nameEn),
  help: textOf(change.helpZh ?? '', change.helpEn),
  isRetired: change.retired,
  fields: fieldsAnew(change.fields, new Set(takenFieldNames)),
})

/** The name of the type that a change is of: its own, or one made for it that none has yet. */
export const typeNameOf = (
  { type, ...change }: Pick<RecordTypeChange, 'type' | 'nameZh' | 'nameEn'>,
  taken: readonly string[],
): string => type?.trim() || typeNameFor(speltAs(change.nameZh, change.nameEn), new Set(taken))

const speltAs = (nameZh: string, nameEn: string | null | undefined) =>
  spelt({ nameZh: nameZh.trim(), nameEn: nameEn?.trim() ?? '' })

const textOf = (zh: string, en: string | null | undefined): Text => ({
  zh: zh.trim(),
  en: en?.trim() || zh.trim(),
})

/** A field of a record, or of the items of one of its lists. */
type Given = CustomItemFieldInput & Partial<Pick<CustomFieldInput, 'retired' | 'fields'>>

function fieldsAnew(given: readonly Given[], reserved: ReadonlySet<string>): StatedField[] {
  const taken = new Set([...reserved, ...given.flatMap(({ name }) => name?.trim() || [])])
  return given.map((field) => {
    const name = field.name?.trim() || fieldNameFor(speltAs(field.labelZh, field.labelEn), taken)
    for (const one of [name, relationFieldOf(name), upToFieldOf(name), `${name}Id`]) taken.add(one)
    return fieldAnew(field, name)
  })
}

function fieldAnew(field: Given, name: string): StatedField {
  const { kind } = field
  const hasBounds = kind === 'QUANTITY' || kind === 'TEXT' || kind === 'PARTS' || kind === 'LIST_VALUES'
  const ofNumber = kind === 'QUANTITY' || kind === 'PARTS'
  const names = kind === 'RECORD' || kind === 'LIST_VALUE' || kind === 'LIST_VALUES'
  return {
    ...{ name, kind },
    label: textOf(field.labelZh, field.labelEn),
    help: textOf(field.helpZh ?? '', field.helpEn),
    ...{ isRequired: field.required, isRetired: field.retired ?? false },
    min: hasBounds && kind !== 'TEXT' ? (field.min ?? null) : null,
    max: hasBounds ? (field.max ?? null) : null,
    hasRelation: ofNumber && field.relation,
    isLevel: kind === 'QUANTITY' && field.level,
    choices: kind === 'CHOICE' ? choicesAnew(field.choices) : [],
    of: names ? field.of?.trim() || null : null,
    since: kind === 'DATE' ? field.since?.trim() || null : null,
    fields: kind === 'PARTS' ? fieldsAnew(field.fields ?? [], new Set(takenFieldNames)) : [],
  }
}

function choicesAnew(given: readonly CustomChoiceInput[]): StatedChoice[] {
  const taken = new Set(given.flatMap(({ code }) => code?.trim() || []))
  return given.map(({ code: own, nameZh, nameEn }) => {
    const code = own?.trim() || valueCodeFor(speltAs(nameZh, nameEn), taken)
    taken.add(code)
    return { code, label: textOf(nameZh, nameEn) }
  })
}
