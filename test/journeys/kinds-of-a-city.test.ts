import { read } from '@e965/xlsx'
import { type Database, openDatabase } from '@kexie/db/database'
import { freshDatabase } from '@kexie/db/testing/fresh-database'
import { monthStart } from '@kexie/records/testing/month-start'
import { organizationKindList } from '@kexie/schema/organization-kinds'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installCity, planCity } from '../../product/city/install-city.ts'
import { storedPackage } from '../../product/city/stored-package.ts'
import { district } from '../attacks/asking.ts'
import { useRegisters } from '../attacks/registers-only.ts'
import { clerkOf } from './clerk.ts'
import { exported } from './exported-package.ts'
import { type ListValue, listJourney } from './settings-journey.ts'

/** A kind that a city adds on a page: who is of it, owes by it, reports by it, and what becomes of that once it is retired. */
const product = useRegisters()
const clerk = clerkOf(product)
const { look, set, stands: listStands } = listJourney(product)
const stands = () => listStands(organizationKindList)
let owner: Database
beforeAll(() => {
  owner = openDatabase(product.databaseUrl, { name: 'kexie test', max: 2 })
})
afterAll(() => owner.close())

async function changed(change: (values: ListValue[]) => ListValue[]) {
  const { revision, values } = await stands()
  return set({ list: organizationKindList, values: change(values) }, revision)
}

const withBureau = (change: Partial<ListValue>) => (values: ListValue[]) =>
  values.map((value) => (value.code === 'SCIENCE_BUREAU' ? { ...value, ...change } : value))

const refused = '... on Refused { problems { code field message } }'

async function mutate(name: string, input: object, answer: string) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
  const { data, errors } = await product.as('REVIEWER')(
    `mutation ($input: ${type}!) { came: ${name}(input: $input) { ${answer} ${refused} } }`,
    { input },
  )
  expect(errors).toBeUndefined()
  return data.came
}

const register = (name: string, kind: string) =>
  mutate(
    'registerOrganization',
    { name, kind, district },
    '... on OrganizationRegistered { organization { id version kind { code name } } }',
  )

const setDuty = (form: string) =>
  mutate(
    'setDuty',
    { form, kind: 'SCIENCE_BUREAU', from: monthStart(1), reason: '纳入报送' },
    '... on DutySet { form { duties { kind { name } } } }',
  )

async function listed(kind: string): Promise<string[]> {
  const { data } = await product.query(
    'query ($kind: String!) { organizations(filter: { kind: $kind }, first: 100) { nodes { name } } }',
    { kind },
  )
  return data.organizations.nodes.map(({ name }: { name: string }) => name)
}

let body: { id: string; version: number }

test('a kind that was added is at once a body’s, owes, reports, is looked for and stands in the workbook', async () => {
  const added = { code: null, nameZh: '县科技局', nameEn: 'Science bureau', retired: false }
  const before = await register('金坛区科学技术局', 'SCIENCE_BUREAU')
  expect(before.problems).toMatchObject([{ code: 'INVALID_VALUE', field: 'kind' }])
  const looked = await look({ list: organizationKindList, values: [...(await stands()).values, added] })
  expect(looked.consequences?.join('\n')).toContain('保存后即可用于单位、报送职责和填报范围。')
  expect(await changed((values) => [...values, added])).toEqual({ __typename: 'ListSet' })

  const { organization } = await register('金坛区科学技术局', 'SCIENCE_BUREAU')
  expect(organization.kind).toEqual({ code: 'SCIENCE_BUREAU', name: '县科技局' })
  body = organization
  expect(await listed('SCIENCE_BUREAU')).toEqual(['金坛区科学技术局'])
  const duties = (await setDuty('monthly')).form.duties.map(
    ({ kind }: { kind: { name: string } }) => kind.name,
  )
  expect(duties.at(-1)).toBe('县科技局')
  const { data } = await product.as('REVIEWER')(
    'query ($filter: ObligationFilter!) { obligations(filter: $filter) { totalCount } }',
    { filter: { organization: body.id, form: 'monthly', from: monthStart(1), to: monthStart(1) } },
  )
  expect(data.obligations.totalCount).toBe(1)
  await mutate(
    'setReporters',
    { type: 'Salon', kinds: ['SCIENCE_BUREAU'], reason: '只由县科技局填报' },
    '... on ReportersSet { rule { kinds { code } } }',
  )
  expect(
    await clerk.refusals('Salons', {
      issue: 1,
      topic: '题',
      talks: [],
      attendance: 20,
      occurredOn: '2021-05-18',
    }),
  ).toContain('NOT_REPORTED_HERE null')
  const authorization = `Bearer ${await product.tokenOf('REVIEWER')}`
  const template = await fetch(new URL('/templates/people.xlsx', product.url), { headers: { authorization } })
  const { Sheets } = read(new Uint8Array(await template.arrayBuffer()))
  expect(JSON.stringify(Sheets)).toContain('县科技局')
})

test('renaming leaves the code, and the history of a body says kinds by their names', async () => {
  expect(await changed(withBureau({ nameZh: '区县科技局' }))).toEqual({ __typename: 'ListSet' })
  const change = { organization: body.id, version: body.version, kind: 'GOVERNMENT_BODY', reason: '改类' }
  const done = '... on OrganizationChanged { organization { version } }'
  const moved = await mutate('changeOrganization', { ...change, effectiveOn: '2021-01-01' }, done)
  const back = { ...change, kind: 'SCIENCE_BUREAU', version: moved.organization.version }
  await mutate('changeOrganization', { ...back, effectiveOn: '2021-02-01' }, done)
  const { data } = await product.as('REVIEWER')(
    'query ($of: ID!) { organizationChanges(organization: $of) { what was becomes } }',
    { of: body.id },
  )
  expect(data.organizationChanges).toEqual([
    { what: 'KIND', was: '机关单位', becomes: '区县科技局' },
    { what: 'KIND', was: '区县科技局', becomes: '机关单位' },
  ])
})

test('retiring says who has it and what goes on; then it stays where it is, and is nobody’s anew', async () => {
  const { values } = await stands()
  const { consequences = [] } = await look({
    list: organizationKindList,
    values: withBureau({ retired: true })(values),
  })
  const said = consequences.join('\n')
  expect(said).toContain('有 1 家单位属于此类，仍属此类。')
  expect(said).toContain(`报送职责 1 项照旧，此类单位仍然应报：月度活动报表（自 ${monthStart(1)}）`)
  expect(said).toMatch(/填报范围中由此类单位填报的 1 类记录照旧：.*科创分享会/)
  expect(await changed(withBureau({ retired: true }))).toEqual({ __typename: 'ListSet' })

  expect(await listed('SCIENCE_BUREAU')).toEqual(['金坛区科学技术局'])
  const another = await register('武进区科学技术局', 'SCIENCE_BUREAU')
  expect(another.problems).toMatchObject([{ code: 'INVALID_VALUE', field: 'kind' }])
  expect((await setDuty('yearly')).problems).toMatchObject([{ code: 'INVALID_VALUE', field: 'kind' }])
  const { data } = await product.query(
    'query ($id: ID!) { node(id: $id) { ... on Organization { version } } }',
    {
      id: body.id,
    },
  )
  const own = { organization: body.id, version: data.node.version, kind: 'SCIENCE_BUREAU' }
  const corrected = await mutate(
    'changeOrganization',
    { ...own, nameEn: 'Jintan Science Bureau', reason: '补英文名' },
    '... on OrganizationChanged { organization { kind { name retiredSince } } }',
  )
  expect(corrected.organization.kind).toEqual({ name: '区县科技局', retiredSince: expect.any(String) })
})

test('a mistyped kind is no answer of nobody', async () => {
  const { errors } = await product.query(
    '{ organizations(filter: { kind: "NO_SUCH_KIND" }, first: 1) { totalCount } }',
  )
  expect(errors?.[0]?.message).toContain('filter.kind')
  expect(errors?.[0]?.message).toContain('清单 organization-kind 中的代码')
})

test('what was set is exported as files that say the same, and installs elsewhere to it', async () => {
  const stored = await storedPackage(owner.db)
  const { city: given } = await exported(owner.db)
  const kindsOf = (lists: typeof stored.lists) => lists.find(({ code }) => code === organizationKindList)
  expect(kindsOf(given.lists)).toEqual(kindsOf(stored.lists))
  expect(kindsOf(given.lists)?.values.at(-1)).toEqual({
    ...{ code: 'SCIENCE_BUREAU', name: { zh: '区县科技局', en: 'Science bureau' } },
    ...{ help: undefined, isRetired: true },
  })
  const other = await freshDatabase({ hasPackage: false })
  await installCity(other.url, given, { as: 'CITY', operator: 'installer' })
  const elsewhere = openDatabase(other.url, { name: 'kexie test', max: 1 })
  const again = await storedPackage(elsewhere.db)
  expect(again.lists).toEqual(stored.lists)
  // Who set it is whoever installs, and a duty is known by what it says.
  const unsigned = ({ reporters, duties, ...rest }: typeof stored.registers) => ({
    ...rest,
    reporters: reporters.map(({ setBy: _, ...row }) => row),
    duties: duties.map(({ setBy: _, id: __, ...row }) => row),
  })
  expect(unsigned(again.registers)).toEqual(unsigned(stored.registers))
  const { reporters, duties } = again.registers
  expect(new Set([...reporters, ...duties].map(({ setBy }) => setBy))).toEqual(new Set(['console:installer']))
  expect(await planCity(elsewhere.db, given)).toEqual([])
  await elsewhere.close()
  await other.drop()
})
