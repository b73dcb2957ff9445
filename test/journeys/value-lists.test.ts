import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { organizationGlobalId } from '@kexie/changzhou/registers'
import { openDatabase } from '@kexie/db/database'
import { listStatedBy } from '@kexie/schema/directives'
import type { FormAnswer } from '@kexie/schema/form-answer'
import type { StatedList } from '@kexie/schema/stated-list'
import { buildSchema } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installLists } from '../../product/city/install-lists.ts'
import { useRegisters } from '../attacks/registers-only.ts'
import { lists as cityLists } from '../changzhou-definitions.ts'
import { root } from '../house/source-files.ts'
import { ownSociety } from './accounts.ts'
import { clerkOf, district } from './clerk.ts'
import { officeOf } from './spreadsheet-office.ts'

const product = useRegisters()
const api = buildSchema(readFileSync(join(root, 'schema/api.graphql'), 'utf8'))
const clerk = clerkOf(product)
const organization = organizationGlobalId(ownSociety)
const slug = 'nominations'
const english = { 'accept-language': 'en' }
let office: ReturnType<typeof officeOf>
let owner: ReturnType<typeof openDatabase>

beforeAll(async () => {
  office = officeOf(product, await product.tokenOf('REPORTER'))
  owner = openDatabase(product.databaseUrl, { name: 'kexie test', max: 2 })
})
afterAll(() => owner.close())

/** The lists of the city, with others in the place of those that are given. */
const install = (...changed: StatedList[]) =>
  installLists(
    owner.db,
    cityLists.map((list) => changed.find(({ code }) => code === list.code) ?? list),
  )
const awardList = cityLists.find(({ code }) => code === 'award') as StatedList
const without = (code: string): StatedList => ({
  ...awardList,
  values: awardList.values.filter((value) => value.code !== code),
})

const person = { name: '欧阳试验', affiliation: '试验大学' }
const nomination = (award: string) => ({
  person,
  award,
  level: 'PROVINCIAL',
  result: 'PENDING',
  occurredOn: '2021-05-01',
})
const shown = async (id: string, headers = {}) => {
  const { data } = await product.as('REPORTER')(
    'query ($id: ID!) { node(id: $id) { ... on Nomination { award { list code name retiredSince } } } }',
    { id },
    headers,
  )
  return data.node.award
}

test('the graph tells every list with its values, to everybody, in both languages', async () => {
  const ask = product.as('PUBLIC')
  const { data } = await ask('{ valueLists { id code name values { list code name help retiredSince } } }')
  expect(data.valueLists.map(({ code }: { code: string }) => code)).toEqual(
    cityLists.map(({ code }) => code).toSorted(),
  )
  const award = data.valueLists.find(({ code }: { code: string }) => code === 'award')
  expect(award.values.map(({ code, name }: { code: string; name: string }) => [code, name])).toEqual(
    awardList.values.map(({ code, name }) => [code, name.zh]),
  )
  const inEnglish = await ask('{ valueList(code: "award") { name values { name } } }', {}, english)
  expect(inEnglish.data.valueList).toEqual({
    name: 'Award',
    values: awardList.values.map(({ name }) => ({ name: name.en })),
  })
  const { data: node } = await ask('query ($id: ID!) { node(id: $id) { ... on ValueList { code } } }', {
    id: award.id,
  })
  expect(node.node).toEqual({ code: 'award' })
  expect((await ask('{ valueList(code: "nowhere") { code } }')).data.valueList).toBeNull()
})

test('every value of a list is reported by the graph and by a spreadsheet of either language, and comes back the same', async () => {
  for (const { code, name } of awardList.values) {
    const { record } = await clerk.report('Nominations', nomination(code))
    expect(await shown(record.id)).toEqual({ list: 'award', code, name: name.zh, retiredSince: null })
    expect(await shown(record.id, english)).toMatchObject({ code, name: name.en })
  }
  const row = {
    occurredOn: new Date(Date.UTC(2021, 4, 2)),
    district: '武进区',
    'person.name': '李试验',
    level: '省级',
    result: '尚未公布',
  }
  const said = awardList.values.flatMap(({ code, name }) =>
    [code, name.zh, name.en].map((text) => ({ code, text })),
  )
  const file = await office.fillIn(slug, {
    '': said.map(({ code, text }, place) => ({
      ...row,
      title: `${code} ${place}`,
      award: text,
      '#': place + 1,
    })),
  })
  const sent = await office.send(slug, { organization, mode: 'all' }, file)
  expect(sent.body).toMatchObject({ refused: 0, created: said.length })
  const { data } = await product.as('REPORTER')(
    '{ nominations(first: 100, filter: { from: "2021-05-02", to: "2021-05-02" }) { nodes { title award { code } } } }',
  )
  const nodes: { title: string; award: { code: string } }[] = data.nominations.nodes
  expect(nodes).toHaveLength(said.length)
  for (const { title, award } of nodes) expect(title.split(' ')[0]).toBe(award.code)
})

test('what is exported in either language is imported again and changes nothing', async () => {
  for (const headers of [{}, english]) {
    const { file } = await office.take(`/exports/${slug}.xlsx?organization=${organization}`, headers)
    const [first = ''] = read(file).SheetNames
    const cells = utils.sheet_to_json<unknown[]>(read(file).Sheets[first] ?? {}, { header: 1 }).flat()
    const [{ name } = { name: { zh: '', en: '' } }] = awardList.values
    expect(cells).toContain(headers === english ? name.en : name.zh)
    const { body } = await office.send(slug, { organization, mode: 'all' }, file, headers)
    expect(body).toMatchObject({ refused: 0, created: 0, revised: 0 })
  }
})

test('what is on no list is refused at row and field, by the graph and in its cell', async () => {
  expect(await clerk.refusals('Nominations', nomination('TECH_CAFE'))).toEqual(['INVALID_VALUE award'])
  const { data } = await product.as('REPORTER')(
    'mutation ($input: ReportNominationsInput!) { reportNominations(input: $input) { ... on ReportReceipt { results { ... on Refused { row problems { message } } } } } }',
    {
      input: {
        organization,
        idempotencyKey: 'unknown',
        rows: [nomination('OTHER'), nomination('NOWHERE')].map((row) => ({ ...row, title: '某', district })),
      },
    },
  )
  expect(data.reportNominations.results).toEqual([
    {},
    {
      row: 2,
      problems: [
        {
          message: `“奖项”应为${awardList.values.map(({ name }) => name.zh).join('、')}，收到“NOWHERE”`,
        },
      ],
    },
  ])
  const file = await office.fillIn(slug, {
    '': [
      {
        '#': 1,
        title: '某',
        occurredOn: new Date(Date.UTC(2021, 4, 3)),
        district: '武进区',
        'person.name': '李试验',
        award: '没有的奖',
        level: '省级',
      },
    ],
  })
  const { body } = await office.send(slug, { organization }, file)
  expect(body.conflicts).toMatchObject([
    { row: 2, header: '奖项', code: 'INVALID_VALUE', received: '没有的奖' },
  ])
})

test('a retired value is offered no more and refused for new records; those that have it show it, and may be corrected', async () => {
  const kept = await clerk.accepted('Nominations', nomination('NATIONAL_INNOVATION_AWARD'))
  const other = await clerk.accepted('Nominations', nomination('OTHER'))
  await install(without('NATIONAL_INNOVATION_AWARD'))
  const formOf = async () =>
    JSON.parse(String((await office.take(`/templates/${slug}.json?record=${kept}`)).file)) as FormAnswer
  const award = (await formOf()).fields.find(({ path }) => path === 'award')
  expect(award?.choices.filter(({ retired }) => !retired).map(({ value }) => value)).toEqual(
    without('NATIONAL_INNOVATION_AWARD').values.map(({ code }) => code),
  )
  expect(award?.choices.find(({ retired }) => retired)?.value).toBe('NATIONAL_INNOVATION_AWARD')
  expect((await formOf()).content?.values.award).toBe('NATIONAL_INNOVATION_AWARD')

  const again = nomination('NATIONAL_INNOVATION_AWARD')
  expect(await clerk.refusals('Nominations', again)).toEqual(['INVALID_VALUE award'])
  expect(await clerk.refusals('Nominations', { ...again, id: other })).toEqual(['INVALID_VALUE award'])
  expect(await shown(kept)).toMatchObject({ name: '全国创新争先奖', retiredSince: expect.any(String) })
  const corrected = await clerk.report('Nominations', { ...again, id: kept, title: '更正的标题' })
  expect(corrected.record).toMatchObject({ id: kept, title: '更正的标题', status: 'SUBMITTED' })

  const { file } = await office.take(`/exports/${slug}.xlsx?organization=${organization}`)
  expect((await office.send(slug, { organization }, file)).body).toMatchObject({ refused: 0, revised: 0 })
  await install()
  expect((await clerk.report('Nominations', again)).record.status).toBe('SUBMITTED')
})

test('a value that is retired while a report is under way is judged as the transaction sees it', async () => {
  let retire: () => void = () => {}
  const retired = new Promise<void>((done) => {
    retire = done
  })
  const installing = owner.db.transaction(async (tx) => {
    await installLists(
      tx,
      cityLists.map((list) => (list.code === 'award' ? without('OTHER') : list)),
    )
    await retired
  })
  // Not committed yet: nobody else knows.
  expect((await clerk.report('Nominations', nomination('OTHER'))).record.status).toBe('SUBMITTED')
  retire()
  await installing
  expect(await clerk.refusals('Nominations', nomination('OTHER'))).toEqual(['INVALID_VALUE award'])
  await install()
})

test('a difference tells the names of values, and a filter takes the code', async () => {
  const id = await clerk.accepted('Nominations', nomination('OTHER'))
  await clerk.report('Nominations', { ...nomination('MOST_BEAUTIFUL_WORKER'), id })
  const { data } = await product.query(
    'query ($id: ID!) { submission(id: $id) { record { changes { field before after } } } }',
    { id },
  )
  expect(data.submission.record.changes).toEqual([
    { field: 'award', before: '其他奖项或人才计划', after: '江苏省“最美科技工作者”' },
  ])
  const counted = async (award: string) =>
    (await product.query('query ($award: String) { nominations(award: $award) { totalCount } }', { award }))
      .data.nominations.totalCount
  expect(await counted('OTHER')).toBeGreaterThan(0)
})

test('every argument that takes a value of a list refuses what is none, and finds by what is retired', async () => {
  const listed = Object.values(api.getQueryType()?.getFields() ?? {}).flatMap((field) =>
    field.args.flatMap((argument) => {
      const list = listStatedBy(argument.astNode)
      return list ? [{ field: field.name, argument: argument.name, list }] : []
    }),
  )
  expect(listed.length).toBeGreaterThan(25)
  for (const { field, argument, list } of listed) {
    const given = cityLists.find(({ code }) => code === list) as StatedList
    const [first, ...others] = given.values
    await install({ ...given, values: others })
    const more = field === 'mapOfVenues' ? 'on: "2021-05-01", ' : ''
    const asked = (code: string) =>
      product.query(`query ($code: String) { ${field}(${more}${argument}: $code) { totalCount } }`, { code })
    expect(await asked(first?.code ?? '')).toMatchObject({
      data: { [field]: { totalCount: expect.any(Number) } },
    })
    const { errors } = await asked('NOPE')
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT'])
    for (const named of [`${argument}: `, `清单 ${list} 中的代码`, others[0]?.code ?? '尚未填写', 'NOPE'])
      expect(errors?.[0]?.message).toContain(named)
    await install()
  }
}, 240_000)

test('where a list is empty, forms, templates and refusals say who has to fill it, and nothing breaks', async () => {
  await install({ ...awardList, values: [] })
  const form = JSON.parse(String((await office.take(`/templates/${slug}.json`)).file)) as FormAnswer
  expect(form.fields.find(({ path }) => path === 'award')?.note).toContain('请联系市科协办公室先行填写')
  expect((await office.take(`/templates/${slug}.xlsx`)).status).toBe(200)
  const { data } = await product.as('REPORTER')(
    'mutation ($input: ReportNominationsInput!) { reportNominations(input: $input) { ... on ReportReceipt { results { ... on Refused { problems { message } } } } } }',
    {
      input: {
        organization,
        idempotencyKey: 'empty list',
        rows: [{ ...nomination('OTHER'), title: '某', district }],
      },
    },
    english,
  )
  expect(data.reportNominations.results[0].problems[0].message).toContain('ask the office of the association')
  await install()
})
