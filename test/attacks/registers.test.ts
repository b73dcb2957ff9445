import { association } from '@kexie/association/subgraph'
import { type Database, openDatabase } from '@kexie/db/database'
import { districts, societies } from '@kexie/db/testing/small-city'
import { eventRecords } from '@kexie/events/records'
import { metrics } from '@kexie/metrics/subgraph'
import { recordContext, report as reportRows } from '@kexie/records/declare-records'
import type { RowInput } from '@kexie/records/record-type'
import { move, type OpenLedger, openLedger } from '@kexie/records/testing/open-ledger'
import { reporting } from '@kexie/reporting/subgraph'
import type { Subgraph } from '@kexie/runtime/subgraph'
import { prover } from '@kexie/runtime/testing/prover'
import { comparedName } from '@kexie/schema/compared-name'
import { toGlobalId, uuidOf } from '@kexie/schema/global-id'
import { publicViewer, type Viewer } from '@kexie/schema/viewer'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'

let ledger: OpenLedger
let callerAs: Awaited<ReturnType<typeof prover>>
const pools: Database[] = []
let register: Subgraph
let review: Subgraph
let figures: Subgraph
let events: Database
beforeAll(async () => {
  ledger = await openLedger({ counts: 'BY_RULES' })
  callerAs = await prover(ledger.database.url)
  const open = (name: 'association' | 'reporting' | 'metrics' | 'events') => {
    const pool = openDatabase(ledger.database.roleUrl(name), { name })
    pools.push(pool)
    return pool
  }
  register = association(open('association').db)
  review = reporting(open('reporting').db)
  figures = metrics(open('metrics').db)
  events = open('events')
  await ledger.owner`
    insert into events.event_series (code, name_zh, name_en, tier, programme, cadence, started_on)
    values ('month', '学术活动月', 'Academic month', 'REGULAR', 'ACADEMIC_MONTH', 'YEARLY', '2017-01-01')`
})
afterAll(async () => {
  for (const pool of pools) await pool.close()
  await ledger.close()
})

const viewer = (name: string, more: Partial<Viewer>): Viewer => ({ ...publicViewer, name, ...more })
const clerkOf = (society: number) =>
  viewer(`clerk ${society}`, { role: 'REPORTER', organizationId: societies[society] ?? null })
const reviewer = viewer('reviewer', { role: 'REVIEWER' })
const leader = viewer('leader', { role: 'LEADER' })

// biome-ignore lint/suspicious/noExplicitAny: whatever the graph answers is looked through
type Answer = any

async function ask(
  of: Subgraph,
  who: Viewer,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Answer> {
  const { data, errors } = await of.execute({ query, variables, caller: callerAs(who) })
  expect(errors).toBeUndefined()
  return data
}

let calls = 0

interface Named {
  guests?: { name: string; affiliation?: string }[]
  coHosts?: string[]
}

/** Reports one event of a society; its key. */
async function event(
  society: number,
  { guests = [], coHosts = [] }: Named,
  options = { submit: true },
): Promise<string> {
  const row = {
    title: `论坛 ${++calls}`,
    occurredOn: '2021-05-18',
    district: toGlobalId('District', districts[0]),
    series: 'month',
    form: 'FORUM',
    stage: 'HELD',
    guests: guests.map((person) => ({ person, honour: 'ACADEMICIAN', overseas: false })),
    hosts: coHosts.map((name) => ({ organization: { name }, role: 'CO_HOST' })),
    participants: [],
    cooperationProjects: [],
    attendance: 100,
    attendanceRelation: 'EXACT',
    countRelation: 'EXACT',
    participantsRelation: 'EXACT',
  } as unknown as RowInput
  const context = recordContext(events.db, eventRecords, callerAs(clerkOf(society)))
  const answer = await reportRows(context, eventRecords, 'AcademicEvent', {
    organization: toGlobalId('Organization', societies[society] ?? ''),
    idempotencyKey: `call ${calls}`,
    atomic: true,
    dryRun: false,
    rows: [row],
    ...options,
  })
  const [result] = answer.__typename === 'ReportReceipt' ? answer.results : []
  if (result?.__typename !== 'RecordReported') throw new Error(JSON.stringify(answer))
  return result.record.key
}

const accept = (...keys: string[]) => move(ledger.reviewers, keys, 'ACCEPT')
const peopleOf = async (key: string): Promise<string[]> =>
  (
    await ledger.owner`select person_id from events.event_guest where record_id = ${key} order by position`
  ).map(({ person_id }) => person_id)

/** Whom the graph shows of the register: list, total and the entity by its id. */
async function found(who: Viewer, text: string, ids: readonly string[] = []) {
  const { people, organizations } = await ask(
    register,
    who,
    'query ($text: String) { people(filter: { text: $text }, first: 100) { totalCount nodes { name } } organizations(filter: { text: $text }, first: 100) { totalCount nodes { name } } }',
    { text },
  )
  const { _entities } = await ask(
    register,
    who,
    'query ($reps: [_Any!]!) { _entities(representations: $reps) { ... on Person { name affiliation } ... on Organization { name } } }',
    { reps: ids.map((id) => ({ __typename: 'Person', id: toGlobalId('Person', id) })) },
  )
  return {
    listed: [...people.nodes, ...organizations.nodes].map(({ name }: { name: string }) => name),
    total: people.totalCount + organizations.totalCount,
    entities: _entities.map((one: { name: string } | null) => one?.name ?? null),
  }
}

test('a draft changes no register: its names are seen with it, and by nobody else', async () => {
  const slur = { guests: [{ name: '某某骗子', affiliation: '骂人的话' }], coHosts: ['<b>骂人协会</b>'] }
  const draft = await event(0, slur, { submit: false })
  const [person = ''] = await peopleOf(draft)
  const nothing = { listed: [], total: 0, entities: [null] }
  for (const who of [clerkOf(1), reviewer, leader]) {
    expect(await found(who, '骗子', [person])).toEqual(nothing)
    expect(await found(who, '骂人协会', [person])).toEqual(nothing)
  }
  expect(await found(clerkOf(0), '骗子', [person])).toEqual({ listed: [], total: 0, entities: ['某某骗子'] })
  await move(ledger.reviewers, [draft], 'SUBMIT')
  expect((await found(reviewer, '骗子', [person])).entities).toEqual(['某某骗子'])
  await move(ledger.reviewers, [draft], 'RETURN')
  await move(ledger.reviewers, [draft], 'WITHDRAW')
  for (const who of [clerkOf(0), clerkOf(1), reviewer, leader])
    expect((await found(who, '骗子')).total).toBe(0)
})

test('by SQL as any role that reads the registers, what waits is there for its own society alone', async () => {
  const draft = await event(0, { guests: [{ name: '待采纳者' }] }, { submit: false })
  const [person = ''] = await peopleOf(draft)
  const waiting = (role: string, table: string, who: Viewer) =>
    ledger.owner.begin(async (sql) => {
      await sql`set local role ${sql(`kexie_${role}`)}`
      await sql`select set_config('kexie.caller', ${callerAs(who).proof ?? ''}, true)`
      return sql`select id from association.${sql(table)} where pending_for is not null`
    })
  for (const role of ['association', 'events', 'reporting']) {
    const table = role === 'reporting' ? 'organization' : 'person'
    expect(await waiting(role, table, clerkOf(1)), role).toEqual([])
  }
  expect(await waiting('events', 'person', clerkOf(0))).toContainEqual({ id: person })
  expect(
    (await ledger.owner`select pending_for from association.person where id = ${person}`)[0]?.pending_for,
  ).toBe(societies[0])
})

test('on acceptance a name enters the register under the id it had', async () => {
  const key = await event(0, { guests: [{ name: '钱三强', affiliation: '原子能院' }] })
  const [person = ''] = await peopleOf(key)
  await accept(key)
  expect(await found(leader, '钱三强', [person])).toEqual({
    listed: ['钱三强'],
    total: 1,
    entities: ['钱三强'],
  })
})

test('two societies that name one person before either is accepted name one person afterwards', async () => {
  const guest = { name: '彭桓武', affiliation: '理论所' }
  const [one, other] = [await event(0, { guests: [guest] }), await event(1, { guests: [guest] })]
  const ids = [...(await peopleOf(one)), ...(await peopleOf(other))]
  expect(new Set(ids).size).toBe(2)
  const { impact } = await ask(
    figures,
    reviewer,
    'query ($ids: [ID!]!) { impact(records: $ids, action: ACCEPT) { figures { indicator { code } change year district { id } } } }',
    { ids: [one, other].map((key) => toGlobalId('AcademicEvent', key)) },
  )
  const academicians = impact.figures.filter(
    ({ indicator, year }: Answer) => indicator.code === 'academic-academicians' && year === 2021,
  )
  expect(academicians.map(({ change }: Answer) => change)).not.toContain(2)
  expect(academicians.map(({ change }: Answer) => change)).toContain(1)
  await accept(one, other)
  expect((await found(leader, '彭桓武', ids)).entities).toEqual(['彭桓武', '彭桓武'])
  expect((await found(leader, '彭桓武')).total).toBe(1)
  const [{ subjects } = { subjects: 0 }] = await ledger.owner`
    select count(distinct subject)::integer as subjects from metrics.ledger_entry where record_id in ${ledger.owner([one, other])} and subject is not null and reverses is null`
  expect(subjects).toBe(1)
})

const spellings = ['王强', '王 强', '王　强', ' 王强 ', '王\u200b强', '王强\u3000', '王\u00a0强']
const universities = ['甲大学', '甲 大学', '甲大学　', '甲大学', ' 甲大学', '甲\u200b大学', '甲大学']

test('王强 of 甲大学 in seven spellings, and of two departments in two kinds of brackets, are two people', async () => {
  const guests = [
    ...spellings.map((name, place) => ({ name, affiliation: universities[place] ?? '' })),
    { name: '王强', affiliation: '甲大学（物理系）' },
    { name: '王　强', affiliation: '甲大学(物理系)' },
  ]
  const keys = []
  for (const guest of guests) keys.push(await event(2, { guests: [guest] }))
  await accept(...keys)
  expect((await found(leader, '王')).total).toBe(2)
})

test('one enterprise in four spellings is one', async () => {
  const names = [
    '天合光能（常州）有限公司',
    '天合光能(常州)有限公司',
    '天合光能 (常州) 有限公司',
    '天合光能（常州）有限公司\u200b',
  ]
  await accept(await event(0, { coHosts: names }), await event(1, { coHosts: names.slice(1) }))
  expect((await found(leader, '天合光能')).listed).toEqual([names[0]])
})

test('whatever invisible characters, blanks and widths a name is dressed in, it is the name', async () => {
  const base = fc.stringMatching(/^[甲乙丙丁戊己庚辛][子丑寅卯辰巳午未]{1,6}$/)
  const noise = fc.array(fc.constantFrom(' ', '　', '\u200b', '\u2060', '\ufeff', '\u00ad', '\u202e', '\t'), {
    maxLength: 6,
  })
  const fold = async (name: string) =>
    (await ledger.owner`select association.folded_name(${name}) as folded`)[0]?.folded
  await fc.assert(
    fc.asyncProperty(base, noise, fc.nat(7), async (name, marks, at) => {
      const dressed = name.slice(0, at) + marks.join('') + name.slice(at)
      expect(await fold(dressed)).toBe(await fold(name))
      expect(await fold(name)).toBe(name)
    }),
    { numRuns: 60, endOnFailure: true },
  )
  expect(await fold('ＡＢＣ（常州）')).toBe('abc(常州)')
  expect(await fold('John  Smith')).toBe('john smith')
  expect(await fold('阿•布')).toBe(await fold('阿·布'))
})

test('a name is compared without a database as the register compares it', async () => {
  const parts = [
    '甲',
    '学会',
    'A',
    'b',
    'Ｃ',
    'é',
    '1',
    ' ',
    '  ',
    '　',
    '(',
    '（',
    '【',
    '〔',
    '}',
    '•',
    '・',
    '.',
    ',',
    '\u200b',
    '\u00a0',
    '\ufeff',
  ]
  const name = fc.array(fc.constantFrom(...parts), { maxLength: 12 }).map((all) => all.join(''))
  await fc.assert(
    fc.asyncProperty(fc.array(name, { minLength: 40, maxLength: 40 }), async (names) => {
      const rows = await ledger.owner`select association.folded_name(n.name) as folded
        from unnest(${names}::text[]) with ordinality n (name, place) order by n.place`
      expect(names.map(comparedName)).toEqual(rows.map(({ folded }) => folded))
    }),
    { numRuns: 20, endOnFailure: true },
  )
})

test.each([
  ['a letter of another alphabet', '常州ATO研究院', '常州АТО研究院'],
  ['one character replaced', '常州市机械工程学会', '常州市机诚工程学会'],
  ['one character more', '常州市力学学会', '常州市力学学学会'],
])('%s in a name is a finding to the reviewer alone', async (_, registered, looking) => {
  await accept(await event(0, { coHosts: [registered] }))
  const key = await event(0, { coHosts: [looking] })
  const query = 'query ($id: ID!) { submission(id: $id) { findings { code weight text } } }'
  const of = async (who: Viewer) =>
    (await ask(review, who, query, { id: toGlobalId('AcademicEvent', key) })).submission.findings
  const [finding] = (await of(reviewer)).filter(({ code }: Answer) => code === 'LOOK_ALIKE')
  expect(finding).toMatchObject({ weight: 'HINT' })
  expect(finding.text).toContain(registered)
  expect(finding.text).toContain(looking)
  expect(await of(clerkOf(0))).toEqual([])
})

test('what a report named in passing is completed when its credit code comes, under its id', async () => {
  const name = '常州试验精密有限公司'
  await accept(await event(0, { coHosts: [name] }))
  const [before] =
    await ledger.owner`select id, named_only from association.organization where name = ${name}`
  expect(before?.named_only).toBe(true)
  const input = {
    name: '常州试验精密有限公司 ',
    kind: 'ENTERPRISE',
    creditCode: '91350100M000100Y43',
    district: toGlobalId('District', districts[1]),
  }
  const mutation =
    'mutation ($input: RegisterOrganizationInput!) { registerOrganization(input: $input) { ... on OrganizationRegistered { organization { id kind { code } creditCode name } } ... on Refused { problems { code } } } }'
  const { registerOrganization } = await ask(register, reviewer, mutation, { input })
  expect(registerOrganization.problems).toBeUndefined()
  expect(registerOrganization.organization).toEqual({
    id: toGlobalId('Organization', before?.id),
    kind: { code: 'ENTERPRISE' },
    creditCode: '91350100M000100Y43',
    name,
  })
  const again = await ask(register, reviewer, mutation, { input })
  expect(again.registerOrganization.problems).toEqual([{ code: 'ALREADY_EXISTS' }])
  for (const part of ['name', 'nameEn']) {
    const long = await ask(register, reviewer, mutation, { input: { ...input, [part]: '甲乙'.repeat(101) } })
    expect(long.registerOrganization.problems).toEqual([{ code: 'INVALID_VALUE' }])
  }
  expect(uuidOf('Organization', registerOrganization.organization.id)).toBe(before?.id)
})
