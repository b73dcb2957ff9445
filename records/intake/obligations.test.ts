import { societies } from '@kexie/db/testing/small-city'
import { publicViewer, type Viewer } from '@kexie/schema/viewer'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { edition } from '../testing/edition-domain.ts'
import { move, type OpenLedger, openLedger, reportOne } from '../testing/open-ledger.ts'
import { todayInShanghai } from './row-rules.ts'

let ledger: OpenLedger
const leader: Viewer = { ...publicViewer, name: 'leader', role: 'LEADER' }
const today = todayInShanghai(new Date())
const [society, another] = societies

beforeAll(async () => {
  ledger = await openLedger()
  await ledger.owner`
    insert into reporting.form (code, name_zh, name_en, cadence, due_day, due_months, types)
    values ('monthly', '月报', 'Monthly', 'MONTH', 20, 1, '{}')`
  await ledger.owner`
    insert into reporting.duty (id, form_code, organization_kind, starts_on, set_by, reason)
    values (gen_random_uuid(), 'monthly', 'SOCIETY', '2017-01-01', 'test', '每月20日前报送')`
})
afterAll(() => ledger.close())

const report = (occurredOn: string, provenance: 'REPORTED' | 'RECONSTRUCTED', submit = true) =>
  reportOne(ledger.domain, { input: edition({ occurredOn }) }, { submit, provenance })

/** What the first society, or another, owes of a form for the period of `day`, as seen on `seenOn`. */
async function owed(day: string, seenOn = today, { of = society, form = 'monthly' } = {}) {
  const [row] = await ledger.readersAs(leader).execute(sql`
    select state, on_time, due_on::text, first_reported_on::text from reporting.obligations(${day}::date, ${day}::date, ${form}, ${of}, null, ${seenOn}::date)`)
  return row
}

test('a month is open to the 20th of the next, and missing the day after', async () => {
  expect(await owed('2018-12-01', '2018-11-30')).toMatchObject({ state: 'AHEAD', due_on: '2019-01-20' })
  expect(await owed('2018-12-01', '2019-01-20')).toMatchObject({ state: 'OPEN', on_time: null })
  expect(await owed('2018-12-01', '2019-01-21')).toMatchObject({ state: 'MISSING', on_time: null })
  expect(await owed('2016-12-01')).toBeUndefined()
})

test('a draft is no report, a late one is late, one of this month is on time', async () => {
  await report('2019-02-03', 'REPORTED', false)
  expect(await owed('2019-02-01')).toMatchObject({ state: 'MISSING' })
  await report('2019-02-04', 'REPORTED')
  expect(await owed('2019-02-01')).toMatchObject({ state: 'LATE', on_time: false, first_reported_on: today })
  await report(today, 'REPORTED')
  expect(await owed(`${today.slice(0, 7)}-01`)).toMatchObject({ state: 'REPORTED', on_time: true })
})

test('the day a rebuilt record was loaded makes nobody late, whatever comes after it', async () => {
  await report('2019-05-03', 'RECONSTRUCTED')
  const unknown = { state: 'RECONSTRUCTED', on_time: null, first_reported_on: null }
  expect(await owed('2019-05-01')).toMatchObject(unknown)
  await report('2019-05-04', 'REPORTED')
  expect(await owed('2019-05-01')).toMatchObject(unknown)
})

test('of a period in which anything was rebuilt nobody is overdue, of a month or a campaign', async () => {
  await ledger.owner`
    insert into reporting.form (code, name_zh, name_en, cadence, from_on, to_on, due_on, types)
    values ('fair', '洽谈会', 'Fair', 'ONCE', '2019-09-10', '2019-09-20', '2019-10-10', '{}')`
  await ledger.owner`
    insert into reporting.duty (id, form_code, organization_kind, starts_on, set_by, reason)
    values (gen_random_uuid(), 'fair', 'SOCIETY', '2017-01-01', 'test', '活动后报送')`
  const others = () =>
    Promise.all(['monthly', 'fair'].map((form) => owed('2019-09-10', today, { of: another, form })))
  expect(await others()).toMatchObject([{ state: 'MISSING' }, { state: 'MISSING' }])
  await report('2019-09-12', 'RECONSTRUCTED')
  expect(await others()).toMatchObject(Array(2).fill({ state: 'UNKNOWN', on_time: null }))
  expect(await owed('2019-09-01', '2019-09-05', { of: another })).toMatchObject({ state: 'OPEN' })
  expect(await owed('2019-08-01', today, { of: another })).toMatchObject({ state: 'MISSING' })
})

test('what was withdrawn never came', async () => {
  const id = await report('2019-07-03', 'REPORTED')
  await move(ledger.reviewers, [id], 'WITHDRAW')
  expect(await owed('2019-07-01')).toMatchObject({ state: 'MISSING' })
})
