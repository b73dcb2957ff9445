import { connect } from '@kexie/db/connection'
import { plainlyCounted, type Values } from '@kexie/records/testing/plain-evaluation'
import { lastReturned, type PlainEntry, plainFigure } from '@kexie/records/testing/plain-figure'
import { toGlobalId } from '@kexie/schema/global-id'
import type { Term } from '@kexie/schema/rule'
import { expect, test, vi } from 'vitest'
import { clerkOf } from './clerk.ts'
import { useProduct } from './product.ts'

const product = useProduct()
const clerk = clerkOf(product)
const city = '320400'

const term = { of: 'YouthContest', quantity: 'pupils', by: ['discipline'] } as const satisfies Term

/** An indicator of each measure that is no sum of what a period counted. */
const indicators = [
  { code: 'largest-contest', nameZh: '单场参赛学生最多（人）', measure: 'MAX' },
  { code: 'busiest-contest-day', nameZh: '单日参赛学生最多（人）', measure: 'MAX', per: 'DAY' },
  { code: 'smallest-contest', nameZh: '单场参赛学生最少（人）', measure: 'MIN' },
  { code: 'average-contest', nameZh: '场均参赛学生（人）', measure: 'AVERAGE' },
  { code: 'latest-contest', nameZh: '各单位最近一场参赛学生（人）', measure: 'LEVEL' },
] as const
type Proposed = (typeof indicators)[number]
const codes = indicators.map(({ code }) => code)
const perOf = (one: Proposed) => ('per' in one ? one.per : undefined)

const draftOf = ({ measure, code, nameZh, ...more }: Proposed) => ({
  ...{ code, nameZh, measure, unitZh: '人', direction: 'UP', service: 'LITERACY' },
  terms: [{ ...term, ...('per' in more && { per: more.per }) }],
})

/** As the leader unless it is proposed: whoever proposes does not adopt. */
async function change(
  name: 'proposeIndicator' | 'decideIndicator' | 'setTarget' | 'publishEdition',
  answer: string,
  input: object,
) {
  const ask = name === 'proposeIndicator' ? product.query : product.as('LEADER')
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
  const { data, errors } = await ask(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${answer} ... on Refused { problems { code field message } } } }`,
    { input },
  )
  expect(errors).toBeUndefined()
  return data[name]
}

const propose = (draft: object) =>
  change(
    'proposeIndicator',
    '... on IndicatorProposed { proposal { id revision after { askedAs definitionZh terms { per } } } }',
    { change: draft, revision: 0, reason: '年报要用' },
  )

async function trialOf(one: Proposed) {
  const { measure, terms } = draftOf(one)
  const { data, errors } = await product.query(
    `query ($input: RuleTrialInput!) { ruleTrial(input: $input) { ... on RuleTrial { sentence recordCount
      areas { district { id } whole { value relation upTo } years { year result { value relation upTo } } } } } }`,
    { input: { measure, terms, fromYear: 2017, toYear: 2023 } },
  )
  expect(errors).toBeUndefined()
  return data.ruleTrial
}

interface Entry extends PlainEntry {
  district: string
  year: number
  discipline: string | null
}

/** What accepted records state, read without any rule. */
async function entriesNow(): Promise<Entry[]> {
  const sql = connect(product.databaseUrl, { max: 1 })
  const rows = await sql<{ id: string; whose: string; content: Values }[]>`
    select r.id, coalesce(m.canonical_id, r.organization_id) as whose, r.content from reporting.record r
    left join association.identity_merge m on m.merged_id = r.organization_id
    where r.type = 'YouthContest' and r.status = 'ACCEPTED' and r.withdraws is null`
  await sql.end()
  return rows.flatMap(({ id: record, whose, content }) =>
    plainlyCounted('one', term, content).map(({ occurredOn: day, quantity, spread, relation }) => ({
      ...{
        record,
        whose,
        day,
        relation,
        quantity: Math.round(quantity * 100),
        spread: Math.round(spread * 100),
      },
      ...{ district: String(content.district), year: Number(day.slice(0, 4)) },
      discipline: (content.discipline ?? null) as string | null,
    })),
  )
}

const within = (entries: readonly Entry[], from: number, to: number) =>
  entries.filter(({ year }) => year >= from && year <= to)

/** What some entries of a span come to; of a level what each body returned last in it. */
function plainly(one: Proposed, entries: readonly Entry[], isAsked: (entry: Entry) => boolean = () => true) {
  const own = (one.measure === 'LEVEL' ? lastReturned(entries) : entries).filter(isAsked)
  const found = plainFigure(one.measure === 'LEVEL' ? 'SUM' : one.measure, own, perOf(one))
  if (!found) return { value: null, relation: 'EXACT', upTo: null }
  const [value, relation, upTo] = found
  return { value: value / 100, relation, upTo: upTo === null ? null : upTo / 100 }
}

const number = 'value relation upTo'
async function figureOf(code: string, asOf: string | null = null) {
  const { data, errors } = await product.query(
    `query ($code: String!, $asOf: DateTime) { indicator(code: $code) { addsUp ruleSentence
      figure(from: 2017, to: 2023, asOf: $asOf) { ${number} entries
        years { year ${number} change growth } districts { district { code } ${number} } months { month }
        organizations(first: 50) { nodes { ${number} } }
        breakdown(by: ["discipline"]) { addsUp parts { ${number} entries values { code } } }
        evidence(first: 1) { totalCount } } } }`,
    { code, asOf },
  )
  expect(errors).toBeUndefined()
  return data.indicator
}

const contest = { discipline: 'MAKER', occurredOn: '2023-05-01', tutors: 3 }

/** What the figure says that plain computing says of the same records. */
async function expectPlain(one: Proposed) {
  const entries = await entriesNow()
  const { figure, addsUp } = await figureOf(one.code)
  const of = (from: number, to: number, isAsked?: (entry: Entry) => boolean) =>
    plainly(one, within(entries, from, to), isAsked)
  expect(figure, one.code).toMatchObject(of(2017, 2023))
  for (const { year, ...shown } of figure.years)
    expect(shown, `${one.code} ${year}`).toMatchObject(of(year, year))
  for (const { district, ...shown } of figure.districts)
    expect(shown, `${one.code} ${district.code}`).toMatchObject(
      of(2017, 2023, (entry) => entry.district === district.code),
    )
  const { parts, ...breakdown } = figure.breakdown
  expect(parts.length).toBeGreaterThan(1)
  for (const { values, ...shown } of parts)
    expect(shown, `${one.code} ${values[0].code}`).toMatchObject(
      of(2017, 2023, (entry) => entry.discipline === values[0].code),
    )
  expect([addsUp, breakdown.addsUp]).toEqual([one.measure === 'LEVEL', one.measure === 'LEVEL'])
  expect(figure.evidence.totalCount).toBe(figure.entries)
  return figure
}

test('numbers that relate otherwise to the true ones are reported', async () => {
  await clerk.accepted('YouthContests', { ...contest, pupils: 60, pupilsRelation: 'AT_LEAST' })
  await clerk.accepted('YouthContests', { ...contest, discipline: 'ROBOTICS', pupils: 1_300 })
  await clerk.accepted('YouthContests', {
    ...contest,
    occurredOn: '2023-06-01',
    pupils: 900,
    pupilsRelation: 'BETWEEN',
    pupilsUpTo: 1_350,
  })
  await clerk.accepted('YouthContests', {
    ...contest,
    occurredOn: '2022-05-01',
    pupils: 45,
    pupilsRelation: 'AT_MOST',
  })
  expect((await entriesNow()).length).toBeGreaterThan(4)
})

test.each(indicators)('$code is proposed, tried and adopted, and is what the records say', async (one) => {
  const trial = await trialOf(one)
  const entries = await entriesNow()
  expect(trial.areas[0].whole).toEqual(plainly(one, within(entries, 2017, 2023)))
  for (const { year, result } of trial.areas[0].years)
    expect(result).toEqual(plainly(one, within(entries, year, year)))
  const { proposal } = await propose(draftOf(one))
  expect(proposal.after).toMatchObject({
    ...{ askedAs: one.measure, definitionZh: trial.sentence },
    terms: [{ per: perOf(one) ?? null }],
  })
  await vi.waitFor(
    async () =>
      expect(
        await change('decideIndicator', '... on IndicatorDecided { proposal { state } }', {
          ...{ proposal: proposal.id, revision: proposal.revision, decision: 'ADOPT', reason: '口径已核对' },
        }),
      ).toHaveProperty('proposal'),
    { timeout: 30_000, interval: 100 },
  )
  await vi.waitFor(
    async () => expect((await figureOf(one.code))?.figure.value ?? null).toBe(trial.areas[0].whole.value),
    { timeout: 60_000, interval: 100 },
  )
  const figure = await expectPlain(one)
  expect(figure.evidence.totalCount).toBe(trial.recordCount)
})

test('the largest of what is 1300 and of what lies between 900 and 1350 lies between them', async () => {
  const { figure } = await figureOf('largest-contest')
  expect(figure.years.at(-1)).toMatchObject({ value: 1_300, relation: 'AT_LEAST' })
  const { figure: daily } = await figureOf('busiest-contest-day')
  expect(daily.years.at(-1)).toMatchObject({ value: 1_360, relation: 'AT_LEAST', upTo: null })
  const { figure: smallest } = await figureOf('smallest-contest')
  expect(smallest.years.at(-2)).toMatchObject({ value: 45, relation: 'AT_MOST' })
})

test('what is told by organization adds up to a level, and of an extreme or an average nothing is', async () => {
  const { figure } = await figureOf('latest-contest')
  const shares: { value: number }[] = figure.organizations.nodes
  expect(shares.reduce((sum, { value }) => sum + value, 0)).toBe(figure.value)
  expect((await figureOf('average-contest')).figure.organizations).toBeNull()
  expect(figure.months).toEqual([])
})

test('a target of it is looked at in the end', async () => {
  const input = {
    district: toGlobalId('District', city),
    from: 2017,
    to: 2030,
    value: 5_000,
    reason: '年度会议',
  }
  for (const code of codes) {
    const { target } = await change(
      'setTarget',
      '... on TargetSet { target { path pace expected partsTotal achievement } }',
      { ...input, indicator: code },
    )
    // A smallest number only becomes less.
    const pace = code === 'smallest-contest' ? 'MISSED' : 'NOT_DUE'
    expect(target, code).toMatchObject({ path: 'END', pace, expected: null, partsTotal: null })
  }
})

let largest: string
let before: Record<string, unknown>

test('an edition keeps them, files tell them, and what is withdrawn later restates them with its cause', async () => {
  largest = await clerk.accepted('YouthContests', { ...contest, occurredOn: '2023-09-01', pupils: 4_000 })
  for (const one of indicators) await expectPlain(one)
  const { edition } = await change('publishEdition', '... on EditionSet { edition { id asOf } }', {
    ...{ title: '七年总览', from: 2017, to: 2023 },
  })
  before = Object.fromEntries(
    await Promise.all(codes.map(async (code) => [code, (await figureOf(code)).figure])),
  )
  const headers = { authorization: `Bearer ${await product.tokenOf('REVIEWER')}`, 'accept-language': 'zh' }
  const read = async (path: string) => (await fetch(`${product.url}/exports/${path}`, { headers })).text()
  const review = await read('review.csv?from=2017&to=2023')
  for (const { nameZh } of indicators) expect(review).toContain(nameZh)
  expect(await read('figure.json?code=largest-contest&from=2017&to=2023')).toContain('4000')
  await clerk.withdraw(largest)
  for (const one of indicators) await expectPlain(one)
  for (const code of codes) expect((await figureOf(code, edition.asOf)).figure, code).toEqual(before[code])
  const { data } = await product.as('LEADER')(
    `query ($id: ID!) { edition(id: $id) { verification { intact drift { year } restatements { difference { indicator { code } year before after } causes { quantity action } } } } }`,
    { id: edition.id },
  )
  const { intact, drift, restatements } = data.edition.verification
  expect([intact, drift]).toEqual([true, []])
  for (const code of codes.filter((one) => one !== 'smallest-contest'))
    expect(restatements, code).toContainEqual({
      difference: expect.objectContaining({ indicator: { code }, year: 2023 }),
      causes: expect.arrayContaining([{ quantity: -4_000, action: 'WITHDRAW' }]),
    })
})

test.each([
  ['a largest of nothing', { measure: 'MAX', terms: [{ of: 'YouthContest' }] }, 'quantity'],
  ['days of an average', { measure: 'AVERAGE', terms: [{ ...term, per: 'DAY' }] }, 'per'],
  ['a level of records', { measure: 'LEVEL', terms: [{ of: 'YouthContest' }] }, 'quantity'],
  ['a level of subjects', { measure: 'LEVEL', terms: [{ ...term, subject: 'discipline' }] }, 'subject'],
])('%s is refused at its field', async (_, rule, field) => {
  const { problems } = await propose({
    ...draftOf(indicators[0]),
    code: 'another',
    nameZh: '另一个',
    ...rule,
  })
  expect(problems.map((one: { field: string }) => one.field)).toEqual([`change.terms.0.${field}`])
})
