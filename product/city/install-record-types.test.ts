import { type Database, openDatabase } from '@kexie/db/database'
import { type FreshDatabase, freshDatabase } from '@kexie/db/testing/fresh-database'
import { customDefinition } from '@kexie/schema/custom-definition'
import type { StatedField, StatedType } from '@kexie/schema/custom-type'
import { hashOfDefinition } from '@kexie/schema/stated-definitions'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exported } from '../../test/journeys/exported-package.ts'
import { counting, huaianWith, naming, rule, visits } from '../../test/journeys/own-types.ts'
import { installCity, planCity } from './install-city.ts'
import type { Step } from './plan-city.ts'
import type { CityPackage } from './read-package.ts'
import { storedPackage } from './stored-package.ts'

const manner = { as: 'CITY', operator: 'installer' } as const
const types = `${visits}- type: AnnualMeeting
  label: { zh: 年会, en: Annual meeting }
  fields:
    - { name: guests, kind: QUANTITY, label: { zh: 人数, en: Guests }, required: true }
`
const city = huaianWith({ ...naming, 'record-types.yaml': types })
const opened: { fresh: FreshDatabase; database: Database }[] = []

async function emptyDatabase() {
  const fresh = await freshDatabase({ hasPackage: false })
  const database = openDatabase(fresh.url, { name: 'kexie test', max: 2 })
  opened.push({ fresh, database })
  return { url: fresh.url, db: database.db }
}

let own: Awaited<ReturnType<typeof emptyDatabase>>
beforeAll(async () => {
  own = await emptyDatabase()
})
afterAll(async () => {
  for (const { fresh, database } of opened) {
    await database.close()
    await fresh.drop()
  }
})

const [visit, meeting] = city.recordTypes as [StatedType, StatedType]

/** The package with its first type otherwise. */
const having = (
  change: (type: StatedType) => StatedType,
  more: readonly StatedType[] = [meeting],
): CityPackage => ({
  ...city,
  recordTypes: [change(visit), ...more],
})

const withField = (name: string, change: Partial<StatedField>) => (type: StatedType) => ({
  ...type,
  fields: type.fields.map((field) => (field.name === name ? { ...field, ...change } : field)),
})

const without = (name: string) => (type: StatedType) => ({
  ...type,
  fields: type.fields.filter((field) => field.name !== name),
})

const plain = (name: string, zh: string): StatedField => ({
  ...{ name, kind: 'TEXT', label: { zh, en: name }, help: { zh: '', en: '' }, choices: [], fields: [] },
  ...{
    isRequired: false,
    isRetired: false,
    min: null,
    max: null,
    hasRelation: false,
    isLevel: false,
    of: null,
    since: null,
  },
})

/** Sets a type in the database as its office does on the page. */
async function setHere(stated: StatedType): Promise<void> {
  const definition = customDefinition(stated)
  await own.db.execute(sql`
    insert into reporting.record_definition (type, version, hash, definition, stated)
    select ${stated.type}, coalesce(max(version), 0) + 1, ${hashOfDefinition(definition)},
      ${JSON.stringify(definition)}::text::jsonb, ${JSON.stringify(stated)}::text::jsonb
    from reporting.record_definition where type = ${stated.type}`)
}

const here = async (type = visit.type): Promise<StatedType> => {
  const found = (await storedPackage(own.db)).recordTypes.find((one) => one.type === type)
  if (!found) throw new Error(`no ${type}`)
  return found
}

const versions = async (type = visit.type): Promise<number> => {
  const [row] = await own.db.execute<{ count: number }>(
    sql`select count(*)::int as count from reporting.record_definition where type = ${type}`,
  )
  return row?.count ?? 0
}

const said = (steps: readonly Step[]) => steps.map(({ what, entry }) => `${what} ${entry.part} ${entry.key}`)
const planned = async (given: CityPackage, overwrites = false) =>
  said(await planCity(own.db, given, overwrites))
const install = async (given: CityPackage, overwrites = false) =>
  said(await installCity(own.url, given, { ...manner, overwrites }))

test('types come before what counts and names them, all at once, and a second time nothing is done', async () => {
  const steps = await planned(city)
  expect(steps).toContain('ADD recordTypes VenueVisit')
  expect(steps.filter((step) => step.startsWith('ADD recordFields'))).toHaveLength(12)
  expect((await storedPackage(own.db)).recordTypes).toEqual([])
  expect(await install(city)).toEqual(steps)
  const stored = await storedPackage(own.db)
  expect(stored.recordTypes).toEqual(city.recordTypes)
  expect(stored.registers.reviewRules).toMatchObject([{ type: 'VenueVisit', districtFirst: true }])
  expect(stored.registers.forms.find(({ code }) => code === 'visits')?.types).toEqual([
    'VenueVisit',
    'ScienceBase',
  ])
  const [term] = await own.db.execute(sql`
    select t.record_type, t.quantity, t.relation, t.up_to, t.dimensions from metrics.in_force(null) f
    join metrics.rule_term t on t.rule_id = f.rule_id where f.indicator = 'free-visits'`)
  expect(term).toEqual({
    ...{ record_type: 'VenueVisit', quantity: 'visits', relation: 'visitsRelation', up_to: 'visitsUpTo' },
    dimensions: ['fee', 'prize'],
  })
  expect(await planned(city)).toEqual([])
  expect(await install(city)).toEqual([])
  expect(await versions()).toBe(1)
})

test('that it was set is in its history and in the audit', async () => {
  const history = await own.db.execute(
    sql`select key, revision, what_zh, changed_by from reporting.setting_change where part = 'RECORD_TYPE' order by key`,
  )
  expect([...history]).toMatchObject([
    { key: 'AnnualMeeting', revision: 1, what_zh: '装入数据包：年会、人数' },
    { key: 'VenueVisit', revision: 1, changed_by: 'console:installer' },
  ])
  const [audited] = await own.db.execute<{ after: Record<string, number> }>(
    sql`select after from association.audit_entry where action = 'INSTALL_CITY'`,
  )
  expect(audited?.after).toMatchObject({ 'recordTypes ADD': 2, 'recordFields ADD': 12 })
})

test('what is exported installs elsewhere to the same, in its order, and is exported as the same bytes', async () => {
  const { files, city: again } = await exported(own.db)
  expect(again.recordTypes).toEqual(city.recordTypes)
  const other = await emptyDatabase()
  await installCity(other.url, again, manner)
  expect(await planCity(other.db, city)).toEqual([])
  expect((await exported(other.db)).files).toEqual(files)
})

test('what the package changed is another version, and a field that it has no more is retired', async () => {
  const changed = having((type) => {
    const next = without('guide')(withField('visits', { label: { zh: '人次', en: 'Visitors' } })(type))
    return { ...next, fields: [plain('route', '路线'), ...next.fields] }
  })
  expect(await install(changed)).toEqual([
    'CHANGE recordTypes VenueVisit',
    'ADD recordFields VenueVisit/route',
    'CHANGE recordFields VenueVisit/visits',
    'RETIRE recordFields VenueVisit/guide',
  ])
  const { fields } = await here()
  expect(fields.map(({ name, isRetired }) => (isRetired ? `(${name})` : name))).toEqual([
    ...['route', 'visits', 'fee', 'guest', 'endedOn', 'prize', 'fields', 'fromElsewhere', '(remark)', 'base'],
    ...['sessions', '(guide)'],
  ])
  expect(await planned(changed)).toEqual([])
  expect(await install(changed)).toEqual([])
  expect([await versions(), await versions('AnnualMeeting')]).toEqual([2, 1])
  // What is retired survives being carried.
  const { city: again } = await exported(own.db)
  expect(again.recordTypes[0]).toEqual(await here())
})

test('what its people changed here stays, while the rest of the type is the package’s, until it is overwritten', async () => {
  const before = await here()
  const theirs = having(() => before)
  await install(theirs)
  await setHere({
    ...withField('guest', { isRequired: true })(before),
    fields: [...withField('guest', { isRequired: true })(before).fields, plain('weather', '天气')],
  })
  const next = having(() => withField('base', { help: { zh: '所在的', en: 'Where' } })(before))
  expect(await install(next)).toEqual([
    'OWN recordTypes VenueVisit',
    'OWN recordFields VenueVisit/guest',
    'CHANGE recordFields VenueVisit/base',
    'OWN recordFields VenueVisit/weather',
  ])
  const { fields } = await here()
  expect(fields.find(({ name }) => name === 'guest')?.isRequired).toBe(true)
  expect(fields.find(({ name }) => name === 'base')?.help.en).toBe('Where')
  expect(fields.at(-1)).toEqual(plain('weather', '天气'))
  await install(next, true)
  const overwritten = await here()
  expect(overwritten.fields.find(({ name }) => name === 'guest')?.isRequired).toBe(false)
  expect(overwritten.fields.at(-1)).toEqual({ ...plain('weather', '天气'), isRetired: true })
  expect(await planned(next)).toEqual([])
})

test('a type that its people retired or made stays; one that the package has no more is retired, and its fields stay', async () => {
  const first = await here()
  const given = having(() => first)
  await install(given)
  await setHere({ ...first, isRetired: true })
  await setHere({ ...meeting, type: 'OwnType', label: { zh: '本市自设', en: 'Own' } })
  expect(await install(given)).toEqual(['OWN recordTypes VenueVisit', 'OWN recordTypes OwnType'])
  expect((await here()).isRetired).toBe(true)
  const { city: again } = await exported(own.db)
  expect(again.recordTypes.map(({ type, isRetired }) => [type, isRetired])).toEqual([
    ...[
      ['VenueVisit', true],
      ['AnnualMeeting', false],
      ['OwnType', false],
    ],
  ])
  await setHere(first)
  expect(await install(having(() => first, []))).toEqual([
    ...['RETIRE recordTypes AnnualMeeting', 'OWN recordTypes OwnType'],
  ])
  expect(await here('AnnualMeeting')).toEqual({ ...meeting, isRetired: true })
  expect(await planned(having(() => first, []))).toEqual(['OWN recordTypes OwnType'])
})

test.each<[string, (type: StatedType) => StatedType, string]>([
  [
    'another kind',
    withField('guest', { kind: 'TEXT' }),
    '记录类型“场馆接待”（VenueVisit）的字段“接待的单位”：“种类”应为与原来相同（要改请另加一个字段）',
  ],
  [
    'another list',
    withField('prize', { of: 'industry' }),
    '应为与原来相同（要改请另加一个字段），收到“industry”',
  ],
  [
    'a choice less',
    withField('fee', { choices: visit.fields[1]?.choices.slice(1) ?? [] }),
    '免费（已有的选项不能删去）',
  ],
  [
    'a field of its items less',
    withField('sessions', { fields: visit.fields.at(-1)?.fields.slice(0, 1) ?? [] }),
    '人次（不要的停用，不能删去）',
  ],
  [
    'the name of a type that was made here',
    (type) => ({ ...type, label: { zh: '本市自设', en: 'Own' } }),
    '“名称”已有相同记录：本市自设',
  ],
])(
  'a package is refused in words that would give what was reported another meaning: %s',
  async (_, change, words) => {
    const before = await storedPackage(own.db)
    const counted = await versions()
    const first = await here()
    const changed = { ...having(() => change(first)), city: { ...city.city, associationZh: '另一个科协' } }
    await expect(planCity(own.db, changed, true)).rejects.toThrow(words)
    await expect(installCity(own.url, changed, { ...manner, overwrites: true })).rejects.toThrow(words)
    expect([await storedPackage(own.db), await versions()]).toEqual([before, counted])
  },
)

test('nor is a rule taken over a field that was defined otherwise here', async () => {
  const { url, db } = await emptyDatabase()
  const kept = own
  own = { url, db }
  const text = { kind: 'TEXT', hasRelation: false, isLevel: false, min: null, max: null } as const
  await setHere(withField('visits', text)(visit))
  const refused = '指标“免费接待人次”（free-visits）的规则 [1].quantity 应为VenueVisit 的一个不保密的数值字段'
  await expect(planCity(db, city)).rejects.toThrow(refused)
  await expect(installCity(url, city, manner)).rejects.toThrow(refused)
  expect((await storedPackage(db)).city).toBeUndefined()
  const counts = counting(rule.replace('quantity: visits\n      ', ''))
  await installCity(url, huaianWith({ ...naming, 'indicators/90-visits.yaml': counts }), manner)
  expect((await here()).fields[0]?.kind).toBe('TEXT')
  own = kept
})
