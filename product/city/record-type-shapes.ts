import type { CustomKind, StatedField, StatedType } from '@kexie/schema/custom-type'
import type { Text } from '@kexie/schema/indicator'
import { z } from 'zod'
import { oneLine } from './one-line.ts'

/** A field as `record-types.yaml` states it; each kind has the keys that mean something of it. */
interface GivenField {
  name: string
  kind: CustomKind
  label: Text
  help?: Text | undefined
  required?: true | undefined
  retired?: true | undefined
  min?: number | undefined
  max?: number | undefined
  relation?: true | undefined
  level?: true | undefined
  choices?: Readonly<Record<string, Text>> | undefined
  of?: string | undefined
  since?: string | undefined
  fields?: readonly GivenField[] | undefined
}

/** A record type as `record-types.yaml` states it. */
export interface GivenType {
  type: string
  label: Text
  help?: Text | undefined
  retired?: true | undefined
  fields: readonly GivenField[]
}

const words = (longest: number) => z.strictObject({ zh: oneLine(longest), en: oneLine(longest) })
const label = words(100)
const help = words(500).optional()
const yes = z.literal(true).optional()
const bound = z.int().optional()
const bounds = { min: bound, max: bound }

/** The kinds of fields that records and the items of their lists have, each with what may be said of it beside `said`. */
const kinds = <Said extends z.ZodRawShape>(said: Said) =>
  [
    z.strictObject({ ...said, kind: z.literal('TEXT'), max: bound }),
    z.strictObject({ ...said, kind: z.literal('QUANTITY'), ...bounds, relation: yes, level: yes }),
    z.strictObject({ ...said, kind: z.literal('DATE'), since: z.string().optional() }),
    z.strictObject({ ...said, kind: z.literal('BOOLEAN') }),
    z.strictObject({ ...said, kind: z.literal('CHOICE'), choices: z.record(z.string(), label) }),
    z.strictObject({ ...said, kind: z.literal('LIST_VALUE'), of: z.string() }),
    z.strictObject({ ...said, kind: z.literal('LIST_VALUES'), of: z.string(), ...bounds }),
    z.strictObject({ ...said, kind: z.literal('PERSON') }),
    z.strictObject({ ...said, kind: z.literal('ORGANIZATION') }),
    z.strictObject({ ...said, kind: z.literal('RECORD'), of: z.string() }),
  ] as const

const ofItem = { name: z.string(), label, help, required: yes }
const ofRecord = { ...ofItem, retired: yes }

const field: z.ZodType<GivenField> = z.discriminatedUnion('kind', [
  ...kinds(ofRecord),
  z.strictObject({
    ...{ ...ofRecord, kind: z.literal('PARTS'), ...bounds, relation: yes },
    fields: z.array(z.discriminatedUnion('kind', [...kinds(ofItem)])),
  }),
])

/** `record-types.yaml`: the record types that the city defined itself. */
export const recordTypesFile: z.ZodType<readonly GivenType[]> = z.array(
  z.strictObject({ type: z.string(), label, help, retired: yes, fields: z.array(field) }),
)

const nothing: Text = { zh: '', en: '' }

/** The type that a package states; what it does not say is as the office's page leaves it. */
export const statedType = ({ type, label, help, retired, fields }: GivenType): StatedType => ({
  ...{ type, label, help: help ?? nothing, isRetired: retired ?? false },
  fields: fields.map(statedField),
})

const statedField = ({ name, kind, label, help, ...rest }: GivenField): StatedField => ({
  ...{ name, kind, label, help: help ?? nothing },
  ...{ isRequired: rest.required ?? false, isRetired: rest.retired ?? false },
  ...{ min: rest.min ?? null, max: rest.max ?? null, hasRelation: rest.relation ?? false },
  isLevel: rest.level ?? false,
  choices: Object.entries(rest.choices ?? {}).map(([code, called]) => ({ code, label: called })),
  ...{ of: rest.of ?? null, since: rest.since ?? null },
  fields: (rest.fields ?? []).map(statedField),
})

/** A type as its file states it, without what there is no need to say. */
export const givenType = ({ type, label, help, isRetired, fields }: StatedType): GivenType => ({
  ...{ type, label, help: saidIn(help), retired: isRetired || undefined },
  fields: fields.map(givenField),
})

const givenField = ({ name, kind, label, help, ...rest }: StatedField): GivenField => ({
  ...{ name, kind, label, help: saidIn(help) },
  ...{ required: rest.isRequired || undefined, retired: rest.isRetired || undefined },
  ...{ min: rest.min ?? undefined, max: rest.max ?? undefined, relation: rest.hasRelation || undefined },
  level: rest.isLevel || undefined,
  ...{ of: rest.of ?? undefined, since: rest.since ?? undefined },
  choices:
    kind === 'CHOICE' ? Object.fromEntries(rest.choices.map((one) => [one.code, one.label])) : undefined,
  fields: kind === 'PARTS' ? rest.fields.map(givenField) : undefined,
})

const saidIn = (help: Text) => (help.zh && help.en ? help : undefined)
