import type { Db } from '@kexie/db/database'
import { spelt } from '@kexie/records/registry'
import { todayInShanghai } from '@kexie/records/row-rules'
import { type PlannedSetting, previewSetting, type Setting, setSetting } from '@kexie/records/set-setting'
import { laterOf } from '@kexie/schema/days'
import { codeFor } from '@kexie/schema/made-code'
import { orThrow } from '@kexie/schema/or-throw'
import type { ReportingContext } from '../context.ts'
import { changesRhythm, formAnew, formProblems, overdueProblems } from '../form-change.ts'
import { formSteps, type Owed } from '../form-steps.ts'
import { yearLater } from '../period.ts'
import type { FormChange, SetFormInput } from '../schema.generated.ts'
import { type FormRow, listForms } from '../store/duties.ts'
import { asIf, listOwedPeriods, writeForm } from '../store/forms.ts'
import { findPeriod } from '../store/periods.ts'
import { everyTypeName } from '../store/record-types.ts'

/** What a new form, or a change of one, would do. */
export const formPreview = async (context: ReportingContext, change: FormChange) =>
  previewSetting(context, await settingOf(context, change))

/** Makes a form, renames it, or changes what it asks from a period on. */
export async function setForm(context: ReportingContext, { change, ...given }: SetFormInput) {
  const setting = await settingOf(context, change)
  const refused = await setSetting(context, setting, given)
  if (refused) return refused
  context.formRevisions.clearAll()
  const form = (await listForms(context.db)).find(({ code }) => code === setting.key)
  return { __typename: 'FormSet' as const, form: orThrow(form, `form ${setting.key}`) }
}

async function settingOf({ db }: ReportingContext, change: FormChange): Promise<Setting> {
  const known = await listForms(db)
  const code = change.code?.trim() || codeFor(spelt(change), new Set(known.map((one) => one.code)))
  return { part: 'FORM', key: code, action: 'SET_FORM', plan: (tx) => planForm(tx, code, change) }
}

async function planForm(tx: Db, code: string, change: FormChange): Promise<PlannedSetting> {
  const today = todayInShanghai(new Date())
  const all = await listForms(tx)
  const before = all.find((one) => one.code === code)
  const [running, first] = await Promise.all([
    findPeriod(tx, code, today),
    change.since ? findPeriod(tx, code, change.since) : undefined,
  ])
  const problems = formProblems({
    ...{ all, before, change, code, today, running, first },
    types: await everyTypeName(tx),
  })
  const from = first?.period ?? running?.period ?? today
  if (problems.length > 0) return { problems, steps: [], write: async () => {} }
  const after = formAnew(before, code, change, from)
  const write = (inner: Db) => writeForm(inner, after, from)
  const moves = before && changesRhythm(before, change)
  const owed = moves ? await owedOf(tx, after, { from, today, write }) : { before: [], after: [] }
  const overdue = moves && change.cadence !== 'ONCE' ? overdueProblems(owed.after, today) : []
  return { problems: overdue, steps: formSteps(before, after, owed), before, after, write }
}

/** What is owed of a form over a year, as it is and as it would be. */
async function owedOf(
  tx: Db,
  { code, fromOn, toOn }: FormRow,
  { from, today, write }: { from: string; today: string; write: (inner: Db) => Promise<void> },
): Promise<Owed> {
  const start = fromOn && fromOn < from ? fromOn : from
  const span = { from: start, to: laterOf(toOn ?? '', yearLater(from)), today }
  const before = await listOwedPeriods(tx, code, span)
  return { before, after: await asIf(tx, write, (inner) => listOwedPeriods(inner, code, span)) }
}
