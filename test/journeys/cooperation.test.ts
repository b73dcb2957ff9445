import { expect, test } from 'vitest'
import { clerkOf } from './clerk.ts'
import { useProduct } from './product.ts'

const product = useProduct()
const clerk = clerkOf(product)

test.each([
  ['kckz-service-stations', 'InnovationPlatform'],
  ['overseas-projects', 'OverseasProject'],
  ['conversion-benefit', 'AchievementBankRegistration'],
  ['patent-cases', 'PatentCase'],
  ['tech-manager-problems', 'TechnologyManagerAssignment'],
  ['iur-activities', 'CooperationActivity'],
  ['iur-contract-amount', 'CooperationProject'],
  ['joint-applications', 'JointApplication'],
  ['expo-themes', 'ExpoActivity'],
  ['expo-foreign-key-guests', 'ExpoGuest'],
  ['expo-cas-institutes', 'ExpoInvitation'],
  ['expo-enterprise-representatives', 'ExpoAttendance'],
])('the evidence of %s is %s', async (code, type) => {
  expect(new Set(await clerk.evidence(code))).toEqual(new Set([type]))
})

test('a base raised in the period counts at its new level on that day; its first naming lies before', async () => {
  const codes = ['haizhi-national', 'haizhi-provincial', 'haizhi-municipal']
  expect(await clerk.values(codes)).toEqual([2, 4, 4])
  expect(await clerk.values(codes, 2015, 2015)).toEqual([null, null, 1])
})

test('five hundred enterprises are empowered by bank, plan and clinic together, each once', async () => {
  const { data } = await product.query(
    '{ achievementBankRegistrations { totalCount } enterpriseServices { totalCount } clinics: enterpriseServices(programme: "CLINIC") { totalCount } }',
  )
  expect(data.achievementBankRegistrations.totalCount + data.enterpriseServices.totalCount).toBe(325 + 380)
  expect(data.clinics.totalCount).toBe(30)
  expect(await clerk.values(['empowered-enterprises'])).toEqual([500])
})

test('the expo shows its edition, key guests with one host each, key activities with one coordinator', async () => {
  const { data, errors } = await product.query(`{
    expoEditions(filter: { from: "2019-01-01" }) { nodes { number theme strands { name } } }
    expoGuests(honour: FOREIGN_KEY_GUEST, first: 100) { totalCount nodes { nationality keyGuest host { name } person { name } edition { number } } }
    expoActivities(first: 100) { totalCount nodes { key coordinator { name } strand } }
    expoInvitations(kind: CAS_INSTITUTE) { totalCount }
    expoTasks { nodes { area dueOn doneOn owner { name } } } }`)
  expect(errors).toBeUndefined()
  expect(data.expoEditions.nodes[0]).toMatchObject({ number: 14, theme: '全球融智、协同创新' })
  expect(data.expoEditions.nodes[0].strands).toHaveLength(5)
  for (const guest of data.expoGuests.nodes)
    expect(guest).toMatchObject({
      keyGuest: true,
      host: { name: expect.stringMatching(/\S/) },
      edition: { number: 14 },
    })
  for (const { key, coordinator } of data.expoActivities.nodes) expect(Boolean(coordinator)).toBe(key)
  expect(data.expoInvitations.totalCount).toBe(20)
  expect(data.expoTasks.nodes.filter(({ doneOn }: { doneOn: string | null }) => !doneOn)).toHaveLength(2)
})

test('banks, delegation, links, pairings, alliances and listings are found by their choices', async () => {
  const { data, errors } = await product.query(`{
    demands(kind: TECHNOLOGY, state: SOLVED) { totalCount nodes { industry { code name } enterprise { name } } }
    achievements(industry: "EQUIPMENT") { totalCount }
    expertProfiles { totalCount nodes { person { name } institution { name } } }
    delegationMembers(role: LEADER) { nodes { team person { name } } }
    enterpriseLinks(kind: DELEGATION, first: 1) { totalCount nodes { visits { visitedOn } } }
    pairings(kind: SOCIETY_PARK) { nodes { one { name } other { name } } }
    allianceMemberships(alliance: "SU_XI_CHANG") { totalCount }
    inboundVisits { totalCount }
    majorProjects { totalCount }
    introduced: innovationPlatforms(kind: "INTRODUCED_PLATFORM") { totalCount }
    visits: cooperationActivities(kind: RETURN_VISIT) { totalCount } }`)
  expect(errors).toBeUndefined()
  expect(data.demands.totalCount).toBe(4)
  expect(
    data.delegationMembers.nodes.map(({ person }: { person: { name: string } }) => person.name).toSorted(),
  ).toEqual(['李仁杰', '庄诚', '王栋', '王丹'].toSorted())
  expect(data.enterpriseLinks).toMatchObject({
    totalCount: 40,
    nodes: [{ visits: [{ visitedOn: '2021-10-15' }] }],
  })
  expect(data.pairings.nodes).toContainEqual({
    one: { name: '江苏省生物工程学会' },
    other: { name: '西太湖医疗器械产业研究院' },
  })
  expect(
    [data.allianceMemberships, data.inboundVisits, data.majorProjects, data.introduced, data.visits].map(
      ({ totalCount }) => totalCount,
    ),
  ).toEqual([4, 4, 7, 1, 5])
})

const project = {
  title: '试验大学与试验企业合作项目',
  enterprise: { name: '常州试验丙有限公司' },
  partner: { name: '试验大学' },
  industry: 'MATERIALS',
  occurredOn: '2021-01-10',
  dueOn: '2021-09-30',
}
const steps = [
  { stage: 'INTENTION', reachedOn: '2021-01-10' },
  { stage: 'AGREEMENT', reachedOn: '2021-03-10' },
  { stage: 'CONTRACT', reachedOn: '2021-06-10' },
]

test('a project counts as it goes through its stages, and is overdue until it lands or is followed up', async () => {
  const codes = ['matched-projects', 'iur-contracts', 'iur-contract-amount']
  const before = (await clerk.values(codes)).map((value) => value ?? 0)
  const rise = async () =>
    (await clerk.values(codes)).map((value, index) => (value ?? 0) - (before[index] ?? 0))
  const overdue = async (on: string) =>
    (
      await product.query('query ($on: Date!) { overdueProjects(on: $on, first: 100) { nodes { title } } }', {
        on,
      })
    ).data.overdueProjects.nodes
      .map(({ title }: { title: string }) => title)
      .includes(project.title)
  const id = await clerk.accepted('CooperationProjects', { ...project, stages: steps.slice(0, 1) })
  expect(await rise()).toEqual([0, 0, 0])
  await clerk.accepted('CooperationProjects', { ...project, id, stages: steps.slice(0, 2) })
  expect(await rise()).toEqual([1, 0, 0])
  await clerk.accepted('CooperationProjects', { ...project, id, stages: steps, amount: 300_000 })
  expect(await rise()).toEqual([1, 1, 300_000])
  expect([await overdue('2021-09-30'), await overdue('2021-10-01')]).toEqual([false, true])
  const followUps = [{ followedOn: '2021-10-05', note: '设备到货' }]
  await clerk.accepted('CooperationProjects', { ...project, id, stages: steps, amount: 300_000, followUps })
  expect([await overdue('2021-10-04'), await overdue('2021-10-06')]).toEqual([true, false])
  await clerk.withdraw(id)
  expect(await rise()).toEqual([0, 0, 0])
})

test('the funnel counts accepted projects by the furthest stage they reached', async () => {
  const { data, errors } = await product.query(
    '{ projectFunnel(from: "2017-01-01", to: "2021-12-31") { stage projects amount } }',
  )
  expect(errors).toBeUndefined()
  const funnel = new Map<string, { projects: number; amount: number }>(
    data.projectFunnel.map((row: { stage: string }) => [row.stage, row]),
  )
  expect([...funnel.keys()]).toEqual(['INTENTION', 'CONTRACT', 'LANDED'])
  expect(funnel.get('INTENTION')).toMatchObject({ projects: 20, amount: 0 })
  const signed = [funnel.get('CONTRACT'), funnel.get('LANDED')]
  expect(signed.reduce((sum, row) => sum + (row?.projects ?? 0), 0)).toBe(97)
  expect(signed.reduce((sum, row) => sum + (row?.amount ?? 0), 0)).toBe(200_000_000)
})

test('a row that breaks a rule is refused with its field', async () => {
  expect(await clerk.refusals('CooperationProjects', { ...project, stages: [] })).toEqual(['REQUIRED stages'])
  expect(await clerk.refusals('CooperationProjects', { ...project, stages: steps })).toEqual([
    'REQUIRED amount',
  ])
  expect(
    await clerk.refusals('CooperationProjects', { ...project, stages: steps.toReversed(), amount: 1 }),
  ).toContain('INVALID_VALUE stages.1')
  const edition = { title: '第14届中国常州先进制造技术成果展示洽谈会' }
  const at = { edition, occurredOn: '2019-05-18' }
  expect(await clerk.refusals('ExpoActivities', { ...at, kind: 'SIGNING', key: true })).toEqual([
    'REQUIRED coordinator',
  ])
  expect(
    await clerk.refusals('ExpoGuests', { ...at, person: { name: '客' }, honour: 'OTHER', keyGuest: true }),
  ).toEqual(['REQUIRED host'])
  expect(
    await clerk.refusals('ExpoTasks', {
      edition: { title: '没有的一届' },
      area: '接待',
      owner: { name: '某' },
      occurredOn: '2019-04-15',
      dueOn: '2019-05-10',
    }),
  ).toEqual(['NOT_FOUND edition'])
})
