import { openDatabase } from '@kexie/db/database'
import { withSessionVariables } from '@kexie/db/session-variables'
import { societies } from '@kexie/db/testing/small-city'
import { edition } from '@kexie/records/testing/edition-domain'
import { clerk, type OpenLedger, openLedger, report, reportOne } from '@kexie/records/testing/open-ledger'
import { prover } from '@kexie/runtime/testing/prover'
import { toGlobalId } from '@kexie/schema/global-id'
import { publicViewer, type Viewer } from '@kexie/schema/viewer'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reporting } from './subgraph.ts'

const reviewer: Viewer = { ...publicViewer, name: '市审核员', role: 'REVIEWER' }
const colleague: Viewer = { ...reviewer, name: '另一审核员' }
const districtReviewer: Viewer = {
  ...publicViewer,
  name: '区审核员',
  role: 'DISTRICT_REVIEWER',
  districtCode: '320402',
}
const leader: Viewer = { ...publicViewer, name: '领导', role: 'LEADER' }
const otherClerk: Viewer = { ...clerk, name: '别家填报员', organizationId: societies[1] }

let ledger: OpenLedger
let pool: ReturnType<typeof openDatabase>
let callerAs: Awaited<ReturnType<typeof prover>>
beforeAll(async () => {
  ledger = await openLedger()
  callerAs = await prover(ledger.database.url)
  pool = openDatabase(ledger.database.roleUrl('reporting'), { name: 'reporting' })
})
afterAll(async () => {
  await pool.close()
  await ledger.close()
})

const idOf = (key: string) => toGlobalId('SeriesEdition', key)

/** Asks as `viewer`; the answer's data, with errors thrown. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads the shape it has just asked for
async function ask(viewer: Viewer, query: string, variables: Record<string, unknown> = {}): Promise<any> {
  const { data, errors } = await reporting(pool.db).execute({ query, variables, caller: callerAs(viewer) })
  if (errors?.length) throw new Error(errors.map(({ message }) => message).join('\n'))
  return data
}

const answer = `... on MoveReceipt { moved refused results { ... on RecordMoved { submission { status lockedBy lockedUntil } }
  ... on Refused { problems { code message } } } } ... on Refused { problems { code field } }`

async function act(viewer: Viewer, mutation: string, keys: readonly string[], more: object = {}) {
  const input = { return: 'ReturnRecordsInput', withdraw: 'WithdrawRecordsInput' }[
    mutation.replace('Records', '')
  ]
  const data = await ask(
    viewer,
    `mutation ($input: ${input ?? 'MoveRecordsInput'}!) { ${mutation}(input: $input) { ${answer} } }`,
    { input: { ids: keys.map(idOf), ...more } },
  )
  return data[mutation]
}

/** Codes of problems, record by record; the status where there is none. */
async function outcomes(viewer: Viewer, mutation: string, keys: readonly string[], more: object = {}) {
  const { results, problems } = await act(viewer, mutation, keys, more)
  if (problems)
    return problems.map(({ code, field }: { code: string; field: string | null }) => `${code} ${field}`)
  return results.map(
    (one: { submission?: { status: string }; problems?: { code: string }[] }) =>
      one.submission?.status ?? one.problems?.[0]?.code,
  )
}

const submitted = (changes: Parameters<typeof edition>[0] = {}, organizationId = societies[0]) =>
  reportOne(ledger.domain, { input: edition(changes) }, { submit: true, organizationId })

const submission = async (viewer: Viewer, key: string, fields: string) =>
  (await ask(viewer, `query ($id: ID!) { submission(id: $id) { ${fields} } }`, { id: idOf(key) })).submission

test('a review lock freezes a submission for everybody but its holder, and a decision ends it', async () => {
  const key = await submitted()
  expect((await act(reviewer, 'lockRecords', [key])).results[0].submission.lockedBy).toBe('市审核员')
  const { lockedUntil } = await submission(reviewer, key, 'lockedUntil')
  expect(Date.parse(lockedUntil) - Date.now()).toBeGreaterThan(29 * 60_000)
  expect(await outcomes(colleague, 'acceptRecords', [key])).toEqual(['LOCKED_FOR_REVIEW'])
  expect(await outcomes(colleague, 'lockRecords', [key])).toEqual(['LOCKED_FOR_REVIEW'])
  expect(await outcomes(colleague, 'releaseRecords', [key])).toEqual(['LOCKED_FOR_REVIEW'])
  expect(await outcomes(clerk, 'withdrawRecords', [key])).toEqual(['LOCKED_FOR_REVIEW'])
  const { results } = await act(clerk, 'withdrawRecords', [key])
  expect(results[0].problems[0].message).toContain('市审核员')
  expect(await outcomes(reviewer, 'returnRecords', [key], { reason: '请补材料' })).toEqual(['RETURNED'])
  expect(await submission(reviewer, key, 'lockedBy')).toEqual({ lockedBy: null })
})

test('a review lock that is let go, or whose time is over, holds nothing', async () => {
  const [released, forgotten] = [await submitted(), await submitted()]
  await act(reviewer, 'lockRecords', [released, forgotten])
  await act(reviewer, 'releaseRecords', [released])
  await ledger.owner`update reporting.review_lock set locked_until = now() - interval '1 second' where record_id = ${forgotten}`
  expect(await submission(reviewer, forgotten, 'lockedBy')).toEqual({ lockedBy: null })
  expect(await outcomes(colleague, 'returnRecords', [released, forgotten], { reason: '不符' })).toEqual([
    'RETURNED',
    'RETURNED',
  ])
})

test('of many reviewers who lock at once one holds the submission', async () => {
  const key = await submitted()
  const names = Array.from({ length: 12 }, (_, index) => `审核员${index}`)
  const answers = await Promise.all(
    names.map((name) => outcomes({ ...reviewer, name }, 'lockRecords', [key])),
  )
  expect(answers.flat().toSorted()).toEqual([...Array(11).fill('LOCKED_FOR_REVIEW'), 'SUBMITTED'])
})

test.each([
  ['REVIEWER', reviewer, 'SUBMITTED'],
  ['DISTRICT_REVIEWER', districtReviewer, 'SUBMITTED'],
  ['REPORTER', clerk, 'NOT_PERMITTED'],
  ['REPORTER of another', otherClerk, 'NOT_FOUND'],
  ['LEADER', leader, 'NOT_FOUND'],
  ['PUBLIC', publicViewer, 'NOT_FOUND'],
])('locking as %s', async (_, viewer, expected) => {
  expect(await outcomes(viewer, 'lockRecords', [await submitted()])).toEqual([expected])
})

test('only what waits for a decision is locked', async () => {
  const key = await submitted()
  await act(reviewer, 'acceptRecords', [key])
  expect(await outcomes(reviewer, 'lockRecords', [key])).toEqual(['WRONG_STATE'])
})

test('a step is about the revision that was seen: of another it says so, and does nothing', async () => {
  const [key, other] = [await submitted(), await submitted()]
  await act(reviewer, 'returnRecords', [key], { reason: '人数有误' })
  await reportOne(ledger.domain, { id: key, input: edition({ title: '改过的一稿' }) }, { submit: true })
  const stale = { revisions: [1, 1] }
  for (const mutation of ['lockRecords', 'acceptRecords'])
    expect((await outcomes(reviewer, mutation, [key, other], stale))[0]).toBe('REVISED_SINCE')
  expect(await outcomes(reviewer, 'returnRecords', [key], { revisions: [1], reason: '不符' })).toEqual([
    'REVISED_SINCE',
  ])
  const { results } = await act(reviewer, 'acceptRecords', [key], { revisions: [1] })
  expect(results[0].problems[0].message).toBe('您看到的是第 1 次修订，现在已是第 2 次')
  expect(await submission(reviewer, key, 'status')).toEqual({ status: 'SUBMITTED' })
  expect(await outcomes(reviewer, 'acceptRecords', [key], { revisions: [1, 2] })).toEqual([
    'INVALID_VALUE revisions',
  ])
  expect(await outcomes(reviewer, 'acceptRecords', [key], { revisions: [2] })).toEqual(['ACCEPTED'])

  // A clerk who would take back what waits does not ask by it to withdraw what was accepted meanwhile, nor is his wish accepted
  // by a reviewer who still looks at the report.
  expect(await outcomes(clerk, 'withdrawRecords', [key], { revisions: [2], reason: '重复' })).toEqual([
    'SUBMITTED',
  ])
  expect(await outcomes(reviewer, 'acceptRecords', [key], { revisions: [2] })).toEqual(['REVISED_SINCE'])
  expect(await outcomes(reviewer, 'acceptRecords', [key], { revisions: [3] })).toEqual(['WITHDRAWN'])
})

test('notes of a return stand until the next submission and stay in the history', async () => {
  const key = await submitted({ title: '第一稿' })
  const notes = [
    { record: idOf(key), field: 'guests.0.name', note: '姓名有误' },
    { record: idOf(key), field: 'theme', note: '主题不全' },
  ]
  await act(reviewer, 'returnRecords', [key], { reason: '见批注', notes })
  const shown = [
    { field: 'guests.0.name', note: '姓名有误', by: '市审核员' },
    { field: 'theme', note: '主题不全', by: '市审核员' },
  ]
  expect(await submission(clerk, key, 'notes { field note by }')).toEqual({ notes: shown })
  await reportOne(ledger.domain, { id: key, input: edition({ title: '第二稿' }) })
  expect(await submission(clerk, key, 'status notes { field note by }')).toEqual({
    status: 'DRAFT',
    notes: shown,
  })
  await act(clerk, 'submitRecords', [key])
  const after = await submission(clerk, key, 'notes { field } history { action notes { field note by } }')
  expect(after.notes).toEqual([])
  expect(after.history.find(({ action }: { action: string }) => action === 'RETURN').notes).toEqual(shown)
  expect(await submission(otherClerk, key, 'notes { field }')).toBeNull()
})

test.each([
  [{ field: 'guests.0.name' }, undefined],
  [{ field: 'guests.0' }, undefined],
  [{ field: 'guests..name' }, 'INVALID_VALUE notes.0.field'],
  [{ field: 'Guests' }, 'INVALID_VALUE notes.0.field'],
  [{ field: "a'; drop" }, 'INVALID_VALUE notes.0.field'],
  [{ note: ' ' }, 'REQUIRED notes.0.note'],
  [{ note: '长'.repeat(501) }, 'INVALID_VALUE notes.0.note'],
  [{ record: idOf(societies[2]) }, 'NOT_FOUND notes.0.record'],
])('a note with %j', async (change, problem) => {
  const key = await submitted()
  const notes = [{ record: idOf(key), field: 'theme', note: '请核对', ...change }]
  expect(await outcomes(reviewer, 'returnRecords', [key], { reason: '见批注', notes })).toEqual([
    problem ?? 'RETURNED',
  ])
})

const events = (quantity: number) => ({
  contributions: [{ indicator: 'haizhi-matchmaking-events' as const, quantity }],
})

test('a quantity far from what the organization usually reports must be explained before it is accepted in bulk', async () => {
  const usual = await Promise.all(
    [8, 9, 10, 11, 12].map((quantity) => submitted(events(quantity), societies[2])),
  )
  await act(reviewer, 'acceptRecords', usual)
  const [within, beyond] = [
    await submitted(events(13), societies[2]),
    await submitted(events(100), societies[2]),
  ]
  const fields = 'findings { code weight text explanation explainedBy }'
  expect(await submission(reviewer, within, fields)).toEqual({ findings: [] })
  const found = await submission(reviewer, beyond, fields)
  expect(found.findings).toEqual([
    {
      code: 'OUTLIER',
      weight: 'EXPLAIN',
      text: expect.stringContaining('100'),
      explanation: null,
      explainedBy: null,
    },
  ])
  expect(found.findings[0].text).toContain('通常为 10')
  expect(await outcomes(reviewer, 'acceptRecords', [within, beyond])).toEqual(['ACCEPTED', 'UNEXPLAINED'])

  const own: Viewer = { ...clerk, name: '三会填报员', organizationId: societies[2] }
  const explain = (viewer: Viewer, explanation: string) =>
    ask(viewer, `mutation ($input: ExplainFindingsInput!) { explainFindings(input: $input) { ${answer} } }`, {
      input: { explanations: [{ record: idOf(beyond), code: 'OUTLIER', explanation }] },
    })
  expect((await explain(own, ' ')).explainFindings.results[0].problems[0].code).toBe('REQUIRED')
  expect((await explain(reviewer, '代为说明')).explainFindings.results[0].problems[0].code).toBe(
    'NOT_PERMITTED',
  )
  expect((await explain(own, '承办全国年会')).explainFindings.moved).toBe(1)
  expect((await submission(reviewer, beyond, fields)).findings[0]).toMatchObject({
    explanation: '承办全国年会',
    explainedBy: '三会填报员',
  })
  const another = await submitted({}, societies[1])
  expect(await outcomes(reviewer, 'acceptRecords', [beyond, another])).toEqual(['ACCEPTED', 'ACCEPTED'])
})

test('an explanation holds for the next revision while it says the same, and no longer', async () => {
  const [own, organizationId] = [{ ...clerk, name: '三会填报员', organizationId: societies[2] }, societies[2]]
  const key = await submitted(events(700), organizationId)
  const explanations = [{ record: idOf(key), code: 'OUTLIER', explanation: '全国科普日主场' }]
  await ask(
    own,
    `mutation ($input: ExplainFindingsInput!) { explainFindings(input: $input) { ${answer} } }`,
    {
      input: { explanations },
    },
  )
  const again = async (quantity: number) => {
    await act(reviewer, 'returnRecords', [key], { reason: '改标题' })
    await reportOne(
      ledger.domain,
      { id: key, input: edition(events(quantity)) },
      { submit: true, organizationId },
    )
    return (await submission(own, key, 'findings { code explanation }')).findings
  }
  expect(await again(700)).toEqual([{ code: 'OUTLIER', explanation: '全国科普日主场' }])
  expect(await again(900)).toEqual([{ code: 'OUTLIER', explanation: null }])
})

test('an unexplained finding does not stop a reviewer who opens the record and accepts it by itself', async () => {
  await submitted({ title: '同日同名', occurredOn: '2020-09-01' })
  const again = await submitted({ title: '同日同名', occurredOn: '2020-09-01' })
  expect(await submission(clerk, again, 'findings { code weight field text }')).toEqual({
    findings: [
      {
        code: 'TITLE_REPEATED',
        weight: 'EXPLAIN',
        field: 'title',
        text: '本单位 2020-09-01 已报过同一标题的记录',
      },
    ],
  })
  expect(await outcomes(reviewer, 'acceptRecords', [again])).toEqual(['ACCEPTED'])
})

test('what is still to come is not submitted as held; an announcement is', async () => {
  const later = { occurredOn: '2190-01-01' }
  const draft = await reportOne(ledger.domain, { input: edition(later) })
  expect(await outcomes(clerk, 'submitRecords', [draft])).toEqual(['OCCURS_LATER'])
  expect(await submission(clerk, draft, 'status findings { code weight field }')).toEqual({
    status: 'DRAFT',
    findings: [{ code: 'OCCURS_LATER', weight: 'BLOCKS', field: 'occurredOn' }],
  })
  const atOnce = await report(ledger.domain, [{ input: edition(later) }], { submit: true })
  expect(atOnce).toMatchObject({ outcomes: [{ problems: [{ code: 'OCCURS_LATER' }] }] })
  const announced = edition({
    ...later,
    contributions: [{ indicator: 'haizhi-matchmaking-events', quantity: 1, counting: 'PLANNED' }],
  })
  expect(
    await outcomes(clerk, 'submitRecords', [await reportOne(ledger.domain, { input: announced })]),
  ).toEqual(['SUBMITTED'])
})

const pairFields = `id score reasons verdict first { recordId status } second { recordId status } kept { recordId } reason decidedBy`
const openPairs = async (viewer: Viewer, key: string) =>
  (await submission(viewer, key, `duplicates { ${pairFields} }`)).duplicates

const decide = async (viewer: Viewer, input: object) =>
  (
    await ask(
      viewer,
      `mutation ($input: DecideDuplicateInput!) { decideDuplicate(input: $input) {
        ... on DuplicateDecided { pair { ${pairFields} } } ... on Refused { problems { code field } } } }`,
      { input },
    )
  ).decideDuplicate

let day = 0

/** Two records of two societies with titles so alike that they may be one activity. */
async function likelyPair(one = {}, other = {}) {
  const occurredOn = `2019-${String(1 + (day % 12)).padStart(2, '0')}-${String(1 + ((Math.floor(day++ / 12) * 4) % 27)).padStart(2, '0')}`
  const title = `常州市人工智能与智能制造学术论坛${'甲乙丙丁戊己庚辛壬癸'[day % 10]}`
  const first = await submitted({ title, occurredOn, ...one })
  const second = await submitted({ title: `${title}（承办）`, occurredOn, ...other }, societies[1])
  return { first, second }
}

test('records of two organizations with like titles on a day are a pair that reviewers see and clerks do not', async () => {
  const { first, second } = await likelyPair()
  const [pair] = await openPairs(reviewer, second)
  expect(pair).toMatchObject({ verdict: null, reasons: ['SAME_DAY', 'LIKE_TITLE'] })
  expect(pair.score).toBeGreaterThan(0.5)
  expect([pair.first.recordId, pair.second.recordId].toSorted()).toEqual(
    [idOf(first), idOf(second)].toSorted(),
  )
  expect(await submission(reviewer, second, 'findings { code weight }')).toEqual({
    findings: [{ code: 'LIKELY_DUPLICATE', weight: 'HINT' }],
  })
  expect(await submission(otherClerk, second, 'findings { code } duplicates { id }')).toEqual({
    findings: [],
    duplicates: [],
  })
  await expect(ask(otherClerk, '{ duplicates { totalCount } }')).rejects.toThrow('无权')
  await expect(ask(publicViewer, '{ duplicates { totalCount } }')).rejects.toThrow('登录')
})

test('two numbers of a series are two editions; people in common tell more than titles', async () => {
  const occurredOn = '2018-03-03'
  await submitted({ title: '科技咖啡馆第12期', occurredOn })
  const other = await submitted({ title: '科技咖啡馆第13期', occurredOn }, societies[1])
  expect(await openPairs(reviewer, other)).toEqual([])
  const same = await submitted({ title: '科技咖啡馆第12期', occurredOn }, societies[2])
  expect(await openPairs(reviewer, same)).toMatchObject([
    { reasons: ['SAME_DAY', 'LIKE_TITLE', 'SAME_NUMBER'] },
  ])
  const guests = {
    contributions: [{ indicator: 'academic-academicians' as const, quantity: 1, subject: societies[0] }],
  }
  await submitted({ title: '院士专家常州行启动仪式', occurredOn: '2018-05-05', ...guests })
  const shared = await submitted(
    { title: '院士专家走进溧阳', occurredOn: '2018-05-06', ...guests },
    societies[1],
  )
  expect((await openPairs(reviewer, shared))[0]?.reasons).toContain('SAME_SUBJECTS')
})

test('a pair kept apart is never asked about again, whatever is submitted anew', async () => {
  const { first, second } = await likelyPair()
  const [pair] = await openPairs(reviewer, second)
  expect((await decide(reviewer, { pair: pair.id, verdict: 'APART', reason: '两场不同' })).pair.verdict).toBe(
    'APART',
  )
  await act(reviewer, 'returnRecords', [second], { reason: '改标题' })
  const { title } = await submission(reviewer, first, 'title')
  const input = edition({ title, occurredOn: '2019-01-01' })
  await reportOne(ledger.domain, { id: second, input }, { submit: true, organizationId: societies[1] })
  expect(
    (await openPairs(reviewer, second)).filter(({ id }: { id: string }) => id === pair.id),
  ).toMatchObject([{ verdict: 'APART', decidedBy: '市审核员', reason: '两场不同' }])
})

test('the same activity is counted once: the other record is withdrawn with the verdict, and both are audited', async () => {
  const { first, second } = await likelyPair()
  for (const key of [first, second]) await act(reviewer, 'acceptRecords', [key])
  const [pair] = await openPairs(reviewer, second)
  const counted = async () => {
    const [row] = await ledger.owner<{ quantity: number }[]>`
      select sum(quantity)::integer as quantity from metrics.ledger_entry where record_id in (${first}, ${second})`
    return row?.quantity
  }
  expect(await counted()).toBe(2)
  expect(await decide(reviewer, { pair: pair.id, verdict: 'SAME', reason: '同一场' })).toMatchObject({
    problems: [{ code: 'REQUIRED', field: 'keep' }],
  })
  expect(
    await decide(districtReviewer, { pair: pair.id, verdict: 'SAME', keep: idOf(first), reason: '同一场' }),
  ).toMatchObject({
    problems: [{ code: 'NOT_PERMITTED' }],
  })
  const decided = await decide(reviewer, {
    pair: pair.id,
    verdict: 'SAME',
    keep: idOf(first),
    reason: '同一场',
  })
  expect(decided.pair).toMatchObject({
    verdict: 'SAME',
    kept: { recordId: idOf(first) },
    decidedBy: '市审核员',
  })
  expect(await counted()).toBe(1)
  expect(await submission(reviewer, second, 'status reason')).toEqual({
    status: 'WITHDRAWN',
    reason: '同一场',
  })
  const audited = await ledger.owner<{ action: string }[]>`
    select action from association.audit_entry where outcome = 'DONE' and actor = '市审核员'
      and (object_key = ${second} or object_type = 'DuplicatePair') order by number desc limit 2`
  expect(audited.map(({ action }) => action)).toEqual(['DECIDE_DUPLICATE', 'WITHDRAW'])
  expect(await decide(reviewer, { pair: pair.id, verdict: 'APART', reason: '反悔' })).toMatchObject({
    problems: [{ code: 'ALREADY_EXISTS' }],
  })
})

test('of two verdicts at once one is taken, and one record stays', async () => {
  const { first, second } = await likelyPair()
  const [pair] = await openPairs(reviewer, second)
  const verdict = (viewer: Viewer, keep: string) =>
    decide(viewer, { pair: pair.id, verdict: 'SAME', keep: idOf(keep), reason: '同一场' })
  const answers = await Promise.all([verdict(reviewer, first), verdict(colleague, second)])
  expect(answers.filter(({ pair: decided }) => decided)).toHaveLength(1)
  expect(answers.flatMap(({ problems = [] }) => problems)).toMatchObject([{ code: 'ALREADY_EXISTS' }])
  const statuses = await Promise.all([first, second].map((key) => submission(reviewer, key, 'status')))
  expect(statuses.map(({ status }) => status).toSorted()).toEqual(['SUBMITTED', 'WITHDRAWN'])
})

test('a verdict waits for who holds one of the records, and renews the holder’s own lock', async () => {
  const { first, second } = await likelyPair()
  const [pair] = await openPairs(reviewer, second)
  await act(colleague, 'lockRecords', [first])
  await ledger.owner`update reporting.review_lock set locked_until = now() + interval '1 minute' where record_id = ${first}`
  const apart = { pair: pair.id, verdict: 'APART', reason: '不同' }
  expect(await decide(reviewer, apart)).toMatchObject({ problems: [{ code: 'LOCKED_FOR_REVIEW' }] })
  expect((await decide(colleague, apart)).pair.verdict).toBe('APART')
  const { lockedUntil } = await submission(reviewer, first, 'lockedUntil')
  expect(Date.parse(lockedUntil) - Date.now()).toBeGreaterThan(29 * 60_000)
})

test('whatever a query forgets, the database shows nothing of a review to who may not see the submission', async () => {
  const { first, second } = await likelyPair()
  await act(reviewer, 'lockRecords', [first])
  const notes = [{ record: idOf(second), field: 'theme', note: '请核对' }]
  await act(reviewer, 'returnRecords', [second], { reason: '见批注', notes })
  const rowsFor = async (viewer: Viewer) => {
    const [row] = await withSessionVariables(pool.db, callerAs(viewer)).execute<
      Record<string, number>
    >(sql`select
      (select count(*)::integer from reporting.review_lock where record_id = ${first}) as locks,
      (select count(*)::integer from reporting.note where record_id = ${second}) as notes,
      (select count(*)::integer from reporting.finding where record_id = ${second}) as findings,
      (select count(*)::integer from reporting.duplicate where second_id in (${first}, ${second})) as pairs`)
    return row
  }
  expect(await rowsFor(reviewer)).toEqual({ locks: 1, notes: 1, findings: 1, pairs: 1 })
  expect(await rowsFor(otherClerk)).toEqual({ locks: 0, notes: 1, findings: 1, pairs: 0 })
  expect(await rowsFor({ ...clerk, organizationId: societies[2] })).toEqual({
    locks: 0,
    notes: 0,
    findings: 0,
    pairs: 0,
  })
  expect(await rowsFor(publicViewer)).toEqual({ locks: 0, notes: 0, findings: 0, pairs: 0 })
})

test('records held together stay both, and a district reviewer may link those of the district', async () => {
  const { second } = await likelyPair()
  const [pair] = await openPairs(districtReviewer, second)
  const decided = await decide(districtReviewer, { pair: pair.id, verdict: 'CO_HOSTED', reason: '联合主办' })
  expect(decided.pair).toMatchObject({
    verdict: 'CO_HOSTED',
    first: { status: 'SUBMITTED' },
    second: { status: 'SUBMITTED' },
  })
  const { duplicates } = await ask(
    reviewer,
    '{ duplicates(filter: { verdict: CO_HOSTED }) { totalCount nodes { id verdict } } }',
  )
  expect(duplicates).toEqual({ totalCount: 1, nodes: [{ id: pair.id, verdict: 'CO_HOSTED' }] })
})

test('the inbox narrows by every condition, counts by status, type and district, and pages by who waits longest', async () => {
  const keys: string[] = []
  for (const title of ['收件甲', '收件乙', '收件丙'])
    keys.push(await submitted({ title, occurredOn: '2017-02-02' }))
  await act(reviewer, 'lockRecords', keys.slice(0, 1))
  await act(reviewer, 'returnRecords', keys.slice(2), { reason: '不符' })
  const list = async (filter: object, more = '') =>
    (
      await ask(
        reviewer,
        `query ($filter: SubmissionFilter) { submissions(filter: $filter ${more}) { totalCount nodes { title } pageInfo { endCursor hasNextPage } } }`,
        { filter },
      )
    ).submissions
  const titles = async (filter: object, more = '') =>
    (await list({ text: '收件', ...filter }, more)).nodes.map(({ title }: { title: string }) => title)
  expect(await titles({})).toEqual(['收件丙', '收件乙', '收件甲'])
  expect(await titles({ statuses: ['SUBMITTED'] })).toEqual(['收件乙', '收件甲'])
  expect(await titles({ status: 'RETURNED', statuses: ['SUBMITTED'] })).toEqual([])
  expect(
    await titles({ types: ['SeriesEdition'], occurredFrom: '2017-02-02', occurredTo: '2017-02-02' }),
  ).toHaveLength(3)
  expect(await titles({ occurredFrom: '2017-02-03' })).toEqual([])
  expect(await titles({ types: ['Salon'] })).toEqual([])
  expect(await titles({ lockedBy: '市审核员' })).toEqual(['收件甲'])
  expect(await titles({ hasFindings: true })).toEqual([])
  expect(await titles({ submittedFrom: '2190-01-01' })).toEqual([])
  expect(await titles({ organization: toGlobalId('Organization', societies[1]) })).toEqual([])

  const waiting = await list({ text: '收件' }, ', order: WAITING_SINCE, first: 1')
  expect(waiting).toMatchObject({
    totalCount: 2,
    nodes: [{ title: '收件甲' }],
    pageInfo: { hasNextPage: true },
  })
  expect(await titles({}, `, order: WAITING_SINCE, after: "${waiting.pageInfo.endCursor}"`)).toEqual([
    '收件乙',
  ])

  const { submissionCounts } = await ask(
    reviewer,
    `{ submissionCounts(filter: { text: "收件" }) { total byStatus { status count } byType { type count } byDistrict { district { id } count } } }`,
  )
  expect(submissionCounts).toEqual({
    total: 3,
    byStatus: [
      { status: 'SUBMITTED', count: 2 },
      { status: 'RETURNED', count: 1 },
    ],
    byType: [{ type: 'SeriesEdition', count: 3 }],
    byDistrict: [{ district: { id: toGlobalId('District', '320402') }, count: 3 }],
  })
  expect(
    (await ask(otherClerk, '{ submissionCounts(filter: { text: "收件" }) { total } }')).submissionCounts
      .total,
  ).toBe(0)
  await expect(ask(publicViewer, '{ submissionCounts { total } }')).rejects.toThrow('登录')
})
