import { type Database, openDatabase } from '@kexie/db/database'
import { roleUrl } from '@kexie/db/roles'
import { withSessionVariables } from '@kexie/db/session-variables'
import { auditEntry } from '@kexie/db/tables/association-accounts'
import { record } from '@kexie/db/tables/reporting'
import { prover } from '@kexie/runtime/testing/prover'
import type { SubgraphName } from '@kexie/schema/subgraphs'
import { publicViewer, type Viewer } from '@kexie/schema/viewer'
import { eq, like, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountOf, type Part } from '../journeys/accounts.ts'
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
}, 120_000)

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
