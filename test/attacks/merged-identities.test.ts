import { openDatabase } from '@kexie/db/database'
import { toGlobalId } from '@kexie/schema/global-id'
import { beforeAll, expect, test } from 'vitest'
import { queryAt } from '../journeys/client.ts'
import { accept, answered, codesOf, merge, recordOf, register, report } from './asking.ts'
import { useRegisters } from './registers-only.ts'

/**
 * Society A is merged into B, and B later into C: whatever names A means the society that is left. Nothing of A was rewritten.
 */
const product = useRegisters()

const event = (title: string, more: object = {}) => ({
  title,
  series: 'society-exchange',
  form: 'FORUM',
  occurredOn: '2021-10-11',
  attendance: 10,
  ...more,
})

let [a, b, c] = ['', '', '']
let [accepted, draft] = ['', '']
let token = ''

const clerkOfA = () => product.clerkOf(a)

beforeAll(async () => {
  a = await register(product, '甲试验学会')
  b = await register(product, '乙试验学会')
  c = await register(product, '丙试验学会')
  const rows = [event('甲之会', { externalKey: 'K1' })]
  accepted = recordOf((await report(clerkOfA(), a, 'AcademicEvents', rows))[0])
  await accept(product, [accepted])
  const drafts = await report(clerkOfA(), a, 'AcademicEvents', [event('甲之稿', { externalKey: 'K2' })], {
    submit: false,
  })
  draft = recordOf(drafts[0])
  const issued = await answered(
    clerkOfA(),
    'mutation ($input: IssueServiceTokenInput!) { issueServiceToken(input: $input) { ... on ServiceTokenIssued { token } } }',
    { input: { organization: a, label: '甲之软件', scopes: ['REPORT', 'READ', 'FIGURES'] } },
  )
  token = issued.issueServiceToken.token
  await merge(product, a, b)
}, 120_000)

test('right after the merge the clerk of A reports, for A as for B', async () => {
  for (const [organization, title] of [
    [a, '合并后报甲'],
    [b, '合并后报乙'],
  ] as const) {
    const [result] = await report(clerkOfA(), organization, 'AcademicEvents', [event(title)])
    const id = recordOf(result)
    const { node } = await answered(
      product.query,
      '($id: ID!) { node(id: $id) { ... on AcademicEvent { organization { id name } } } }'.replace(
        '(',
        'query (',
      ),
      { id },
    )
    expect(node.organization).toEqual({ id: b, name: '乙试验学会' })
  }
})

test('the clerk of A is the clerk of B: own drafts, lists, submissions, obligations, tokens', async () => {
  const data = await answered(
    clerkOfA(),
    `query ($a: ID!, $b: ID!, $id: ID!) {
      viewer { organization { id } }
      draft: node(id: $id) { ... on AcademicEvent { title organization { id } } }
      ofA: academicEvents(filter: { organization: $a, text: "甲之" }) { nodes { title } }
      ofB: academicEvents(filter: { organization: $b, text: "甲之" }) { nodes { title } }
      submissions(filter: { organization: $b, text: "甲之" }) { totalCount }
      obligations(filter: { organization: $a, from: "2021-10-01", to: "2021-10-31" }) { nodes { organization { id } state } }
      coverage(organization: $a, from: "2021-10-01", to: "2021-10-31") { owed came }
      serviceTokens(organization: $a) { label organization { id } } }`,
    { a, b, id: draft },
  )
  const both = [{ title: '甲之会' }, { title: '甲之稿' }]
  expect(data.viewer.organization.id).toBe(b)
  expect(data.draft).toEqual({ title: '甲之稿', organization: { id: b } })
  expect(data.ofA.nodes).toEqual(expect.arrayContaining(both))
  expect(data.ofB.nodes).toEqual(expect.arrayContaining(both))
  expect(data.submissions.totalCount).toBe(2)
  expect(data.obligations.nodes).toEqual([{ organization: { id: b }, state: 'LATE' }])
  expect(data.coverage).toEqual({ owed: 1, came: 1 })
  expect(data.serviceTokens).toEqual([{ label: '甲之软件', organization: { id: b } }])
})

test('what A drafted is submitted, what A reported is corrected under its key, and no key of A makes a second record', async () => {
  const [again] = await report(clerkOfA(), b, 'AcademicEvents', [event('甲之会', { externalKey: 'K1' })])
  expect(again).toMatchObject({ change: 'UNCHANGED', record: { id: accepted } })
  const [revised] = await report(clerkOfA(), a, 'AcademicEvents', [
    event('甲之会', { externalKey: 'K1', attendance: 12 }),
  ])
  expect(revised).toMatchObject({ change: 'REVISED', record: { id: accepted } })
  const { submitRecords } = await answered(
    clerkOfA(),
    'mutation ($input: MoveRecordsInput!) { submitRecords(input: $input) { ... on MoveReceipt { moved } ... on Refused { problems { code } } } }',
    { input: { ids: [draft] } },
  )
  expect(submitRecords).toEqual({ moved: 1 })
  await accept(product, [accepted, draft])
})

test('A as an id means B in figures, evidence, searches and `node`', async () => {
  const figures = 'figures(from: 2021, to: 2021, codes: ["society-academic-events"]) { value }'
  const data = await answered(
    product.query,
    `query ($a: ID!, $b: ID!) {
      a: node(id: $a) { ... on Organization { id name ${figures} } }
      b: node(id: $b) { ... on Organization { id name ${figures} } }
      found: organizations(filter: { text: "甲试验" }) { nodes { id name } }
      submissions(filter: { organization: $a, text: "甲之" }) { nodes { organization { id } } }
      indicator(code: "society-academic-events") { figure(from: 2021, to: 2021) {
        organizations(first: 100) { nodes { organization { id } value } } } } }`,
    { a, b },
  )
  const one = { name: '乙试验学会', figures: [{ value: 2 }] }
  expect(data.a).toMatchObject(one)
  expect(data.b).toEqual({ id: b, ...one })
  expect(data.found.nodes).toEqual([{ id: b, name: '乙试验学会' }])
  expect(data.submissions.nodes).toEqual([{ organization: { id: b } }, { organization: { id: b } }])
  const shares = data.indicator.figure.organizations.nodes
  expect(shares).toContainEqual({ organization: { id: b }, value: 2 })
  expect(shares.map(({ organization }: { organization: { id: string } }) => organization.id)).not.toContain(a)
})

test('a token of A reads and reports for B', async () => {
  const software = (query: string, variables: object) =>
    queryAt(product.url)(query, variables as Record<string, unknown>, { authorization: `Bearer ${token}` })
  const { viewer, academicEvents } = await answered(
    software as never,
    `query ($a: ID!) { viewer { organization { id } } academicEvents(filter: { organization: $a, text: "甲之" }) { totalCount } }`,
    { a },
  )
  expect([viewer.organization.id, academicEvents.totalCount]).toEqual([b, 2])
  const [result] = await report(software as never, b, 'AcademicEvents', [event('令牌所报')])
  expect(codesOf(result ?? {})).toEqual([])
})

test('a reference by the old id is the one that is left: a co-host under two ids has one share', async () => {
  const hosts = [a, b].map((organization) => ({ organization: { organization }, role: 'CO_HOST' }))
  const ask = product.as('REPORTER')
  const { viewer } = await answered(ask, '{ viewer { organization { id } } }')
  const [result] = await report(ask, viewer.organization.id, 'AcademicEvents', [event('两名之会', { hosts })])
  const id = recordOf(result)
  const value = async () =>
    (
      await answered(
        product.query,
        'query ($a: ID!) { node(id: $a) { ... on Organization { figures(from: 2021, to: 2021, codes: ["society-academic-events"]) { value } } } }',
        { a },
      )
    ).node.figures[0].value
  const before = await value()
  await accept(product, [id])
  expect(await value()).toBe(before + 1)
  const { node } = await answered(
    product.query,
    'query ($id: ID!) { node(id: $id) { ... on AcademicEvent { hosts { organization { id } } submission { findings { code } } } } }',
    { id },
  )
  expect(node.hosts.slice(1)).toEqual([{ organization: { id: b } }, { organization: { id: b } }])
  expect(node.submission.findings).toContainEqual({ code: 'PARTY_REPEATED' })
})

test('a key that both had before they were one tells neither apart, and overwrites none', async () => {
  const d = await register(product, '丁试验学会')
  const [ofD] = await report(product.clerkOf(d), d, 'AcademicEvents', [
    event('丁之会', { externalKey: 'K1' }),
  ])
  await merge(product, d, b)
  const [result] = await report(clerkOfA(), b, 'AcademicEvents', [event('哪一条', { externalKey: 'K1' })])
  expect(codesOf(result ?? {})).toEqual(['ALREADY_EXISTS externalKey'])
  const { node } = await answered(
    product.query,
    'query ($id: ID!) { node(id: $id) { ... on AcademicEvent { title organization { id } } } }',
    { id: recordOf(ofD) },
  )
  expect(node).toEqual({ title: '丁之会', organization: { id: b } })
})

test('a chain leads to its end: B into C makes the clerk of A one of C, and a merge of A again is refused', async () => {
  await merge(product, b, c)
  const [result] = await report(clerkOfA(), c, 'AcademicEvents', [event('丙之会')])
  recordOf(result)
  const data = await answered(
    product.query,
    `query ($a: ID!, $b: ID!, $c: ID!) { a: node(id: $a) { ... on Organization { name } }
      ofA: academicEvents(filter: { organization: $a, text: "甲之" }) { nodes { organization { id } } }
      ofC: academicEvents(filter: { organization: $c, text: "甲之" }) { totalCount }
      obligations(filter: { organization: $b, from: "2021-10-01", to: "2021-10-31" }) { nodes { organization { id } } } }`,
    { a, b, c },
  )
  expect(data.a.name).toBe('丙试验学会')
  expect(data.ofA.nodes).toEqual([{ organization: { id: c } }, { organization: { id: c } }])
  expect(data.ofC.totalCount).toBe(2)
  expect(data.obligations.nodes).toEqual([{ organization: { id: c } }])
  const again = await answered(
    product.query,
    'mutation ($input: MergeIdentitiesInput!) { mergeIdentities(input: $input) { ... on Refused { problems { code } } } }',
    {
      input: {
        merged: a,
        into: toGlobalId('Organization', '00000000-0000-4000-8000-000000000000'),
        reason: '再并',
      },
    },
  )
  expect(again.mergeIdentities.problems[0].code).toBe('NOT_FOUND')
})

test('nothing that A reported was rewritten: the revisions keep the organization they were reported under', async () => {
  const { sql, close } = openDatabase(product.databaseUrl, { name: 'kexie attack', max: 1 })
  const rows = await sql`
    select distinct o.name from reporting.record r join association.organization o on o.id = r.organization_id where r.title = '甲之稿'`
  await close()
  expect(rows).toEqual([{ name: '甲试验学会' }])
})
