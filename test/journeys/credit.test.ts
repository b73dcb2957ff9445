import { read, utils } from '@e965/xlsx'
import { connect } from '@kexie/db/connection'
import { toGlobalId } from '@kexie/schema/global-id'
import type { Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clerkOf } from './clerk.ts'
import { useProduct } from './product.ts'
import { officeOf, societyOf } from './spreadsheet-office.ts'

const product = useProduct()
const clerk = clerkOf(product)
const [jintan, liyang] = ['320413', '320481'].map((code) => toGlobalId('District', code))
const teams = { liyang: 'DELEGATION_14_LIYANG', jintan: 'DELEGATION_14_JINTAN' }
let sql: Sql
beforeAll(() => {
  sql = connect(product.databaseUrl, { max: 1, name: 'kexie test credit' })
})
afterAll(() => sql.end())

const span = { from: 2013, to: 2013, asOf: null as string | null }

/** A figure of 2013, in which the demo has nothing, by what is asked: codes of the parts with their values. */
async function parts(code: string, by: readonly string[], asked = {}) {
  const { data, errors } = await product.query(
    `query ($code: String!, $by: [String!]!, $from: Int!, $to: Int!, $asOf: DateTime, $district: ID) {
      indicator(code: $code) { figure(from: $from, to: $to, asOf: $asOf, district: $district) {
        value breakdown(by: $by) { addsUp parts { values { code name } value entries } } } } }`,
    { code, by, ...span, ...asked },
  )
  expect(errors).toBeUndefined()
  const { value, breakdown } = data.indicator.figure
  const found = breakdown.parts.map(({ values, value: part }: Part) => [
    values.map(({ code: one }) => one).join(' × '),
    part,
  ])
  return { value, parts: Object.fromEntries(found) }
}

interface Part {
  values: { code: string | null; name: string | null }[]
  value: number
}

const held = { series: 'academic-month', form: 'FORUM', attendance: 100 }
const ids: string[] = []

test('what a team did elsewhere counts for the district, and for the team; both are right', async () => {
  const rows = [
    { district: liyang, credit: teams.liyang, occurredOn: '2013-03-01', title: '溧阳团在溧阳' },
    { district: jintan, credit: teams.liyang, occurredOn: '2013-04-01', title: '溧阳团在金坛' },
    { district: liyang, credit: teams.jintan, occurredOn: '2013-05-01', title: '金坛团在溧阳' },
    { district: liyang, occurredOn: '2013-06-01', title: '没有团的溧阳' },
  ]
  for (const row of rows) ids.push(await clerk.accepted('AcademicEvents', { ...held, ...row }))
  const code = 'academic-exchange-events'
  expect(await parts(code, ['credit'])).toEqual({
    value: 4,
    parts: { [teams.liyang]: 2, [teams.jintan]: 1, '': 1 },
  })
  const inLiyang = await parts(code, ['credit'], { district: liyang })
  expect(inLiyang).toEqual({ value: 3, parts: { [teams.liyang]: 1, [teams.jintan]: 1, '': 1 } })
  const crossed = await parts(code, ['form', 'credit'])
  expect(crossed.parts).toMatchObject({ [`FORUM × ${teams.liyang}`]: 2 })
})

test('a correction of whose work it was moves it, and what was known before still answers the old', async () => {
  const asOf = new Date().toISOString()
  const row = { ...held, district: liyang, occurredOn: '2013-06-01', title: '没有团的溧阳' }
  const { record } = await clerk.report('AcademicEvents', { ...row, id: ids[3], credit: teams.jintan })
  const foretold = await product.query(
    'query ($ids: [ID!]!) { impact(records: $ids, action: ACCEPT) { records figures { year } regrouped { code } } }',
    { ids: [record.id] },
  )
  // No total moves, and the parts of whatever counts it do.
  expect(foretold.data.impact).toMatchObject({ records: 1, figures: [] })
  expect(foretold.data.impact.regrouped).toContainEqual({ code: 'academic-exchange-events' })
  await clerk.accepted('AcademicEvents', { ...row, id: ids[3], credit: teams.jintan })
  const now = { [teams.liyang]: 2, [teams.jintan]: 2 }
  expect((await parts('academic-exchange-events', ['credit'])).parts).toEqual(now)
  const before = await parts('academic-exchange-events', ['credit'], { asOf })
  expect(before.parts).toEqual({ [teams.liyang]: 2, [teams.jintan]: 1, '': 1 })
  const { data } = await product.query(
    `query ($id: ID!) { node(id: $id) { ... on Record { credit { code name } changes { field label before after } } } }`,
    { id: ids[3] },
  )
  expect(data.node).toEqual({
    credit: { code: teams.jintan, name: '第十四批科技镇长团金坛团' },
    changes: [{ field: 'credit', label: '工作归属', before: null, after: '第十四批科技镇长团金坛团' }],
  })
})

test('what is withdrawn leaves its team, and shows whose it was while that waits', async () => {
  await clerk.withdraw(ids[2] as string)
  expect(await parts('academic-exchange-events', ['credit'])).toEqual({
    value: 3,
    parts: { [teams.liyang]: 2, [teams.jintan]: 1 },
  })
  const kept = await sql`
    select distinct credit from reporting.record where id = (
      select id from reporting.record where title = '金坛团在溧阳' limit 1)`
  expect(kept.map(({ credit }) => credit)).toEqual([teams.jintan])
})

test('a code that is on no list is refused at its field, with what there is', async () => {
  const row = { ...held, occurredOn: '2013-07-01', title: '某团', credit: 'NOBODY' }
  expect(await clerk.refusals('AcademicEvents', row)).toEqual(['INVALID_VALUE credit'])
})

test('only what was credited is offered by credit', async () => {
  const { data } = await product.query('{ indicators { code dimensions { field name } } }')
  const offered = data.indicators.flatMap(
    ({ code, dimensions }: { code: string; dimensions: { field: string }[] }) =>
      dimensions.some(({ field }) => field === 'credit') ? code : [],
  )
  const credited = await sql`
    select distinct r.indicator from metrics.rule r join metrics.ledger_entry e on e.rule_id = r.id where e.dimensions ? 'credit'`
  expect(offered.toSorted()).toEqual(credited.map(({ indicator }) => indicator).toSorted())
})

test('a file names the team in its own column, and an export brings it back', async () => {
  const organization = await societyOf(product)
  const office = officeOf(product, await product.tokenOfClerk(organization))
  const template = await office.take('/templates/academic-events.xlsx')
  const [first = ''] = read(template.file).SheetNames
  const header = utils.sheet_to_json<string[]>(read(template.file).Sheets[first] as never, { header: 1 })[0]
  expect(header).toContain('工作归属')
  const csv = [
    ['标题', '日期', '辖市区', '工作归属', '所属系列', '形式', '参加人次'],
    ['导入一场', '2013-08-01', '金坛区', '第十四批科技镇长团溧阳团', '学会学术交流', '学术交流', '60'],
    ['导入二场', '2013-08-02', '金坛区', '第十五批科技镇长团', '学会学术交流', '学术交流', '60'],
  ]
  const file = Buffer.from(csv.map((line) => line.join(',')).join('\n'))
  const { body } = await office.send('academic-events', { organization, mode: 'accepted' }, file)
  expect(body).toMatchObject({ created: 1, refused: 1, written: 1 })
  expect(body.conflicts).toMatchObject([{ row: 3, header: '工作归属', received: '第十五批科技镇长团' }])
  const exported = await office.take(
    '/exports/academic-events.csv?credit=DELEGATION_14_LIYANG&from=2013-08-01',
  )
  const lines = exported.file.toString().trim().split('\n')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toContain('第十四批科技镇长团溧阳团')
})
