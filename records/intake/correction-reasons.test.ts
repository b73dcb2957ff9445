import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { edition } from '../testing/edition-domain.ts'
import { clerk, move, type OpenLedger, openLedger, report, reportOne } from '../testing/open-ledger.ts'

let ledger: OpenLedger
beforeAll(async () => {
  ledger = await openLedger()
})
afterAll(() => ledger.close())

async function accepted(changes: Parameters<typeof edition>[0] = {}): Promise<string> {
  const id = await reportOne(ledger.domain, { input: edition(changes) }, { submit: true })
  await move(ledger.reviewers, [id], 'ACCEPT')
  return id
}

const correct = (id: string, reason: string | undefined, submit = true) =>
  report(ledger.domain, [{ id, input: edition() }], { submit, reason })

const revisionsOf = (id: string) =>
  ledger.owner`select revision, status, reason from reporting.record where id = ${id} order by revision`

const stepsOf = (id: string) =>
  ledger.owner`select action, reason from reporting.step where record_id = ${id} and revision > 1 order by id`

test('what was accepted is corrected for a reason, and is accepted for it', async () => {
  const id = await accepted()
  for (const reason of [undefined, '', ' \u3000'])
    expect(await correct(id, reason)).toMatchObject({
      outcomes: [{ problems: [{ code: 'REASON_MISSING' }] }],
    })
  expect(await revisionsOf(id)).toHaveLength(1)
  await correct(id, ' 人数重复计算 ')
  expect(await revisionsOf(id)).toMatchObject([
    { status: 'ACCEPTED' },
    { status: 'SUBMITTED', reason: '人数重复计算' },
  ])
  await move(ledger.reviewers, [id], 'ACCEPT')
  expect(await revisionsOf(id)).toMatchObject([
    { status: 'CORRECTED' },
    { status: 'ACCEPTED', reason: '人数重复计算' },
  ])
  expect(await stepsOf(id)).toEqual([
    { action: 'SUBMIT', reason: '人数重复计算' },
    { action: 'ACCEPT', reason: '人数重复计算' },
  ])
})

test('the next correction has its own reason, and a draft that is handed in has the one that was said last', async () => {
  const id = await accepted()
  await correct(id, '第一次更正')
  await move(ledger.reviewers, [id], 'ACCEPT')
  expect(await correct(id, undefined)).toMatchObject({
    outcomes: [{ problems: [{ code: 'REASON_MISSING' }] }],
  })
  const input = edition()
  await report(ledger.domain, [{ id, input }], { reason: '第二次更正' })
  // Nothing is typed anew but why.
  await report(ledger.domain, [{ id, input }], { submit: true, reason: '第二次，人数重复' })
  expect((await revisionsOf(id)).at(-1)).toMatchObject({ status: 'SUBMITTED', reason: '第二次，人数重复' })
})

test('a reason once given holds while the correction is written, returned and written again', async () => {
  const id = await accepted()
  await correct(id, '日期有误', false)
  expect(await correct(id, undefined)).toMatchObject({ outcomes: [{ change: 'REVISED' }] })
  await move(ledger.reviewers, [id], 'RETURN')
  expect(await revisionsOf(id)).toMatchObject([{}, { status: 'RETURNED', reason: '请补充材料' }])
  expect(await correct(id, undefined)).toMatchObject({ outcomes: [{ change: 'REVISED' }] })
  expect((await revisionsOf(id)).at(-1)).toMatchObject({ status: 'SUBMITTED', reason: '日期有误' })
  await move(ledger.reviewers, [id], 'RETURN')
  await correct(id, '地点也有误')
  expect((await revisionsOf(id)).at(-1)).toMatchObject({ status: 'SUBMITTED', reason: '地点也有误' })
})

test('what was never accepted, is sent as it was, or was only announced, needs none', async () => {
  const input = edition()
  const draft = await reportOne(ledger.domain, { input }, { reason: undefined })
  expect(await correct(draft, undefined)).toMatchObject({ outcomes: [{ change: 'REVISED' }] })
  await move(ledger.reviewers, [draft], 'RETURN')
  expect(await correct(draft, undefined)).toMatchObject({ outcomes: [{ change: 'REVISED' }] })

  const same = edition()
  const id = await reportOne(ledger.domain, { input: same }, { submit: true })
  await move(ledger.reviewers, [id], 'ACCEPT')
  const again = await report(ledger.domain, [{ id, input: same }], { reason: undefined })
  expect(again).toMatchObject({ outcomes: [{ change: 'UNCHANGED' }] })

  const counted = { indicator: 'haizhi-matchmaking-events', quantity: 1 } as const
  const planned = await accepted({ contributions: [{ ...counted, counting: 'PLANNED' }] })
  expect(await correct(planned, undefined)).toMatchObject({ outcomes: [{ change: 'REVISED' }] })
  const both = await accepted({ contributions: [counted, { ...counted, counting: 'PLANNED' }] })
  expect(await correct(both, undefined)).toMatchObject({
    outcomes: [{ problems: [{ code: 'REASON_MISSING' }] }],
  })
})

test('no statement of a domain’s role corrects what counts without a reason, nor says another once it is handed in', async () => {
  const id = await accepted()
  const write = (reason: string | null) =>
    ledger.domain(clerk).execute(sql`
      insert into reporting.record (id, revision, latest, type, organization_id, district_code, title, occurred_on, provenance, fingerprint, created_by, content, correction_reason)
      select id, 2, false, type, organization_id, district_code, title, occurred_on, provenance, 'x', created_by, content, ${reason} from reporting.record where id = ${id}`)
  for (const reason of [null, '', ' ']) {
    const refusal = await write(reason).then(String, (error: Error) => String(error.cause))
    expect(refusal).toContain('a correction of what was accepted has no reason')
  }
  await write('试验')
  // Nor is it taken away again while it is a draft.
  const drafted = await accepted()
  await correct(drafted, '一个理由', false)
  await ledger
    .domain(clerk)
    .execute(sql`update reporting.record set correction_reason = null where id = ${drafted} and revision = 2`)
  const handedIn = await ledger
    .domain(clerk)
    .execute(
      sql`update reporting.record set status = 'SUBMITTED', submitted_by = created_by where id = ${drafted} and revision = 2`,
    )
    .then(String, (error: Error) => String(error.cause))
  expect(handedIn).toContain('a correction of what was accepted has no reason')
  const other = await accepted()
  await correct(other, '一个理由')
  const refusal = await ledger
    .domain(clerk)
    .execute(
      sql`update reporting.record set correction_reason = '另一个' where id = ${other} and revision = 2`,
    )
    .then(String, (error: Error) => String(error.cause))
  expect(refusal).toContain('is no draft')
})
