import type { Db } from '@kexie/db/database'
import { spelt } from '@kexie/records/registry'
import { type PlannedSetting, previewSetting, type Setting, setSetting } from '@kexie/records/set-setting'
import { keyOf } from '@kexie/schema/global-id'
import { codeFor } from '@kexie/schema/made-code'
import { orThrow } from '@kexie/schema/or-throw'
import type { ProblemFact } from '@kexie/schema/problems'
import type { MetricsContext } from '../context.ts'
import { planProblems, twinProblems } from '../plans/plan-problems.ts'
import { planSteps } from '../plans/plan-steps.ts'
import type { ActionPlanChange, SetActionPlanInput } from '../schema.generated.ts'
import {
  type ActionPlanRow,
  findActionPlan,
  listActionPlans,
  setActionPlan as writeActionPlan,
} from '../store/action-plans.ts'
import { areaNames } from '../store/areas.ts'
import { listDocuments } from '../store/statements.ts'
import { findTargets } from '../store/targets.ts'

/** What setting an action plan, or revising one, would do. */
export const actionPlanPreview = async (context: MetricsContext, change: ActionPlanChange) =>
  previewSetting(context, await settingOf(context, change))

/** Sets an action plan or revises one; its targets stay what they are. */
export async function setActionPlan(context: MetricsContext, { change, ...given }: SetActionPlanInput) {
  const setting = await settingOf(context, change)
  const refused = await setSetting(context, setting, given)
  if (refused) return refused
  const plan = orThrow(await findActionPlan(context.db, setting.key), `plan ${setting.key}`)
  return { __typename: 'ActionPlanSet' as const, plan }
}

/** A new plan is known by the code that it will have. What a plan may name is read before the transaction, which it does not depend on. */
async function settingOf(context: MetricsContext, change: ActionPlanChange): Promise<Setting> {
  const taken = new Set((await listActionPlans(context.db)).map(({ code }) => code))
  const after = statedPlan(change, taken)
  const problems = await planProblems(context, change, after)
  const { districtCode } = after
  return {
    ...{ part: 'PLAN', key: after.code, action: 'SET_TARGET', object: { districtCode } },
    audited: 'SET_ACTION_PLAN',
    ...(change.code?.trim() && { codeField: 'change.code' }),
    plan: (tx) => planned(tx, context, { after, problems }),
  }
}

const statedPlan = (
  { code, kind, nameZh, nameEn, district, from, to, indicators, source }: ActionPlanChange,
  taken: ReadonlySet<string>,
): ActionPlanRow => ({
  code: code?.trim() || codeFor(spelt({ nameZh, nameEn }), taken),
  ...{ kind, nameZh: nameZh.trim(), nameEn: nameEn.trim() },
  ...{ districtCode: keyOf('District', district) ?? '', fromYear: from, toYear: to },
  ...{ indicators, sourceKey: source?.trim() || null },
})

async function planned(
  tx: Db,
  { definitions }: MetricsContext,
  { after, problems }: { after: ActionPlanRow; problems: readonly ProblemFact[] },
): Promise<PlannedSetting> {
  const plans = await listActionPlans(tx)
  const before = plans.find(({ code }) => code === after.code)
  const names = { definitions, areas: await areaNames(tx), documents: await listDocuments(tx) }
  const targets = await findTargets(tx, [...new Set([...(before?.indicators ?? []), ...after.indicators])])
  return {
    problems: [...problems, ...twinProblems(plans, after)],
    steps: planSteps({ before, after }, names, targets),
    ...{ before, after },
    write: (writing) => writeActionPlan(writing, after),
  }
}
