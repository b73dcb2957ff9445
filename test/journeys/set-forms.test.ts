import { openDatabase } from '@kexie/db/database'
import { freshDatabase } from '@kexie/db/testing/fresh-database'
import { todayInShanghai } from '@kexie/records/row-rules'
import { expect, test } from 'vitest'
import { demoCity } from '../../product/city/demo-city.ts'
import { installCity, planCity } from '../../product/city/install-city.ts'
import { storedPackage } from '../../product/city/stored-package.ts'
import { useRegisters } from '../attacks/registers-only.ts'
import { exported } from './exported-package.ts'
import { settingJourney } from './settings-journey.ts'

const product = useRegisters()
const forms = settingJourney(product, { mutation: 'setForm', change: 'FormChange', preview: 'formPreview' })
const calendar = settingJourney(product, {
  mutation: 'setCalendar',
  change: 'CalendarChange',
  preview: 'calendarPreview',
})

const today = todayInShanghai(new Date())
const year = Number(today.slice(0, 4)) + 1

const monthly = {
  ...{ code: 'monthly', nameZh: '月度活动报表', nameEn: 'Monthly report of activities', types: [] },
  ...{ cadence: 'QUARTER', dueDay: 25, dueMonths: 1, moves: 'NEXT_WORKDAY', since: `${year}-01-01` },
}
const fair = {
  ...{ nameZh: '洽谈会项目表', nameEn: 'Projects of the fair', types: ['ScienceActivity'] },
  ...{ cadence: 'ONCE', moves: 'NONE', from: `${year}-05-01`, to: `${year}-06-10`, dueOn: `${year}-06-30` },
}

/** After how many changes a form stands. */
async function revisionOf(code: string): Promise<number> {
  const { data } = await product.as('REVIEWER')('{ reportingForms { code revision } }')
  return data.reportingForms.find((one: { code: string }) => one.code === code).revision
}

test('a form is owed by the quarter from a day on, whoever owes it is told, and the months before stay', async () => {
  const { consequences = [] } = await forms.look(monthly)
  expect(consequences.join()).toContain(
    `自 ${year}-01-01 起的一期开始，每月一次，期后次月 20 日截止，改为：每季度一次`,
  )
  expect(consequences.join()).toMatch(
    /一年之内，原来的 12 期（.*）由 4 期（.*）取代，涉及 \d+ 家单位（.* 等）。/,
  )
  const revision = await revisionOf('monthly')
  const both = await Promise.all([
    forms.set(monthly, revision),
    forms.set({ ...monthly, dueDay: 28 }, revision),
  ])
  expect(both.map(({ problems }) => problems?.[0]?.code ?? 'DONE').toSorted()).toEqual([
    'CHANGED_SINCE',
    'DONE',
  ])
  const { data } = await product.query(
    'query ($from: Date!, $to: Date!) { reportingPeriods(form: "monthly", from: $from, to: $to) { name from } }',
    { from: `${year - 1}-11-01`, to: `${year}-06-30` },
  )
  expect(data.reportingPeriods.map(({ name }: { name: string }) => name)).toEqual([
    `${year - 1}年11月`,
    `${year - 1}年12月`,
    `${year}年第1季度`,
    `${year}年第2季度`,
  ])
})

test('a campaign and the holidays of a year are set, and what is in the audit says why', async () => {
  expect(await forms.set(fair, 0, '办洽谈会')).toEqual({ __typename: 'FormSet' })
  const holiday = { day: `${year}-10-01`, isWorkday: false, name: '国庆节' }
  const isWeekend = [0, 6].includes(new Date(holiday.day).getUTCDay())
  const days = isWeekend ? [{ ...holiday, isWorkday: true }] : [holiday]
  expect(await calendar.set({ year, days }, 0, '放假通知')).toEqual({ __typename: 'CalendarSet' })
  const { data } = await product.as('AUDIT_ADMIN')(
    '{ auditEntries(filter: { action: "SET_FORM" }, first: 2) { nodes { objectType reason } } }',
  )
  expect(data.auditEntries.nodes).toEqual([
    { objectType: 'Calendar', reason: '放假通知' },
    { objectType: 'ReportingForm', reason: '办洽谈会' },
  ])
})

test('what was set stays when the package is installed again, and is exported and installs elsewhere to the same', async () => {
  const owner = openDatabase(product.databaseUrl, { name: 'kexie test', max: 1 })
  const city = await demoCity()
  const before = await storedPackage(owner.db)
  const steps = await installCity(product.databaseUrl, city, { as: 'DEMO', operator: 'test' })
  expect(steps.map(({ what, entry }) => `${what} ${entry.part} ${entry.key}`)).toEqual(['OWN forms monthly'])
  expect((await storedPackage(owner.db)).registers).toEqual(before.registers)
  const { city: given } = await exported(owner.db)
  const other = await freshDatabase({ hasPackage: false })
  await installCity(other.url, given, { as: 'CITY', operator: 'test' })
  const elsewhere = openDatabase(other.url, { name: 'kexie test', max: 1 })
  const { registers } = await storedPackage(elsewhere.db)
  expect(registers.forms).toEqual(before.registers.forms)
  expect(registers.calendar).toEqual(before.registers.calendar)
  expect(await planCity(elsewhere.db, given)).toEqual([])
  await elsewhere.close()
  await other.drop()
  await installCity(product.databaseUrl, city, { as: 'DEMO', operator: 'test', overwrites: true })
  expect(await planCity(owner.db, city)).toEqual([])
  await owner.close()
})
