import { connect } from '@kexie/db/connection'
import { makeKeys, readCallerKey } from '@kexie/db/hmac-keys'
import { migrate } from '@kexie/db/migrate'
import { emptyDatabase } from '@kexie/db/testing/fresh-database'
import { societies } from '@kexie/db/testing/small-city'
import { edition } from '@kexie/records/testing/edition-domain'
import { move, type OpenLedger, openLedger, reportOne } from '@kexie/records/testing/open-ledger'
import { proofOf } from '@kexie/runtime/caller-proof'
import { hmacKey } from '@kexie/schema/hmac-key'
import { orThrow } from '@kexie/schema/or-throw'
import { type SubgraphName, subgraphNames } from '@kexie/schema/subgraphs'
import { publicViewer, type Viewer } from '@kexie/schema/viewer'
import fc from 'fast-check'
import type { Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answersNobody, callsOn } from './lent-functions.ts'
import { clerk, lies, pretences, reviewer, withToken } from './lies.ts'
import { attemptsOn, auditRow, insertRecord, type Specimens } from './statements.ts'

/** Whoever has the password of a subgraph's database role, or has taken its process over, and writes SQL of his own. */
let ledger: OpenLedger
const connections = {} as Record<SubgraphName, Sql>
let specimens: Specimens
let key: Awaited<ReturnType<typeof readCallerKey>>

const rows: string[] = []

beforeAll(async () => {
  ledger = await openLedger()
  key = await readCallerKey(ledger.database.url)
  for (const name of subgraphNames) connections[name] = connect(ledger.database.roleUrl(name), { max: 1 })
  const draft = await reportOne(ledger.domain, { input: edition({ title: '机密草稿' }) })
  const waiting = await reportOne(ledger.domain, { input: edition({ title: '待审' }) }, { submit: true })
  const accepted = await reportOne(ledger.domain, { input: edition({ title: '已采纳' }) }, { submit: true })
  specimens = { draft, waiting, accepted }
  await move(ledger.reviewers, [accepted], 'ACCEPT')
  await ledger.owner`select association.audit('[{"action": "TEST", "outcome": "DONE", "address": "", "correlation_id": ""}]')`
})

afterAll(async () => {
  await Promise.all(Object.values(connections).map((sql) => sql.end()))
  await ledger.close()
  process.stdout.write(`\n${rows.join('\n')}\n`)
})

/** What came of statements in one transaction that is undone: rows of the last one, or the SQLSTATE that refused. */
async function outcome(sql: Sql, statements: readonly string[]): Promise<string> {
  const undo = new Error('undone')
  let said = ''
  await sql
    .begin(async (tx) => {
      for (const statement of statements) said = `${(await tx.unsafe(statement)).count} rows`
      throw undo
    })
    .catch((error) => {
      if (error !== undo) said = error.code
    })
  return said
}

/** `refused`, `nothing` or what was got. */
const verdictOf = (said: string) => {
  if (['42501', '28000', '22023', '42704'].includes(said)) return 'refused'
  return said === '0 rows' ? 'nothing' : said
}

describe.each([...subgraphNames])('as the role of %s, without a proven caller', (name) => {
  const got = async (attempt: string, statements: readonly string[]) => {
    const verdict = verdictOf(await outcome(connections[name], statements))
    rows.push(`${name.padEnd(12)} ${attempt.padEnd(60)} ${verdict}`)
    return verdict
  }

  test.each(pretences)('claiming %s reads nothing and writes nothing', async (pretence, claiming) => {
    for (const [attempt, statements] of attemptsOn(specimens))
      expect([attempt, await got(`${pretence}: ${attempt}`, [...claiming, ...statements])]).toEqual([
        attempt,
        expect.stringMatching(/^(refused|nothing)$/),
      ])
  })

  test.each(lies)('claiming %s is refused, and never answered with nothing', async (lie, token) => {
    const ask = [withToken(token(key)), `select reporting.caller_fact('role')`]
    expect(await got(`${lie}: ask who I am`, ask)).toBe('refused')
    expect(await got(`${lie}: read records`, [withToken(token(key)), 'select * from reporting.record'])).toBe(
      'refused',
    )
    expect(
      await got(`${lie}: audit`, [withToken(token(key)), `select association.audit('${auditRow}')`]),
    ).toBe('refused')
  })

  test('what the owner’s rights are lent for is refused, whatever it only reads', async () => {
    const lent = await lentTo(name)
    expect(lent.length).toBeGreaterThan(0)
    const outcomes = []
    for (const call of lent) {
      const said = await outcome(connections[name], [callOf(call)])
      rows.push(`${name.padEnd(12)} ${`call ${call}`.padEnd(60)} ${verdictOf(said)}`)
      outcomes.push([call, said])
    }
    const demanded = lent.map((call) => [
      call,
      call in answersNobody ? expect.stringMatching(/^[01] rows$/) : '42501',
    ])
    expect(outcomes).toEqual(demanded)
    expect(await ledger.owner`select from association.person where name = '混入'`).toHaveLength(0)
  })
})

/** Signatures of all that a subgraph's role may run with the owner's rights, triggers aside. */
async function lentTo(name: SubgraphName): Promise<string[]> {
  const lent = await connections[name]<{ call: string }[]>`
    select p.oid::regprocedure::text as call from pg_proc p
    where p.prosecdef and has_function_privilege(p.oid, 'execute') and p.prorettype <> 'trigger'::regtype order by 1`
  return lent.map(({ call }) => call)
}

const callOf = (call: string) =>
  orThrow(callsOn(specimens)[call.slice(call.indexOf('.') + 1)], `a call of ${call}`)

test('no reason is kept for a function that nobody may run any more', async () => {
  const lent = (await Promise.all(subgraphNames.map(lentTo))).flat()
  expect(Object.keys(answersNobody).filter((call) => !lent.includes(call))).toEqual([])
})

test('the same statements work for whom the gateway named, so that what was refused was refused for the caller', async () => {
  const as = (name: SubgraphName, viewer: Viewer, statement: string) =>
    outcome(connections[name], [withToken(proofOf(key, viewer)), statement])
  expect(await as('events', clerk, `select from reporting.record where title = '机密草稿'`)).toBe('1 rows')
  expect(await as('events', clerk, `select from events.series_edition where id = '${specimens.draft}'`)).toBe(
    '1 rows',
  )
  expect(await as('events', clerk, insertRecord)).toBe('1 rows')
  expect(await as('events', clerk, `select association.audit('${auditRow}')`)).toBe('1 rows')
  for (const call of ['reporting.titled(text)', 'reporting.obligations(date,date,text,uuid,text,date)'])
    expect([call, await as('reporting', reviewer, callOf(call))]).toEqual([
      call,
      expect.stringMatching(/ rows$/),
    ])
  const restated = callOf('metrics.restated_since(timestamp with time zone,text[],date,date,text)')
  expect(await as('metrics', publicViewer, restated)).toBe('0 rows')
  expect(
    await as('reporting', publicViewer, callOf('reporting.obligations(date,date,text,uuid,text,date)')),
  ).toBe('42501')
  expect(
    await as('reporting', reviewer, `select from reporting.step where record_id = '${specimens.accepted}'`),
  ).not.toBe('0 rows')
})

test.each([
  ['the public', publicViewer],
  ['a leader', { ...publicViewer, name: 'leader', role: 'LEADER' }],
  ['a reviewer', reviewer],
  ['a clerk of another society', { ...clerk, name: 'other', organizationId: societies[1] }],
] as const)('%s who is proven still reads nothing of another’s draft, in no table', async (_, viewer) => {
  for (const [table, column] of [
    ['reporting.record', 'id'],
    ['reporting.step', 'record_id'],
    ['events.series_edition', 'id'],
  ] as const)
    expect([
      table,
      await outcome(connections.events, [
        withToken(proofOf(key, viewer)),
        `select from ${table} where ${column} = '${specimens.draft}'`,
      ]),
    ]).toEqual([table, '0 rows'])
})

test('who is proven acts in nobody else’s name: not as author, not in a step, not in the audit', async () => {
  const other = insertRecord.replace(`'clerk'`, `'leader'`)
  expect(await outcome(connections.events, [withToken(proofOf(key, clerk)), other])).toBe('42501')
  const step = `insert into reporting.step (record_id, revision, action, to_status, actor) values ('${specimens.draft}', 1, 'SUBMIT', 'SUBMITTED', 'leader')`
  expect(await outcome(connections.events, [withToken(proofOf(key, clerk)), step])).toBe('42501')
  await connections.events.begin(async (tx) => {
    await tx.unsafe(withToken(proofOf(key, clerk)))
    await tx.unsafe(`select association.audit('${auditRow}')`)
  })
  const [written] =
    await ledger.owner`select actor, role from association.audit_entry order by number desc limit 1`
  expect(written).toEqual({ actor: 'clerk', role: 'REPORTER' })
})

test.each([
  ['another society', clerk, 1],
  ['the society of a merely proven visitor’s choice', publicViewer, 0],
  ['any society, as a leader', { ...publicViewer, name: 'leader', role: 'LEADER' }, 0],
  ['any society, as a reviewer', reviewer, 0],
] as const)(
  'who is proven names nobody for %s, and is told of nobody its drafts name',
  async (_, viewer, of) => {
    const calls = callsOn(specimens)
    for (const name of ['name_people(jsonb,uuid)', 'name_organizations(jsonb,uuid)']) {
      const call = orThrow(calls[name], name).replace(societies[0], societies[of])
      expect([name, await outcome(connections.events, [withToken(proofOf(key, viewer)), call])]).toEqual([
        name,
        '42501',
      ])
    }
  },
)

test('a clerk names in the reports of his own society', async () => {
  const call = orThrow(callsOn(specimens)['name_people(jsonb,uuid)'], 'a call').replace(
    '"sort_key": "", "affiliation": "", "country": ""',
    '"sort_key": "h", "affiliation": "", "country": "CN"',
  )
  expect(await outcome(connections.events, [withToken(proofOf(key, clerk)), call])).toBe('1 rows')
})

test('no draft’s content is changed by whom it is not, and none once it is submitted', async () => {
  const rename = (id: string) => `update events.series_edition set theme = 'x' where id = '${id}'`
  const as = (viewer: Viewer, id: string) =>
    outcome(connections.events, [withToken(proofOf(key, viewer)), rename(id)])
  expect(await as(clerk, specimens.draft)).toBe('1 rows')
  expect(await as(clerk, specimens.waiting)).toBe('0 rows')
  expect(await as({ ...clerk, organizationId: societies[1] }, specimens.draft)).toBe('0 rows')
  expect(await as(reviewer, specimens.waiting)).toBe('0 rows')
})

test('a service without the right to report reads and writes nothing down', async () => {
  const service = (scopes: Viewer['scopes']): Viewer => ({ ...clerk, role: 'SERVICE', scopes })
  const as = (viewer: Viewer) => outcome(connections.events, [withToken(proofOf(key, viewer)), insertRecord])
  expect([await as(service(['READ'])), await as(service(['REPORT']))]).toEqual(['42501', '1 rows'])
})

test('a token of another installation is refused, and one of the key before is good until the key after the next', async () => {
  const other = await emptyDatabase()
  try {
    await migrate(other.url)
    const foreign = proofOf(await readCallerKey(other.url), reviewer)
    expect(await outcome(connections.reporting, [withToken(foreign), 'select from reporting.record'])).toBe(
      '28000',
    )
  } finally {
    await other.drop()
  }
  const ask = (token: string) =>
    outcome(connections.reporting, [withToken(token), `select reporting.caller_fact('role')`])
  const old = proofOf(key, reviewer)
  await makeKeys(ledger.owner, hmacKey(Buffer.alloc(32, 1)))
  expect([await ask(old), await ask(proofOf(hmacKey(Buffer.alloc(32, 1)), reviewer))]).toEqual([
    '1 rows',
    '1 rows',
  ])
  await makeKeys(ledger.owner, hmacKey(Buffer.alloc(32, 2)))
  expect(await ask(old)).toBe('28000')
  await makeKeys(ledger.owner, key)
})

test('a transaction that began in time is believed to its end, and its claim is not the next one’s', async () => {
  const soon = proofOf(key, reviewer, Date.now() - 149_000)
  await connections.reporting.begin(async (tx) => {
    await tx.unsafe(withToken(soon))
    await tx`select pg_sleep(2)`
    expect((await tx`select reporting.caller_fact('role') as role`)[0]?.role).toBe('REVIEWER')
  })
  expect(
    await outcome(connections.reporting, [withToken(soon), `select reporting.caller_fact('role')`]),
  ).toBe('28000')
  expect(await connections.reporting`select from reporting.record`).toHaveLength(0)
})

test('whatever is changed of a token, it is refused or means what it meant', async () => {
  const token = proofOf(key, clerk)
  const [facts] = await connections.events.begin(async (tx) => {
    await tx.unsafe(withToken(token))
    return tx`select reporting.caller() as facts`
  })
  const place = fc.nat(token.length - 1)
  const change = fc.oneof(
    fc.record({ at: place, by: fc.constantFrom(...'.=+/AZaz09', '') }),
    fc.record({ at: place, by: fc.string({ maxLength: 3 }).map((text) => text.replace(/['\0\\]/g, '-')) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const changed = changes.reduce((text, { at, by }) => text.slice(0, at) + by + text.slice(at + 1), token)
      const outcomes = await connections.events
        .begin(async (tx) => {
          await tx.unsafe(withToken(changed))
          return tx`select reporting.caller() as facts`
        })
        .catch((error) => error.code as string)
      if (typeof outcomes === 'string') expect(outcomes).toBe('28000')
      else expect([changed, outcomes[0]?.facts]).toEqual([token, facts?.facts])
    }),
    { numRuns: 300, endOnFailure: true },
  )
})
