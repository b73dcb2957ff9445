import { type Database, openDatabase } from '@kexie/db/database'
import { migrate } from '@kexie/db/migrate'
import { edition } from '@kexie/records/testing/edition-domain'
import { type OpenLedger, openLedger, reportOne } from '@kexie/records/testing/open-ledger'
import { reporting } from '@kexie/reporting/subgraph'
import { prover } from '@kexie/runtime/testing/prover'
import { toGlobalId } from '@kexie/schema/global-id'
import { may } from '@kexie/schema/permission'
import { publicViewer, type Viewer } from '@kexie/schema/viewer'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

/** Of the table of permissions two cells are others: district reviewers accept, and no longer look first. */
vi.mock('@kexie/schema/permission', async (original) => {
  const table = await original<typeof import('@kexie/schema/permission')>()
  Object.assign(table.permissions.ACCEPT, { DISTRICT_REVIEWER: ['DISTRICT_OTHERS'] })
  Object.assign(table.permissions, { ENDORSE: {} })
  return table
})

let ledger: OpenLedger
let pool: Database
let callerAs: Awaited<ReturnType<typeof prover>>
beforeAll(async () => {
  ledger = await openLedger()
  await migrate(ledger.database.url)
  callerAs = await prover(ledger.database.url)
  pool = openDatabase(ledger.database.roleUrl('reporting'), { name: 'one cell' })
})
afterAll(async () => {
  await pool.close()
  await ledger.close()
})

const district: Viewer = {
  ...publicViewer,
  name: 'district',
  role: 'DISTRICT_REVIEWER',
  districtCode: '320402',
}

const submitted = () => reportOne(ledger.domain, { input: edition() }, { submit: true })

/** What the graph answers as `viewer`: what he may do, and whether he does. */
async function decide(viewer: Viewer, name: 'accept' | 'endorse', key: string) {
  const id = toGlobalId('SeriesEdition', key)
  const graph = reporting(pool.db)
  const can = await graph.execute({
    query: 'query ($id: ID!) { submission(id: $id) { viewerCan { accept endorse } } }',
    variables: { id },
    caller: callerAs(viewer),
  })
  const done = await graph.execute({
    query: `mutation ($id: ID!) { moved: ${name}Records(input: { ids: [$id] }) { ... on MoveReceipt { results { __typename } } } }`,
    variables: { id },
    caller: callerAs(viewer),
  })
  // biome-ignore lint/suspicious/noExplicitAny: whatever the graph answers is looked through
  const [seen, moved] = [can.data as any, done.data as any]
  return { can: seen?.submission?.viewerCan[name] ?? null, done: moved?.moved.results?.[0]?.__typename }
}

/** The same by SQL, as whoever broke into the subgraph would try it. */
async function bySql(viewer: Viewer, status: 'ACCEPTED' | 'ENDORSED', key: string): Promise<string> {
  const moving = ledger.owner.begin(async (sql) => {
    await sql`set local role kexie_reporting`
    await sql`select set_config('kexie.caller', ${callerAs(viewer).proof ?? ''}, true)`
    return sql`update reporting.record set status = ${status}, decided_by = ${viewer.name} where id = ${key} and latest returning id`
  })
  return moving.then(
    (rows) => (rows.length === 1 ? 'done' : 'nothing'),
    (error: Error) => error.message,
  )
}

test('who may accept is said in one cell: the graph, the pages and the database follow', async () => {
  expect(may(district, 'ACCEPT', { districtCode: '320402' })).toBe(true)
  expect(await decide(district, 'accept', await submitted())).toEqual({ can: true, done: 'RecordMoved' })
  expect(await bySql(district, 'ACCEPTED', await submitted())).toBe('done')
})

test('and who may no more, may nowhere', async () => {
  expect(await decide(district, 'endorse', await submitted())).toEqual({ can: false, done: 'Refused' })
  expect(await bySql(district, 'ENDORSED', await submitted())).toMatch(
    /may not make a record that is SUBMITTED ENDORSED|does not go from SUBMITTED to ENDORSED/,
  )
})
