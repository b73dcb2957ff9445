import { textProblems } from '@kexie/records/row-rules'
import { audit } from '@kexie/runtime/audit'
import { refuse } from '@kexie/runtime/refuse'
import { keyOf } from '@kexie/schema/global-id'
import { addsUpOverAreas } from '@kexie/schema/indicator'
import { may } from '@kexie/schema/permission'
import type { ProblemFact } from '@kexie/schema/problems'
import { fromDecimal, toDecimal, toNumber } from '@kexie/schema/quantity'
import type { MetricsContext } from '../context.ts'
import { type Areas, areaAbove } from '../figure/tree.ts'
import type { SetDistrictTargetsInput } from '../schema.generated.ts'
import { findTarget, setTarget, type TargetRow } from '../store/targets.ts'

/** Sets the targets of an area's districts together, so that they add up to the area's unless it is said that they need not. */
export async function setDistrictTargets(context: MetricsContext, input: SetDistrictTargetsInput) {
  const { db, viewer } = context
  if (!may(viewer, 'SET_TARGET')) {
    await audit(db, context, [{ action: 'SET_DISTRICT_TARGETS', outcome: 'DENIED' }])
    return refuse([{ code: 'NOT_PERMITTED' }], context)
  }
  const areas = await context.areas()
  const whole = wholeOf(input, areas)
  const given = await findTarget(db, targetKey(input, whole))
  const problems = [
    ...(given ? gapProblems(input, given, context) : [noTarget(input)]),
    ...shareProblems(input, areas.parts.get(whole) ?? []),
    ...textProblems('reason', { zh: '理由', en: 'Reason' }, input.reason, 500),
  ]
  if (!given || problems.length > 0) return refuse(problems, context)
  const rows = await db.transaction(async (tx) => {
    const written: TargetRow[] = []
    for (const { district, value } of input.shares) {
      const key = targetKey(input, keyOf('District', district) ?? '')
      const share = {
        ...key,
        value: toDecimal(Math.round(value * 100)),
        relation: given.relation,
        baseline: null,
        path: given.path,
      }
      written.push(await setTarget(tx, { ...share, setBy: viewer.name, reason: input.reason.trim() }))
    }
    const object = { type: 'Target', key: `${input.indicator} ${input.from}–${input.to}` }
    const after = { shares: input.shares }
    await audit(tx, context, [
      { action: 'SET_DISTRICT_TARGETS', outcome: 'DONE', object, after, reason: input.reason.trim() },
    ])
    return written
  })
  const targets = rows.map((row) => ({
    row,
    figure: {
      code: row.indicator,
      span: { from: row.fromYear, to: row.toYear, area: row.districtCode, organizationId: null, asOf: null },
    },
  }))
  return { __typename: 'DistrictTargetsSet' as const, targets }
}

/** The area that the shares are of: what the first of them is part of, else the city. */
const wholeOf = ({ shares: [first] }: SetDistrictTargetsInput, areas: Areas): string =>
  areaAbove(areas, keyOf('District', first?.district ?? '') ?? '') ?? areas.city ?? ''

const targetKey = ({ indicator, from, to }: SetDistrictTargetsInput, districtCode: string) => ({
  indicator,
  districtCode,
  fromYear: from,
  toYear: to,
})

const noTarget = ({ indicator, from, to }: SetDistrictTargetsInput): ProblemFact => ({
  code: 'NOT_FOUND',
  field: 'indicator',
  label: { zh: '所分解的同期目标', en: 'The target that is broken down, over the same years' },
  received: `${indicator} ${from}–${to}`,
})

/** Rates and ranks of districts add up to nothing: theirs are set beside the city's. */
function gapProblems(
  { indicator, shares, allowGap }: SetDistrictTargetsInput,
  city: TargetRow,
  { definitions }: MetricsContext,
): ProblemFact[] {
  const { measure = 'SUM' } = definitions.find(indicator) ?? {}
  const sum = shares.reduce((total, { value }) => total + Math.round(value * 100), 0)
  const wanted = fromDecimal(city.value)
  if (allowGap || sum === wanted || !addsUpOverAreas(measure)) return []
  const text = `${toNumber(wanted)}`
  return [
    {
      code: 'INVALID_VALUE',
      field: 'shares',
      label: { zh: '各区目标之和', en: 'Sum of the shares' },
      expected: { zh: text, en: text },
      received: `${toNumber(sum)}`,
    },
  ]
}

function shareProblems({ shares }: SetDistrictTargetsInput, parts: readonly string[]): ProblemFact[] {
  return shares.flatMap(({ district, value }, index): ProblemFact[] => [
    ...(parts.includes(keyOf('District', district) ?? '')
      ? []
      : [
          {
            code: 'NOT_FOUND',
            field: `shares.${index}.district`,
            label: { zh: '辖市区', en: 'District' },
            received: district,
          } as const,
        ]),
    ...(value >= 0
      ? []
      : [
          {
            code: 'INVALID_VALUE',
            field: `shares.${index}.value`,
            label: { zh: '目标值', en: 'Target' },
            expected: { zh: '不小于零的数', en: 'zero or more' },
            received: `${value}`,
          } as const,
        ]),
  ])
}
