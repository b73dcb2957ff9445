import { toGlobalId } from '@kexie/schema/global-id'
import { expect, test } from 'vitest'
import { figuresOf } from './figures.ts'
import { useProduct } from './product.ts'

const product = useProduct()

/** The type of the records behind some of what the five-year report printed of science popularization. */
const recordsBehind = {
  'municipal-bases-total': 'ScienceBase',
  'science-events': 'ScienceActivity',
  'hundred-lecturers': 'LecturerOffer',
  'base-tour-participants-per-month': 'BaseTour',
  'youth-contest-students': 'YouthContest',
  'special-contest-participants': 'SpecialContest',
  'science-camp-students': 'YouthSelection',
  volunteers: 'ScienceRole',
  'award-rate-consecutive-years': 'ProvincialRanking',
  'science-literacy-rank': 'LiteracySurvey',
}

const figures = () => figuresOf(product, 'venues')

test('every published figure matches but where the report contradicts itself, and evidence is of the right type', async () => {
  const all = await figures()
  const stated = [...all].filter(([, { statement }]) => statement).map(([code]) => code)
  const matching = stated.filter((code) => !code.endsWith('-growth'))
  expect(matching).toHaveLength(32)
  for (const code of matching) {
    const { value, reconciliation, statement } = all.get(code) ?? {}
    expect([code, value, reconciliation]).toEqual([code, statement?.value, 'MATCHES'])
  }
  for (const [code, type] of Object.entries(recordsBehind))
    expect(all.get(code)?.evidence?.nodes.map(({ record }) => record?.__typename)).toContain(type)
  const answered = (code: string) => [all.get(code)?.value, all.get(code)?.reconciliation]
  expect(answered('municipal-bases-growth')).toEqual([72.48, 'INCONSISTENT'])
  expect(answered('provincial-bases-growth')).toEqual([73.08, 'INCONSISTENT'])
})

test('a survey of 2020 is compared with the one five years before', async () => {
  const { data } = await product.query(
    `{ rate: indicator(code: "science-literacy-rate") { figure(from: 2020, to: 2020) { value reconciliation } }
       increase: indicator(code: "science-literacy-increase") { figure(from: 2015, to: 2020) { value reconciliation } } }`,
  )
  expect(data.rate.figure).toEqual({ value: 15.2, reconciliation: 'MATCHES' })
  expect(data.increase.figure).toEqual({ value: 4.9, reconciliation: 'MATCHES' })
})

let clerk = product.query

async function mutate(name: string, input: { organization?: string; [more: string]: unknown }) {
  if (input.organization) clerk = product.clerkOf(input.organization)
  const ask = name === 'acceptRecords' ? product.query : clerk
  const receipt = name.startsWith('report')
    ? '... on ReportReceipt { results { ... on RecordReported { record { id status } } ... on Refused { problems { code field } } } }'
    : '... on MoveReceipt { moved results { ... on Refused { problems { code } } } }'
  const type = name === 'acceptRecords' ? 'MoveRecords' : `${name[0]?.toUpperCase()}${name.slice(1)}`
  const { data, errors } = await ask(
    `mutation ($input: ${type}Input!) { ${name}(input: $input) { ${receipt} ... on Refused { problems { code message } } } }`,
    { input },
  )
  expect(errors).toBeUndefined()
  return data[name]
}

const district = toGlobalId('District', '320411')
let calls = 0

async function report(name: string, ...rows: object[]) {
  const { data } = await product.query(
    '{ organizations(filter: { kind: "SOCIETY" }, first: 1) { nodes { id } } }',
  )
  calls += 1
  const { results } = await mutate(`report${name}`, {
    organization: data.organizations.nodes[0].id,
    idempotencyKey: `venues-${calls}`,
    submit: true,
    reason: '试验',
    rows: rows.map((row) => ({ title: '试验', district, ...row })),
  })
  return results
}

const accept = (...ids: string[]) => mutate('acceptRecords', { ids })
async function withdraw(id: string) {
  await mutate('withdrawRecords', { ids: [id], reason: '试验完毕' })
  await accept(id)
}
const currentValue = async (code: string) => (await figures()).get(code)?.value ?? 0

test('a base moves its figures when accepted, leaves the register when revoked, and goes when withdrawn', async () => {
  const codes = ['municipal-bases-new', 'municipal-bases-total', 'open-venues']
  const values = async () => Promise.all(codes.map(currentValue))
  const before = await values()
  const moved = async () => (await values()).map((value, place) => value - (before[place] ?? 0))
  const designation = { level: 'MUNICIPAL', designatedOn: '2021-03-01' }
  const row = {
    occurredOn: '2021-03-01',
    kind: 'EDUCATION_BASE',
    designations: [designation],
    openings: [{ openedOn: '2021-04-01' }],
  }
  const [{ record }] = await report('ScienceBases', row)
  expect([record.status, ...(await moved())]).toEqual(['SUBMITTED', 0, 0, 0])
  await accept(record.id)
  expect(await moved()).toEqual([1, 1, 1])
  const revoked = { ...row, designations: [{ ...designation, revokedOn: '2021-12-31' }] }
  await report('ScienceBases', { ...revoked, id: record.id, title: '试验基地' })
  await accept(record.id)
  expect(await moved()).toEqual([1, 0, 1])
  await withdraw(record.id)
  expect(await moved()).toEqual([0, 0, 0])
})

test('an activity tells its campaign by its day, and a co-host has a share of its own', async () => {
  const { data } = await product.query(
    '{ organizations(filter: { kind: "SOCIETY" }, first: 2) { nodes { id } } }',
  )
  const partner = data.organizations.nodes[1].id
  const share = async () => {
    const shareQuery =
      'query ($organization: ID) { indicator(code: "science-events") { figure(from: 2021, to: 2021, organization: $organization) { value } } }'
    return (await product.query(shareQuery, { organization: partner })).data.indicator.figure.value
  }
  const before = [await currentValue('science-events'), await share()]
  const coHosts = [{ organization: { organization: partner } }]
  const activity = { form: 'SHOW', hostLevel: 'SOCIETY', attendance: 30, coHosts }
  const results = await report(
    'ScienceActivities',
    { ...activity, occurredOn: '2021-05-17' },
    { ...activity, occurredOn: '2021-05-24' },
  )
  const ids: string[] = results.map(({ record }: { record: { id: string } }) => record.id)
  await accept(...ids)
  const shown = await product.query(
    'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ScienceActivity { campaign coHosts { organization { id } } } } }',
    { ids },
  )
  expect(shown.data.nodes).toEqual(
    ['SCIENCE_WEEK', 'OTHER'].map((campaign) => ({ campaign, coHosts: [{ organization: { id: partner } }] })),
  )
  expect([await currentValue('science-events'), await share()]).toEqual(before.map((value) => value + 1))
  for (const id of ids) await withdraw(id)
})

test('a person holds a role once at a time, by name or by id, on record or in the same call', async () => {
  const role = { role: 'COMMUNITY_OFFICER', person: { name: '欧阳试验', affiliation: '试验社区' } }
  const results = await report(
    'ScienceRoles',
    { ...role, occurredOn: '2020-01-01', endsOn: '2020-12-31' },
    { ...role, occurredOn: '2020-12-31' },
    { ...role, occurredOn: '2021-01-01' },
    { ...role, role: 'VOLUNTEER', occurredOn: '2020-06-01' },
  )
  const refused = [{ code: 'ALREADY_EXISTS', field: 'person' }]
  expect(results.map(({ problems }: { problems?: object }) => problems)).toEqual([
    undefined,
    refused,
    undefined,
    undefined,
  ])
  const inOffice = results[2].record.id
  // No register knows him before he is accepted: who may see the record finds him in it.
  const { data } = await clerk(
    'query ($id: ID!) { node(id: $id) { ... on ScienceRole { person { id } } } people(filter: { text: "欧阳试验" }) { totalCount } }',
    { id: inOffice },
  )
  expect(data.people.totalCount).toBe(0)
  const person = { person: data.node.person.id }
  const [again] = await report('ScienceRoles', { ...role, person, occurredOn: '2021-06-01' })
  expect(again.problems).toEqual(refused)
  await accept(inOffice)
  const [corrected] = await report('ScienceRoles', { ...role, id: inOffice, occurredOn: '2021-02-01' })
  expect(corrected.record.id).toBe(inOffice)
  const topics = [{ topic: '水环境' }]
  const menu = { lecturer: person, topics, occurredOn: '2021-01-01' }
  const [first, second] = await report('LecturerOffers', menu, { ...menu, occurredOn: '2021-02-01' })
  expect(second.problems).toEqual([{ code: 'ALREADY_EXISTS', field: 'lecturer' }])
  for (const { record } of [results[0], results[2], results[3], first]) await withdraw(record.id)
})

test('a row that breaks a rule is refused with its field', async () => {
  const problems = async (name: string, row: object) =>
    (await report(name, { occurredOn: '2021-05-01', ...row }))[0].problems
  const invalid = (field: string) => [{ code: 'INVALID_VALUE', field }]
  const base = { kind: 'VENUE', longitude: 119.9 }
  expect(await problems('ScienceBases', base)).toEqual([{ code: 'REQUIRED', field: 'latitude' }])
  const lecture = {
    lecturer: { name: '试验' },
    topic: '水',
    community: '试验社区',
    orderedOn: '2021-04-01',
    rating: 5,
  }
  expect(await problems('LectureDeliveries', lecture)).toEqual(invalid('rating'))
  const tour = { base: { title: '天宁区水环境科普教育基地' }, booked: 500, attendance: 401 }
  expect(await problems('BaseTours', tour)).toEqual(invalid('attendance'))
  const contest = { discipline: 'MAKER', pupils: 1, tutors: 1, results: [{ prize: '一等奖' }] }
  expect(await problems('YouthContests', contest)).toEqual([{ code: 'REQUIRED', field: 'results.0.person' }])
  const pupil = {
    programme: 'TALENT_PLAN',
    person: { name: '试验' },
    school: { name: '试验中学' },
    outcome: 'ATTENDED',
  }
  expect(await problems('YouthSelections', pupil)).toEqual(invalid('outcome'))
})

test('lists answer with filters, and the map with what was open that day', async () => {
  const { data, errors } = await product.query(
    `query ($district: ID!) {
      halls: scienceBases(kind: "COMMUNITY_HALL") { totalCount }
      lectureDeliveries(filter: { to: "2017-12-31" }, first: 1) { totalCount nodes { lecturer { name } delivered rating } }
      baseTours(first: 1) { totalCount nodes { attendance base { title kind { code } designations { level } } } }
      youthContests(discipline: "NUMBER_CHESS", first: 1) { nodes { results { person { name } school { name } prize } } }
      scienceRoles(role: LECTURER) { totalCount }
      before: mapOfVenues(on: "2021-10-31", level: MUNICIPAL) { totalCount }
      after: mapOfVenues(on: "2021-11-01", level: MUNICIPAL) { totalCount }
      museums: mapOfVenues(on: "2021-12-31", kind: "VENUE", district: $district) { nodes { title longitude latitude } }
      open: mapOfVenues(on: "2021-12-31") { totalCount } }`,
    { district },
  )
  expect(errors).toBeUndefined()
  expect(data.halls.totalCount).toBe(4)
  expect(data.lectureDeliveries).toMatchObject({ totalCount: 24, nodes: [{ delivered: true }] })
  expect(data.baseTours).toMatchObject({ totalCount: 60, nodes: [{ attendance: 400 }] })
  expect(data.youthContests.nodes[0].results).toHaveLength(2)
  expect(data.scienceRoles.totalCount).toBe(173)
  expect(data.before.totalCount).toBeGreaterThan(data.after.totalCount)
  expect(data.museums.nodes).toEqual([
    { title: '新北区科技馆', longitude: expect.closeTo(119.97, 1), latitude: expect.closeTo(31.83, 1) },
  ])
  // All open venues but the mobile hall, which has no place.
  expect(data.open.totalCount).toBe(223)
})
