import { readFileSync } from 'node:fs'
import { canonical, hashOf } from '../canonical/canonical.ts'
import type { Text } from '../indicators/indicator.ts'
import type { Choice, FieldDefinition, RecordDefinition } from './record-definition.ts'
import { rowFieldsOf } from './row-fields.ts'

/** What all subgraphs state of records, in one file: `npm run compose` writes it with the supergraph. */
export interface StatedDefinitions {
  /** Every record type, in the order of the subgraphs. */
  records: readonly RecordDefinition[]
  /** The columns of worksheets that bring something else than records, by the input of their rows. */
  sheets: Readonly<Record<string, readonly FieldDefinition[]>>
  /** The choices of every enum of the API. */
  choices: Readonly<Record<string, readonly Choice[]>>
  /** By record type, what is calculated when a record of it is saved: a rule may name it as a field. No part of what its form is. */
  calculated: Readonly<Record<string, readonly string[]>>
}

const file = new URL('../record-definitions.json', import.meta.url)

/** The definitions as they were composed. Whoever reads records without owning them reads these: the gateway's files, the pages, the graph. */
export const statedDefinitions: StatedDefinitions = JSON.parse(readFileSync(file, 'utf8'))

/** SHA-256 of what a record type is, with what its rows bring beside its own fields: another one whenever its form is another. */
export const hashOfDefinition = (definition: RecordDefinition): string =>
  hashOf(canonical({ ...definition, common: rowFieldsOf(definition) }))

const byType = new Map(statedDefinitions.records.map((one) => [one.type, one]))

/** What the office of the city defined beside them, as this process last read it. */
let custom: ReadonlyMap<string, RecordDefinition> = new Map()

/**
 * Takes note of the record types that the city defined itself: what is known of a record type is known of these from then on. Definitions are
 * the database's, and a process that answers for it reads them anew before it answers (`records/definition/custom-types.ts`).
 */
export function noteCustomDefinitions(definitions: readonly RecordDefinition[]): void {
  // None is ever taken away: what is no longer reported is retired.
  custom = new Map([...custom, ...definitions.map((one) => [one.type, one] as const)])
}

/** Every record type there is, those of the code first. */
export const everyDefinition = (): readonly RecordDefinition[] => [
  ...statedDefinitions.records,
  ...custom.values(),
]

/** The definition of a record type; undefined for what is none. */
export const definitionOf = (type: string): RecordDefinition | undefined =>
  byType.get(type) ?? custom.get(type)

/** What is calculated when a record of a type is saved, by the names that rules have for it. */
export const calculatedOf = (type: string): readonly string[] =>
  Object.hasOwn(statedDefinitions.calculated, type) ? (statedDefinitions.calculated[type] ?? []) : []

/** What a choice of an enum is called; what is on none stands for itself. */
export const choiceWords = (type: string, choice: string): Text =>
  (statedDefinitions.choices[type] ?? customChoices(type)).find(({ name }) => name === choice)?.label ?? {
    zh: choice,
    en: choice,
  }

/** The choices of a field that the city defined; none where there is no such field. */
const customChoices = (type: string): readonly Choice[] =>
  [...custom.values()]
    .flatMap(({ fields }) => fields.flatMap((field) => (field.kind === 'PARTS' ? field.fields : field)))
    .flatMap((field) => (field.kind === 'CHOICE' && field.type === type ? field.values : []))
