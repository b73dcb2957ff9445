import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyAudit, verifyWholeAudit } from '@kexie/association/audit'
import { keepSeal, readKeptSeals } from '@kexie/association/kept-seals'
import { type Database, type Db, openDatabase } from '@kexie/db/database'
import { withSessionVariables } from '@kexie/db/session-variables'
import { type FreshDatabase, freshDatabase } from '@kexie/db/testing/fresh-database'
import { prover } from '@kexie/runtime/testing/prover'
import { publicViewer } from '@kexie/schema/viewer'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'

/** Whoever owns the database rewrites what the audit says of him. */
let database: FreshDatabase
let owner: Database
let keeper: Database
let auditing: Db
let folder: string
let file: string

beforeAll(async () => {
  database = await freshDatabase()
  owner = openDatabase(database.url, { name: 'kexie test', max: 1 })
  keeper = openDatabase(database.roleUrl('association'), { name: 'kexie test keeper' })
  const auditor = { ...publicViewer, name: 'auditor', role: 'AUDIT_ADMIN' } as const
  auditing = withSessionVariables(keeper.db, (await prover(database.url))(auditor))
  folder = await mkdtemp(join(tmpdir(), 'kexie-seals-'))
})
afterAll(async () => {
  await owner.close()
  await keeper.close()
  await database.drop()
  await rm(folder, { recursive: true })
})

let files = 0
beforeEach(async () => {
  file = join(folder, `${++files}`, 'seals.log')
  await owner.sql`set session_replication_role = origin`
  for (let written = 0; written < 4; written++) {
    await write(3)
    await keepSeal(keeper.db, { file })
  }
  await write(2)
  expect(await breaks()).toEqual([])
  await owner.sql`set session_replication_role = replica`
})
afterEach(async () => {
  await owner.sql`set session_replication_role = replica`
  await owner.sql`truncate association.audit_entry, metrics.edition cascade`
})

const write = (rows: number) =>
  owner.sql`select association.audit((select jsonb_agg(jsonb_build_object('actor', 'clerk', 'role', 'REPORTER', 'action', 'REPORT',
    'outcome', 'DONE', 'address', '', 'correlation_id', n)) from generate_series(1, ${rows}::integer) n))`

const breaks = async () => (await verifyAudit(auditing, await readKeptSeals(file))).breaks

/** Seals every row again, as whoever can read the key does after a change. */
const sealAgain = () => owner.sql`
  do $$ declare
    entry association.audit_entry;
    key association.hmac_key;
    previous bytea := '';
  begin
    select * into key from association.hmac_key where purpose = 'AUDIT';
    for entry in select * from association.audit_entry order by number loop
      previous := association.audit_seal(previous, entry, key);
      update association.audit_entry set seal = previous where number = entry.number;
    end loop;
  end $$`

/** Publishes an edition that names the newest seal, as `publishEdition` does. */
async function publish(): Promise<void> {
  const [{ seal } = {}] = await owner.sql`select seal from association.newest_seal()`
  const content = JSON.stringify({ coverage: { auditSeal: seal } })
  await owner.sql`
    insert into metrics.edition (id, title, from_year, to_year, district_code, as_of, content, hash, published_by)
    values (gen_random_uuid(), 'x', 2017, 2021, '320400', now(), ${content}, encode(sha256(convert_to(${content}, 'UTF8')), 'hex'), 'leader')`
}

test('a row that is changed shows, and so does one that is missing', async () => {
  await owner.sql`update association.audit_entry set actor = 'somebody-else' where number = 5`
  expect(await breaks()).toEqual([{ number: 5, kind: 'CHANGED' }])
  await owner.sql`delete from association.audit_entry where number = 8`
  expect(await breaks()).toContainEqual({ number: 9, kind: 'MISSING' })
})

test('a tail that is cut off shows, however whole the rest is', async () => {
  await owner.sql`delete from association.audit_entry where number > 10`
  expect(await breaks()).toEqual([{ number: 12, kind: 'CUT' }])
  await owner.sql`delete from association.audit_entry`
  expect(await breaks()).toEqual([3, 6, 9, 12].map((number) => ({ number, kind: 'CUT' })))
})

test('a tail that is cut off and written anew shows', async () => {
  await owner.sql`delete from association.audit_entry where number > 8`
  await write(9)
  expect(await breaks()).toEqual([9, 12].map((number) => ({ number, kind: 'RESEALED' })))
})

test('a chain that is sealed again with the very key shows where a seal was kept', async () => {
  await owner.sql`update association.audit_entry set actor = 'somebody-else' where number = 5`
  await sealAgain()
  expect(await breaks()).toEqual([6, 9, 12].map((number) => ({ number, kind: 'RESEALED' })))
})

test('without any seal kept outside, a published edition still tells that the chain was made anew', async () => {
  await publish()
  await rm(file)
  expect(await breaks()).toEqual([])
  await owner.sql`update association.audit_entry set actor = 'somebody-else' where number = 5`
  await sealAgain()
  expect(await breaks()).toEqual([{ number: 14, kind: 'RESEALED' }])
})

test('sealed without the key, as by plain SHA-256 until now, every row is known as changed', async () => {
  await owner.sql`update association.audit_entry set seal = sha256(convert_to(number::text, 'UTF8'))`
  expect(await breaks()).toHaveLength(14 + 4)
})

test('the file grows by a line when there is something new, and a half-written line is nothing', async () => {
  const before = await readFile(file, 'utf8')
  await keepSeal(keeper.db, { file })
  await keepSeal(keeper.db, { file })
  const lines = (await readFile(file, 'utf8')).slice(before.length).trim().split('\n')
  expect(lines).toEqual([expect.stringMatching(/^14 [0-9a-f]{64} \d{4}-\d\d-\d\dT/)])
  await appendFile(file, '15 abc')
  await owner.sql`set session_replication_role = origin`
  await write(1)
  await keepSeal(keeper.db, { file })
  expect((await readKeptSeals(file)).map(({ number }) => number)).toEqual([3, 6, 9, 12, 14, 15])
})

test('each line is sent to the address that is set, and one that is not taken is said', async () => {
  const got: string[] = []
  const server = createServer(async (request, response) => {
    for await (const chunk of request) got.push(String(chunk))
    response.writeHead(got.length === 1 ? 204 : 500).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`
  try {
    await keepSeal(keeper.db, { file, url })
    expect(got).toEqual([(await readFile(file, 'utf8')).split('\n').at(-2)?.concat('\n')])
    await write(1)
    await expect(keepSeal(keeper.db, { file, url })).rejects.toThrow('500')
  } finally {
    server.close()
  }
})

test('however long the stretches, together they find what one finds', async () => {
  await publish()
  await owner.sql`create temporary table as_written on commit preserve rows as table association.audit_entry`
  const some = fc.uniqueArray(fc.integer({ min: 1, max: 14 }), { maxLength: 5 })
  const check = fc.asyncProperty(some, some, fc.integer({ min: 1, max: 15 }), async (changed, gone, rows) => {
    await owner.sql`truncate association.audit_entry`
    await owner.sql`insert into association.audit_entry select * from as_written where number <> all (${gone})`
    await owner.sql`update association.audit_entry set actor = 'somebody-else' where number = any (${changed})`
    const kept = await readKeptSeals(file)
    const inOne = await verifyWholeAudit(auditing, kept)
    expect(await verifyWholeAudit(auditing, kept, rows)).toEqual(inOne)
    expect(inOne.entries).toBe(14 - gone.length)
    expect(inOne.breaks.length > 0).toBe(changed.some((one) => !gone.includes(one)) || gone.length > 0)
  })
  await fc.assert(check, { numRuns: 40, endOnFailure: true })
  await owner.sql`drop table as_written`
})
