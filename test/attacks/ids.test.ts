import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { connect } from '@kexie/db/connection'
import { figureId } from '@kexie/schema/figure-id'
import { fromGlobalId, toGlobalId } from '@kexie/schema/global-id'
import { customRecord, recordTypeNames } from '@kexie/schema/records'
import { buildSchema, getNamedType, isInterfaceType, isLeafType, isObjectType } from 'graphql'
import { beforeAll, expect, test } from 'vitest'
import { root } from '../house/source-files.ts'
import type { Part } from '../journeys/accounts.ts'
import { useProduct } from '../journeys/product.ts'
import { makeSpecimens, type Specimen } from '../permissions/specimens.ts'

/** One id names one object: of one type, and only of one that there is. */
const product = useProduct()
const api = buildSchema(readFileSync(join(root, 'schema/api.graphql'), 'utf8'))
let specimens: Specimen[]

beforeAll(async () => {
  specimens = await makeSpecimens(product.databaseUrl)
}, 240_000)

const nowhere = '00000000-0000-4000-8000-000000000000'

const nodesOfApi = () => {
  const node = api.getType('Node')
  if (!isInterfaceType(node)) throw new Error('Node is no interface')
  return api.getPossibleTypes(node)
}

test('whatever has an id of its own is a Node, or stands in the list of what is found otherwise', () => {
  const nodes = nodesOfApi().map(({ name }) => name)
  const withId = Object.values(api.getTypeMap()).filter((type) => isObjectType(type) && type.getFields().id)
  const others = withId.map(({ name }) => name).filter((name) => !nodes.includes(name))
  expect(others.toSorted()).toEqual(notRefetched.toSorted())
  expect(nodes.toSorted()).toEqual([...recordTypeNames, customRecord, ...Object.keys(lists)].toSorted())
  const reasons = withId.flatMap((type) =>
    isObjectType(type) && notRefetched.includes(type.name) ? [type.getFields().id?.description ?? ''] : [],
  )
  for (const reason of reasons) expect(reason).toMatch(/不能凭 node 重取：.+not refetched by node: .+/)
})

/** Kept from the subgraph that answers `node`: each says so in the description of its id. */
const notRefetched = [
  'Account',
  'AccountReset',
  'BindingRequest',
  'IndicatorProposal',
  'LedgerEntry',
  'ServiceToken',
  'Session',
]

/** Where objects of every type with a global id are met, records apart; of each all that is asked without arguments is compared. */
const lists: Readonly<Record<string, (fields: string) => string>> = {
  District: (fields) => `districts { ${fields} }`,
  Organization: (fields) => `organizations(first: 20) { nodes { ${fields} } }`,
  Person: (fields) => `people(first: 20) { nodes { ${fields} } }`,
  EventSeries: (fields) => `eventSeries { ${fields} }`,
  Indicator: (fields) => `indicators { ${fields} }`,
  Figure: (fields) =>
    `indicator(code: "academic-exchange-events") { figure(from: 2017, to: 2021) { ${fields} } }`,
  ValueList: (fields) => `valueLists { ${fields} }`,
  Submission: (fields) => `submissions(first: 50) { nodes { ${fields} } }`,
  DuplicatePair: (fields) => `duplicates(first: 20) { nodes { ${fields} } }`,
  ReviewRule: (fields) => `reviewRules { rules { ${fields} } }`,
  RecordDefinition: (fields) => `recordDefinitions { ${fields} }`,
  ActionPlan: (fields) => `actionPlans { ${fields} }`,
  Edition: (fields) => `editions(withdrawn: true) { ${fields} }`,
  StatementSource: (fields) => `statements { source { ${fields} } }`,
  Duty: (fields) => `reportingForms { duties { ${fields} } }`,
  Obligation: (fields) =>
    `obligations(filter: { from: "2021-03-01", to: "2021-03-31" }, first: 50) { nodes { ${fields} } }`,
  Bulletin: (fields) => `issued: issuedBulletins { ${fields} } bulletin(month: "2021-04") { ${fields} }`,
}

/** What an object of a type answers without being asked further. */
function leavesOf(name: string): string {
  const type = api.getType(name)
  if (!isObjectType(type)) throw new Error(`${name} is no type of the graph`)
  const leaves = Object.values(type.getFields()).filter(
    ({ type: of, args }) => args.length === 0 && isLeafType(getNamedType(of)),
  )
  // Two types may have a field of one name and two kinds.
  return ['__typename id', ...leaves.map((leaf) => `${name}_${leaf.name}: ${leaf.name}`)].join(' ')
}

const refetch = `query ($ids: [ID!]!) { nodes(ids: $ids) {
  ${Object.keys(lists)
    .map((name) => `... on ${name} { ${leavesOf(name)} }`)
    .join('\n')} } }`

type Met = { id: string; __typename: string }

/** Everything that `part` meets in the lists, by its id. */
async function metBy(part: Part): Promise<Map<string, Met>> {
  const met = new Map<string, Met>()
  for (const [name, list] of Object.entries(lists)) {
    const { data } = await product.as(part)(`{ ${list(leavesOf(name))} }`)
    for (const one of objectsIn(data)) if (one.__typename === name) met.set(one.id, one)
  }
  return met
}

function objectsIn(value: unknown): Met[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(objectsIn)
  return 'id' in value && '__typename' in value ? [value as Met, ...inside] : inside
}

async function refetchedBy(part: Part, ids: readonly string[]): Promise<(Met | null)[]> {
  const all: (Met | null)[] = []
  for (let start = 0; start < ids.length; start += 50) {
    const { data, errors } = await product.as(part)(refetch, { ids: ids.slice(start, start + 50) })
    expect(errors).toBeUndefined()
    all.push(...data.nodes)
  }
  return all
}

/** Two editions, one of them taken back. */
async function publishTwo(): Promise<void> {
  const leader = product.as('LEADER')
  const { data } = await leader(`mutation {
    kept: publishEdition(input: { title: "留", from: 2020, to: 2021 }) { ... on EditionSet { edition { id } } }
    gone: publishEdition(input: { title: "撤", from: 2020, to: 2021 }) { ... on EditionSet { edition { id } } } }`)
  const withdrawn = await leader(
    'mutation ($input: WithdrawEditionInput!) { withdrawEdition(input: $input) { __typename } }',
    { input: { edition: data.gone.edition.id, reason: '有误' } },
  )
  expect(withdrawn.data).toEqual({ withdrawEdition: { __typename: 'EditionSet' } })
}

/** One of what the data of the city has none of: an edition, an issued bulletin, a rule of review, a pair of one activity in two districts. */
async function makeMissing(): Promise<void> {
  await publishTwo()
  const done = await product.as('REVIEWER')(`mutation {
    issueBulletin(input: { month: "2021-03" }) { __typename }
    setReviewRules(input: { change: { districtFirst: ["ScienceActivity"] }, revision: 0, reason: "区县先看" }) { __typename } }`)
  expect(done.data).toEqual({
    issueBulletin: { __typename: 'BulletinIssued' },
    setReviewRules: { __typename: 'ReviewRulesSet' },
  })
  const waiting = ({ type, status }: Specimen) => type === 'AcademicEvent' && status === 'SUBMITTED'
  const pair = specimens
    .filter(waiting)
    .map(({ id }) => fromGlobalId(id)?.key ?? '')
    .toSorted()
    .slice(0, 2)
  const sql = connect(product.databaseUrl)
  await sql`insert into reporting.duplicate (id, first_id, second_id, score, reasons)
    values (gen_random_uuid(), ${pair[0] ?? ''}, ${pair[1] ?? ''}, 0.9, '{SAME_DAY}')`
  await sql.end()
}

test('whatever is met in a list is refetched by its id, the same; what is not, is nobody else’s to refetch', async () => {
  await makeMissing()
  const parts = ['REVIEWER', 'DISTRICT_REVIEWER', 'REPORTER', 'LEADER', 'SECURITY_ADMIN', 'PUBLIC'] as const
  const met = new Map<Part, Map<string, Met>>()
  for (const part of parts) met.set(part, await metBy(part))
  const reviewers = [...(met.get('REVIEWER')?.values() ?? [])]
  expect(new Set(reviewers.map(({ __typename }) => __typename))).toEqual(new Set(Object.keys(lists)))
  for (const [part, own] of met) {
    expect(await refetchedBy(part, [...own.keys()]), part).toEqual([...own.values()])
    const kept = reviewers.filter(({ __typename: type, id }) => keptFrom(part).includes(type) && !own.has(id))
    const refetched = await refetchedBy(
      part,
      kept.map(({ id }) => id),
    )
    expect(
      refetched.filter((one) => one !== null),
      `${part} sees what he is not shown`,
    ).toEqual([])
  }
}, 240_000)

/** What a part is shown only some of, or nothing, and refetches no more of. */
const keptFrom = (part: Part): readonly string[] =>
  part === 'REVIEWER'
    ? []
    : part === 'SECURITY_ADMIN' || part === 'PUBLIC'
      ? ['DuplicatePair', 'ReviewRule', 'Duty', 'Obligation', 'Bulletin', 'ActionPlan', 'Edition']
      : ['DuplicatePair', ...(part === 'LEADER' ? [] : ['Obligation'])]

/** Everything that is answered with an id, in one walk through the graph. */
const walk = `query ($ids: [ID!]!) {
  nodes(ids: $ids) { __typename id ... on Record { organization { __typename id } district { __typename id }
    submission { __typename id recordId record { __typename id } organization { __typename id } duplicates { __typename id first { __typename id recordId } } }
    ledgerEntries(history: true) { __typename id indicator { __typename id } organization { __typename id } record { __typename id } } } }
  people(first: 20) { nodes { __typename id } }
  eventSeries { __typename id }
  districts { __typename id }
  editions { __typename id }
  indicators { __typename id figure(from: 2017, to: 2021) { __typename id statements { source { __typename id } } } }
  actionPlans { __typename id figures { __typename id } }
  reviewRules { rules { __typename id } }
  reportingForms { duties { __typename id } }
  issuedBulletins { __typename id }
  bulletin(month: "2021-03") { __typename id }
  obligations(filter: { from: "2021-01-01", to: "2021-03-31" }, first: 50) { nodes { __typename id } }
  submissions(first: 100) { nodes { __typename id recordId record { __typename id } } }
}`

test('no id is answered for objects of two types, and each says of which type it is', async () => {
  const types = new Map<string, Set<string>>()
  for (const part of ['REVIEWER', 'REPORTER', 'LEADER'] as const) {
    const ids = specimens.map(({ id }) => id)
    for (let start = 0; start < ids.length; start += 100) {
      const { data, errors } = await product.as(part)(walk, { ids: ids.slice(start, start + 100) })
      expect(errors).toBeUndefined()
      for (const { id, type } of identified(data))
        types.set(id, (types.get(id) ?? new Set<string>()).add(type))
    }
  }
  expect(new Set([...types.values()].flatMap((names) => [...names])).size).toBeGreaterThan(70)
  const mixed = [...types].filter(([id, names]) => names.size > 1 || !names.has(fromGlobalId(id)?.type ?? ''))
  expect(mixed).toEqual([])
}, 240_000)

/** Every object with an id in an answer. */
function identified(value: unknown): { id: string; type: string }[] {
  if (typeof value !== 'object' || value === null) return []
  const { id, __typename: type } = value as { id?: string; __typename?: string }
  const inside = Object.values(value).flatMap(identified)
  return id && type ? [{ id, type }, ...inside] : inside
}

test('a submission is found by its own id and by its record’s, and is not its record', async () => {
  const { data } = await product.query(
    '{ submissions(first: 1, filter: { status: ACCEPTED }) { nodes { id recordId title record { id } } } }',
  )
  const [submission] = data.submissions.nodes
  expect(submission.record.id).toBe(submission.recordId)
  expect(submission.id).not.toBe(submission.recordId)
  const found = await product.query(
    `query ($id: ID!, $record: ID!) { own: submission(id: $id) { id title } by: submission(id: $record) { id }
      nodes(ids: [$id, $record]) { __typename id ... on Submission { title status } } }`,
    { id: submission.id, record: submission.recordId },
  )
  expect(found.data.own).toEqual({ id: submission.id, title: submission.title })
  expect(found.data.by).toEqual({ id: submission.id })
  expect(found.data.nodes).toEqual([
    { __typename: 'Submission', id: submission.id, title: submission.title, status: 'ACCEPTED' },
    { __typename: fromGlobalId(submission.recordId)?.type, id: submission.recordId },
  ])
})

test('nobody finds by the id of a submission what he would not find by its record’s', async () => {
  const own = specimens.filter(({ status }) => status === 'DRAFT').slice(0, 40)
  const ids = own.map(({ id }) => toGlobalId('Submission', fromGlobalId(id)?.key ?? ''))
  for (const part of ['PUBLIC', 'LEADER', 'AUDIT_ADMIN'] as const) {
    const { data } = await product.as(part)('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })
    expect(data.nodes).toEqual(ids.map(() => null))
  }
})

const never = [
  ...['Person', 'Organization', 'Submission', customRecord, ...recordTypeNames].map((type) =>
    toGlobalId(type, nowhere),
  ),
  ...['District', 'Indicator', 'EventSeries'].flatMap((type) =>
    ['none', 'constructor', '__proto__', '\0', '320400\0', ' 320400', nowhere].map((key) =>
      toGlobalId(type, key),
    ),
  ),
  ...['Nothing', 'Query', 'Constructor', 'Edition', 'Account'].map((type) => toGlobalId(type, nowhere)),
  toGlobalId('Organization', 'x'),
  toGlobalId('Organization', nowhere.toUpperCase()),
  `${toGlobalId('District', '320400')}=`,
  'none',
  '',
]

test('what never was is null, also where nothing but its id is asked', async () => {
  for (let start = 0; start < never.length; start += 50) {
    const ids = never.slice(start, start + 50)
    const { data, errors } = await product.query('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })
    expect(errors).toBeUndefined()
    expect(data.nodes).toEqual(ids.map(() => null))
  }
  const { data } = await product.query('query ($id: ID!) { node(id: $id) { id } }', { id: never[0] })
  expect(data.node).toBeNull()
})

test('what there is is found by its id alone, of whichever subgraph', async () => {
  const { data } = await product.query(
    '{ people(first: 1) { nodes { id } } organizations(first: 1) { nodes { id } } districts { id } eventSeries { id } indicators { id } }',
  )
  const ids: string[] = [
    data.people.nodes[0].id,
    data.organizations.nodes[0].id,
    data.districts[0].id,
    data.eventSeries[0].id,
    data.indicators[0].id,
  ]
  const found = await product.query('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })
  expect(found.data.nodes).toEqual(ids.map((id) => ({ id })))
})

const figureAgain = `query ($id: ID!) { node(id: $id) { __typename id ... on Figure { value from to indicator { code } } } }`

test('a figure is found again by its id, for whoever may see it, and one of no indicator or place is none', async () => {
  const asked =
    '{ indicator(code: "academic-exchange-events") { figure(from: 2017, to: 2021) { id value } } }'
  const { data } = await product.as('LEADER')(asked)
  const { id, value } = data.indicator.figure
  const again = await product.as('LEADER')(figureAgain, { id })
  expect(again.errors).toBeUndefined()
  expect(again.data.node).toEqual({
    __typename: 'Figure',
    ...{ id, value, from: 2017, to: 2021, indicator: { code: 'academic-exchange-events' } },
  })
  const figure = { code: 'academic-exchange-events', from: 2017, to: 2021, place: '320400', asOf: null }
  expect(figureId(figure)).toBe(id)
  for (const other of [
    { ...figure, code: 'none' },
    { ...figure, place: '999999' },
    { ...figure, place: nowhere },
    { ...figure, from: 2021, to: 2017 },
  ]) {
    const none = await product.as('LEADER')(figureAgain, { id: figureId(other) })
    expect(none.data?.node?.value ?? null).toBeNull()
  }
  const stranger = await product.as('PUBLIC')(figureAgain, { id })
  expect(stranger.data?.node?.value ?? null).toBeNull()
})
