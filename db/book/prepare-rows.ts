import { keyOf } from '@kexie/schema/global-id'
import type { ProblemFact } from '@kexie/schema/problems'
import type { RecordShape } from '@kexie/schema/shape'
import type { Viewer } from '@kexie/schema/viewer'
import type { Db } from '../database.ts'
import type { Contribution } from './contribution.ts'
import { contentOf, valuesOf } from './field-values.ts'
import type { LockedRecord } from './move-records.ts'
import type { RecordTable } from './read-records.ts'
import type { AnyRecordType, RowInput, Scene } from './record-type.ts'
import { findNamed, type RecordReference } from './references.ts'
import {
  lookUp,
  type PartyNamed,
  type PersonNamed,
  registerOrganizations,
  registerPeople,
} from './registry.ts'
import type { Prepared, ReportedRow } from './report-records.ts'
import { rowProblems, titleOf } from './row-problems.ts'
import { todayInShanghai } from './row-rules.ts'

/** A record type as declared: its SDL, and what it is beyond. */
export interface DeclaredType {
  shape: RecordShape
  type: AnyRecordType
  /** Tables of the record types of the same subgraph. */
  tables: Readonly<Record<string, RecordTable>>
}

export interface RowContext {
  viewer: Viewer
  now: Date
  provenance: LockedRecord['provenance']
}

type Reported = ReportedRow<RowInput>
type Row = Readonly<Record<string, unknown>>

/**
 * Applies the rules of a record type to the rows of one call: looks up what they name, collects the problems of each,
 * registers who is met for the first time in sound rows only, and prepares those. A handful of statements for any
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
  const known = await lookUp(tx, namedIn(shape, inputs))
  const found = await findRecordsNamed(tx, declared, inputs, context.viewer)
  const more = await type.lookUp?.(tx, rows)
  const scene: Scene<unknown> = {
    today: todayInShanghai(context.now),
    more,
    found: found as Scene<unknown>['found'],
  }
  const checked = rows.map((row) => ({ row, problems: rowProblems(declared, row.input, known, scene) }))
  const sound = checked.filter(({ problems }) => problems.length === 0).map(({ row }) => row.input)
  const resolved = {
    ...(await registered(tx, shape, sound, context.provenance)),
    recordId: (target: string, reference: RecordReference) => found(target, reference)?.id ?? '',
  }
  return checked.map(({ row, problems }) => {
    if (problems.length > 0) return problems
    const content = contentOf(shape, row.input as unknown as Row, resolved)
    const counted = type.derive?.(content, row, scene) ?? content
    return prepared(declared, row, counted, { more, city: known.city })
  })
}

function namedIn({ fields }: RecordShape, inputs: readonly RowInput[]) {
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
  { fields }: RecordShape,
  sound: readonly RowInput[],
  provenance: RowContext['provenance'],
) {
  const people = sound.flatMap((input) => valuesOf<PersonNamed>(fields, input as unknown as Row, 'PERSON'))
  const organizations = sound.flatMap((input) =>
    valuesOf<PartyNamed>(fields, input as unknown as Row, 'ORGANIZATION').map(({ value }) => ({
      ...value,
      districtCode: keyOf('District', input.district) ?? '',
    })),
  )
  return {
    personId: await registerPeople(
      tx,
      people.map(({ value }) => value),
      provenance,
    ),
    organizationId: await registerOrganizations(tx, organizations, provenance),
  }
}

function prepared(
  { shape, type }: DeclaredType,
  { input }: Reported,
  content: ReturnType<typeof contentOf>,
  { more, city }: { more: unknown; city: string },
): Prepared<ReturnType<typeof contentOf>> {
  const all = {
    title: titleOf(shape, input),
    occurredOn: input.occurredOn,
    districtCode: keyOf('District', input.district) ?? '',
  }
  const contributions = type.contributions?.({ ...all, ...content }, more) ?? []
  return { ...all, contributions: contributions.map((one) => placed(one, city)), content }
}

/** What a record observes of the whole city is the city's, wherever the record took place. */
const placed = ({ wholeCity, ...contribution }: Contribution, city: string): Contribution =>
  wholeCity ? { ...contribution, districtCode: city } : contribution
