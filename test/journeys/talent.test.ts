import { connect } from '@kexie/db/connection'
import { roleUrl } from '@kexie/db/roles'
import { expect, test } from 'vitest'
import { clerkOf, district } from './clerk.ts'
import { figuresOf } from './figures.ts'
import { useProduct } from './product.ts'

const product = useProduct()
const clerk = clerkOf(product)

/** What the five-year report printed of the talent domain: code, value, relation, type of the records behind it, null where they are confidential. */
const published: [string, number, string, string | null][] = [
  ['youth-talent-lifted', 30, 'EXACT', 'TalentSupport'],
  ['recommended-workers', 37, 'EXACT', 'Nomination'],
  ['innovation-daren', 7, 'EXACT', 'Nomination'],
  ['worker-stations', 15, 'EXACT', 'WorkerFacility'],
  ['worker-reports', 128, 'EXACT', 'StationReport'],
  ['worker-homes', 15, 'EXACT', 'WorkerFacility'],
  ['worker-home-served', 3200, 'AT_LEAST', 'ServiceRecord'],
  ['media-coverage', 327, 'EXACT', 'MediaFeature'],
  ['wechat-features', 39, 'EXACT', 'MediaFeature'],
  ['contacted-talents', 100, 'AT_LEAST', 'TalentContact'],
  ['family-doctor-talents', 200, 'EXACT', null],
  ['overseas-talents', 350, 'AT_LEAST', 'TalentIntroduction'],
]

const figures = () => figuresOf(product, 'talent')

test('every published figure of the domain matches, and its evidence is records of the right type', async () => {
  const all = await figures()
  expect([...all.keys()].toSorted()).toEqual(published.map(([code]) => code).toSorted())
  for (const [code, value, relation, type] of published) {
    const figure = all.get(code)
    expect([code, figure?.value, figure?.relation, figure?.reconciliation]).toEqual([
      code,
      value,
      relation,
      'MATCHES',
    ])
    expect(figure?.evidence?.nodes.map(({ record }) => record?.__typename)).toEqual(
      type ? [type, type] : undefined,
    )
  }
})

test('the stock of family doctors opens with those signed before the period and loses those that ran out', async () => {
  const years = (await figures()).get('family-doctor-talents')?.years.map(({ value }) => value ?? 0) ?? []
  expect(years[0]).toBeGreaterThan(20)
  expect(years.at(-1)).toBe(200)
  const { data } = await product.query(
    '{ before: familyDoctorCount(on: "2020-06-30") { talents } after: familyDoctorCount(on: "2020-07-01") { talents } opening: familyDoctorCount(on: "2016-12-31") { talents } }',
  )
  expect(data.opening.talents).toBe(20)
  // From one day to the next the difference would be a person: both days are told the end of their year.
  expect(data.after.talents).toBe(data.before.talents)
})

const currentValue = async (code: string) => (await figures()).get(code)?.value ?? 0

test('a nomination moves its figures when accepted, back when withdrawn, and again when reported anew', async () => {
  const codes = ['recommended-workers', 'innovation-daren']
  const [recommended = 0, masters = 0] = (await clerk.values(codes)).map((value) => value ?? 0)
  const row = {
    person: { name: '欧阳试验', affiliation: '试验大学' },
    award: 'ENTERPRISE_INNOVATION_MASTER',
    level: 'PROVINCIAL',
    result: 'AWARDED',
    resultOn: '2021-11-01',
    occurredOn: '2021-05-01',
  }
  expect((await clerk.report('Nominations', row)).record.status).toBe('SUBMITTED')
  expect(await clerk.values(codes)).toEqual([recommended, masters])
  const id = await clerk.accepted('Nominations', row)
  expect(await clerk.values(codes)).toEqual([recommended + 1, masters + 1])
  await clerk.withdraw(id)
  expect(await clerk.values(codes)).toEqual([recommended, masters])
  const again = await clerk.accepted('Nominations', row)
  expect(await clerk.values(codes)).toEqual([recommended + 1, masters + 1])
  await clerk.withdraw(again)
})

test('a row that breaks a rule is refused with its field', async () => {
  const occurredOn = '2021-05-01'
  const nomination = { person: { name: '试验' }, award: 'OTHER', level: 'NATIONAL', result: 'AWARDED' }
  expect(await clerk.refusals('Nominations', { ...nomination, occurredOn })).toEqual(['REQUIRED resultOn'])
  const about = { topic: '住房', occurredOn }
  expect(await clerk.refusals('StationReports', { ...about, station: { title: '没有的站点' } })).toEqual([
    'NOT_FOUND station',
  ])
  const { data } = await product.query('{ workerFacilities(kind: HOME, first: 1) { nodes { id } } }')
  const home = { record: data.workerFacilities.nodes[0].id }
  expect(await clerk.refusals('StationReports', { ...about, station: home })).toEqual(['NOT_FOUND station'])
})

test('lists answer with filters, and a record with its parts', async () => {
  const { data, errors } = await product.query(`{
    workerFacilities(kind: EMPLOYMENT_BASE) { totalCount nodes { title host { name } } }
    serviceRecords(kind: SHORT_REST) { totalCount nodes { home { title } people { person { name } } } }
    stationReports(first: 1) { nodes { topic station { title kind } } }
    mediaFeatures(channel: "WECHAT_COLUMN") { totalCount }
    nominations(award: "MOST_BEAUTIFUL_WORKER") { nodes { result person { name } } }
    talentSupports(filter: { to: "2017-12-31" }, first: 1) { nodes { mentor { name } assessments { stage passed } } }
    talentIntroductions(channel: "RECRUITMENT") { totalCount }
    recruitmentFairs(kind: CAMPUS) { totalCount nodes { enterprises { organization { name } positions } } } }`)
  expect(errors).toBeUndefined()
  expect(data.workerFacilities.totalCount).toBe(4)
  expect(data.serviceRecords).toMatchObject({ totalCount: 1, nodes: [{ home: null }] })
  expect(data.serviceRecords.nodes[0].people).toHaveLength(12)
  expect(data.stationReports.nodes[0].station.kind).toBe('STATION')
  expect(data.mediaFeatures.totalCount).toBe(39)
  expect(
    data.nominations.nodes.map(({ person }: { person: { name: string } }) => person.name).toSorted(),
  ).toEqual(['王文虎', '蒋敬庭'].toSorted())
  expect(data.talentSupports.nodes[0].assessments.map(({ stage }: { stage: string }) => stage)).toEqual([
    'MID_TERM',
    'FINAL',
  ])
  expect(data.talentIntroductions.totalCount).toBe(4)
  expect(data.recruitmentFairs.totalCount).toBe(10)
  expect(data.recruitmentFairs.nodes[0].enterprises).toHaveLength(3)
})

test('who should have been contacted is overdue until contact is made', async () => {
  const total = async (on: string) =>
    (await product.query('query ($on: Date!) { overdueContacts(on: $on, first: 1) { totalCount } }', { on }))
      .data.overdueContacts.totalCount
  expect(await total('2017-03-01')).toBe(0)
  // One talent in five was never contacted; the others were on 2021-10-20, and 180 days have not passed.
  expect(await total('2021-12-31')).toBe(20)
  expect(await total('2022-04-19')).toBe(100)
})

test('a family-doctor record is counted and says nothing: no name in title, register or graph, and the role cannot read the file', async () => {
  const before = await currentValue('family-doctor-talents')
  const row = {
    title: undefined,
    talent: '机密试验者',
    occurredOn: '2021-06-01',
    doctors: [{ doctor: '机密医生', assignedOn: '2021-06-01' }],
    followUps: ['2021-07-01', '2021-08-01', '2021-09-01', '2021-10-01', '2021-11-01'].map((dueOn) => ({
      dueOn,
      finding: '机密',
    })),
  }
  const overdue = async () =>
    (await product.query('{ familyDoctorCount(on: "2021-12-31") { followUpsOverdue } }')).data
      .familyDoctorCount.followUpsOverdue
  const overdueBefore = await overdue()
  const id = await clerk.accepted('FamilyDoctorCares', row)
  expect(await currentValue('family-doctor-talents')).toBe(before + 1)
  const { data } = await product.query(
    '{ people(filter: { text: "机密试验者" }) { totalCount } __type(name: "FamilyDoctorCare") { fields { name } } }',
  )
  expect(data.people.totalCount).toBe(0)
  expect([overdueBefore, await overdue()]).toEqual([0, 5])
  const shared = [
    'id',
    'title',
    'organization',
    'district',
    'occurredOn',
    'status',
    'revision',
    'provenance',
    'credit',
    'changes',
    'submission',
    'ledgerEntries',
  ]
  expect(data.__type.fields.map(({ name }: { name: string }) => name).toSorted()).toEqual(shared.toSorted())
  const sql = connect(roleUrl(product.databaseUrl, 'talent'), { max: 1 })
  await expect(sql`select talent from talent.family_doctor_file`).rejects.toThrow(/permission denied/)
  await expect(sql`select finding from talent.family_doctor_follow_up`).rejects.toThrow(/permission denied/)
  await sql.end({ timeout: 5 })
  await clerk.withdraw(id)
})

test('where a district has fewer than five talents under a family doctor, none is told', async () => {
  const { data: figure } = await product.query(
    '{ indicator(code: "family-doctor-talents") { figure(from: 2016, to: 2016) { value districts { value } } } }',
  )
  expect(figure.indicator.figure.value).toBe(20)
  expect(figure.indicator.figure.districts.map(({ value }: { value: number | null }) => value)).toEqual(
    Array.from({ length: 7 }, () => null),
  )
  const alone = await product.query(
    'query ($district: ID) { indicator(code: "family-doctor-talents") { small: figure(from: 2016, to: 2016, district: $district) { value years { value } } large: figure(from: 2021, to: 2021, district: $district) { value } } }',
    { district },
  )
  expect(alone.data.indicator.small).toEqual({ value: null, years: [{ value: null }] })
  expect(alone.data.indicator.large.value).toBeGreaterThanOrEqual(5)
  const { data } = await product.query(
    '{ early: familyDoctorCount(on: "2016-12-31") { talents districts { talents } } late: familyDoctorCount(on: "2021-12-31") { talents districts { talents } } }',
  )
  expect(data.early.talents).toBe(20)
  expect(data.early.districts).toEqual([])
  expect(
    data.late.districts.reduce((sum: number, { talents }: { talents: number }) => sum + talents, 0),
  ).toBe(200)
})
