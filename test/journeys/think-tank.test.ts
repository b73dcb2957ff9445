import { expect, test } from 'vitest'
import { clerkOf } from './clerk.ts'
import { useProduct } from './product.ts'

const product = useProduct()
const clerk = clerkOf(product)

test.each([
  ['research-topics', 'ResearchTopic'],
  ['report-compilations', 'ThinkTankReport'],
  ['proposals-submitted', 'Proposal'],
  ['proposals-instructed', 'Proposal'],
  ['journal-issues', 'JournalIssue'],
])('the evidence of %s is %s', async (code, type) => {
  expect(await clerk.evidence(code)).toEqual([type, type, type])
})

test('the proposal a vice-premier wrote on is found with its follow-up; a compilation with the topics it reports on', async () => {
  const { data, errors } = await product.query(`{
    proposals(filter: { text: "纳税人保护官" }) { totalCount nodes { field { code } authors { person { name } } instructions { level leader } followUps { note } } }
    thinkTankReports(kind: COMPILATION, first: 1) { totalCount nodes { year chapters { heading author { name } topic { title stage } } } }
    reports: thinkTankReports(kind: RESEARCH_REPORT) { totalCount nodes { organization { name } } }
    researchTopics(stage: REFUSED) { totalCount }
    thinkTankMembers(field: "NEW_ENERGY", kind: SCHOLAR, first: 1) { nodes { person { name } endsOn } }
    journalIssues(filter: { from: "2021-01-01" }) { totalCount nodes { topics { topic } deliveries { kind recipient } } } }`)
  expect(errors).toBeUndefined()
  expect(data.proposals).toMatchObject({ totalCount: 1, nodes: [{ instructions: [{ level: 'NATIONAL' }] }] })
  const [compilation] = data.thinkTankReports.nodes
  expect(compilation.chapters.length).toBeGreaterThan(3)
  for (const { heading, topic } of compilation.chapters)
    expect(topic).toEqual({ title: heading, stage: expect.any(String) })
  expect(data.reports).toMatchObject({
    totalCount: 8,
    nodes: expect.arrayContaining([{ organization: { name: '溧阳市科学技术协会' } }]),
  })
  expect(data.researchTopics.totalCount).toBe(22)
  expect(data.journalIssues.totalCount).toBe(6)
})

const topic = {
  field: 'POLICY',
  leader: { name: '尉迟试验', affiliation: '试验大学' },
  occurredOn: '2021-03-01',
}

test('a topic counts when its approval is accepted, once through its conclusion, and not when it is withdrawn', async () => {
  const [before] = await clerk.values(['research-topics'])
  const rise = async () => ((await clerk.values(['research-topics']))[0] ?? 0) - (before ?? 0)
  const id = await clerk.accepted('ResearchTopics', { ...topic, stage: 'APPLIED' })
  expect(await rise()).toBe(0)
  await clerk.accepted('ResearchTopics', { ...topic, id, stage: 'APPROVED', approvedOn: '2021-05-01' })
  expect(await rise()).toBe(1)
  const concluded = { stage: 'CONCLUDED', approvedOn: '2021-05-01', concludedOn: '2021-12-01' }
  await clerk.accepted('ResearchTopics', { ...topic, id, ...concluded })
  expect(await rise()).toBe(1)
  await clerk.withdraw(id)
  expect(await rise()).toBe(0)
})

test('an instruction adds a proposal to those instructed on its own day', async () => {
  const codes = ['proposals-submitted', 'proposals-instructed']
  const before = await clerk.values(codes, 2021, 2021)
  const proposal = {
    title: '关于试验的建议',
    field: 'POLICY',
    authors: [{ person: { name: '尉迟试验', affiliation: '试验大学' } }],
    occurredOn: '2020-12-01',
    submissions: [{ level: 'MUNICIPAL', recipient: '市委', submittedOn: '2020-12-20' }],
  }
  const id = await clerk.accepted('Proposals', proposal)
  expect(await clerk.values(codes, 2021, 2021)).toEqual(before)
  const instructions = [
    { level: 'MUNICIPAL', leader: '市领导', instructedOn: '2021-02-01' },
    { level: 'PROVINCIAL', leader: '省领导', instructedOn: '2021-03-01' },
  ]
  await clerk.accepted('Proposals', { ...proposal, id, instructions })
  expect(await clerk.values(codes, 2021, 2021)).toEqual([before[0], (before[1] ?? 0) + 1])
  await clerk.withdraw(id)
})

test('a row that breaks a rule is refused with its field', async () => {
  expect(await clerk.refusals('ResearchTopics', { ...topic, stage: 'APPROVED' })).toEqual([
    'REQUIRED approvedOn',
  ])
  expect(
    await clerk.refusals('ResearchTopics', { ...topic, stage: 'APPROVED', approvedOn: '2021-02-28' }),
  ).toEqual(['INVALID_VALUE approvedOn'])
  expect(
    await clerk.refusals('Proposals', { field: 'POLICY', authors: [], occurredOn: '2021-01-01' }),
  ).toEqual(['REQUIRED authors'])
  expect(
    await clerk.refusals('ThinkTankReports', {
      kind: 'COMPILATION',
      year: 2021,
      occurredOn: '2021-12-01',
      chapters: [{ heading: '一', topic: { title: '没有的课题' } }],
    }),
  ).toEqual(['NOT_FOUND chapters.0.topic'])
})
