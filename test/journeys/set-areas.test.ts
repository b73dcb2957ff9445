import { organizationGlobalId } from '@kexie/changzhou/registers'
import { toGlobalId } from '@kexie/schema/global-id'
import { expect, test } from 'vitest'
import { useRegisters } from '../attacks/registers-only.ts'
import { accountOf, ownSociety } from './accounts.ts'
import { clerkOf } from './clerk.ts'
import { settingJourney } from './settings-journey.ts'
import { officeOf } from './spreadsheet-office.ts'

const product = useRegisters()
const clerk = clerkOf(product)
const { look, set } = settingJourney(product, {
  mutation: 'setArea',
  change: 'AreaChange',
  preview: 'areaPreview',
})
const series = settingJourney(product, {
  mutation: 'setSeries',
  change: 'SeriesChange',
  preview: 'seriesPreview',
})

const [city, xinbei, tianning] = ['320400', '320411', '320402']
const event = (occurredOn: string, district = xinbei) => ({
  ...{ series: 'low-carbon-forum', form: 'FORUM', occurredOn, stage: 'HELD', attendance: 50 },
  ...{ hosts: [], guests: [], participants: [], cooperationProjects: [] },
  district: toGlobalId('District', district),
})

/** A figure of an area over a year, with the areas it is made of. */
async function figureOf(code: string, year: number) {
  const { data, errors } = await product.query(
    `query ($district: ID!, $year: Int!) { indicator(code: "society-academic-events") { figure(from: $year, to: $year, district: $district) {
       value areasChangedOn districts { district { name } value } evidence { totalCount } } } }`,
    { district: toGlobalId('District', code), year },
  )
  expect(errors).toBeUndefined()
  const { value, areasChangedOn, districts, evidence } = data.indicator.figure
  const parts = districts.flatMap((one: { district: { name: string }; value: number | null }) =>
    one.value === null ? [] : `${one.district.name} ${one.value}`,
  )
  return { value, areasChangedOn, parts, evidence: evidence.totalCount }
}

/** Ids of the organizations of an area. */
async function bodiesOf(code: string): Promise<string[]> {
  const { data } = await product.query(
    'query ($district: ID!) { organizations(filter: { district: $district }, first: 100) { nodes { id } } }',
    { district: toGlobalId('District', code) },
  )
  return data.organizations.nodes.map(({ id }: { id: string }) => id)
}

/** The areas in which a body lay, the newest first, as its history says. */
async function movesOf(body: string) {
  const { data, errors } = await product.as('REVIEWER')(
    'query ($of: ID!) { organizationChanges(organization: $of) { what was becomes effectiveOn reason } }',
    { of: body },
  )
  expect(errors).toBeUndefined()
  return data.organizationChanges.filter(({ what }: { what: string }) => what === 'DISTRICT')
}

/** District of an account, as the accounts list it. */
async function districtOf(part: 'DISTRICT_REVIEWER' | 'OTHER_DISTRICT_REVIEWER'): Promise<string> {
  const { data, errors } = await product.as('SYSTEM_ADMIN')(
    'query ($filter: AccountFilter) { accounts(filter: $filter, first: 50) { nodes { name district { code } } } }',
    { filter: { text: accountOf(part).name } },
  )
  expect(errors).toBeUndefined()
  const [one] = data.accounts.nodes.filter(({ name }: { name: string }) => name === accountOf(part).name)
  return one.district.code
}

/** Names of the areas that are listed. */
async function listed(closed: boolean): Promise<string[]> {
  const { data } = await product.query(`{ districts(closed: ${closed}) { name } }`)
  return data.districts.map(({ name }: { name: string }) => name)
}

const merge = {
  ...{ kind: 'MERGE', code: '320490', nameZh: '常新区', nameEn: 'New North', parent: city },
  ...{ merged: [xinbei], since: '2020-07-01' },
}

test('an area is merged from a month on: what occurred before counts where it lay, and bodies go along', async () => {
  const forum = {
    nameZh: '低碳论坛',
    nameEn: 'Low-carbon Forum',
    tier: 'REGULAR',
    programme: 'SOCIETY_EXCHANGE',
  }
  await series.set({ ...forum, cadence: 'IRREGULAR', startedOn: '2019-01-01' }, 0)
  for (const day of ['2019-05-01', '2020-03-01', '2020-09-01'])
    await clerk.accepted('AcademicEvents', event(day))
  const before = await figureOf(city, 2019)
  expect(before).toMatchObject({ value: 1, areasChangedOn: [], evidence: 1 })

  const bodies = await bodiesOf(xinbei)
  expect(bodies.length).toBeGreaterThan(0)
  const { consequences = [] } = await look(merge)
  expect(consequences[0]).toContain('新北区自 2020-07-01 起并入常新区')
  expect(consequences[0]).toContain('该日以后已采纳的 1 条记录仍写着原区，计入常新区。')
  expect(consequences.slice(1).join()).toContain('归于常新区')
  expect(await set(merge, 1)).toEqual({ __typename: 'AreaSet' })

  expect(await figureOf(city, 2019)).toEqual({ ...before, parts: ['新北区（至2020年6月） 1'] })
  expect(await figureOf('320490', 2019)).toMatchObject({ value: null, evidence: 0 })
  expect(await figureOf('320490', 2020)).toMatchObject({ value: 1, evidence: 1 })
  expect(await figureOf(xinbei, 2020)).toMatchObject({ value: 2, evidence: 2 })
  expect(await figureOf(city, 2020)).toMatchObject({
    ...{ value: 2, areasChangedOn: ['2020-07-01'], evidence: 2 },
    parts: ['常新区 1'],
  })
  expect(await bodiesOf(xinbei)).toEqual([])
  expect(await bodiesOf('320490')).toEqual(bodies)
  for (const body of bodies)
    expect(await movesOf(body)).toEqual([
      {
        ...{ what: 'DISTRICT', was: '新北区', becomes: '常新区' },
        ...{ effectiveOn: '2020-07-01', reason: '试改' },
      },
    ])
})

test('the reviewer of what was merged looks after what it was merged into', async () => {
  expect(await districtOf('DISTRICT_REVIEWER')).toBe('320490')
  const reported = await clerk.report('AcademicEvents', event('2020-11-01', '320490'))
  const { data, errors } = await product.as('DISTRICT_REVIEWER')(
    'mutation ($ids: [ID!]!) { endorseRecords(input: { ids: $ids }) { ... on MoveReceipt { moved } ... on Refused { problems { code } } } }',
    { ids: [reported.record.id] },
  )
  expect(errors).toBeUndefined()
  expect(data.endorseRecords).toEqual({ moved: 1 })
})

test('nothing new lies in what is closed, and lists show what is open', async () => {
  expect(await clerk.refusals('AcademicEvents', event('2020-10-01'))).toEqual(['INVALID_VALUE district'])
  await clerk.accepted('AcademicEvents', event('2020-10-01', '320490'))
  await clerk.accepted('AcademicEvents', event('2020-06-30'))
  expect(await figureOf('320490', 2020)).toMatchObject({ value: 2 })
  expect(await listed(false)).not.toContain('新北区（至2020年6月）')
  expect(await listed(true)).toContain('新北区（至2020年6月）')
  const { data } = await product.as('REVIEWER')(
    `mutation ($input: RegisterOrganizationInput!) { registerOrganization(input: $input) { ... on Refused { problems { code field expected } } } }`,
    { input: { name: '新北区新能源学会', kind: 'SOCIETY', district: toGlobalId('District', xinbei) } },
  )
  expect(data.registerOrganization.problems).toMatchObject([
    { code: 'INVALID_VALUE', field: 'district', expected: '常新区（自 2020-07-01 起代替新北区）' },
  ])
  const { data: english } = await product.as('REVIEWER')(
    `mutation ($input: RegisterOrganizationInput!) { registerOrganization(input: $input) { ... on Refused { problems { message } } } }`,
    { input: { name: '新北区新能源学会', kind: 'SOCIETY', district: toGlobalId('District', xinbei) } },
    { 'accept-language': 'en' },
  )
  expect(english.registerOrganization.problems).toEqual([
    { message: '"District" must be New North, in the place of Xinbei since 2020-07-01, got "Xinbei"' },
  ])
})

test('a clerk whose file names what is closed, however it is called, is told what to name after that day', async () => {
  const office = officeOf(product, await product.tokenOf('REPORTER'))
  const words = ['新北区', '高新区', '新北区（至2020年6月）', 'Xinbei', 'Xinbei (until 2020-06)', xinbei]
  const sent = async (day: Date) => {
    const rows = words.map((word, place) => ({
      ...{ '#': place + 1, title: `低碳论坛${place}`, occurredOn: day, district: word },
      ...{ series: 'low-carbon-forum', form: '论坛', stage: '已举办', attendance: 50 },
    }))
    const file = await office.fillIn('academic-events', { '': rows })
    return (await office.send('academic-events', { organization: organizationGlobalId(ownSociety) }, file))
      .body
  }
  const { conflicts } = await sent(new Date(Date.UTC(2020, 9, 2)))
  expect(conflicts).toMatchObject(
    words.map((_, place) => ({
      ...{ row: place + 2, header: '辖市区', code: 'INVALID_VALUE' },
      expected: '常新区（自 2020-07-01 起代替新北区）',
    })),
  )
  expect(await sent(new Date(Date.UTC(2020, 5, 29)))).toMatchObject({ refused: 0, created: words.length })
})

test('an area is split only when every body of it says where it goes', async () => {
  const split = {
    ...{ kind: 'SPLIT', code: tianning, since: '2021-01-01', bodies: [], accounts: [] },
    areas: [
      { code: '320494', nameZh: '东天宁区', nameEn: 'East Tianning' },
      { code: '320495', nameZh: '西天宁区', nameEn: 'West Tianning' },
    ],
  }
  const { data } = await product.as('REVIEWER')(
    `{ areaMembers(code: "${tianning}", since: "2021-01-01") { bodies { id name } accounts { id displayName } } }`,
  )
  const { bodies, accounts } = data.areaMembers as Record<string, { id: string }[]>
  const { problems = [] } = await set(split, 2)
  expect(problems).toHaveLength((bodies?.length ?? 0) + (accounts?.length ?? 0))
  expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['INVALID_VALUE']))
  const whole = {
    ...split,
    bodies: bodies?.map(({ id }, place) => ({ organization: id, into: place % 2 ? '320494' : '320495' })),
    accounts: accounts?.map(({ id }) => ({ account: id, into: '320494' })),
  }
  expect(await set(whole, 1)).toMatchObject({ problems: [{ code: 'CHANGED_SINCE' }] })
  expect(await set(whole, 2)).toEqual({ __typename: 'AreaSet' })
  expect(await listed(false)).toEqual(expect.arrayContaining(['东天宁区', '西天宁区']))
  expect(await listed(false)).not.toContain('天宁区（至2020年12月）')
  const inside = (into: string) =>
    (whole.bodies ?? []).flatMap((one) => (one.into === into ? one.organization : [])).toSorted()
  expect((await bodiesOf('320494')).toSorted()).toEqual(inside('320494'))
  expect((await bodiesOf('320495')).toSorted()).toEqual(inside('320495'))
  expect(await bodiesOf(tianning)).toEqual([])
  for (const { organization, into } of whole.bodies ?? [])
    expect(await movesOf(organization)).toMatchObject([
      {
        becomes: into === '320494' ? '东天宁区' : '西天宁区',
        ...{ was: '天宁区', effectiveOn: '2021-01-01' },
      },
    ])
  expect(accounts).toHaveLength(1)
  expect(await districtOf('OTHER_DISTRICT_REVIEWER')).toBe('320494')
})

const pairOf = (one: object, other: object) => ({
  ...{ kind: 'SPLIT', code: '320404', since: '2021-02-01', bodies: [], accounts: [] },
  areas: [
    { code: '320496', nameZh: '东钟楼区', nameEn: 'East Zhonglou', ...one },
    { code: '320497', nameZh: '西钟楼区', nameEn: 'West Zhonglou', ...other },
  ],
})

const refusals: [string, object, string][] = [
  ['a second part of a split without a name', pairOf({}, { nameZh: '' }), 'REQUIRED change.areas.1.nameZh'],
  [
    'a second part under a code that exists',
    pairOf({}, { code: '320404' }),
    'ALREADY_EXISTS change.areas.1.code',
  ],
  ['a second part without a code', pairOf({}, { code: '' }), 'REQUIRED change.areas.1.code'],
  ['a first part of five digits', pairOf({ code: '32049' }, {}), 'INVALID_VALUE change.areas.0.code'],
  [
    'a second part called as an area is',
    pairOf({}, { nameEn: 'Wujin' }),
    'ALREADY_EXISTS change.areas.1.nameEn',
  ],
  [
    'a circle',
    { kind: 'MOVE', code: city, parent: '320404', since: '2021-02-01' },
    'INVALID_VALUE change.parent',
  ],
  ['a code that exists', { ...merge, kind: 'ADD', code: '320404', merged: [] }, 'ALREADY_EXISTS change.code'],
  [
    'a code of five digits',
    { ...merge, kind: 'ADD', code: '32049', nameZh: '新区', nameEn: 'New', merged: [] },
    'INVALID_VALUE change.code',
  ],
  [
    'a day within a month',
    { kind: 'MOVE', code: '320404', parent: '320490', since: '2021-02-02' },
    'INVALID_VALUE change.since',
  ],
  [
    'a day to come',
    { kind: 'MOVE', code: '320404', parent: '320490', since: '2190-01-01' },
    'INVALID_VALUE change.since',
  ],
  ['no day', { kind: 'MOVE', code: '320404', parent: '320490' }, 'REQUIRED change.since'],
  [
    'the city',
    { ...merge, code: '320404', merged: [city], since: '2021-02-01' },
    'INVALID_VALUE change.merged',
  ],
  [
    'what is closed',
    { kind: 'RENAME', code: xinbei, nameZh: '新北', nameEn: 'Xinbei' },
    'INVALID_VALUE change.code',
  ],
  [
    'a name that another has',
    { kind: 'RENAME', code: '320404', nameZh: '武进区', nameEn: 'Zhonglou' },
    'ALREADY_EXISTS change.nameZh',
  ],
  [
    'what is not there',
    { kind: 'RENAME', code: '999999', nameZh: '某区', nameEn: 'Some' },
    'NOT_FOUND change.code',
  ],
  [
    'a change before the last',
    { kind: 'MOVE', code: '320404', parent: '320490', since: '2020-06-01' },
    'INVALID_VALUE change.since',
  ],
]

test.each(refusals)('%s is refused in words, before and when it is done', async (_, change, expected) => {
  const { problems = [] } = await look(change)
  expect(problems.map(({ code, field }) => `${code} ${field}`)).toContain(expected)
  expect((await set(change, 3)).problems).toEqual(problems)
})

test('a name is changed with the reason, which stands among the changes and in the audit', async () => {
  const rename = { kind: 'RENAME', code: '320404', nameZh: '大钟楼区', nameEn: 'Zhonglou' }
  expect(
    (await look({ ...rename, nameZh: '钟楼区', shortZh: '钟楼', shortEn: 'Zhonglou' })).problems,
  ).toMatchObject([{ code: 'UNCHANGED' }])
  expect(await set(rename, 3, '苏政复〔2021〕1 号')).toEqual({ __typename: 'AreaSet' })
  const { data } = await product.as('REVIEWER')(
    '{ settingChanges(part: AREA) { key revision what reason changedBy } areaRevision }',
  )
  expect(data.areaRevision).toBe(4)
  expect(data.settingChanges[0]).toMatchObject({ key: 'tree', revision: 4, reason: '苏政复〔2021〕1 号' })
  const audited = await product.as('AUDIT_ADMIN')(
    '{ auditEntries(filter: { action: "SET_AREA" }, first: 10) { nodes { outcome reason } } }',
  )
  expect(audited.data.auditEntries.nodes).toHaveLength(3)
})

/** How often areas were rearranged. */
const revision = async (): Promise<number> => (await product.query('{ areaRevision }')).data.areaRevision

test('a short name stays where a new name leaves it out, and goes where it is blank', async () => {
  const rename = { kind: 'RENAME', code: '320404', nameZh: '钟楼区', nameEn: 'Zhonglou' }
  const shortNames = async () => {
    const { data } = await product.query('{ districts { code shortZh shortEn shortName } }')
    return data.districts.find(({ code }: { code: string }) => code === rename.code)
  }
  await set({ ...rename, shortZh: '楼', shortEn: 'Lou' }, await revision())
  await set({ ...rename, nameZh: '新钟楼区' }, await revision())
  expect(await shortNames()).toMatchObject({ shortZh: '楼', shortEn: 'Lou', shortName: '楼' })
  await set({ ...rename, shortZh: ' ', shortEn: '' }, await revision())
  expect(await shortNames()).toMatchObject({ shortZh: null, shortEn: null, shortName: '钟楼区' })
})

test('what else an area is called is understood in a file, and means no other open one', async () => {
  const rename = { kind: 'RENAME', code: '320404', nameZh: '钟楼区', nameEn: 'Zhonglou' }
  const { problems = [] } = await look({ ...rename, aliases: ['经开区', '武进区', '钟楼'] })
  expect(problems.map(({ code, field }) => `${code} ${field}`)).toEqual([
    'ALREADY_EXISTS change.aliases',
    'ALREADY_EXISTS change.aliases',
  ])
  // Each of those that stand in one line is as long as a name may be, not the line.
  const line = ['西'.repeat(60), '西'.repeat(61)].join('、')
  const long = await look({ ...rename, aliases: [line] })
  expect(long.problems).toMatchObject([
    { code: 'INVALID_VALUE', field: 'change.aliases', message: expect.stringContaining('至多 60 字') },
  ])
  expect((await look({ ...rename, aliases: ['城西', ' 城西 '] })).consequences?.[0]).toContain('又称“城西”')
  expect(await set({ ...rename, aliases: ['城西', ' 城西 '] }, await revision())).toEqual({
    __typename: 'AreaSet',
  })
  // A new name leaves what else it is called.
  expect(await set({ ...rename, nameZh: '大钟楼区' }, await revision())).toEqual({ __typename: 'AreaSet' })
  const { data } = await product.query('{ districts { code aliases } }')
  expect(data.districts).toContainEqual({ code: rename.code, aliases: ['城西'] })
  // Nor is another area called so, which would then be meant by it.
  const taken = { kind: 'RENAME', code: '320412', nameZh: '城西', nameEn: 'Wujin', shortZh: '城西' }
  const named = (await look(taken)).problems ?? []
  expect(named.map(({ code, field }) => `${code} ${field}`)).toEqual([
    'ALREADY_EXISTS change.nameZh',
    'ALREADY_EXISTS change.shortZh',
  ])

  const office = officeOf(product, await product.tokenOf('REPORTER'))
  const row = {
    ...{ '#': 1, title: '城西论坛', occurredOn: new Date(Date.UTC(2020, 5, 28)), district: '城西' },
    ...{ series: 'low-carbon-forum', form: '论坛', stage: '已举办', attendance: 50 },
  }
  const file = await office.fillIn('academic-events', { '': [row] })
  const { body } = await office.send(
    'academic-events',
    { organization: organizationGlobalId(ownSociety) },
    file,
  )
  expect(body).toMatchObject({ refused: 0, created: 1 })
})

test('an area that takes the name people gave it is called so, and no longer also', async () => {
  const rename = {
    kind: 'RENAME',
    code: '320404',
    nameZh: '城西',
    nameEn: 'Zhonglou',
    aliases: ['城西、老城'],
  }
  expect(await set(rename, await revision())).toEqual({ __typename: 'AreaSet' })
  const { data } = await product.query('{ districts { code nameZh aliases } }')
  expect(data.districts).toContainEqual({ code: rename.code, nameZh: '城西', aliases: ['老城'] })
})

test('what areas are merged into may be called as one of them was', async () => {
  const merged = { kind: 'MERGE', code: '320498', parent: city, merged: ['320404'], since: '2021-03-01' }
  const named = { nameZh: '城西', nameEn: 'Zhonglou', aliases: ['老城'], areas: [], bodies: [], accounts: [] }
  expect(await set({ ...merged, ...named }, await revision())).toEqual({ __typename: 'AreaSet' })
})

test('a town has a code of nine digits, and figures of its own', async () => {
  const town = {
    ...{ kind: 'ADD', code: '320481100', nameZh: '溧城街道', nameEn: 'Old Town', parent: '320481' },
    since: '2021-01-01',
  }
  expect(await set(town, await revision())).toEqual({ __typename: 'AreaSet' })
  const { data, errors } = await product.query(
    `query ($district: ID!) { indicator(code: "society-academic-events") { figure(from: 2021, to: 2021, district: $district) { id value } } }`,
    { district: toGlobalId('District', town.code) },
  )
  expect(errors).toBeUndefined()
  const { id, value } = data.indicator.figure
  expect(value).toBeNull()
  const again = await product.query('query ($id: ID!) { node(id: $id) { ... on Figure { id from to } } }', {
    id,
  })
  expect(again.data.node).toEqual({ id, from: 2021, to: 2021 })
})

test('a clerk may not', async () => {
  const { data } = await product.as('REPORTER')(
    `mutation ($input: SetAreaInput!) { setArea(input: $input) { ... on Refused { problems { code } } } }`,
    {
      input: {
        change: { kind: 'RENAME', code: '320404', nameZh: '某区', nameEn: 'Some' },
        revision: 3,
        reason: '试',
      },
    },
  )
  expect(data.setArea.problems).toEqual([{ code: 'NOT_PERMITTED' }])
})
