import { openDatabase } from '@kexie/db/database'
import { expect, test } from 'vitest'
import { demoCity } from '../../product/city/demo-city.ts'
import { installCity, planCity } from '../../product/city/install-city.ts'
import { useRegisters } from '../attacks/registers-only.ts'
import { clerkOf } from './clerk.ts'
import { settingJourney } from './settings-journey.ts'

const product = useRegisters()
const clerk = clerkOf(product)
const { look, set } = settingJourney(product, {
  mutation: 'setSeries',
  change: 'SeriesChange',
  preview: 'seriesPreview',
})

const forum = {
  nameZh: '低碳论坛',
  nameEn: 'Low-carbon Forum',
  tier: 'REGULAR',
  programme: 'SOCIETY_EXCHANGE',
  cadence: 'IRREGULAR',
  startedOn: '2021-01-01',
}
const event = (occurredOn: string) => ({
  ...{ series: 'low-carbon-forum', form: 'FORUM', occurredOn, stage: 'HELD' },
  ...{ attendance: 50, hosts: [], guests: [], participants: [], cooperationProjects: [] },
})

test('an event is reported of a series as soon as it is started', async () => {
  expect(await clerk.refusals('AcademicEvents', event('2021-03-01'))).toEqual(['NOT_FOUND series'])
  const { consequences = [] } = await look(forum)
  expect(consequences.join()).toContain('新设系列“低碳论坛”（low-carbon-forum）。')
  expect(await set(forum, 0)).toEqual({ __typename: 'SeriesSet' })
  const monthly = await look({ ...forum, code: 'low-carbon-forum', cadence: 'MONTHLY', tier: 'HIGH_END' })
  expect(monthly.consequences).toEqual(['层级由 常态平台 改为 高端平台。', '节奏由 不定期 改为 每月。'])
  await clerk.accepted('AcademicEvents', event('2021-03-01'))
  const twin = await set({ ...forum, nameEn: 'Low carbon forum' }, 0)
  expect(twin.problems).toMatchObject([{ code: 'ALREADY_EXISTS', field: 'change.nameZh' }])
})

test('with events it is renamed or ended, never before the last of them, and counts as it did', async () => {
  const code = 'low-carbon-forum'
  const { problems } = await look({ ...forum, code, programme: 'TECH_CAFE', endedOn: '2021-02-28' })
  expect(problems?.map(({ field }) => field)).toEqual(['change.programme', 'change.endedOn'])
  const next = { ...forum, code, nameZh: '双碳论坛', endedOn: '2021-06-30' }
  const { consequences = [] } = await look(next)
  expect(consequences).toEqual([
    expect.stringContaining('已提交或已采纳的 1 场活动照旧属于它'),
    expect.stringContaining('“双碳论坛”于 2021-06-30 停办。'),
  ])
  const both = await Promise.all([next, { ...next, nameZh: '碳中和论坛' }].map((one) => set(one, 1)))
  expect(both.map(({ problems: found }) => found?.[0]?.code ?? 'DONE').toSorted()).toEqual([
    'CHANGED_SINCE',
    'DONE',
  ])
  expect(await clerk.refusals('AcademicEvents', event('2021-07-01'))).toEqual(['INVALID_VALUE occurredOn'])
  expect((await clerk.report('AcademicEvents', event('2021-06-30'))).record.status).toBe('SUBMITTED')
})

test('it stays when the package is installed again', async () => {
  const owner = openDatabase(product.databaseUrl, { name: 'kexie test', max: 1 })
  const city = await demoCity()
  const code = 'tech-cafe'
  const { data } = await product.as('REVIEWER')(
    '{ eventSeries { code revision nameZh nameEn tier programme { code } cadence startedOn } }',
  )
  const { revision, programme, ...cafe } = data.eventSeries.find((one: { code: string }) => one.code === code)
  await set({ ...cafe, programme: programme.code, nameZh: '科技咖啡吧' }, revision)
  const steps = await planCity(owner.db, city)
  expect(steps.map(({ what, entry }) => `${what} ${entry.part} ${entry.key}`)).toEqual([`OWN series ${code}`])
  await installCity(product.databaseUrl, city, { as: 'DEMO', operator: 'test' })
  expect((await planCity(owner.db, city)).map(({ what }) => what)).toEqual(['OWN'])
  await expect(owner.sql`delete from reporting.setting_change`).rejects.toThrow('append-only')
  await owner.close()
})
