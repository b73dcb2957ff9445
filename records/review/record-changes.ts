import type { Text } from '@kexie/schema/indicator'
import { may } from '@kexie/schema/permission'
import type { FieldDefinition } from '@kexie/schema/record-definition'
import { creditField } from '@kexie/schema/row-fields'
import { partFields } from '../definition/field-values.ts'
import { type Reader, valueText } from '../definition/value-text.ts'
import type { RecordContext } from '../graphql/record-context.ts'
import type { RecordRow } from '../reading/list-records.ts'
import type { RevisionKey } from '../reading/parts.ts'
import { type Content, compareRevisions, type Difference } from './compare-revisions.ts'

/** A change as the graph shows it: values in the reader's words. */
interface FieldChange {
  field: string
  label: string
  kind: Difference['kind']
  before: string | null
  after: string | null
}

/** The resolver of `changes` of a record type: one implementation for all, from what the types declare. */
export function changesOf(fields: readonly FieldDefinition[], type: string) {
  return (parent: object, { since }: { since?: number | null }, context: RecordContext) =>
    changesBetween(parent as RecordRow, since, context, {
      fields,
      read: (key) => contentOf(key, { fields, type }, context),
    })
}

type Comparing = Reader & Pick<RecordContext, 'viewer' | 'earlier'>

/** What changed of a record since an earlier revision, for who may see how it was reported; `read` has each revision whole. */
export async function changesBetween(
  shown: RecordRow,
  since: number | null | undefined,
  context: Comparing,
  { fields, read }: { fields: readonly FieldDefinition[]; read(key: RevisionKey): Promise<Content | null> },
): Promise<FieldChange[]> {
  const object = { ...shown, published: shown.status === 'ACCEPTED' }
  if (!may(context.viewer, 'READ_SUBMISSION', object)) return []
  const { id, revision } = shown
  const earlier = await context.earlier.load({ id, revision, since: since ?? null })
  if (earlier === null) return []
  const [before, after] = await Promise.all([read({ id, revision: earlier }), read({ id, revision })])
  if (!before || !after) return []
  const own = await Promise.all(compareRevisions(fields, before, after).map((one) => inWords(one, context)))
  return [...(await sharedChanges(before, after, context)), ...own]
}

interface Declared {
  fields: readonly FieldDefinition[]
  type: string
}

async function contentOf(
  key: RevisionKey,
  { fields, type }: Declared,
  { revisions, parts }: RecordContext,
): Promise<Content | null> {
  const row = await revisions[type]?.load(key)
  if (!row) return null
  const lists = await Promise.all(
    partFields(fields)
      .filter(({ confidential }) => !confidential)
      .map(async ({ name }) => [name, (await parts[`${type}.${name}`]?.load(key)) ?? []] as const),
  )
  return { row, parts: Object.fromEntries(lists) }
}

async function inWords(
  { path, fields, kind, before, after }: Difference,
  context: Reader,
): Promise<FieldChange> {
  const { language } = context
  const last = fields.at(-1)
  const text = (value: unknown) => (last ? valueText(last, value, context) : null)
  return {
    field: path,
    label: fields.map(({ label }) => label[language]).join(' · '),
    kind,
    before: await text(before),
    after: await text(after),
  }
}

const shared: readonly { field: string; column: string; label: Text }[] = [
  { field: 'title', column: 'title', label: { zh: '标题', en: 'Title' } },
  { field: 'occurredOn', column: 'occurredOn', label: { zh: '日期', en: 'Date' } },
  { field: 'district', column: 'districtCode', label: { zh: '辖市区', en: 'District' } },
  { field: creditField.name, column: creditField.name, label: creditField.label },
]

/** What all records share, before what is the type's own. */
async function sharedChanges(before: Content, after: Content, context: Reader): Promise<FieldChange[]> {
  const { language } = context
  const changed = shared.filter(({ column }) => before.row[column] !== after.row[column])
  return Promise.all(
    changed.map(async ({ field, column, label }): Promise<FieldChange> => {
      const text = (value: unknown) => sharedText(field, value, context)
      const [was, is] = await Promise.all([text(before.row[column]), text(after.row[column])])
      return { field, label: label[language], kind: 'CHANGED', before: was, after: is }
    }),
  )
}

/** A value of what all records share, in the reader's words; null for blank. */
async function sharedText(field: string, value: unknown, context: Reader): Promise<string | null> {
  if (field === creditField.name) return valueText(creditField, value, context)
  if (field !== 'district') return String(value)
  return (await context.names.districts.load(String(value)))?.[context.language] ?? null
}
