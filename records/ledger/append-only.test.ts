import { close, connect } from '@kexie/db/connection'
import { societies } from '@kexie/db/testing/small-city'
import { type SubgraphName, subgraphNames } from '@kexie/schema/subgraphs'
import { publicViewer } from '@kexie/schema/viewer'
import { sql } from 'drizzle-orm'
import type { Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { idsOf, move, type OpenLedger, openLedger, report } from '../testing/open-ledger.ts'

let ledger: OpenLedger
let ids: string[]
const connections = {} as Record<SubgraphName, Sql>

beforeAll(async () => {
  ledger = await openLedger()
  for (const name of subgraphNames) connections[name] = connect(ledger.database.roleUrl(name), { max: 1 })
  const input = { title: '第一届', occurredOn: '2020-05-18', districtCode: '320402' }
  const contributions = [{ indicator: 'academic-academicians' as const, quantity: 1, subject: '吴健雄' }]
  const rows = ['posted', 'waiting'].map((externalKey) => ({
    externalKey,
    input: { ...input, contributions },
  }))
  await report(ledger.domain, rows, { submit: true })
  ids = (await idsOf(ledger.domain, societies[0], ['posted', 'waiting'])) as string[]
  await move(ledger.reviewers, ids.slice(0, 1), 'ACCEPT')
})
afterAll(async () => {
  await Promise.all(Object.values(connections).map(close))
  await ledger.close()
})

/** SQLSTATE of the refusal; 42501 is insufficient_privilege. */
const refusal = (connection: Sql, statement: string) =>
  connection.unsafe(statement).then(
    () => 'done',
    (error) => error.code as string,
  )

/** Everything in the ledger and the cubes as one text, so that any change shows. */
async function contents(): Promise<string> {
  const tables = ['ledger_entry', ...cubes]
  const all = await Promise.all(
    tables.map(
      (table) =>
        ledger.owner`select to_jsonb(t)::text as row from metrics.${ledger.owner(table)} t order by 1`,
    ),
  )
  return JSON.stringify(all)
}

const ledgerWrites = {
  update: 'update metrics.ledger_entry set quantity = quantity + 1',
  'update of nothing': 'update metrics.ledger_entry set quantity = 0 where false',
  delete: 'delete from metrics.ledger_entry',
  truncate: 'truncate metrics.ledger_entry cascade',
  insert: `insert into metrics.ledger_entry (rule_id, occurred_on, district_code, organization_id, quantity, relation, counting, record_id, revision, item, leg, recorded_at)
    select rule_id, occurred_on, district_code, organization_id, 1, relation, counting, record_id, revision, 99, leg, recorded_at from metrics.ledger_entry`,
}
const cubes = ['cube_month', 'cube_year', 'cube_subject', 'cube_distinct', 'cube_record']
const cubeWrites = cubes.flatMap((cube) => [
  [`update ${cube}`, `update metrics.${cube} set ${cube === 'cube_record' ? 'records = 0' : 'rule_id = 1'}`],
  [`delete ${cube}`, `delete from metrics.${cube}`],
  [`truncate ${cube}`, `truncate metrics.${cube}`],
  [`insert ${cube}`, `insert into metrics.${cube} select * from metrics.${cube}`],
])
const cells = subgraphNames.flatMap((role) =>
  [...Object.entries(ledgerWrites), ...cubeWrites].map(([write = '', statement = '']) => ({
    role,
    write,
    statement,
  })),
)

test('there is something to spoil', async () => {
  const [entries] = await ledger.owner`select count(*)::integer as count from metrics.ledger_entry`
  expect(entries?.count).toBe(1)
})

test.each(cells)('$role may not $write', async ({ role, statement }) => {
  const before = await contents()
  expect(await refusal(connections[role], statement)).toBe('42501')
  expect(await contents()).toBe(before)
})

const ownerWrites = Object.entries(ledgerWrites).filter(([write]) => write !== 'insert')

test.each(ownerWrites)('not even the owner may %s the ledger', async (_, statement) => {
  const before = await contents()
  await expect(ledger.owner.unsafe(statement)).rejects.toThrow('metrics.ledger_entry is append-only')
  expect(await contents()).toBe(before)
})

test.each([
  'update reporting.step set actor = $$x$$',
  'delete from reporting.step',
  'truncate reporting.step',
])('the history of steps refuses its owner too: %s', async (statement) => {
  await expect(ledger.owner.unsafe(statement)).rejects.toThrow('reporting.step is append-only')
})

test.each(subgraphNames.filter((name) => name !== 'reporting'))(
  '%s may not settle the ledger',
  async (role) => {
    expect(await refusal(connections[role], `select metrics.settle(array['${ids[1]}']::uuid[])`)).toBe(
      '42501',
    )
  },
)

test('reporting may settle for a caller it can prove, and settling again or before acceptance posts nothing', async () => {
  const before = await contents()
  expect(await refusal(connections.reporting, `select metrics.settle(array['${ids[1]}']::uuid[])`)).toBe(
    '42501',
  )
  const [posted] = await ledger
    .reviewers({ ...publicViewer, name: 'reviewer', role: 'REVIEWER' })
    .execute<{ entries: number }>(sql`select metrics.settle(${sql.param(ids)}::uuid[]) as entries`)
  expect(posted?.entries).toBe(0)
  expect(await contents()).toBe(before)
})

test.each(subgraphNames.filter((name) => name !== 'metrics'))('%s may not hold postings up', async (role) => {
  expect(await refusal(connections[role], 'select metrics.await_postings()')).toBe('42501')
})
