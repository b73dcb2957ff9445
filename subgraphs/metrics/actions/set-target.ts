import { textProblems } from '@kexie/records/row-rules'
import { type AuditFact, audit } from '@kexie/runtime/audit'
import { refuse } from '@kexie/runtime/refuse'
import { keyOf } from '@kexie/schema/global-id'
import { may } from '@kexie/schema/permission'
import type { ProblemFact } from '@kexie/schema/problems'
import { fromDecimal, toDecimal } from '@kexie/schema/quantity'
import type { RelationOfOne } from '@kexie/schema/relation'
import type { MetricsContext } from '../context.ts'
import type { SetTargetInput } from '../schema.generated.ts'
import { findTarget, type NewTarget, type TargetRow, setTarget as writeTarget } from '../store/targets.ts'
import { indicatorProblems, invalid, spanProblems } from './target-problems.ts'

/** Sets a target or revises the one that stands, with the reason; the same value again changes nothing. */
export async function setTarget(context: MetricsContext, input: SetTargetInput) {
  const { db, viewer } = context
  const { relation } = input
  const problems = await targetProblems(context, input)
  if (problems.length > 0 || relation === 'BETWEEN') {
    if (problems[0]?.code === 'NOT_PERMITTED')
      await audit(db, context, [{ action: 'SET_TARGET', outcome: 'DENIED' }])
    return refuse(problems, context)
  }
  const given = targetOf({ ...input, relation }, viewer.name)
  const row = await db.transaction(async (tx) => {
    const counting = await findTarget(tx, given)
    if (counting && isSame(counting, given)) return counting
    const written = await writeTarget(tx, given)
    await audit(tx, context, [factOf(written, counting, given.reason)])
    return written
  })
  const { districtCode: area, fromYear: from, toYear: to, indicator: code } = row
  const figure = { code, span: { from, to, area, organizationId: null, asOf: null } }
  return { __typename: 'TargetSet' as const, target: { row, figure } }
}

/** What the audit keeps of a target that was set. */
function factOf({ id, ...row }: TargetRow, before: TargetRow | undefined, reason: string): AuditFact {
  return {
    action: 'SET_TARGET',
    outcome: 'DONE',
    object: { type: 'Target', key: id },
    before: before && aimOf(before),
    after: aimOf(row),
    reason,
  }
}

/** What the audit keeps of it: what is aimed at, from what and on which path. */
const aimOf = ({ value, relation, baseline, path }: Aim) => ({
  ...{ value, relation },
  ...(baseline !== null && { baseline }),
  ...(path && { path }),
})

type Aim = Pick<TargetRow, 'value' | 'relation' | 'baseline' | 'path'>

const isSame = (one: Aim, other: Aim) =>
  one.relation === other.relation &&
  one.path === other.path &&
  fromDecimal(one.value) === fromDecimal(other.value) &&
  fromDecimal(one.baseline ?? '0') === fromDecimal(other.baseline ?? '0') &&
  (one.baseline === null) === (other.baseline === null)

function targetOf(
  {
    indicator,
    district,
    from,
    to,
    value,
    relation,
    baseline,
    path,
    reason,
  }: SetTargetInput & { relation: RelationOfOne },
  setBy: string,
): NewTarget {
  return {
    indicator,
    districtCode: keyOf('District', district) ?? '',
    fromYear: from,
    toYear: to,
    value: toDecimal(Math.round(value * 100)),
    relation,
    baseline: typeof baseline === 'number' ? toDecimal(Math.round(baseline * 100)) : null,
    path: path ?? null,
    setBy,
    reason: reason.trim(),
  }
}

async function targetProblems(
  context: MetricsContext,
  { indicator, district, from, to, value, relation, reason }: SetTargetInput,
): Promise<ProblemFact[]> {
  const districtCode = keyOf('District', district) ?? ''
  if (!may(context.viewer, 'SET_TARGET', { districtCode })) return [{ code: 'NOT_PERMITTED' }]
  return [
    ...indicatorProblems(context.definitions, 'indicator', indicator),
    ...(await spanProblems(context, { district, from, to })),
    ...(value > 0
      ? []
      : [
          invalid(
            'value',
            { zh: '目标值', en: 'Target' },
            { zh: '大于零的数', en: 'a number above zero' },
            `${value}`,
          ),
        ]),
    ...(relation === 'BETWEEN' ? [ofOneNumber] : []),
    ...textProblems('reason', { zh: '理由', en: 'Reason' }, reason, 500),
  ]
}

/** What is aimed at is one number. */
const ofOneNumber = invalid(
  'relation',
  { zh: '关系', en: 'Relation' },
  { zh: '至少、至多、恰为或约', en: 'at least, at most, exactly or about' },
  'BETWEEN',
)
