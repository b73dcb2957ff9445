import { societies } from '@kexie/db/testing/small-city'
import { publicViewer, type Viewer } from '@kexie/schema/viewer'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { edition } from '../testing/edition-domain.ts'
import { type OpenLedger, openLedger, reportOne } from '../testing/open-ledger.ts'
import { todayInShanghai } from './row-rules.ts'

let ledger: OpenLedger
const leader: Viewer = { ...publicViewer, name: 'leader', role: 'LEADER' }
const today = todayInShanghai(new Date())
const [society] = societies

/** A fair of 2010 whose activities lie within two months, and what is owed at every other rhythm. */
const forms = [
  { code: 'quarterly', cadence: 'QUARTER', due_day: 31, due_months: 2, moves: 'NONE' },
  { code: 'half-yearly', cadence: 'HALF_YEAR', due_day: 10, due_months: 1, moves: 'NEXT_WORKDAY' },
  {
    code: 'fair',
    cadence: 'ONCE',
    from_on: '2010-06-10',
    to_on: '2010-07-05',
    due_on: '2010-07-20',
    moves: 'NEXT_WORKDAY',
  },
  { code: 'week', cadence: 'ONCE', from_on: '2010-06-14', to_on: '2010-06-20', due_on: '2010-06-30' },
]

beforeAll(async () => {
  ledger = await openLedger()
  for (const form of forms) {
    const row = { ...form, name_zh: form.code, name_en: form.code, types: [] }
    await ledger.owner`insert into reporting.form ${ledger.owner(row)}`
    await ledger.owner`
      insert into reporting.duty (id, form_code, organization_kind, starts_on, set_by, reason)
      values (gen_random_uuid(), ${form.code}, 'SOCIETY', '2010-01-01', 'test', '试验')`
  }
})
afterAll(() => ledger.close())
beforeEach(() => ledger.owner`delete from reporting.calendar_day`)

const report = (occurredOn: string) =>
  reportOne(ledger.domain, { input: edition({ occurredOn }) }, { submit: true })

/** What the first society owes of a form between two days, as seen on `seenOn`. */
async function owed(form: string, from: string, to: string, seenOn = today) {
  return ledger.readersAs(leader).execute(sql`
    select period::text, ends_on::text, due_on::text, state, pending
    from reporting.obligations(${from}::date, ${to}::date, ${form}, ${society}, null, ${seenOn}::date) order by 1`)
}

test('every rhythm is owed once a period, and due on its day or where that has moved', async () => {
  expect(await owed('quarterly', '2010-05-02', '2010-12-31', '2010-11-30')).toMatchObject([
    { period: '2010-04-01', ends_on: '2010-06-30', due_on: '2010-08-31', state: 'MISSING' },
    { period: '2010-07-01', ends_on: '2010-09-30', due_on: '2010-11-30', state: 'OPEN' },
    { period: '2010-10-01', ends_on: '2010-12-31', due_on: '2011-02-28', state: 'OPEN' },
  ])
  const halves = () => owed('half-yearly', '2010-07-01', '2010-07-01')
  expect(await halves()).toMatchObject([
    { period: '2010-07-01', ends_on: '2010-12-31', due_on: '2011-01-10' },
  ])
  await ledger.owner`insert into reporting.calendar_day (day, is_workday) values ('2011-01-10', false), ('2011-01-11', false)`
  expect(await halves()).toMatchObject([{ due_on: '2011-01-12' }])
})

test('a campaign is owed once, by whoever is asked of one of its days', async () => {
  const fair = { period: '2010-06-10', ends_on: '2010-07-05', due_on: '2010-07-20' }
  expect(await owed('fair', '2010-01-01', '2010-06-09')).toEqual([])
  expect(await owed('fair', '2010-07-06', '2010-12-31')).toEqual([])
  expect(await owed('fair', '2010-06-09', '2010-06-10', '2010-06-09')).toMatchObject([
    { ...fair, state: 'AHEAD' },
  ])
  expect(await owed('fair', '2010-07-05', '2012-12-31', '2010-07-20')).toMatchObject([
    { ...fair, state: 'OPEN' },
  ])
})

test('what lies a day beside a campaign is not of it, though of its month; what lies in two campaigns is of both', async () => {
  await report('2010-06-09')
  await report('2010-07-06')
  const [pending, none] = [{ pending: 1 }, { state: 'MISSING', pending: 0 }]
  const year = ['2010-01-01', '2010-12-31'] as const
  expect(await owed('fair', ...year)).toMatchObject([none])
  expect(await owed('quarterly', ...year)).toMatchObject([none, pending, pending, none])
  await report('2010-06-10')
  await report('2010-06-20')
  await report('2010-07-05')
  expect(await owed('fair', ...year)).toMatchObject([{ state: 'LATE', pending: 3 }])
  expect(await owed('week', ...year)).toMatchObject([{ state: 'LATE', pending: 1 }])
  expect(await owed('half-yearly', ...year)).toMatchObject([{ pending: 3 }, { pending: 2 }])
})

test('what a campaign closed is its days, and no other of the month', async () => {
  await ledger.owner`
    insert into reporting.closing (id, form_code, period, closed_by) values (gen_random_uuid(), 'fair', '2010-06-10', 'test')`
  const isClosed = async (day: string) =>
    (
      await ledger
        .domain(leader)
        .execute(sql`select reporting.is_closed('SeriesEdition', ${day}::date) as closed`)
    )[0]?.closed
  for (const [day, closed] of [
    ['2010-06-09', false],
    ['2010-06-10', true],
    ['2010-07-05', true],
    ['2010-07-06', false],
  ] as const)
    expect([day, await isClosed(day)]).toEqual([day, closed])
})
