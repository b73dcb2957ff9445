import type { Db } from '@kexie/db/database'
import { type Actor, audit } from '@kexie/runtime/audit'
import { refuse } from '@kexie/runtime/refuse'
import type { Text } from '@kexie/schema/indicator'
import { type Action, may, type PermissionObject } from '@kexie/schema/permission'
import type { Language, ProblemFact } from '@kexie/schema/problems'
import { textProblems } from '../intake/row-rules.ts'
import { insertSettingChange, lockSetting, type SettingKey } from './setting-changes.ts'

/** One step of a change: what is done, and what follows from it. */
export interface SettingStep {
  what: Text
  /** Sentences of their own. */
  consequences?: readonly Text[]
}

/** A change as it would be made of what is there now. */
export interface PlannedSetting {
  /** What is wrong with it; then nothing is written. */
  problems: readonly ProblemFact[]
  /** None where nothing would change. */
  steps: readonly SettingStep[]
  before?: unknown
  after?: unknown
  write(tx: Db): Promise<void>
}

/** What is set, who may, and what would come of it: the same for who looks beforehand and for who does it. */
export interface Setting extends SettingKey {
  action: Action
  /** What it is done to, where the permission depends on that. */
  object?: PermissionObject
  /** Where a change says by which code a new one is known; none where it says none, or nothing new is set. */
  codeField?: string
  /** What the audit calls it, where that is not the name of the permission. */
  audited?: string
  plan(tx: Db): Promise<PlannedSetting>
}

interface SettingContext extends Actor {
  db: Db
  language: Language
}

/** A change with which something is wrong: nothing is written. */
export const refusedWith = (problems: readonly ProblemFact[]): PlannedSetting => ({
  ...{ problems, steps: [] },
  write: async () => {},
})

/** What a change would do, in sentences; nothing is written. */
export async function previewSetting(context: SettingContext, { action, object, plan }: Setting) {
  const { db, viewer, language } = context
  if (!may(viewer, action, object)) return refuse([{ code: 'NOT_PERMITTED' }], context)
  const { problems, steps } = await plan(db)
  const all = [...problems, ...unchanged(problems, steps)]
  if (all.length > 0) return refuse(all, context)
  return { __typename: 'SettingPreview' as const, consequences: steps.map(sentenceOf(language)) }
}

/**
 * Changes what a city sets, in one transaction with the reason, the audit and who did it; refused where somebody else has changed it since it
 * was looked at.
 * @returns a refusal; undefined where it was done
 */
export async function setSetting(
  context: SettingContext,
  setting: Setting,
  given: { revision: number; reason: string },
) {
  const { db, viewer } = context
  const { part, key, audited = setting.action, plan } = setting
  if (!may(viewer, setting.action, setting.object)) {
    await audit(db, context, [{ action: audited, outcome: 'DENIED' }])
    return refuse([{ code: 'NOT_PERMITTED' }], context)
  }
  const reason = given.reason.trim()
  const unreasoned = textProblems('reason', { zh: '理由', en: 'Reason' }, reason, 500)
  const problems = await db.transaction(async (tx) => {
    const revision = await lockSetting(tx, { part, key })
    const { steps, before, after, ...planned } = await plan(tx)
    // Whoever saw none means a new one.
    if (setting.codeField && given.revision === 0 && before !== undefined) return [alreadyThere(setting)]
    if (revision !== given.revision) return [revisedSince(given.revision, revision)]
    const found = [...planned.problems, ...unreasoned, ...unchanged(planned.problems, steps)]
    if (found.length > 0) return found
    await planned.write(tx)
    const what = joined(steps)
    await insertSettingChange(tx, {
      ...{ part, key, revision: revision + 1, what, reason },
      changedBy: viewer.name,
    })
    const object = { type: objectTypes[part], key }
    await audit(tx, context, [{ action: audited, outcome: 'DONE', object, before, after, reason }])
    return []
  })
  return problems.length > 0 ? refuse(problems, context) : undefined
}

const objectTypes: Readonly<Record<SettingKey['part'], string>> = {
  CITY: 'City',
  LIST: 'ValueList',
  SERIES: 'EventSeries',
  FORM: 'ReportingForm',
  CALENDAR: 'Calendar',
  REVIEW_RULE: 'ReviewRule',
  HEADLINES: 'Service',
  REPORT: 'AnnualReportChapter',
  TABLE: 'StatisticalTable',
  SOURCE: 'StatementSource',
  STATEMENT: 'Statement',
  INDICATOR: 'Indicator',
  PLAN: 'ActionPlan',
  AREA: 'District',
  RECORD_TYPE: 'RecordDefinition',
}

const unchanged = (problems: readonly ProblemFact[], steps: readonly SettingStep[]): ProblemFact[] =>
  problems.length > 0 || steps.length > 0 ? [] : [{ code: 'UNCHANGED' }]

const alreadyThere = ({ codeField: field, key }: Setting): ProblemFact => ({
  ...{ code: 'ALREADY_EXISTS', label: { zh: '代码', en: 'Code' }, received: key },
  ...(field && { field }),
})

const revisedSince = (expected: number, received: number): ProblemFact => ({
  code: 'CHANGED_SINCE',
  expected: { zh: `${expected}`, en: `${expected}` },
  received: `${received}`,
})

/** A step with all that follows from it. */
const sentenceOf =
  (language: Language) =>
  ({ what, consequences = [] }: SettingStep): string =>
    [what, ...consequences].map((one) => one[language]).join(language === 'en' ? ' ' : '')

/** All that was done as one sentence. */
const joined = (steps: readonly SettingStep[]): Text => ({
  zh: steps.map(({ what }) => what.zh.replace(/。$/, '')).join('；'),
  en: steps.map(({ what }) => what.en.replace(/\.$/, '')).join('; '),
})
