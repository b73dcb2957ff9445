import { city, districts } from '@kexie/db/testing/small-city'
import { publicViewer } from '@kexie/schema/viewer'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenRegister, office, openRegister, organizationId } from './testing/open-register.ts'

let register: OpenRegister
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.close())

const society = async () => (await register.societies(1))[0] ?? ''

const clerkOf = (id: string) =>
  ({ ...publicViewer, name: 'clerk', role: 'REPORTER', organizationId: id }) as const

const changes = async (id: string, viewer?: Parameters<OpenRegister['ask']>[2]) =>
  (
    await register.ask(
      'query ($of: ID!) { organizationChanges(organization: $of) { what was becomes effectiveOn reason changedBy } }',
      { of: organizationId(id) },
      viewer,
    )
  ).organizationChanges

const named = async (text: string) =>
  (
    await register.ask(
      'query ($text: String) { organizations(filter: { text: $text }) { nodes { name } } }',
      { text },
    )
  ).organizations.nodes

test('what would come of a dissolution is told first, and nothing is written by telling', async () => {
  const id = await society()
  const said = { dissolvedOn: '2021-06-15' }
  const tried = await register.change(id, { ...said, dryRun: true })
  expect(tried.consequences.obligations).toMatchObject([
    { form: 'monthly', begins: false, from: '2021-07-01' },
  ])
  expect(tried.organization).toMatchObject({ version: 2, dissolvedOn: '2021-06-15' })
  expect(await register.read(id, 'version dissolvedOn')).toEqual({
    version: 1,
    dissolvedOn: null,
  })
  expect(await changes(id)).toEqual([])
  expect((await register.change(id, said)).consequences).toEqual(tried.consequences)
  const back = await register.change(id, { dissolvedOn: null })
  expect(back.consequences.obligations).toMatchObject([{ form: 'monthly', begins: true, from: '2021-07-01' }])
  expect(await changes(id)).toMatchObject([
    { what: 'DISSOLVED_ON', was: '2021-06-15', becomes: null },
    {
      what: 'DISSOLVED_ON',
      was: null,
      becomes: '2021-06-15',
      effectiveOn: '2021-06-15',
      reason: '来函',
      changedBy: office.name,
    },
  ])
})

test('a former name is kept with its last day, is found, and means the organization in a report', async () => {
  const id = await society()
  const { name: former } = await register.read(id, 'name')
  await register.change(id, { name: '新能源学会', effectiveOn: '2021-05-01' })
  expect(await register.read(id, 'name formerNames { name until }')).toEqual({
    name: '新能源学会',
    formerNames: [{ name: former, until: '2021-04-30' }],
  })
  expect(await named(former)).toEqual([{ name: '新能源学会' }])
  const met = {
    place: 0,
    id: crypto.randomUUID(),
    kind: 'OTHER',
    name: former,
    sort_key: '',
    district_code: districts[0],
    provenance: 'REPORTED',
  }
  const found = await register.ledger.owner`
    select id, waits from association.name_organizations(${JSON.stringify([met])}::text::jsonb, ${id})`
  expect(found).toEqual([{ id, waits: false }])
  await register.change(id, { name: former, effectiveOn: '2021-06-01' })
  expect(await register.read(id, 'formerNames { name until }')).toEqual({
    formerNames: [{ name: '新能源学会', until: '2021-05-31' }],
  })
})

test('a change that somebody else made in between is not written over', async () => {
  const id = await society()
  const both = await Promise.all(
    ['SOCIETY_A', 'SOCIETY_B'].map((nameEn) => register.change(id, { nameEn, version: 1 })),
  )
  expect(both.filter(({ problems }) => problems)).toEqual([
    { problems: [{ code: 'CHANGED_SINCE', field: 'version' }] },
  ])
  expect(await register.read(id, 'version')).toEqual({ version: 2 })
})

test('who is only named in reports is completed, and may be corrected without a day', async () => {
  const id = await society()
  await register.ledger
    .owner`update association.organization set named_only = true, kind = 'OTHER' where id = ${id}`
  await register.change(id, { kind: 'INSTITUTE', foundedOn: '2019-01-01' })
  expect(await register.read(id, 'kind { code } isNamedOnly foundedOn')).toEqual({
    kind: { code: 'INSTITUTE' },
    isNamedOnly: false,
    foundedOn: '2019-01-01',
  })
  expect(await register.change(id, { kind: 'SOCIETY' })).toEqual({
    problems: [{ code: 'REQUIRED', field: 'effectiveOn' }],
  })
})

test.each([
  [
    'a day to come',
    { nameEn: 'X', effectiveOn: '2199-01-01' },
    { code: 'INVALID_VALUE', field: 'effectiveOn' },
  ],
  ['nothing to change', {}, { code: 'REQUIRED', field: null }],
  ['a blank name', { name: ' ' }, { code: 'REQUIRED', field: 'name' }],
  ['no reason', { nameEn: 'X', reason: ' ' }, { code: 'REQUIRED', field: 'reason' }],
  [
    'a code with a slip',
    { creditCode: '91320411MA1MUA2B0Y' },
    { code: 'INVALID_VALUE', field: 'creditCode' },
  ],
  ['a name that another has', { name: '学会1' }, { code: 'ALREADY_EXISTS', field: 'name' }],
  [
    'no such district',
    { district: 'none', effectiveOn: '2021-01-01' },
    { code: 'NOT_FOUND', field: 'district' },
  ],
])('%s is refused', async (_, said, problem) => {
  expect(await register.change(await society(), said)).toEqual({ problems: [problem] })
})

test('no organization is part of itself, at whatever remove', async () => {
  const [top = '', below = ''] = await register.societies(2)
  const part = (id: string, of: string) =>
    register.change(id, { parent: organizationId(of), effectiveOn: '2021-01-01' })
  expect(await part(below, top)).toHaveProperty('organization')
  for (const of of [top, below])
    expect(await part(top, of)).toEqual({ problems: [{ code: 'INVALID_VALUE', field: 'parent' }] })
})

test('its history is read by itself, its district, the office and leaders, and by nobody else', async () => {
  const [id = '', other = ''] = await register.societies(2)
  await register.change(id, { nameEn: 'A' })
  const district = { ...publicViewer, name: 'd', role: 'DISTRICT_REVIEWER' } as const
  const leader = { ...office, role: 'LEADER' } as const
  for (const viewer of [clerkOf(id), { ...district, districtCode: districts[0] }, leader])
    expect(await changes(id, viewer)).toMatchObject([{ what: 'NAME_EN' }])
  for (const viewer of [publicViewer, clerkOf(other), { ...district, districtCode: districts[1] }])
    await expect(changes(id, viewer)).rejects.toThrow()
})

test('whoever changes the register by whatever way leaves what it said, and takes nothing of it away', async () => {
  const id = await society()
  await register.ledger
    .owner`update association.organization set district_code = ${districts[1]} where id = ${id}`
  expect(await changes(id)).toMatchObject([
    { what: 'DISTRICT', was: districts[0], becomes: districts[1], effectiveOn: null },
  ])
  await expect(register.ledger.owner`delete from association.organization_change`).rejects.toThrow(
    /append-only/,
  )
})

test('two of the register that are alike are found, from the one and from the whole', async () => {
  const rows = ['机器人产业研究院', '机器人产业硏究院', '机器人产业研究院（筹）'].map((name, n) => ({
    ...{ id: `00000000-0000-4000-9300-00000000000${n}`, kind: 'INSTITUTE', name, sort_key: 'ji' },
    district_code: districts[0],
  }))
  await register.ledger.owner`insert into association.organization ${register.ledger.owner(rows)}`
  const asked = 'pairs { one { name } other { name } } next'
  const { lookAlikes } = await register.ask(
    `query ($of: ID) { lookAlikes(organization: $of) { ${asked} } }`,
    {
      of: organizationId(rows[0]?.id ?? ''),
    },
  )
  expect(lookAlikes.pairs.map(({ other }: { other: { name: string } }) => other.name).toSorted()).toEqual(
    [rows[1]?.name, rows[2]?.name].toSorted(),
  )
  const all = (await register.ask(`{ lookAlikes { ${asked} } }`)).lookAlikes
  expect(all.next).toBeNull()
  expect(all.pairs).toContainEqual({ one: { name: rows[0]?.name }, other: { name: rows[2]?.name } })
})

test('who leaves out the city, or says it briefly, is found', async () => {
  const { owner } = register.ledger
  await owner`insert into association.city (district_code, association_zh, association_en) values (${city}, '市科协', 'City')`
  await owner`update association.district set name_zh = '长江市' where code = ${city}`
  const names = ['长江市未来机械厂', '长江未来机械厂', '未来机械厂', '未来机械厂（长江）']
  const rows = names.map((name, n) => ({
    ...{ id: `00000000-0000-4000-9310-00000000000${n}`, kind: 'INSTITUTE', name, sort_key: 'wei' },
    district_code: districts[0],
  }))
  await owner`insert into association.organization ${owner(rows)}`
  for (const { id, name } of rows) {
    const { lookAlikes } = await register.ask(
      'query ($of: ID) { lookAlikes(organization: $of) { pairs { other { name } } } }',
      { of: organizationId(id) },
    )
    expect(lookAlikes.pairs.map(({ other }: { other: { name: string } }) => other.name)).toEqual(
      expect.arrayContaining(names.filter((one) => one !== name)),
    )
  }
})

test('whatever one edit makes of a name, and whatever the city or brackets add to it, is found by its forms', async () => {
  const text = fc.string({
    unit: fc.constantFrom(...'机器人产业研究院会学医一二'),
    minLength: 3,
    maxLength: 12,
  })
  const edit = fc.record({ at: fc.nat(11), taken: fc.nat(1), put: fc.constantFrom('', '甲', '乙') })
  const pairs = fc.sample(fc.tuple(text, edit), { numRuns: 500 }).map(([one, { at, taken, put }]) => {
    const place = Math.min(at, one.length - 1)
    return [one, one.slice(0, place) + put + one.slice(place + taken)]
  })
  const missed = await register.ledger.owner`
    select one, other from jsonb_to_recordset(${JSON.stringify(pairs.map(([one, other]) => ({ one, other })))}::text::jsonb) as p (one text, other text)
    where not association.like_forms(one) && association.like_forms(other)
      or not association.like_forms(one || '(筹)') && array[association.like_form(one)]
      or one <> other and not association.is_one_edit_apart(one, other)`
  expect(missed).toEqual([])
})
