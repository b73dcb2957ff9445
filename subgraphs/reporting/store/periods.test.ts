import { openDatabase } from '@kexie/db/database'
import { withSessionVariables } from '@kexie/db/session-variables'
import { calendarDay } from '@kexie/db/tables/reporting-calendar'
import { type FreshDatabase, freshDatabase } from '@kexie/db/testing/fresh-database'
import { prover } from '@kexie/runtime/testing/prover'
import { publicViewer } from '@kexie/schema/viewer'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findPeriod, listPeriods, type PeriodRow } from './periods.ts'

let database: FreshDatabase
let owner: ReturnType<typeof openDatabase>
let pool: ReturnType<typeof openDatabase>
let db: ReturnType<typeof withSessionVariables>

beforeAll(async () => {
  database = await freshDatabase({ hasPackage: false })
  owner = openDatabase(database.url, { name: 'owner', max: 1 })
  pool = openDatabase(database.roleUrl('reporting'), { name: 'reviewers', max: 1 })
  const callerAs = await prover(database.url)
  db = withSessionVariables(pool.db, callerAs({ ...publicViewer, name: 'reviewer', role: 'REVIEWER' }))
})
afterAll(async () => {
  await Promise.all([owner.close(), pool.close()])
  await database.drop()
})

interface Returning {
  cadence: 'MONTH' | 'QUARTER' | 'HALF_YEAR' | 'YEAR'
  due_day: number
  due_months: number
}

interface Campaign {
  cadence: 'ONCE'
  from_on: string
  to_on: string
  due_on: string
}

type Form = (Returning | Campaign) & { moves: 'NONE' | 'NEXT_WORKDAY' }

const lengthOf = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 }

/** The same rule, reckoned day by day: a period is what days of one number make, whatever the database says of it. */
function plainPeriod(form: Form, day: string, holidays: ReadonlyMap<string, boolean>): PeriodRow[] {
  if (form.cadence === 'ONCE') {
    const { from_on: period, to_on: ends_on, due_on } = form
    return day < period || day > ends_on ? [] : [{ period, ends_on, due_on: moved(form, due_on, holidays) }]
  }
  const numberOf = (one: string) => Math.floor((monthsOf(one) - 1) / lengthOf[form.cadence as 'MONTH'])
  let [period, ends_on] = [day, day]
  while (numberOf(after(period, -1)) === numberOf(day)) period = after(period, -1)
  while (numberOf(after(ends_on, 1)) === numberOf(day)) ends_on = after(ends_on, 1)
  const dueMonth = monthsOf(ends_on) + form.due_months
  let due = ends_on
  while (monthsOf(due) < dueMonth) due = after(due, 1)
  if (form.due_months === 0) due = `${ends_on.slice(0, 7)}-01`
  while (Number(due.slice(8)) < form.due_day && monthsOf(after(due, 1)) === dueMonth) due = after(due, 1)
  return [{ period, ends_on, due_on: moved(form, due, holidays) }]
}

/** Months since the year nought, January of which is 1. */
const monthsOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))

const after = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

function moved({ moves }: Form, day: string, holidays: ReadonlyMap<string, boolean>): string {
  if (moves === 'NONE') return day
  const isWeekday = ![0, 6].includes(new Date(day).getUTCDay())
  return (holidays.get(day) ?? isWeekday) ? day : moved({ moves } as Form, after(day, 1), holidays)
}

/** Days of three years: a leap year and its neighbours, so that runs meet holidays and ends of February. */
const days = fc.integer({ min: 0, max: 1095 }).map((nth) => after('2011-01-01', nth))

const forms: fc.Arbitrary<Form> = fc
  .oneof(
    fc.record({
      cadence: fc.constantFrom('MONTH' as const, 'QUARTER' as const, 'HALF_YEAR' as const, 'YEAR' as const),
      due_day: fc.integer({ min: 1, max: 31 }),
      due_months: fc.integer({ min: 0, max: 14 }),
    }),
    fc.tuple(days, fc.nat(120), fc.nat(150)).map(([from_on, length, later]) => ({
      cadence: 'ONCE' as const,
      from_on,
      to_on: after(from_on, length),
      due_on: after(from_on, later),
    })),
  )
  .chain((form) =>
    fc.constantFrom('NONE' as const, 'NEXT_WORKDAY' as const).map((moves) => ({ ...form, moves })),
  )

/** Days that are free or worked on by the calendar: alone, and weeks of them. */
const calendars = fc
  .array(fc.record({ from: days, length: fc.integer({ min: 1, max: 12 }), isWorkday: fc.boolean() }), {
    maxLength: 12,
  })
  .map(
    (spans) =>
      new Map(
        spans.flatMap(({ from, length, isWorkday }) =>
          Array.from({ length }, (_, nth) => [after(from, nth), isWorkday] as const),
        ),
      ),
  )

async function install(form: Form, holidays: ReadonlyMap<string, boolean>): Promise<void> {
  const { sql } = owner
  await sql`delete from reporting.form`
  await sql`delete from reporting.calendar_day`
  await sql`insert into reporting.form ${sql({ code: 'f', name_zh: '报表', name_en: 'Form', types: [], ...form })}`
  const rows = [...holidays].map(([day, isWorkday]) => ({ day, isWorkday }))
  if (rows.length > 0) await owner.db.insert(calendarDay).values(rows)
}

test('which period a day belongs to, and when that ends and falls due, is what one reckons by hand', async () => {
  await fc.assert(
    fc.asyncProperty(
      forms,
      calendars,
      fc.array(days, { minLength: 1, maxLength: 4 }),
      async (form, holidays, asked) => {
        await install(form, holidays)
        for (const day of asked)
          expect([await findPeriod(db, 'f', day)]).toEqual([plainPeriod(form, day, holidays)[0]])
      },
    ),
    { numRuns: 150, endOnFailure: true },
  )
}, 240_000)

test('the periods of a span are those of its days, each once and in order', async () => {
  await fc.assert(
    fc.asyncProperty(forms, calendars, days, fc.nat(400), async (form, holidays, from, length) => {
      await install(form, holidays)
      const found: PeriodRow[] = []
      for (let day = from; day <= after(from, length); day = after(day, 1))
        if (day > (found.at(-1)?.ends_on ?? '')) found.push(...plainPeriod(form, day, holidays))
      expect(await listPeriods(db, 'f', from, after(from, length))).toEqual(found)
    }),
    { numRuns: 100, endOnFailure: true },
  )
}, 240_000)

test('days of another rhythm, half a campaign and a thirty-second are no form', async () => {
  const wrong = [
    { cadence: 'ONCE', due_day: 20, due_months: 1, moves: 'NONE' },
    { cadence: 'QUARTER', due_day: 20 },
    { cadence: 'MONTH', due_day: 32, due_months: 1 },
    { cadence: 'ONCE', from_on: '2010-06-01', to_on: '2010-06-30' },
    { cadence: 'ONCE', from_on: '2010-06-30', to_on: '2010-06-01', due_on: '2010-07-20' },
    {
      cadence: 'YEAR',
      due_day: 20,
      due_months: 1,
      from_on: '2010-06-01',
      to_on: '2010-06-30',
      due_on: '2010-07-20',
    },
  ]
  for (const form of wrong) await expect(install(form as unknown as Form, new Map())).rejects.toThrow(/form_/)
})
