import { textProblems } from '@kexie/records/row-rules'
import { audit } from '@kexie/runtime/audit'
import { refuse } from '@kexie/runtime/refuse'
import { fromGlobalId, uuidOf } from '@kexie/schema/global-id'
import { may } from '@kexie/schema/permission'
import type { ProblemFact } from '@kexie/schema/problems'
import type { AssociationContext } from '../context.ts'
import type { MergeIdentitiesInput } from '../schema.generated.ts'
import { type EntryNames, findEntryNames, type IdentityKind, mergeIdentity } from '../store/identities.ts'

const kinds = { Person: 'PERSON', Organization: 'ORGANIZATION' } as const

interface Pair {
  kind: IdentityKind
  merged: string
  into: string
}

/** Makes two entries of a register one: what was reported stays, the ledger is corrected. */
export async function mergeIdentities(context: AssociationContext, input: MergeIdentitiesInput) {
  const { db, viewer } = context
  if (!may(viewer, 'MERGE')) return denied(context)
  const pair = pairOf(input)
  const problems = [
    ...(await pairProblems(context, input, pair)),
    ...textProblems('reason', { zh: '理由', en: 'Reason' }, input.reason, 500),
  ]
  if (!pair || problems.length > 0) return refuse(problems, context)
  const reason = input.reason.trim()
  const entries = await db.transaction(async (tx) => {
    const moved = await mergeIdentity(tx, { ...pair, by: viewer.name, reason })
    if (moved === null) return null
    const object = { type: typeOfKind(pair.kind), key: pair.merged }
    await audit(tx, context, [
      {
        action: 'MERGE_IDENTITIES',
        outcome: 'DONE',
        object,
        after: { into: pair.into, entries: moved },
        reason,
      },
    ])
    return moved
  })
  if (entries === null) return refuse([await already(context, pair)], context)
  return { __typename: 'IdentitiesMerged' as const, entries, into: pair }
}

async function denied(context: AssociationContext) {
  await audit(context.db, context, [{ action: 'MERGE_IDENTITIES', outcome: 'DENIED' }])
  return refuse([{ code: 'NOT_PERMITTED' }], context)
}

/** The entry of a register behind a global id: itself, not who that is today. */
export function entryOf(id: string): { kind: IdentityKind; id: string } | undefined {
  const type = fromGlobalId(id)?.type ?? ''
  const key = uuidOf(type, id)
  return key && Object.hasOwn(kinds, type) ? { kind: kinds[type as keyof typeof kinds], id: key } : undefined
}

/** The two entries behind global ids of one kind. */
export function pairOf({ merged, into }: { merged: string; into: string }): Pair | undefined {
  const [one, other] = [entryOf(merged), entryOf(into)]
  return one && other && one.kind === other.kind
    ? { kind: one.kind, merged: one.id, into: other.id }
    : undefined
}

/** What the graph calls the entries of a register. */
export const typeOfKind = (kind: IdentityKind) => (kind === 'PERSON' ? 'Person' : 'Organization')

const labels = {
  PERSON: { zh: '人名录中的人', en: 'Person of the register' },
  ORGANIZATION: { zh: '单位名录中的单位', en: 'Organization of the register' },
} as const

async function pairProblems(
  context: AssociationContext,
  given: MergeIdentitiesInput,
  pair: Pair | undefined,
): Promise<ProblemFact[]> {
  const label = { zh: '同一名录中的人或单位', en: 'Person or organization of one register' }
  const unknown = (field: 'merged' | 'into'): ProblemFact => ({
    code: 'NOT_FOUND',
    field,
    label: pair ? labels[pair.kind] : label,
    received: given[field],
  })
  if (!pair) return [unknown('merged')]
  const names = await findEntryNames(context.db, pair.kind, [pair.merged, pair.into])
  const missing = (['merged', 'into'] as const).filter((field) => !names.has(pair[field]))
  if (missing.length > 0) return missing.map(unknown)
  return pair.merged === pair.into ? [itself(pair, names)] : goneProblems(context, pair)
}

/** What is no more cannot stand for what still is: it would owe nothing in its place. */
async function goneProblems(
  { organizations }: AssociationContext,
  { kind, merged, into }: Pair,
): Promise<ProblemFact[]> {
  if (kind !== 'ORGANIZATION') return []
  const [one, other] = await Promise.all([organizations.load(merged), organizations.load(into)])
  const ended = other?.dissolvedOn
  if (!one || !ended || (one.dissolvedOn && one.dissolvedOn <= ended)) return []
  return [
    {
      ...{ code: 'INVALID_VALUE', field: 'into', label: { zh: '并入的单位', en: 'What it becomes' } },
      expected: {
        zh: `未解散的单位，或先撤销其解散（也可反过来，把它并入“${one.name}”）`,
        en: `one that is not dissolved, or that is first taken back; or the other way round, into ${one.name}`,
      },
      received: `${other.name}（${ended}）`,
    },
  ]
}

const itself = ({ kind, into }: Pair, names: ReadonlyMap<string, EntryNames>): ProblemFact => ({
  code: 'INVALID_VALUE',
  field: 'into',
  label: labels[kind],
  expected: { zh: '另外一个，而不是同一条目', en: 'another one, not the same entry' },
  received: names.get(into)?.name ?? '',
})

/** Which of the two is the other already, or somebody else. */
async function already({ db }: AssociationContext, { kind, merged, into }: Pair): Promise<ProblemFact> {
  const names = await findEntryNames(db, kind, [merged, into])
  const gone = names.get(merged)?.today.id === merged ? into : merged
  const { name = '', today } = names.get(gone) ?? {}
  const expected = { zh: today?.name ?? '', en: today?.name ?? '' }
  return { code: 'MERGED_ALREADY', field: gone === merged ? 'merged' : 'into', expected, received: name }
}
