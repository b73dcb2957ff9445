import { type Database, openDatabase } from '@kexie/db/database'
import { roleUrl } from '@kexie/db/roles'
import { withSessionVariables } from '@kexie/db/session-variables'
import { auditEntry } from '@kexie/db/tables/association-accounts'
import { record } from '@kexie/db/tables/reporting'
import { prover } from '@kexie/runtime/testing/prover'
import type { SubgraphName } from '@kexie/schema/subgraphs'
import { publicViewer, type Viewer } from '@kexie/schema/viewer'
import { eq, like, type SQL, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Account, accountOf, type Part } from '../journeys/accounts.ts'
import { type ChangzhouDatabase, changzhouDatabase } from '../journeys/changzhou-database.ts'
import { makeSpecimens, mark, type Specimen } from './specimens.ts'
import { sees, seesOpen } from './visibility.ts'

/** What the database itself lets a role see and change when every `where` of ours is forgotten. */
let database: ChangzhouDatabase
let callerAs: Awaited<ReturnType<typeof prover>>
let specimens: Specimen[]
const pools = new Map<SubgraphName, Database>()

beforeAll(async () => {
  database = await changzhouDatabase()
  callerAs = await prover(database.url)
  specimens = await makeSpecimens(database.url)
  for (const name of ['reporting', 'events', 'metrics', 'association'] as const)
    pools.set(name, openDatabase(roleUrl(database.url, name), { name: 'kexie test' }))
}, 240_000)

afterAll(async () => {
  for (const pool of pools.values()) await pool.close()
  await database.drop()
})

const parts = (Object.keys(seesOpen) as Part[]).filter((part) => part !== 'SERVICE')

function viewerOf(part: Part): Viewer {
  if (part === 'PUBLIC' || part === 'SERVICE') return publicViewer
  const { id: accountId, name, role, organizationId, districtCode } = accountOf(part)
  return { ...publicViewer, accountId, name, role, organizationId, districtCode }
}

const dbOf = (name: SubgraphName, part: Part) => {
  const pool = pools.get(name)
  if (!pool) throw new Error(`no pool of ${name}`)
  return withSessionVariables(pool.db, callerAs(viewerOf(part)))
}

const keyOf = ({ id }: Specimen) => Buffer.from(id, 'base64url').toString().split(':')[1]

describe.each(['reporting', 'events', 'metrics'] as const)('as kexie_%s', (name) => {
  test.each(parts)('a read without a where shows %s no record he may not see', async (part) => {
    const rows = await dbOf(name, part)
      .select({ id: record.id })
      .from(record)
      .where(like(record.title, `${mark}%`))
    const wider: readonly Part[] = ['LEADER']
    const allowed = specimens.filter(({ type, owner, status }) => {
      const seen = sees(type)[part][owner]
      // A leader may follow a figure's history into what was returned or withdrawn since; drafts stay hidden.
      return wider.includes(part) && seen.length > 0 ? status !== 'DRAFT' : seen.includes(status)
    })
    expect(rows.map(({ id }) => id).toSorted()).toEqual(allowed.map(keyOf).toSorted())
  })
})

test.each(parts)(
  'a search by title tells %s of nothing that waits or is confidential and not his to see',
  async (part) => {
    const db = dbOf('reporting', part)
    const found = await db.execute<{ id: string }>(sql`select id from reporting.titled(${mark})`)
    const seen = await db
      .select({ id: record.id, status: record.status })
      .from(record)
      .where(like(record.title, `${mark}%`))
    const visible = new Set(seen.map(({ id }) => id))
    const listed = new Set(found.map(({ id }) => id))
    expect([...visible].filter((id) => !listed.has(id))).toEqual([])
    // What is accepted and not confidential is a record of the city's, whoever asks.
    const harmless = specimens.filter(
      ({ type, status }) => status === 'ACCEPTED' && sees(type).REPORTER.OTHER.includes('ACCEPTED'),
    )
    const allowed = new Set([...visible, ...harmless.map(keyOf)])
    expect([...listed].filter((id) => !allowed.has(id))).toEqual([])
  },
)

test('a statement that claims nothing sees nothing', async () => {
  const rows = await pools.get('reporting')?.db.select({ id: record.id }).from(record).limit(1)
  expect(rows).toEqual([])
})

test.each(parts)('an update without a where changes for %s no record he may not move', async (part) => {
  const undo = new Error('undone')
  const touched = await dbOf('reporting', part)
    .transaction(async (tx) => {
      const rows = await tx
        .update(record)
        .set({ reason: '越权' })
        .where(like(record.title, `${mark}%`))
        .returning({ id: record.id })
      throw Object.assign(undo, { rows })
    })
    .catch((error) =>
      error === undo ? (error as unknown as { rows: { id: string }[] }).rows : Promise.reject(error),
    )
  const mine = {
    REPORTER: 'OWN',
    OTHER_REPORTER: 'OTHER',
    DISTRICT_REVIEWER: 'OWN',
    OTHER_DISTRICT_REVIEWER: 'OTHER',
  }
  const allowed = specimens.filter(({ owner, status }) => {
    if (part === 'REVIEWER') return status !== 'DRAFT'
    const isMine = (mine as Record<string, string>)[part] === owner
    return isMine && (part.endsWith('REPORTER') || status !== 'DRAFT')
  })
  expect(touched.map(({ id }) => id).toSorted()).toEqual(allowed.map(keyOf).toSorted())
})

test('a clerk cannot make himself a reviewer by SQL: neither accept, nor report for others', async () => {
  const db = dbOf('reporting', 'REPORTER')
  const own = specimens.find(({ owner, status }) => owner === 'OWN' && status === 'SUBMITTED')
  const accept = db
    .update(record)
    .set({ status: 'ACCEPTED' })
    .where(eq(record.id, keyOf(own as Specimen) ?? ''))
  await expect(accept).rejects.toThrow()
  const insert = dbOf('events', 'REPORTER').execute(sql`
    insert into reporting.record (id, revision, type, organization_id, district_code, title, occurred_on, provenance, fingerprint, created_by)
    select gen_random_uuid(), 1, 'AcademicEvent', o.id, '320411', '冒名', '2021-01-01', 'REPORTED', 'x', 'x'
    from association.organization o where o.name = '常州市数学学会'`)
  await expect(insert).rejects.toThrow()
})

test('the audit is the auditor’s; others read of it what concerns records they report or review', async () => {
  const count = (part: Part) => dbOf('association', part).$count(auditEntry)
  expect(await count('AUDIT_ADMIN')).toBeGreaterThan(1000)
  for (const part of ['PUBLIC', 'LEADER', 'SYSTEM_ADMIN', 'SECURITY_ADMIN'] as const)
    expect(await count(part)).toBe(0)
  const association = dbOf('association', 'AUDIT_ADMIN')
  for (const change of [
    sql`update association.audit_entry set actor = 'x'`,
    sql`delete from association.audit_entry`,
  ])
    await expect(association.execute(change)).rejects.toThrow()
})

describe('what is said of indicators', () => {
  const proposal = (by: string) => sql`
    insert into metrics.indicator_proposal (id, code, indicator, reason, proposed_by)
    values (gen_random_uuid(), 'forged', '{}', 'x', ${by}) returning id`
  const name = (part: Account) => accountOf(part).name
  const refused = /row-level security|permission denied/
  const attempt = (part: Part, statement: SQL) => dbOf('metrics', part).execute(statement)
  const refusal = (part: Part, statement: SQL) =>
    attempt(part, statement).then(
      () => 'done',
      (error: Error) => String(error.cause ?? error),
    )

  test.each(['REPORTER', 'LEADER', 'DISTRICT_REVIEWER'] as const)('is proposed by no %s', async (part) => {
    expect(await refusal(part, proposal(name(part)))).toMatch(refused)
  })

  test('is proposed under nobody else’s name, and adopted neither by its author nor by rewriting who that is', async () => {
    expect(await refusal('REVIEWER', proposal(name('LEADER')))).toMatch(refused)
    const [row] = await attempt('REVIEWER', proposal(name('REVIEWER')))
    const adopted = (by: string) => sql`
      update metrics.indicator_proposal set state = 'ADOPTED', decided_by = ${by}, decided_at = now() where id = ${row?.id}`
    expect(await refusal('REVIEWER', adopted(name('REVIEWER')))).toMatch(/indicator_proposal_takes_two/)
    expect(await refusal('REVIEWER', adopted(name('LEADER')))).toMatch(refused)
    for (const column of ['proposed_by', 'indicator', 'code'])
      expect(
        await refusal(
          'REVIEWER',
          sql`update metrics.indicator_proposal set ${sql.identifier(column)} = null`,
        ),
      ).toMatch(refused)
  })

  test('is said by nobody without an adoption, nor is what is counted by taken away', async () => {
    const catalogue = sql`
      insert into metrics.catalogue (hash, codes, rules, recorded_by) values ('x', '{}', '{}', ${name('LEADER')})`
    const wording = sql`
      insert into metrics.wording select (jsonb_populate_record(w, '{"seq": 99, "recorded_by": "somebody"}')).* from metrics.wording w limit 1`
    for (const statement of [catalogue, wording])
      for (const part of ['REPORTER', 'REVIEWER', 'LEADER'] as const)
        expect(await refusal(part, statement), part).toMatch(refused)
    await attempt('LEADER', sql`delete from metrics.rule_term`)
    await attempt('LEADER', sql`update metrics.rule_build set state = 'RETIRED' where state = 'READY'`)
    const [kept] = await attempt(
      'LEADER',
      sql`select (select count(*)::int from metrics.rule_term) as terms, (select count(*)::int from metrics.rule_build where state = 'READY') as ready`,
    )
    expect([Number(kept?.terms) > 100, Number(kept?.ready) > 100]).toEqual([true, true])
  })
})
