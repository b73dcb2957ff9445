import { organizationGlobalId } from '@kexie/changzhou/registers'
import { openDatabase } from '@kexie/db/database'
import { roleUrl } from '@kexie/db/roles'
import { prover } from '@kexie/runtime/testing/prover'
import { toGlobalId } from '@kexie/schema/global-id'
import { publicViewer, type Viewer } from '@kexie/schema/viewer'
import { beforeAll, expect, test } from 'vitest'
import { federation } from '../../product/federation.ts'
import { accountOf, otherSociety, type Part } from '../journeys/accounts.ts'
import { useProduct } from '../journeys/product.ts'
import { makeSpecimen, mark } from './specimens.ts'

/** The draft of one society by every way that leads to records; whoever is not of it finds what he would find without it. */
const product = useProduct()
let draft: string

beforeAll(async () => {
  const [id = ''] = await makeSpecimen(
    product.databaseUrl,
    { type: 'AcademicEvent', owner: 'OWN', status: 'DRAFT' },
    1,
  )
  draft = id
})

const strangers: readonly Part[] = [
  'PUBLIC',
  'OTHER_REPORTER',
  'DISTRICT_REVIEWER',
  'REVIEWER',
  'LEADER',
  'AUDIT_ADMIN',
]

function viewerOf(part: Part): Viewer {
  if (part === 'PUBLIC' || part === 'SERVICE') return publicViewer
  const { id: accountId, name, role, organizationId, districtCode } = accountOf(part)
  return { ...publicViewer, accountId, name, role, organizationId, districtCode }
}

test.each(strangers)('%s finds it by no edge, no aggregate, no file and no error', async (part) => {
  const ask = product.as(part)
  const { data } = await ask(
    `query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } submission(id: $id) { id }
      academicEvents(filter: { text: "${mark}" }, first: 5) { totalCount nodes { id } }
      drafts: academicEvents(filter: { text: "${mark}", status: DRAFT }, first: 5) { totalCount }
      eventSeries { events(first: 100) { nodes { title } } }
      submissions(filter: { status: DRAFT }, first: 5) { totalCount } }`,
    { id: draft },
  )
  expect(data.node).toBeNull()
  expect(data.nodes).toEqual([null])
  expect(data.submission).toBeNull()
  expect([data.academicEvents.totalCount, data.drafts.totalCount]).toEqual([0, 0])
  expect(data.submissions.totalCount).toBe(0)
  expect(JSON.stringify(data.eventSeries)).not.toContain(mark)

  const token = await product.tokenOf(part)
  const headers = token ? { authorization: `Bearer ${token}` } : {}
  for (const format of ['json', 'csv']) {
    const file = await fetch(
      `${product.url}/exports/academic-events.${format}?from=2021-06-01&to=2021-06-01`,
      { headers },
    )
    expect(await file.text()).not.toContain(mark)
  }
})

test.each(strangers)('%s finds it by no entity, asked of its own subgraph', async (part) => {
  const callerAs = await prover(product.databaseUrl)
  for (const name of ['events', 'reporting', 'metrics'] as const) {
    const database = openDatabase(roleUrl(product.databaseUrl, name), { name: 'kexie test', max: 1 })
    const { data, errors } = await federation[name](database.db).execute({
      query:
        'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on AcademicEvent { title } } }',
      variables: { representations: [{ __typename: 'AcademicEvent', id: draft }] },
      caller: callerAs(viewerOf(part)),
    })
    await database.close()
    expect([name, data?._entities ?? null, errors]).toEqual([name, [null], undefined])
  }
})

test('who names it in a report or a decision is told what he is told of an id that nothing has', async () => {
  const nothing = toGlobalId('AcademicEvent', '01234567-89ab-7cde-8f01-23456789abcd')
  const answersTo = async (id: string) => {
    const input = { ids: [id] }
    const { data } = await product.as('OTHER_REPORTER')(
      `mutation ($w: WithdrawRecordsInput!, $r: ReportAcademicEventsInput!) {
        withdrawRecords(input: $w) { ... on MoveReceipt { results { ... on Refused { problems { code message } } } } }
        reportAcademicEvents(input: $r) { ... on ReportReceipt { results { ... on Refused { problems { code message } } } } } }`,
      {
        w: input,
        r: {
          organization: organizationGlobalId(otherSociety),
          idempotencyKey: `naming ${id}`,
          rows: [
            {
              id,
              title: '冒认',
              series: 'society-exchange',
              form: 'LECTURE',
              occurredOn: '2021-06-01',
              district: toGlobalId('District', '320402'),
              attendance: 1,
            },
          ],
        },
      },
    )
    return JSON.parse(JSON.stringify(data).replaceAll(id, 'ID'))
  }
  expect(await answersTo(draft)).toEqual(await answersTo(nothing))
})

test('its own clerk finds it by each of them', async () => {
  const { data } = await product.as('REPORTER')(
    'query ($id: ID!) { node(id: $id) { id } submission(id: $id) { status } submissions(filter: { status: DRAFT }, first: 5) { totalCount } }',
    { id: draft },
  )
  expect(data).toEqual({
    node: { id: draft },
    submission: { status: 'DRAFT' },
    submissions: { totalCount: 1 },
  })
})
