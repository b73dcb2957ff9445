import type { Db } from '@kexie/db/database'
import { type PlannedSetting, previewSetting, type Setting, setSetting } from '@kexie/records/set-setting'
import type { ProblemFact } from '@kexie/schema/problems'
import type { ReportingContext } from '../context.ts'
import { reviewSteps } from '../review-steps.ts'
import type { ReviewRulesChange, SetReviewRulesInput } from '../schema.generated.ts'
import {
  findReviewRules,
  listReviewRules,
  listUnreviewed,
  listWaiting,
  reviewKey,
  writeReviewRules,
} from '../store/review-rules.ts'

/** What a change of the review rules would do. */
export const reviewRulesPreview = (context: ReportingContext, change: ReviewRulesChange) =>
  previewSetting(context, settingOf(context, change))

/** Sets which types of records a district looks at before the city accepts them; what was decided stays. */
export async function setReviewRules(context: ReportingContext, { change, ...given }: SetReviewRulesInput) {
  const refused = await setSetting(context, settingOf(context, change), given)
  if (refused) return refused
  context.waitingForDistrict.clearAll()
  return { __typename: 'ReviewRulesSet' as const, rules: await findReviewRules(context.db) }
}

const settingOf = ({ viewer }: ReportingContext, change: ReviewRulesChange): Setting => ({
  ...{ ...reviewKey, action: 'SET_REVIEW_RULE' },
  plan: (tx) => planRules(tx, change, viewer.name),
})

async function planRules(
  tx: Db,
  { districtFirst }: ReviewRulesChange,
  setBy: string,
): Promise<PlannedSetting> {
  const rules = await listReviewRules(tx)
  const problems = districtFirst.flatMap((type, place) =>
    rules.some((rule) => rule.type === type) ? [] : unknownType(type, place),
  )
  const after = rules.map(({ type }) => ({ type, districtFirst: districtFirst.includes(type) }))
  const changed = after.filter((one, place) => one.districtFirst !== rules[place]?.districtFirst)
  const isTried = problems.length === 0 && changed.length > 0
  const found = isTried
    ? { waiting: await listWaiting(tx), unreviewed: await listUnreviewed(tx) }
    : { waiting: [], unreviewed: [] }
  return {
    problems,
    steps: reviewSteps(changed, found),
    before: { districtFirst: typesOf(rules) },
    after: { districtFirst: typesOf(after) },
    write: (inner) => writeReviewRules(inner, changed, setBy),
  }
}

const typesOf = (rules: readonly { type: string; districtFirst: boolean }[]) =>
  rules.filter(({ districtFirst }) => districtFirst).map(({ type }) => type)

function unknownType(received: string, place: number): ProblemFact[] {
  const label = { zh: '记录类型', en: 'Record type' }
  return [{ code: 'NOT_FOUND', field: `change.districtFirst.${place}`, label, received }]
}
