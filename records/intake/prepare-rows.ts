import type { Db } from '@kexie/db/database'
import { keyOf } from '@kexie/schema/global-id'
import { orThrow } from '@kexie/schema/or-throw'
import { otherKind } from '@kexie/schema/organization-kinds'
import type { ProblemFact } from '@kexie/schema/problems'
import type { RecordDefinition } from '@kexie/schema/record-definition'
import { creditField } from '@kexie/schema/row-fields'
import type { Viewer } from '@kexie/schema/viewer'
import { canonicalContent } from '../definition/canonical-content.ts'
import { contentOf, type Resolved, valuesOf } from '../definition/field-values.ts'
import type { PartyNamed, PersonNamed } from '../definition/named.ts'
import type { AnyRecordType, CheckContext, RowInput } from '../definition/record-type.ts'
import { findNamed, type RecordReference } from '../definition/references.ts'
import { evaluateRules } from '../ledger/evaluate-rules.ts'
import type { RecordTable } from '../reading/read-records.ts'
import type { LockedRecord } from '../review/lock-records.ts'
import { lookUp } from './known.ts'
import { type KnownLists, knownLists } from './list-values.ts'
import { nameOrganizations, namePeople } from './registry.ts'
import { remarksOn } from './remarks.ts'
import type { Prepared, ReportedRow } from './report-records.ts'
import { rowProblems, titleOf } from './row-problems.ts'
import { todayInShanghai } from './row-rules.ts'

/** A record type as declared: its SDL, and what it is beyond. */
export interface DeclaredType {
  shape: RecordDefinition
  type: AnyRecordType
  /** Tables of the record types of the same subgraph. */
  tables: Readonly<Record<string, RecordTable>>
}

export interface RowContext {
  viewer: Viewer
  now: Date
  provenance: LockedRecord['provenance']
  /** Who reports. */
  organizationId: string
}

type Reported = ReportedRow<RowInput>
type Row = Readonly<Record<string, unknown>>

/**
 * Applies the rules of a record type to the rows of one call: looks up what they name, collects the problems of each,
 * gives whom sound rows name for the first time an id, and prepares those. A handful of statements for any
 * number of rows.
 */
export async function prepareRows(
  tx: Db,
  declared: DeclaredType,
  rows: readonly Reported[],
  context: RowContext,
): Promise<(Prepared<ReturnType<typeof contentOf>> | ProblemFact[])[]> {
  const { shape, type } = declared
  const inputs = rows.map(({ input }) => input)
  const known = {
    ...(await lookUp(tx, namedIn(shape, inputs))),
    lists: await listsFor(tx, shape, rows),
  }
  const found = await findRecordsNamed(tx, declared, inputs, context.viewer)
  const more = await type.lookUp?.(tx, rows)
  const checkContext: CheckContext<unknown> = {
    today: todayInShanghai(context.now),
    more,
    found: found as CheckContext<unknown>['found'],
  }
  const checked = rows.map((row) => ({ row, problems: rowProblems(declared, row, known, checkContext) }))
  const sound = checked.filter(({ problems }) => problems.length === 0).map(({ row }) => row.input)
  const waiting = new Set<string>()
  const resolved = {
    ...(await registered(tx, shape, sound, { ...context, waiting })),
    recordId: (target: string, reference: RecordReference) => found(target, reference)?.id ?? '',
  }
  const saved = checked.map(({ row, problems }) => {
    if (problems.length > 0) return problems
    const content = contentOf(shape, row.input as unknown as Row, resolved)
    return {
      ...savedOf(declared, row, type.derive?.(content, row, checkContext) ?? content, more),
      remarks: remarksOn(shape.fields, content, known.box),
      names: namesIn(shape, row.input, { ...resolved, waiting }),
    }
  })
  return withContributions(tx, shape.type, saved)
}

/** What a record was accepted with elsewhere it keeps, though the value is retired by now. */
async function listsFor(
  tx: Db,
  { fields }: RecordDefinition,
  rows: readonly Reported[],
): Promise<KnownLists> {
  const ids = rows.map(({ id }) => id)
  const lists = await knownLists(tx, [creditField, ...fields], ids)
  return rows.some(({ carried }) => carried) ? { ...lists, has: () => true } : lists
}

type Prepare = Prepared<ReturnType<typeof contentOf>>

/** Sound rows with what the rules in force count of each. */
async function withContributions(
  tx: Db,
  type: string,
  rows: readonly (Omit<Prepare, 'contributions'> | ProblemFact[])[],
): Promise<(Prepare | ProblemFact[])[]> {
  const contents = rows.flatMap((row) => (Array.isArray(row) ? [] : [row.recordContent]))
  const counted = (await evaluateRules(tx, type, contents)).values()
  return rows.map((row) =>
    Array.isArray(row) ? row : { ...row, contributions: orThrow(counted.next().value, type) },
  )
}

function namedIn({ fields }: RecordDefinition, inputs: readonly RowInput[]) {
  const values = <Value>(kind: 'PERSON' | 'ORGANIZATION') =>
    inputs.flatMap((input) => valuesOf<Value>(fields, input as unknown as Row, kind))
  return {
    people: values<PersonNamed>('PERSON').flatMap(({ value }) => value.person ?? []),
    organizations: values<PartyNamed>('ORGANIZATION').flatMap(({ value }) => value.organization ?? []),
  }
}

/** Finds what rows of the call name, one statement for each type that is named. */
async function findRecordsNamed(
  tx: Db,
  { shape, tables }: DeclaredType,
  inputs: readonly RowInput[],
  viewer: Viewer,
) {
  const references = inputs.flatMap((input) =>
    valuesOf<RecordReference>(shape.fields, input as unknown as Row, 'RECORD'),
  )
  const byType = Map.groupBy(references, ({ field }) => (field.kind === 'RECORD' ? field.type : ''))
  const finders = new Map<string, Awaited<ReturnType<typeof findNamed>>>()
  for (const [type, named] of byType) {
    const target = { type, table: tables[type], viewer }
    finders.set(
      type,
      await findNamed(
        tx,
        target,
        named.map(({ value }) => value),
      ),
    )
  }
  return (type: string, reference: RecordReference) => finders.get(type)?.(reference)
}

async function registered(
  tx: Db,
  { fields }: RecordDefinition,
  sound: readonly RowInput[],
  naming: RowContext & { waiting: Set<string> },
) {
  const people = sound.flatMap((input) => valuesOf<PersonNamed>(fields, input as unknown as Row, 'PERSON'))
  const organizations = sound.flatMap((input) =>
    valuesOf<PartyNamed>(fields, input as unknown as Row, 'ORGANIZATION').map(({ field, value }) => ({
      ...value,
      kind: field.party ?? otherKind,
      districtCode: keyOf('District', input.district) ?? '',
    })),
  )
  return {
    personId: await namePeople(
      tx,
      people.map(({ value }) => value),
      naming,
    ),
    organizationId: await nameOrganizations(tx, organizations, naming),
  }
}

/** Ids of whom a row names and who may wait to be registered: those that were found to, and whoever is named by id. */
function namesIn(
  { fields }: RecordDefinition,
  input: RowInput,
  {
    personId,
    organizationId,
    waiting,
  }: Pick<Resolved, 'personId' | 'organizationId'> & { waiting: ReadonlySet<string> },
): string[] {
  const row = input as unknown as Row
  const kept = (id: string, given: string | null | undefined) => (given || waiting.has(id) ? id : [])
  return [
    ...valuesOf<PersonNamed>(fields, row, 'PERSON').flatMap(({ value }) =>
      kept(personId(value), value.person),
    ),
    ...valuesOf<PartyNamed>(fields, row, 'ORGANIZATION').flatMap(({ value }) =>
      kept(organizationId(value), value.organization),
    ),
  ]
}

function savedOf(
  { shape, type }: DeclaredType,
  { input }: Reported,
  content: ReturnType<typeof contentOf>,
  more: unknown,
): Omit<Prepare, 'contributions'> {
  const all = {
    title: titleOf(shape, input),
    occurredOn: input.occurredOn,
    districtCode: keyOf('District', input.district) ?? '',
    credit: input.credit ?? null,
  }
  const saved = { ...all, ...content }
  const recordContent = canonicalContent(shape, type, saved, more)
  return { ...all, content, recordContent }
}
