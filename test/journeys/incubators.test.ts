import { toGlobalId } from '@kexie/schema/global-id'
import { expect, test } from 'vitest'
import { figuresOf } from './figures.ts'
import { useProduct } from './product.ts'

const product = useProduct()

/** What the five-year report printed of the incubators domain: code, value, relation, type of the records behind it. */
const published: [string, number, string, string][] = [
  ['alliance-members', 72, 'EXACT', 'AllianceMember'],
  ['innovation-colleges', 27, 'EXACT', 'InnovationCollege'],
  ['startup-trainings', 605, 'EXACT', 'StartupTraining'],
  ['startup-trainees', 3400, 'AT_LEAST', 'StartupTraining'],
  ['projects-recommended-to-province', 98, 'EXACT', 'StartupContest'],
  ['roadshows', 49, 'EXACT', 'Roadshow'],
  ['roadshow-projects', 321, 'EXACT', 'Roadshow'],
  ['roadshow-investment', 80_000_000, 'AT_LEAST', 'Roadshow'],
  ['salons', 245, 'EXACT', 'Salon'],
  ['salon-experiences', 200, 'ABOUT', 'Salon'],
  ['salon-participants', 3150, 'EXACT', 'Salon'],
  ['handbook-copies', 13_000, 'EXACT', 'Handbook'],
  ['handbook-clicks', 180_000, 'AT_LEAST', 'Handbook'],
  ['handbook-beneficiaries', 120_000, 'AT_LEAST', 'Handbook'],
]

const figures = () => figuresOf(product, 'incubators')

test('every published figure of the domain matches, and its evidence is records of the right type', async () => {
  const all = await figures()
  for (const [code, value, relation, type] of published) {
    const figure = all.get(code)
    expect([code, figure?.value, figure?.relation, figure?.reconciliation]).toEqual([
      code,
      value,
      relation,
      'MATCHES',
    ])
    expect(figure?.evidence?.nodes.map(({ record }) => record?.__typename)).toEqual([type, type])
  }
})

test('the brand kept the rhythm it set itself, as exactly as that was said', async () => {
  const all = await figures()
  expect(all.get('startup-contest-editions')).toMatchObject({ value: 5, reconciliation: 'UNPUBLISHED' })
  const rhythms = { 'contest-per-year': 1, 'roadshow-per-month': 0.82, 'salon-per-week': 0.94 }
  for (const [code, value] of Object.entries(rhythms))
    expect(all.get(code)).toMatchObject({ value, reconciliation: 'MATCHES' })
  expect(all.get('incubated-students')).toMatchObject({ value: 30, reconciliation: 'UNPUBLISHED' })
  expect(all.size).toBe(published.length + 5)
})

test('evidence leads into the records themselves', async () => {
  const evidenceOf = async (code: string, fields: string) => {
    const { data, errors } = await product.query(
      `query ($code: String!) { indicator(code: $code) { figure(from: 2021, to: 2021) { evidence(first: 1) { nodes { quantity occurredOn record { ${fields} } } } } } }`,
      { code },
    )
    expect(errors).toBeUndefined()
    return data.indicator.figure.evidence.nodes[0]
  }
  const invested = await evidenceOf(
    'roadshow-investment',
    '... on Roadshow { issue pitches { project founder { name } } investments { project amount investedOn investor { name } } }',
  )
  const [investment] = invested.record.investments
  expect([investment.amount, investment.investedOn]).toEqual([invested.quantity, invested.occurredOn])
  expect(invested.record.pitches).toContainEqual(
    expect.objectContaining({ project: investment.project, founder: { name: expect.any(String) } }),
  )
  const trained = await evidenceOf(
    'startup-trainees',
    '... on StartupTraining { attendance college { title host { name } } }',
  )
  expect(trained.record.attendance).toBe(trained.quantity)
  expect(trained.record.college.title).toContain(trained.record.college.host.name)
})

let reporter = product.query

async function mutate(name: string, type: string, input: { organization?: string; [more: string]: unknown }) {
  if (input.organization) reporter = product.clerkOf(input.organization)
  const ask = name === 'acceptRecords' ? product.query : reporter
  const receipt = name.startsWith('report')
    ? '... on ReportReceipt { results { ... on RecordReported { record { id status } } ... on Refused { problems { code field } } } }'
    : '... on MoveReceipt { moved }'
  const { data, errors } = await ask(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${receipt} ... on Refused { problems { code } } } }`,
    { input },
  )
  expect(errors).toBeUndefined()
  return data[name]
}

const accept = (id: string) => mutate('acceptRecords', 'MoveRecordsInput', { ids: [id] })

let calls = 0
async function report(plural: string, row: object) {
  const { data } = await product.query(
    '{ organizations(filter: { kind: "SOCIETY" }, first: 1) { nodes { id } } }',
  )
  const receipt = await mutate(`report${plural}`, `Report${plural}Input`, {
    organization: data.organizations.nodes[0].id,
    idempotencyKey: `incubators-${++calls}`,
    submit: true,
    reason: '试验',
    rows: [{ title: '试验', district: toGlobalId('District', '320411'), occurredOn: '2021-05-01', ...row }],
  })
  return receipt.results[0]
}

test('an investment signed after a roadshow is a correction that moves its own figure alone', async () => {
  const codes = ['roadshows', 'roadshow-projects', 'roadshow-investment']
  const values = async () => {
    const all = await figures()
    return codes.map((code) => all.get(code)?.value ?? 0)
  }
  const before = await values()
  const rise = async () => (await values()).map((value, place) => value - (before[place] ?? 0))
  const pitch = { project: '试验项目', founder: { name: '欧阳试验' } }
  const row = { issue: 50, pitches: [pitch, { ...pitch, project: '另一项目' }] }
  const { record } = await report('Roadshows', row)
  expect([record.status, ...(await rise())]).toEqual(['SUBMITTED', 0, 0, 0])
  expect((await accept(record.id)).moved).toBe(1)
  expect(await rise()).toEqual([1, 2, 0])
  const signed = { project: '试验项目', investor: { name: '试验创投' }, amount: 500_000 }
  await report('Roadshows', { ...row, id: record.id, investments: [{ ...signed, investedOn: '2021-07-01' }] })
  await accept(record.id)
  expect(await rise()).toEqual([1, 2, 500_000])
  await mutate('withdrawRecords', 'WithdrawRecordsInput', { ids: [record.id], reason: '试验完毕' })
  await accept(record.id)
  expect(await rise()).toEqual([0, 0, 0])
})

const founder = { name: '试验' }
const signedEarly = { project: '甲', investor: founder, amount: 1, investedOn: '2021-04-30' }

test.each([
  ['StartupTrainings', { college: { title: '没有的学院' }, topic: '甲', attendance: 1 }, 'NOT_FOUND college'],
  [
    'StartupContests',
    { edition: 9, entries: [{ project: '甲', founder, recommendation: 'SELECTED' }] },
    'REQUIRED entries.0.recommendedOn',
  ],
  [
    'Roadshows',
    { issue: 50, pitches: [{ project: '甲', founder }], investments: [signedEarly] },
    'INVALID_VALUE investments.0.investedOn',
  ],
  [
    'Roadshows',
    { issue: 50, intentions: [{ project: '甲', investor: founder, expressedOn: '2021-05-01' }] },
    'NOT_FOUND intentions.0.project',
  ],
  [
    'Handbooks',
    {
      name: 'STARTUP_QUESTIONS',
      edition: 2021,
      distributions: [{ recipient: '甲', copies: 1, distributedOn: '2021-05-02' }],
      views: ['2021-06-01', '2021-06-30'].map((month) => ({ month, clicks: 1 })),
    },
    'INVALID_VALUE distributions, ALREADY_EXISTS views.1.month',
  ],
  [
    'CultivatedEnterprises',
    {
      list: 'LEADING',
      enterprise: founder,
      stages: ['REMOVED', 'APPLIED'].map((stage) => ({ stage, reachedOn: '2021-05-02' })),
    },
    'INVALID_VALUE stages.1.stage',
  ],
  [
    'StartupListings',
    { module: 'LEGAL', body: '甲', enquiries: [{ askedOn: '2021-05-02', question: '乙', answer: '丙' }] },
    'REQUIRED enquiries.0.answeredOn',
  ],
])('a row of %s that breaks a rule is refused with its field', async (plural, row, problem) => {
  const { problems } = await report(plural, row)
  const found = problems.map(({ code, field }: { code: string; field: string }) => `${code} ${field}`)
  expect(found.join(', ')).toBe(problem)
})

test('lists answer with filters, and a record with its parts', async () => {
  const { data, errors } = await product.query(`{
    allianceMembers(kind: UNIVERSITY_PARK) { totalCount }
    startupContests(filter: { to: "2017-12-31" }) { nodes { entries { rank score recommendation founder { name } } judges { person { name } } } }
    handbooks(name: "STARTUP_QUESTIONS") { nodes { edition printRuns { copies } views { clicks } } }
    cultivatedEnterprises(list: "BEIJING_EXCHANGE") { totalCount nodes { enterprise { name } stages { stage } } }
    innovationParks(kind: TALENT_PORT) { nodes { title tenantsRelation tenants { organization { name } } } }
    ventureFunds(filter: { text: "毅达" }) { nodes { place manager { name } phases { phase amount } } }
    incubatorVisits { totalCount } startupTeams(first: 1) { nodes { members { role person { name } } } } }`)
  expect(errors).toBeUndefined()
  expect(data.allianceMembers.totalCount).toBe(13)
  expect(data.startupContests.nodes[0].judges).toHaveLength(5)
  expect(data.startupContests.nodes[0].entries).toHaveLength(30)
  expect(data.startupContests.nodes[0].entries[1]).toMatchObject({ rank: 2, score: 93.75 })
  expect(data.handbooks.nodes.map(({ edition }: { edition: number }) => edition)).toEqual([2020, 2018])
  expect(data.cultivatedEnterprises.totalCount).toBe(3)
  expect(data.innovationParks.nodes[0].tenantsRelation).toBe('AT_LEAST')
  expect(data.innovationParks.nodes[0].tenants).toHaveLength(30)
  expect(data.ventureFunds.nodes[0].phases).toEqual([{ phase: 1, amount: 300_000_000 }])
  expect(data.startupTeams.nodes[0].members.length).toBeGreaterThanOrEqual(3)
})

test('a brand misses the slots in which nothing was held, none before its first event', async () => {
  const { data, errors } = await product.query(`{
    contest: missedCadence(brand: CONTEST, from: "2015-01-01", to: "2021-12-31") { slot }
    roadshow: missedCadence(brand: ROADSHOW, from: "2017-01-01", to: "2020-12-31") { slot }
    salon: missedCadence(brand: SALON, from: "2017-01-01", to: "2017-02-28") { slot from to } }`)
  expect(errors).toBeUndefined()
  expect(data.contest).toEqual([])
  const missed = data.roadshow.map(({ slot }: { slot: string }) => slot).join(' ')
  expect(missed).toBe('2018-01 2018-02 2019-01 2019-02 2020-01 2020-02 2020-03')
  expect(data.salon).toContainEqual({ slot: '2017-W05', from: '2017-01-30', to: '2017-02-05' })
})

test('the cloud platform counts items and enquiries of every module', async () => {
  const { data } = await product.query(
    '{ listingStatistics(from: "2017-01-01", to: "2021-12-31") { module { code } listings enquiries answered } }',
  )
  const modules = ['POLICY', 'PROJECT', 'DEMAND', 'LEGAL', 'OFFICE']
  expect(data.listingStatistics).toEqual(
    modules.map((code) => ({ module: { code }, listings: 3, enquiries: 2, answered: 1 })),
  )
})
