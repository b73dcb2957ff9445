import { association } from '@kexie/association/subgraph'
import { type Database, openDatabase } from '@kexie/db/database'
import { migrate } from '@kexie/db/migrate'
import { societies } from '@kexie/db/testing/small-city'
import { metrics } from '@kexie/metrics/subgraph'
import { edition } from '@kexie/records/testing/edition-domain'
import { type OpenLedger, openLedger, reportOne } from '@kexie/records/testing/open-ledger'
import { reporting } from '@kexie/reporting/subgraph'
import { prover } from '@kexie/runtime/testing/prover'
import { toGlobalId } from '@kexie/schema/global-id'
import { type Action, may, reachesTo } from '@kexie/schema/permission'
import { publicViewer, type Role, type Viewer } from '@kexie/schema/viewer'
import type { TransactionSql } from 'postgres'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { may as pageMay } from '../../clients/web/viewer/may.ts'
import { viewer as onPages } from '../../clients/web/viewer/viewer.ts'

/** Cells drawn by a seed, and whether the copy of the table has them. */
const drawn = vi.hoisted((): { role: Role; action: Action; may: boolean }[] => [])

/**
 * Of the table of permissions some cells are others: district reviewers accept, and no longer look first; a reviewer publishes,
 * and no leader, who returns instead; and two that are drawn, of what the other tests here do not need, are turned over.
 */
vi.mock('@kexie/schema/permission', async (original) => {
  const { oneOf } = await import('../share-of.ts')
  const table = await original<typeof import('@kexie/schema/permission')>()
  Object.assign(table.permissions.ACCEPT, { DISTRICT_REVIEWER: ['DISTRICT_OTHERS'] })
  Object.assign(table.permissions.RETURN, { LEADER: ['OTHERS'] })
  Object.assign(table.permissions, { ENDORSE: {}, PUBLISH: { REVIEWER: ['ANY'] } })
  const needed = /^(READ|READ_SUBMISSION|REPORT|SUBMIT|ACCEPT|ENDORSE|RETURN|PUBLISH)$/
  const actions = (Object.keys(table.permissions) as Action[]).filter((action) => !needed.test(action))
  const parts = ['REPORTER', 'DISTRICT_REVIEWER', 'REVIEWER', 'LEADER', 'SECURITY_ADMIN'] as const
  const cells = actions.flatMap((action) => parts.map((role) => ({ action, role })))
  for (const is of [true, false]) {
    const has = ({ action, role }: (typeof cells)[number]) => Object.hasOwn(table.permissions[action], role)
    const { action, role } = oneOf(cells.filter((cell) => has(cell) !== is))
    const { [role]: _, ...others } = table.permissions[action] as Record<string, readonly string[]>
    Object.assign(table.permissions, { [action]: is ? { ...others, [role]: ['ANY'] } : others })
    drawn.push({ role, action, may: is })
  }
  return table
})

let ledger: OpenLedger
let pool: Database
let readers: Database
let accounts: Database
let callerAs: Awaited<ReturnType<typeof prover>>
beforeAll(async () => {
  ledger = await openLedger()
  await migrate(ledger.database.url)
  callerAs = await prover(ledger.database.url)
  pool = openDatabase(ledger.database.roleUrl('reporting'), { name: 'one cell' })
  readers = openDatabase(ledger.database.roleUrl('metrics'), { name: 'one cell' })
  accounts = openDatabase(ledger.database.roleUrl('association'), { name: 'one cell' })
})
afterAll(async () => {
  await Promise.all([pool, readers, accounts].map((one) => one.close()))
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

/** What a statement comes to in the name of `viewer`, as whoever broke into the subgraph would try it. */
async function bySql(
  viewer: Viewer,
  statement: (sql: TransactionSql) => Promise<readonly unknown[]>,
): Promise<string> {
  const trying = ledger.owner.begin(async (sql) => {
    await sql`set local role kexie_reporting`
    await sql`select set_config('kexie.caller', ${callerAs(viewer).proof ?? ''}, true)`
    return statement(sql)
  })
  return trying.then(
    (rows) => (rows.length === 1 ? 'done' : 'nothing'),
    (error: Error) => error.message,
  )
}

const moveBySql = (viewer: Viewer, status: 'ACCEPTED' | 'ENDORSED', key: string) =>
  bySql(
    viewer,
    (sql) =>
      sql`update reporting.record set status = ${status}, decided_by = ${viewer.name} where id = ${key} and latest returning id`,
  )

test('who may accept is said in one cell: the graph, the pages and the database follow', async () => {
  expect(may(district, 'ACCEPT', { districtCode: '320402' })).toBe(true)
  expect(await decide(district, 'accept', await submitted())).toEqual({ can: true, done: 'RecordMoved' })
  expect(await moveBySql(district, 'ACCEPTED', await submitted())).toBe('done')
})

test('and who may no more, may nowhere', async () => {
  expect(await decide(district, 'endorse', await submitted())).toEqual({ can: false, done: 'Refused' })
  expect(await moveBySql(district, 'ENDORSED', await submitted())).toMatch(
    /may not make a record that is SUBMITTED ENDORSED|does not go from SUBMITTED to ENDORSED/,
  )
})

const as = (role: Role): Viewer => ({ ...publicViewer, name: role.toLowerCase(), role })

/** What the pages know that `role` may do: what the graph answers, as they read it. */
async function onPagesAs(role: Role, action: Action): Promise<boolean> {
  const { data, errors } = await association(accounts.db).execute({
    query: '{ viewer { name role may { action reaches } } }',
    caller: callerAs(as(role)),
  })
  expect(errors).toBeUndefined()
  onPages.value = { account: null, organization: null, district: null, ...(data?.viewer as object) } as never
  return pageMay(action)
}

const reachedBySql = async (role: Role, action: Action): Promise<boolean> =>
  (await bySql(as(role), (sql) => sql`select where reporting.reaches(${action}) <> '{}'`)) === 'done'

/** Problems that publishing an untitled review is refused for. */
async function publishingAs(role: Role): Promise<string[]> {
  const { data } = await metrics(readers.db).execute({
    query: `mutation { publishEdition(input: { title: " ", from: 2020, to: 2021 }) { ... on Refused { problems { code } } } }`,
    caller: callerAs(as(role)),
  })
  const { publishEdition: refused } = data as { publishEdition: { problems: { code: string }[] } }
  return refused.problems.map(({ code }) => code)
}

test('a step is written by whoever may move a record, and by nobody else', async () => {
  const key = await submitted()
  const stepAs = (role: Role, facts: Partial<Viewer> = {}) => {
    const viewer = { ...as(role), ...facts }
    return bySql(
      viewer,
      (sql) => sql`insert into reporting.step (record_id, revision, action, from_status, to_status, actor)
        values (${key}, 1, 'RETURN', 'SUBMITTED', 'RETURNED', ${viewer.name}) returning null`,
    )
  }
  expect(await stepAs('REVIEWER')).toBe('done')
  expect(await stepAs('LEADER')).toBe('done')
  expect(await stepAs('REVIEWER', { organizationId: societies[0] })).toMatch(/row-level security/)
  expect(await stepAs('DISTRICT_REVIEWER', { districtCode: '320411' })).toMatch(/row-level security/)
  expect(await stepAs('SECURITY_ADMIN')).toMatch(/row-level security/)
})

test('who publishes is said in one cell: resolvers, what the pages offer and the database follow', async () => {
  expect(await publishingAs('LEADER')).toEqual(['NOT_PERMITTED'])
  expect(await publishingAs('REVIEWER')).not.toContain('NOT_PERMITTED')
  expect(await onPagesAs('LEADER', 'PUBLISH')).toBe(false)
  expect(await onPagesAs('REVIEWER', 'PUBLISH')).toBe(true)
  expect(await reachedBySql('LEADER', 'PUBLISH')).toBe(false)
  expect(await reachedBySql('REVIEWER', 'PUBLISH')).toBe(true)
})

test('so does every cell: of two that are drawn one is given and one taken', async () => {
  expect(drawn.map((cell) => cell.may)).toEqual([true, false])
  for (const { role, action, may: is } of drawn) {
    const cell = `${role} ${action}`
    expect.soft(reachesTo(as(role), action).length > 0, cell).toBe(is)
    expect.soft(await onPagesAs(role, action), cell).toBe(is)
    expect.soft(await reachedBySql(role, action), cell).toBe(is)
  }
})
