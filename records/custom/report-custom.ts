import type { Db } from '@kexie/db/database'
import { insertMany } from '@kexie/db/insert-many'
import { customRecord } from '@kexie/db/tables/reporting-definitions'
import type { ProblemFact } from '@kexie/schema/problems'
import type { RecordDefinition } from '@kexie/schema/record-definition'
import { sql } from 'drizzle-orm'
import { columnOf, type contentOf } from '../definition/field-values.ts'
import { type RowInput, recordType } from '../definition/record-type.ts'
import { type DeclaredType, prepareRows } from '../intake/prepare-rows.ts'
import type { ReportedRow } from '../intake/report.ts'
import { type ReportInput, reportCall } from '../intake/report-call.ts'
import type { CustomType } from './custom-types.ts'
import { rowReader } from './read-rows.ts'

type Content = ReturnType<typeof contentOf>
type Context = Parameters<typeof reportCall>[0] & { now: Date }

/**
 * Reports rows of a type that the city defined: checked, prepared, written and answered as those of any other. What of a record is no longer
 * asked stays with it when it is corrected.
 */
export function reportCustom(
  context: Context & Pick<Parameters<typeof prepareRows>[3], 'viewer'>,
  type: CustomType,
  input: ReportInput<unknown>,
) {
  const { definition, stated, hash } = type
  const declared = declaredCustom(definition)
  const read = rowReader(stated, definition, hash)(input.rows)
  const unread = new Map<object, ProblemFact[]>()
  const rows = read.map((row, place): RowInput => {
    if ('input' in row) return row.input
    const given = asItCame(input.rows[place])
    unread.set(given, row.problems)
    return given
  })
  return reportCall(
    context,
    {
      ...{ type: definition.type, label: definition.label, table: customRecord },
      prepare: (tx, reported, organizationId) =>
        prepareRead(reported, { unread, retired: retiredProblem(type) }, (sound) =>
          prepareRows(tx, declared, sound, {
            ...{ viewer: context.viewer, now: context.now, organizationId },
            provenance: context.provenance ?? 'REPORTED',
          }),
        ),
      store: storeCustom,
    },
    { ...input, rows },
  )
}

/** A row that is none, so that the same call is the same call; it means a record only where it names one. */
function asItCame(row: unknown): RowInput {
  const given = { ...(Object(row) as Record<string, unknown>) }
  const named = (value: unknown) => (typeof value === 'string' ? value : null)
  return { ...given, id: named(given.id), externalKey: named(given.externalKey) } as unknown as RowInput
}

/** Rows that were read as they are prepared, each of the others with what keeps it from being one. */
async function prepareRead<Row>(
  reported: readonly ReportedRow<RowInput>[],
  { unread, retired }: { unread: ReadonlyMap<object, ProblemFact[]>; retired: ProblemFact | undefined },
  prepare: (sound: readonly ReportedRow<RowInput>[]) => Promise<(Row | ProblemFact[])[]>,
): Promise<(Row | ProblemFact[])[]> {
  const prepared = (await prepare(reported.filter(({ input }) => !unread.has(input)))).values()
  return reported.map(({ id, input }) => {
    const own = unread.get(input) ?? (prepared.next().value as Row | ProblemFact[])
    return retired && id === null ? [retired] : own
  })
}

/** Of a type that is retired nothing new is reported; what is there is corrected still. */
const retiredProblem = ({ definition: { label }, stated }: CustomType): ProblemFact | undefined =>
  stated.isRetired
    ? {
        ...{
          code: 'INVALID_VALUE',
          field: 'type',
          label: { zh: '记录类型', en: 'Record type' },
          received: label,
        },
        expected: {
          zh: '在用的记录类型（已停用的只能更正）',
          en: 'a record type in use (of a retired one records are corrected only)',
        },
      }
    : undefined

/** The record type that a definition of the city makes, as the framework knows record types. */
const declaredCustom = (shape: RecordDefinition): DeclaredType => ({
  shape,
  tables: {},
  type: recordType({
    table: customRecord,
    lookUp: (tx: Db, rows: readonly ReportedRow<RowInput>[]) => keptOf(tx, shape, rows),
    derive: (content, { id }, { more }) => {
      const kept = more.get(id ?? '')
      return (kept ? joined(kept, content as Content) : content) as never
    },
  }),
})

const joined = (kept: Content, { columns, parts }: Content): Content => ({
  columns: { ...kept.columns, ...columns },
  parts: { ...kept.parts, ...parts },
})

/** By record, what it holds in fields that are no longer asked. */
async function keptOf(
  tx: Db,
  { fields }: RecordDefinition,
  rows: readonly ReportedRow<RowInput>[],
): Promise<Map<string, Content>> {
  const retired = fields.filter(({ computed }) => computed)
  const ids = rows.flatMap(({ id }) => id ?? [])
  if (retired.length === 0 || ids.length === 0) return new Map()
  const found = await tx.execute<{ id: string } & Content>(sql`
    select c.id, c.columns, c.parts from ${customRecord} c
    join reporting.record r on r.id = c.id and r.content_revision = c.revision and r.latest
    where c.id = any (${sql.param(ids)}::uuid[])`)
  const columns = retired.map(columnOf)
  const lists = retired.map(({ name }) => name)
  return new Map(
    found.map(({ id, ...content }) => [
      id,
      { columns: only(content.columns, columns), parts: only(content.parts, lists) },
    ]),
  )
}

const only = <Values extends object>(values: Values, names: readonly string[]) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)))

async function storeCustom(
  tx: Db,
  revisions: readonly { id: string; revision: number; content: Content }[],
): Promise<void> {
  await insertMany(
    tx,
    customRecord,
    revisions.map(({ id, revision, content: { columns, parts } }) => ({ id, revision, columns, parts })),
  )
}
