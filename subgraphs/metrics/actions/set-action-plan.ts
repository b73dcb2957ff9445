import { textProblems } from '@kexie/records/row-rules'
import { audit } from '@kexie/runtime/audit'
import { refuse } from '@kexie/runtime/refuse'
import { keyOf } from '@kexie/schema/global-id'
import { may } from '@kexie/schema/permission'
import type { ProblemFact } from '@kexie/schema/problems'
import type { MetricsContext } from '../context.ts'
import type { SetActionPlanInput } from '../schema.generated.ts'
import {
  type ActionPlanRow,
  findActionPlan,
  setActionPlan as writeActionPlan,
} from '../store/action-plans.ts'
import { indicatorProblems, invalid, spanProblems } from './target-problems.ts'

const mostIndicators = 50

/** Sets an action plan or revises the one of this code; what it was and why it changed stay in the audit. */
export async function setActionPlan(context: MetricsContext, input: SetActionPlanInput) {
  const { db, viewer } = context
  const districtCode = keyOf('District', input.district) ?? ''
  if (!may(viewer, 'SET_TARGET', { districtCode })) {
    await audit(db, context, [{ action: 'SET_ACTION_PLAN', outcome: 'DENIED' }])
    return refuse([{ code: 'NOT_PERMITTED' }], context)
  }
  const problems = await planProblems(context, input)
  if (problems.length > 0) return refuse(problems, context)
  const given = planOf(input, districtCode)
  const plan = await db.transaction(async (tx) => {
    const before = await findActionPlan(tx, given.code)
    const after = await writeActionPlan(tx, given)
    const object = { type: 'ActionPlan', key: given.code }
    await audit(tx, context, [
      { action: 'SET_ACTION_PLAN', outcome: 'DONE', object, before, after, reason: input.reason.trim() },
    ])
    return after
  })
  return { __typename: 'ActionPlanSet' as const, plan }
}

const planOf = (
  { code, kind, name, nameEn, from, to, indicators }: SetActionPlanInput,
  districtCode: string,
): Omit<ActionPlanRow, 'sourceKey'> => ({
  code,
  kind,
  nameZh: name.trim(),
  nameEn: nameEn?.trim() || name.trim(),
  districtCode,
  fromYear: from,
  toYear: to,
  indicators,
})

async function planProblems(context: MetricsContext, input: SetActionPlanInput): Promise<ProblemFact[]> {
  const { code, name, indicators, reason } = input
  const label = { zh: '指标', en: 'Indicators' }
  const isListed = indicators.length >= 1 && indicators.length <= mostIndicators
  const again = indicators.find((one, index) => indicators.indexOf(one) < index)
  return [
    ...(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code) && code.length <= 60
      ? []
      : [
          invalid(
            'code',
            { zh: '代码', en: 'Code' },
            {
              zh: '小写字母、数字与连字符，至多 60 个',
              en: 'lower-case letters, digits, hyphens, at most 60',
            },
            code.slice(0, 80),
          ),
        ]),
    ...textProblems('name', { zh: '名称', en: 'Name' }, name, 200),
    ...(await spanProblems(context, input)),
    ...(isListed
      ? []
      : [
          invalid(
            'indicators',
            label,
            { zh: `1–${mostIndicators} 个`, en: `1 to ${mostIndicators}` },
            `${indicators.length}`,
          ),
        ]),
    ...(again === undefined
      ? []
      : [invalid('indicators', label, { zh: '各不相同', en: 'each once' }, again)]),
    ...indicators.flatMap((one, index) => indicatorProblems(context.definitions, `indicators.${index}`, one)),
    ...textProblems('reason', { zh: '理由', en: 'Reason' }, reason, 500),
  ]
}
