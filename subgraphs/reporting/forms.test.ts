import { openDatabase } from '@kexie/db/database'
import { withSessionVariables } from '@kexie/db/session-variables'
import { type FreshDatabase, freshDatabase } from '@kexie/db/testing/fresh-database'
import { foundSmallCity } from '@kexie/db/testing/small-city'
import { todayInShanghai } from '@kexie/records/row-rules'
import { monthStart } from '@kexie/records/testing/month-start'
import { prover } from '@kexie/runtime/testing/prover'
import { type Caller, publicViewer } from '@kexie/schema/viewer'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { calendarPreview, setCalendar } from './actions/set-calendar.ts'
import { formPreview, setForm } from './actions/set-form.ts'
import { type ReportingContext, reportingContext } from './context.ts'
import type { CalendarChange, FormChange } from './schema.generated.ts'
import { listObligations, type ObligationRow } from './store/duties.ts'
import { listPeriods } from './store/periods.ts'

let database: FreshDatabase
let owner: ReturnType<typeof openDatabase>
let pool: ReturnType<typeof openDatabase>
let caller: Caller

beforeAll(async () => {
  database = await freshDatabase({ hasPackage: false })
  owner = openDatabase(database.url, { name: 'owner', max: 1 })
  pool = openDatabase(database.roleUrl('reporting'), { name: 'reviewers', max: 1 })
  await foundSmallCity(owner.sql)
  caller = (await prover(database.url))({ ...publicViewer, name: 'reviewer', role: 'REVIEWER' })
})
afterAll(async () => {
  await Promise.all([owner.close(), pool.close()])
  await database.drop()
})

const today = todayInShanghai(new Date())
const after = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

const context = (): ReportingContext => reportingContext(pool.db, caller)

/** A monthly form that every society has owed for two years, in the place of what was there. */
async function oneForm(): Promise<void> {
  const { sql } = owner
  for (const table of ['duty', 'past_rhythm', 'form', 'setting_change'])
    await sql.unsafe(`alter table reporting.${table} disable trigger user; delete from reporting.${table}`)
  await sql`insert into reporting.form (code, name_zh, name_en, cadence, due_day, due_months, types) values ('f', '月报', 'Monthly', 'MONTH', 20, 1, '{}')`
  await sql`insert into reporting.duty (id, form_code, organization_kind, starts_on, set_by, reason)
    values (gen_random_uuid(), 'f', 'SOCIETY', ${after(today, -730)}, 'test', 'test')`
  for (const table of ['duty', 'past_rhythm', 'form', 'setting_change'])
    await sql.unsafe(`alter table reporting.${table} enable trigger user`)
}

/** What was owed of periods that are over or were due, whoever asks. */
async function past(): Promise<ObligationRow[]> {
  const db = withSessionVariables(pool.db, caller)
  const owed = await listObligations(db, { form: 'f', from: after(today, -730), to: today, today })
  return owed.filter(({ ends_on, due_on }) => ends_on < today || due_on < today)
}

const types = ['ScienceActivity', 'AcademicEvent', 'Lecture']

const changes: fc.Arbitrary<FormChange> = fc.record({
  code: fc.constant('f'),
  nameZh: fc.constantFrom('月报', '报表'),
  nameEn: fc.constantFrom('Monthly', 'Form'),
  types: fc.subarray(types.slice(0, 2)),
  cadence: fc.constantFrom('MONTH' as const, 'QUARTER' as const, 'HALF_YEAR' as const, 'YEAR' as const),
  dueDay: fc.integer({ min: 1, max: 31 }),
  dueMonths: fc.integer({ min: 0, max: 3 }),
  moves: fc.constantFrom('NONE' as const, 'NEXT_WORKDAY' as const),
  since: fc.integer({ min: -400, max: 500 }).map((days) => after(today, days)),
})

/** Carries a change out, after whatever there was. */
async function change(given: FormChange, revision: number): Promise<boolean> {
  const outcome = await setForm(context(), { change: given, revision, reason: '试验' })
  return outcome.__typename === 'FormSet'
}

test('whatever is changed of a form, what is past stays owed as it was, and every day has one period', async () => {
  const done = { yes: 0, no: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(changes, { minLength: 2, maxLength: 5 }), async (given) => {
      await oneForm()
      const before = await past()
      expect(before.length).toBeGreaterThan(60)
      let revision = 0
      for (const one of given) {
        const isDone = await change(one, revision)
        if (isDone) revision += 1
        done[isDone ? 'yes' : 'no'] += 1
        expect(await past()).toEqual(before)
      }
      const span = { from: after(today, -760), to: after(today, 900) }
      const periods = await listPeriods(withSessionVariables(pool.db, caller), 'f', span.from, span.to)
      expect(periods.slice(1).map(({ period }) => period)).toEqual(
        periods.slice(0, -1).map(({ ends_on }) => after(ends_on, 1)),
      )
    }),
    { numRuns: 25, endOnFailure: true },
  )
  expect(Math.min(done.yes, done.no)).toBeGreaterThan(10)
}, 240_000)

const monthly: FormChange = {
  ...{ code: 'f', nameZh: '月报', nameEn: 'Monthly', types: [] },
  ...{ cadence: 'MONTH', dueDay: 20, dueMonths: 1, moves: 'NONE' },
}

test('a preview says period by period whose obligations move by how many days, and moves none', async () => {
  await oneForm()
  const looked = await formPreview(context(), { ...monthly, dueDay: 25, since: monthStart(2) })
  if (looked.__typename !== 'SettingPreview') throw new Error(JSON.stringify(looked))
  const [sentence = ''] = looked.consequences
  expect(sentence).toContain(`自 ${monthStart(2)} 起的一期开始`)
  expect(sentence).toContain(
    `截止日由 ${monthStart(3).slice(0, 8)}20 改为 ${monthStart(3).slice(0, 8)}25（晚 5 天），涉及 3 家单位（学会1、学会2、学会3）。`,
  )
  expect(sentence).toContain('此前各期的应报、截止日和已报情况都不变。')
  const again = await formPreview(context(), monthly)
  expect(again).toMatchObject({ problems: [{ code: 'UNCHANGED' }] })
})

test('the past, a period within a period and another kind of form are refused in words', async () => {
  await oneForm()
  const refused = async (given: Partial<FormChange>) => {
    const outcome = await setForm(context(), { change: { ...monthly, ...given }, revision: 0, reason: '试' })
    return outcome.__typename === 'Refused'
      ? outcome.problems.map(({ code, field }) => `${code} ${field}`)
      : []
  }
  expect(await refused({ dueDay: 25 })).toEqual(['REQUIRED change.since'])
  expect(await refused({ dueDay: 25, since: monthStart(-1) })).toEqual(['INVALID_VALUE change.since'])
  // On the first of a month nothing of it can be due in the past, and it is set.
  if (!today.endsWith('-01'))
    expect(await refused({ dueDay: 1, dueMonths: 0, since: monthStart(0) })).toEqual([
      'INVALID_VALUE change.dueDay',
    ])
  const inQuarter = [1, 2]
    .map((months) => monthStart(months))
    .find((day) => (Number(day.slice(5, 7)) - 1) % 3 !== 0)
  expect(await refused({ cadence: 'QUARTER', since: inQuarter ?? '' })).toEqual([
    'INVALID_VALUE change.since',
  ])
  expect(
    await refused({ cadence: 'ONCE', dueDay: null, dueMonths: null, from: today, to: today, dueOn: today }),
  ).toEqual(['INVALID_VALUE change.cadence'])
  expect(await refused({ nameZh: ' ', types: ['Nothing'], dueDay: null })).toEqual([
    'REQUIRED change.nameZh',
    'NOT_FOUND change.types',
    'REQUIRED change.dueDay',
    'REQUIRED change.since',
  ])
})

test('a campaign is made, put off while it runs, and stays once it is over', async () => {
  await oneForm()
  const fair: FormChange = {
    ...{ nameZh: '洽谈会项目表', nameEn: 'Fair', types: ['ScienceActivity'], cadence: 'ONCE', moves: 'NONE' },
    ...{ from: after(today, -10), to: after(today, 10), dueOn: after(today, 20) },
  }
  expect(await setForm(context(), { change: fair, revision: 0, reason: '办会' })).toMatchObject({
    form: { code: 'fair' },
  })
  const later = { ...fair, code: 'fair', dueOn: after(today, 25) }
  const looked = await formPreview(context(), later)
  expect(looked).toMatchObject({ consequences: [expect.stringContaining('改为')] })
  const early = await setForm(context(), {
    change: { ...later, from: after(today, -5) },
    revision: 1,
    reason: '改',
  })
  expect(early).toMatchObject({ problems: [{ field: 'change.from' }] })
  expect(await setForm(context(), { change: later, revision: 1, reason: '延期' })).toMatchObject({
    form: { dueOn: after(today, 25) },
  })
  await owner.sql`update reporting.form set from_on = '2021-06-01', to_on = '2021-06-30', due_on = '2021-07-20' where code = 'fair'`
  const over = await setForm(context(), { change: later, revision: 2, reason: '改' })
  const days = ['from', 'to', 'dueOn'].map((field) => ({ field: `change.${field}` }))
  expect(over).toMatchObject({ problems: days })
})

/** The first day from Monday to Friday so many days ahead. */
const weekdayAhead = (days: number): string => {
  const day = after(today, days)
  return [0, 6].includes(new Date(day).getUTCDay()) ? weekdayAhead(days + 1) : day
}

test('a holiday moves the due days that meet it, says so beforehand, and none that has passed', async () => {
  await oneForm()
  await owner.sql`delete from reporting.calendar_day`
  const due = weekdayAhead(70)
  const since = monthStart(2)
  const dueDay = Number(due.slice(8))
  const moving = { ...monthly, dueDay, dueMonths: 0, moves: 'NEXT_WORKDAY' as const, since }
  expect(await change(moving, 0)).toBe(true)
  const before = await past()
  const year = Number(due.slice(0, 4))
  const set = (days: object[], revision: number) =>
    setCalendar(context(), {
      change: { year, days: days as CalendarChange['days'] },
      revision,
      reason: '放假通知',
    })
  const looked = await calendarPreview(context(), {
    year,
    days: [{ day: due, isWorkday: false, name: '试验节' }],
  })
  expect(looked).toMatchObject({
    consequences: [
      expect.stringMatching(
        `^${due} “试验节”放假。“月报”.*截止日由 ${due} 改为 .*（晚 \\d 天），涉及 3 家单位`,
      ),
    ],
  })
  expect(await set([{ day: due, isWorkday: false, name: '试验节' }], 0)).toMatchObject({
    calendar: { revision: 1, days: [{ day: due }] },
  })
  const db = withSessionVariables(pool.db, caller)
  const [period] = await listPeriods(db, 'f', `${due.slice(0, 7)}-01`, `${due.slice(0, 7)}-01`)
  expect(period?.due_on).toBe(weekdayAhead(71))
  expect(await past()).toEqual(before)
  const wrong = await set(
    [
      { day: due, isWorkday: true },
      { day: `${year - 1}-12-31`, isWorkday: false },
    ],
    1,
  )
  expect(wrong).toMatchObject({ problems: [{ field: 'change.days.0.day' }, { field: 'change.days.1.day' }] })
  expect(await set([], 0)).toMatchObject({ problems: [{ code: 'CHANGED_SINCE' }] })
  await owner.sql`insert into reporting.calendar_day (day, is_workday) values ('2021-10-01', false)`
  const gone = await setCalendar(context(), { change: { year: 2021, days: [] }, revision: 0, reason: '改' })
  expect(gone).toMatchObject({ problems: [{ code: 'INVALID_VALUE', field: 'change.days' }] })
})
