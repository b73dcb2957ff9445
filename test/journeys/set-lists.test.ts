import { type Database, openDatabase } from '@kexie/db/database'
import { freshDatabase } from '@kexie/db/testing/fresh-database'
import type { StatedList } from '@kexie/schema/stated-list'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoCity } from '../../product/city/demo-city.ts'
import { installCity, planCity } from '../../product/city/install-city.ts'
import type { CityPackage } from '../../product/city/read-package.ts'
import { storedPackage } from '../../product/city/stored-package.ts'
import { useRegisters } from '../attacks/registers-only.ts'
import { clerkOf } from './clerk.ts'
import { type ListValue, listJourney } from './settings-journey.ts'

const product = useRegisters()
const clerk = clerkOf(product)
const { look, set, stands } = listJourney(product)
let owner: Database
let city: CityPackage
beforeAll(async () => {
  owner = openDatabase(product.databaseUrl, { name: 'kexie test', max: 2 })
  city = await demoCity()
})
afterAll(() => owner.close())

const renamed = (values: ListValue[], code: string, change: Partial<ListValue>) =>
  values.map((value) => (value.code === code ? { ...value, ...change } : value))

test('the preview says which records and indicators a change concerns, and writes nothing', async () => {
  await clerk.accepted('Nominations', {
    person: { name: '欧阳试验', affiliation: '试验大学' },
    award: 'ENTERPRISE_INNOVATION_MASTER',
    level: 'PROVINCIAL',
    result: 'PENDING',
    occurredOn: '2021-05-01',
  })
  await clerk.report('Nominations', {
    person: { name: '李试验', affiliation: '试验大学' },
    award: 'ENTERPRISE_INNOVATION_MASTER',
    level: 'PROVINCIAL',
    result: 'PENDING',
    occurredOn: '2021-05-02',
  })
  const { revision, values } = await stands('award')
  const change = {
    list: 'award',
    values: [
      { code: null, nameZh: '绿色低碳奖', nameEn: 'Green award', retired: false },
      ...renamed(values, 'ENTERPRISE_INNOVATION_MASTER', { retired: true }),
    ],
  }
  const { consequences = [] } = await look(change)
  const said = consequences.join('\n')
  expect(said).toContain('新增“绿色低碳奖”（GREEN_AWARD）。')
  expect(said).toContain('停用“江苏省企业创新达人”。')
  expect(said).toContain('已有 2 条已提交或已采纳的记录用到它')
  expect(said).toMatch(/按它计数的指标有 \d+ 个：.*企业创新达人/)
  const english = await look(change, { 'accept-language': 'en' })
  expect(english.consequences?.join('\n')).toContain('2 record(s) that were submitted or accepted have it')
  expect(await stands('award')).toEqual({ revision, values })
  const unchanged = await look({ list: 'award', values })
  expect(unchanged.problems).toMatchObject([{ code: 'UNCHANGED' }])
})

test('values are added, renamed, put in order, retired and taken back; records keep the code', async () => {
  const { revision, values } = await stands('award')
  const next = [
    ...renamed(values, 'OTHER', { nameZh: '其他奖励', nameEn: 'Some other award' }).toReversed(),
    { code: 'CITY_MEDAL', nameZh: '市科技奖章', nameEn: 'City medal', retired: false },
  ]
  expect(await set({ list: 'award', values: next }, revision)).toEqual({ __typename: 'ListSet' })
  const after = await stands('award')
  expect(after.revision).toBe(revision + 1)
  expect(after.values.map(({ code }) => code)).toEqual(next.map(({ code }) => code))
  const { record } = await clerk.report('Nominations', {
    person: { name: '王试验', affiliation: '试验大学' },
    ...{ award: 'CITY_MEDAL', level: 'PROVINCIAL', result: 'PENDING', occurredOn: '2021-05-03' },
  })
  const retired = renamed(after.values, 'CITY_MEDAL', { retired: true })
  await set({ list: 'award', values: retired }, after.revision)
  expect(
    await clerk.refusals('Nominations', {
      person: { name: '赵试验', affiliation: '试验大学' },
      ...{ award: 'CITY_MEDAL', level: 'PROVINCIAL', result: 'PENDING', occurredOn: '2021-05-04' },
    }),
  ).toEqual(['INVALID_VALUE award'])
  const { data } = await product.as('REPORTER')(
    'query ($id: ID!) { node(id: $id) { ... on Nomination { award { code name } } } }',
    { id: record.id },
  )
  expect(data.node.award).toEqual({ code: 'CITY_MEDAL', name: '市科技奖章' })
  await set({ list: 'award', values: after.values }, after.revision + 1)
  expect((await stands('award')).values).toEqual(after.values)
})

test('what is wrong is said at its value; nobody overwrites what another changed since', async () => {
  const { revision, values } = await stands('industry')
  const wrong = [
    ...values.slice(1),
    { code: 'x y', nameZh: '甲；乙', nameEn: ' ', retired: false },
    { code: null, nameZh: values[1]?.nameZh ?? '', nameEn: 'Twin', retired: false },
  ]
  const { problems = [] } = await set({ list: 'industry', values: wrong }, revision, ' ')
  const last = values.length
  expect(problems.map(({ code, field }) => `${code} ${field}`).toSorted()).toEqual([
    `ALREADY_EXISTS change.values.${last}.nameZh`,
    `INVALID_VALUE change.values.${last - 1}.code`,
    `INVALID_VALUE change.values.${last - 1}.nameZh`,
    'REQUIRED change.values',
    `REQUIRED change.values.${last - 1}.nameEn`,
    'REQUIRED reason',
  ])
  const one = renamed(values, values[0]?.code ?? '', { nameZh: '甲改' })
  const other = renamed(values, values[0]?.code ?? '', { nameZh: '乙改' })
  const both = await Promise.all(
    [one, other].map((next) => set({ list: 'industry', values: next }, revision)),
  )
  expect(both.map(({ problems: found }) => found?.[0]?.code ?? 'DONE').toSorted()).toEqual([
    'CHANGED_SINCE',
    'DONE',
  ])
})

test('every change is in the history and in the audit, with its reason', async () => {
  const { data } = await product.as('REVIEWER')(
    '{ settingChanges(part: LIST, key: "award") { revision what reason changedBy } }',
  )
  expect(data.settingChanges.slice(0, 3)).toMatchObject([
    { what: '恢复“市科技奖章”', reason: '试改', changedBy: 'test-reviewer' },
    { what: '停用“市科技奖章”' },
    { what: expect.stringContaining('改称“其他奖励”') },
  ])
  const { data: audited } = await product.as('AUDIT_ADMIN')(
    '{ auditEntries(filter: { action: "SET_LIST" }, first: 3) { nodes { outcome reason } } }',
  )
  expect(audited.auditEntries.nodes[0]).toMatchObject({ outcome: 'DONE', reason: '试改' })
})

test('what was set stays when the package is installed again, unless it is overwritten, and installs elsewhere to the same', async () => {
  const listsOf = async (db: Database['db']) => (await storedPackage(db)).lists
  const before = await listsOf(owner.db)
  expect(
    (await planCity(owner.db, city)).map(({ what, entry }) => `${what} ${entry.part} ${entry.key}`),
  ).toEqual(
    expect.arrayContaining(['OWN lists award', 'OWN values award/CITY_MEDAL', 'OWN values award/OTHER']),
  )
  await installCity(product.databaseUrl, city, { as: 'DEMO', operator: 'test' })
  expect(await listsOf(owner.db)).toEqual(before)

  const given = withValue(city, {
    code: 'NEW_AWARD',
    name: { zh: '包里新增的奖', en: 'New award' },
    help: undefined,
    isRetired: false,
  })
  await installCity(product.databaseUrl, given, { as: 'DEMO', operator: 'test' })
  const codes = async () =>
    (await listsOf(owner.db)).find(({ code }) => code === 'award')?.values.map(({ code }) => code)
  const own = before.find(({ code }) => code === 'award')?.values.map(({ code }) => code) ?? []
  expect(await codes()).toEqual([...own, 'NEW_AWARD'])
  const left = await planCity(owner.db, given)
  expect(left.filter(({ what }) => what !== 'OWN' && what !== 'MEETS')).toEqual([])

  const stored = await storedPackage(owner.db)
  if (!stored.city) throw new Error('no city')
  const other = await freshDatabase({ hasPackage: false })
  await installCity(other.url, { ...stored, city: stored.city }, { as: 'CITY', operator: 'test' })
  const elsewhere = openDatabase(other.url, { name: 'kexie test', max: 1 })
  expect(await listsOf(elsewhere.db)).toEqual(await listsOf(owner.db))
  await elsewhere.close()
  await other.drop()

  await installCity(product.databaseUrl, city, { as: 'DEMO', operator: 'test', overwrites: true })
  expect(await planCity(owner.db, city)).toEqual([])
  const awards = (await listsOf(owner.db)).find(({ code }) => code === 'award')
  expect(
    awards?.values
      .filter(({ isRetired }) => isRetired)
      .map(({ code }) => code)
      .toSorted(),
  ).toEqual(['CITY_MEDAL', 'NEW_AWARD'])
})

const withValue = (given: CityPackage, value: StatedList['values'][number]): CityPackage => ({
  ...given,
  lists: given.lists.map((list) =>
    list.code === 'award' ? { ...list, values: [...list.values, value] } : list,
  ),
})
