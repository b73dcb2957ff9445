import { createHash } from 'node:crypto'
import type { Db } from '@kexie/db/database'
import { todayInShanghai } from '@kexie/records/row-rules'
import { audit } from '@kexie/runtime/audit'
import { refuse } from '@kexie/runtime/refuse'
import { dayBefore } from '@kexie/schema/days'
import { keyOf, uuidOf } from '@kexie/schema/global-id'
import { may } from '@kexie/schema/permission'
import { type BulletinContent, bulletinFor, bulletinOf } from '../bulletin.ts'
import type { ReportingContext } from '../context.ts'
import { begunProblems, monthEnd, monthStart } from '../period.ts'
import { mayReadDuties } from '../permission-object.ts'
import type { IssueBulletinInput } from '../schema.generated.ts'
import { insertBulletin, listForms, listObligations, type ObligationRow } from '../store/duties.ts'
import { findPeriod, listPeriods, type PeriodRow } from '../store/periods.ts'
import { cityCode } from '../store/submissions.ts'

/** The bulletin of the period in which a month lies as things stand, as far as the viewer may know. */
export async function bulletinNow({ db, viewer }: ReportingContext, asked: IssueBulletinInput) {
  const computed = await computeBulletin(db, asked)
  if (!computed) return null
  const { content, rows } = computed
  const readable = new Set(rows.filter((row) => mayReadDuties(viewer, row)).map((row) => row.organization_id))
  return bulletinFor(content, (id) => readable.has(uuidOf('Organization', id) ?? ''))
}

/** The same whoever asks; undefined for a month that is none, or where nobody owed anything for the period. */
async function computeBulletin(
  db: Db,
  { month: text, district, form: code }: IssueBulletinInput,
): Promise<{ content: BulletinContent; rows: readonly ObligationRow[] } | undefined> {
  const form = (await listForms(db)).find((one) => one.code === code)
  const month = monthStart(text)
  const [period] = form && month ? await listPeriods(db, form.code, month, monthEnd(month)) : []
  if (!form || !period) return undefined
  const districtCode = district ? (keyOf('District', district) ?? 'none') : await cityCode(db)
  if (districtCode === null) return undefined
  const today = todayInShanghai(new Date())
  const asked = { form: code, districtCode, today }
  const previous = await findPeriod(db, code, dayBefore(period.period))
  const owedFor = (one: PeriodRow) => listObligations(db, { ...asked, from: one.period, to: one.period })
  const [now, before] = [await owedFor(period), previous ? await owedFor(previous) : []]
  if (now.length === 0) return undefined
  return { content: bulletinOf({ form, period: period.period, districtCode, now, before }), rows: now }
}

/** Issues the bulletin of a period: kept as things stand, under the next number. */
export async function issueBulletin(context: ReportingContext, input: IssueBulletinInput) {
  const { db, viewer } = context
  if (!may(viewer, 'ISSUE_BULLETIN')) {
    await audit(db, context, [{ action: 'ISSUE_BULLETIN', outcome: 'DENIED' }])
    return refuse([{ code: 'NOT_PERMITTED' }], context)
  }
  const early = begunProblems('month', monthStart(input.month) ?? '')
  if (early.length > 0) return refuse(early, context)
  const content = (await computeBulletin(db, input))?.content
  const label = { zh: '有应报单位的月份', en: 'A month in which something was owed' }
  if (!content) return refuse([{ code: 'NOT_FOUND', field: 'month', label, received: input.month }], context)
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex')
  const row = await db.transaction(async (tx) => {
    const { month, districtCode } = content
    const written = await insertBulletin(tx, { month, districtCode, content, hash, issuedBy: viewer.name })
    const object = { type: 'Bulletin', key: `${written.number}` }
    await audit(tx, context, [{ action: 'ISSUE_BULLETIN', outcome: 'DONE', object, after: { month, hash } }])
    return written
  })
  const { number, issuedAt, issuedBy } = row
  return { __typename: 'BulletinIssued' as const, bulletin: { ...content, number, issuedAt, issuedBy } }
}
