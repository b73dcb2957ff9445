import { toGlobalId } from '@kexie/schema/global-id'
import { expect, test, vi } from 'vitest'
import { demoCity } from '../../product/city/demo-city.ts'
import { installCity } from '../../product/city/install-city.ts'
import { isDone } from '../../product/city/plan-city.ts'
import { city } from '../changzhou-definitions.ts'
import type { Part } from './accounts.ts'
import { useProduct } from './product.ts'

const product = useProduct()

const definition =
  'code nameZh nameEn definitionZh definitionEn unitZh unitEn direction service measure askedAs ruleSentence terms { of items where { field is not given text from to some { field is } } subject quantity by day }'
const shown = `id code state progress revision decidable withdrawable reason proposedBy decidedBy decisionReason
  before { ${definition} } after { ${definition} } changes { kind before after }
  impact { records figures { indicator { code name } district { id name } year before { value relation } after { value relation } } targets { before after } editions { title } }`

interface Numbered {
  value: number | null
  relation: string
}

interface Proposal {
  id: string
  code: string
  state: string
  progress: number | null
  revision: number
  decidable: boolean
  withdrawable: boolean
  after: { nameEn: string; definitionZh: string; askedAs: string; terms: object[] } | null
  changes: { kind: string; before: string | null; after: string | null }[]
  impact: {
    records: number
    figures: { district: { id: string }; year: number; before: Numbered; after: Numbered }[]
    targets: { before: number | null; after: number | null }[]
    editions: { title: string }[]
  } | null
  problems?: { code: string; field: string | null; message: string }[]
}

/** Proposes a change of an indicator, as whoever may: what was proposed, or why not. */
async function propose(
  change: object,
  { revision = 0, part = 'REVIEWER' as Part, reason = '镇长团年报要用' } = {},
): Promise<Proposal> {
  const { data, errors } = await product.as(part)(
    `mutation ($input: ProposeIndicatorInput!) { proposeIndicator(input: $input) {
      ... on IndicatorProposed { proposal { ${shown} } } ... on Refused { problems { code field message } } } }`,
    { input: { change, revision, reason } },
  )
  expect(errors).toBeUndefined()
  return data.proposeIndicator.proposal ?? data.proposeIndicator
}

async function decide(
  { id, revision }: Pick<Proposal, 'id' | 'revision'>,
  decision: 'ADOPT' | 'REFUSE' | 'WITHDRAW',
  part: Part = 'LEADER',
): Promise<Proposal> {
  const { data, errors } = await product.as(part)(
    `mutation ($input: DecideIndicatorInput!) { decideIndicator(input: $input) {
      ... on IndicatorDecided { proposal { ${shown} } } ... on Refused { problems { code field message } } } }`,
    { input: { proposal: id, decision, revision, reason: '口径已核对' } },
  )
  expect(errors).toBeUndefined()
  return data.decideIndicator.proposal ?? data.decideIndicator
}

/** A proposal as a leader has it, who may adopt it. */
async function proposalOf(id: string): Promise<Proposal> {
  const { data, errors } = await product.as('LEADER')(
    `query ($id: ID!) { indicatorProposal(id: $id) { ${shown} } }`,
    { id },
  )
  expect(errors).toBeUndefined()
  return data.indicatorProposal
}

/** The proposal once its rule is in force. */
const inForce = (id: string) =>
  vi.waitFor(
    async () => {
      const proposal = await proposalOf(id)
      expect(proposal.state).toBe('IN_FORCE')
      return proposal
    },
    { timeout: 60_000, interval: 200 },
  )

/** Proposes and adopts, and waits until it counts. */
async function set(change: object, revision = 0): Promise<Proposal> {
  const proposed = await propose(change, { revision })
  expect(proposed.problems).toBeUndefined()
  await adopt(proposed)
  return inForce(proposed.id)
}

/** Adopts, once nothing else is counted. */
const adopt = (proposed: Proposal) =>
  vi.waitFor(async () => expect((await decide(proposed, 'ADOPT')).problems).toBeUndefined(), {
    timeout: 30_000,
    interval: 200,
  })

/** The figure of the city, and of each district by year. */
async function figureOf(code: string, asOf?: string) {
  const { data, errors } = await product.query(
    `query ($code: String!, $asOf: DateTime) { indicator(code: $code) { name revision progress ruleSentence
      changes { kind by before after }
      figure(from: 2017, to: 2021, asOf: $asOf) { value relation years { year value relation } evidence(first: 5) { totalCount } } } }`,
    { code, asOf },
  )
  expect(errors).toBeUndefined()
  return data.indicator
}

async function trialOf(measure: string, terms: object[]) {
  const { data } = await product.query(
    `query ($input: RuleTrialInput!) { ruleTrial(input: $input) { ... on RuleTrial { sentence recordCount areas { district { id } whole { value relation } years { year result { value relation } } } } } }`,
    { input: { measure, terms, fromYear: 2017, toYear: 2021 } },
  )
  return data.ruleTrial
}

const taken = city.indicators.find(({ code }) => code === 'tech-cafe-issues')?.name.zh

const visitors = {
  nameZh: '参会单位（家）',
  unitZh: '家',
  service: 'INNOVATION',
  measure: 'DISTINCT',
  terms: [{ of: 'AcademicEvent', items: 'participants', subject: 'participants.organization', by: ['form'] }],
}

const forums = {
  code: 'forum-visits',
  nameZh: '论坛到会（人次）',
  nameEn: 'Attendance of forums',
  unitZh: '人次',
  unitEn: 'visits',
  direction: 'UP',
  service: 'INNOVATION',
  measure: 'SUM',
  terms: [
    {
      of: 'AcademicEvent',
      where: [{ field: 'form', is: ['FORUM'] }],
      quantity: 'attendance',
      relation: 'attendanceRelation',
    },
  ],
}

test('an office proposes an indicator, a leader adopts it, and it is what was tried in every area and year', async () => {
  const { terms, measure } = forums
  const trial = await trialOf(measure, terms)
  expect(trial.areas[0].whole.value).toBeGreaterThan(0)
  const proposed = await propose(forums)
  expect(proposed).toMatchObject({
    ...{ code: 'forum-visits', state: 'PROPOSED', progress: null, decidable: false, withdrawable: true },
    after: { nameEn: 'Attendance of forums', definitionZh: trial.sentence, askedAs: 'SUM' },
  })
  expect(proposed.changes.map(({ kind }) => kind)).toEqual(['ADDED', 'DEFINITION', 'RULE'])
  const waiting = await proposalOf(proposed.id)
  expect(waiting).toMatchObject({ decidable: true, withdrawable: false })
  const { data: listed } = await product.as('LEADER')('{ indicatorProposals { id state after { nameZh } } }')
  expect(listed.indicatorProposals[0]).toMatchObject({ id: proposed.id, state: 'PROPOSED' })
  // What it would move, the city and each of its districts, is what was tried.
  const foretold = new Map(
    waiting.impact?.figures.map(({ district, year, after }) => [`${district.id} ${year}`, after.value]),
  )
  for (const { district, years } of trial.areas)
    for (const { year, result } of years)
      expect(foretold.get(`${district.id} ${year}`) ?? null, `${district.id} ${year}`).toBe(result.value)

  expect((await decide(proposed, 'ADOPT')).state).toMatch(/COUNTING|IN_FORCE/)
  await inForce(proposed.id)
  const { figure, ruleSentence, changes } = await figureOf('forum-visits')
  const [{ whole, years }] = trial.areas
  expect([figure.value, figure.relation]).toEqual([whole.value, whole.relation])
  expect(figure.years).toEqual(
    years.map(({ year, result }: { year: number; result: Numbered }) => ({ year, ...result })),
  )
  expect(figure.evidence.totalCount).toBe(trial.recordCount)
  expect(ruleSentence).toBe(trial.sentence)
  expect(changes).toMatchObject([{ kind: 'ADDED', by: 'test-leader' }])
})

test('it is in the review, in files and in an edition at once, and may have a target', async () => {
  const { data } = await product.query(
    '{ review(from: 2017, to: 2021) { services { code figures { indicator { code } value } } } }',
  )
  const codes = data.review.services.flatMap(({ figures }: { figures: { indicator: { code: string } }[] }) =>
    figures.map(({ indicator }) => indicator.code),
  )
  expect(codes).toContain('forum-visits')
  const token = await product.tokenOf('LEADER')
  const file = await fetch(new URL('/exports/review.csv?from=2017&to=2021', product.url), {
    headers: { authorization: `Bearer ${token}` },
  })
  expect(await file.text()).toContain('论坛到会（人次）')
  const { data: target } = await product.as('LEADER')(
    'mutation ($input: SetTargetInput!) { setTarget(input: $input) { ... on TargetSet { target { value achievement } } ... on Refused { problems { code field } } } }',
    {
      input: {
        indicator: 'forum-visits',
        district: toGlobalId('District', '320400'),
        from: 2017,
        to: 2021,
        value: 100_000,
        reason: '年度会议',
      },
    },
  )
  expect(target.setTarget.target).toMatchObject({ value: 100_000 })
  const { data: edition } = await product.as('LEADER')(
    'mutation ($input: PublishEditionInput!) { publishEdition(input: $input) { ... on EditionSet { edition { id figures(codes: ["forum-visits"]) { value } } } } }',
    { input: { title: '五年总览', from: 2017, to: 2021 } },
  )
  expect(edition.publishEdition.edition.figures[0].value).toBe((await figureOf('forum-visits')).figure.value)
})

test('its rule is changed: the figure, the target and the edition move as foretold, and before it is as it was', async () => {
  const before = await figureOf('forum-visits')
  const moment = new Date().toISOString()
  const where = [{ field: 'form', is: ['FORUM', 'LECTURE'] }]
  const changed = { ...forums, terms: [{ ...forums.terms[0], where }] }
  const proposed = await propose(changed, { revision: before.revision })
  expect(proposed.changes.map(({ kind }) => kind)).toEqual(['DEFINITION', 'RULE'])
  expect(proposed.impact?.editions.map(({ title }) => title)).toEqual(['五年总览'])
  expect(proposed.impact?.targets).toHaveLength(1)
  // What was only drafted from the rule before is drafted from this one.
  expect(proposed.after?.definitionZh).toContain('报告会')
  await adopt(proposed)
  await inForce(proposed.id)
  const after = await figureOf('forum-visits')
  const trial = await trialOf('SUM', changed.terms)
  expect(after.figure.value).toBe(trial.areas[0].whole.value)
  expect(after.figure.value).toBeGreaterThan(before.figure.value)
  expect((await figureOf('forum-visits', moment)).figure).toEqual(before.figure)
  expect(after.changes[0]).toMatchObject({ kind: 'RULE', by: 'test-leader' })
  const { data } = await product.as('LEADER')(
    '{ editions { title verification { intact restatements { difference { indicator { code } redefined } } } } }',
  )
  const [{ verification }] = data.editions
  expect(verification.intact).toBe(true)
  expect(verification.restatements).toContainEqual({
    difference: { indicator: { code: 'forum-visits' }, redefined: true },
  })
})

test('whom a rule counts once, it counts once, and by what it is broken down', async () => {
  const trial = await trialOf(visitors.measure, visitors.terms)
  const { code } = await set(visitors)
  expect(code).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  const { figure } = await figureOf(code)
  expect(figure.value).toBe(trial.areas[0].whole.value)
  // Definitions that were read a moment ago are not asked for again at once.
  const parts = await vi.waitFor(async () => {
    const { data } = await product.query(
      `{ indicator(code: "${code}") { dimensions { field } figure(from: 2017, to: 2021) { breakdown(by: ["form"]) { parts { value } } } } }`,
    )
    return data.indicator.figure.breakdown.parts
  })
  expect(parts.length).toBeGreaterThan(1)
})

test('nobody adopts what he proposed himself; it is withdrawn by its author alone, and decided once', async () => {
  const proposed = await propose({ ...forums, code: 'own-forums', nameZh: '自提自采' })
  expect((await decide(proposed, 'ADOPT', 'REVIEWER')).problems).toMatchObject([{ code: 'SECOND_PERSON' }])
  expect((await decide(proposed, 'WITHDRAW', 'LEADER')).problems).toMatchObject([{ code: 'NOT_PERMITTED' }])
  expect(
    (await propose({ ...forums, code: 'own-forums', nameZh: '自提' }, { revision: 1 })).problems,
  ).toMatchObject([{ code: 'PROPOSED_ALREADY' }])
  expect((await decide(proposed, 'WITHDRAW', 'REVIEWER')).state).toBe('WITHDRAWN')
  const again = { ...proposed, revision: proposed.revision + 1 }
  expect((await decide(again, 'ADOPT')).problems).toMatchObject([{ code: 'DECIDED_ALREADY' }])
  expect(await figureOf('own-forums')).toBeNull()
})

test('a code that was given up may be proposed anew, and one that is in use is no new one', async () => {
  const own = { ...forums, code: 'own-forums', nameZh: '自提自采' }
  const again = await propose(own)
  expect(again.problems).toBeUndefined()
  // Its name is taken while it waits.
  expect((await propose({ ...own, code: 'own-too' })).problems).toMatchObject([
    { code: 'ALREADY_EXISTS', field: 'change.nameZh' },
  ])
  await decide(again, 'REFUSE')
  expect((await propose({ ...forums, nameZh: '又一个' })).problems).toMatchObject([
    { code: 'ALREADY_EXISTS', field: 'change.code' },
  ])
})

test('of two who change one indicator the later is told, and an older one is not adopted', async () => {
  const { revision } = await figureOf('forum-visits')
  const stale = await propose({ ...forums, nameZh: '论坛人次' }, { revision: revision - 1 })
  expect(stale.problems).toMatchObject([{ code: 'CHANGED_SINCE' }])
})

const refusals: [string, object, string, string][] = [
  ['a code that is none', { ...forums, code: 'Forum Visits' }, 'change.code', 'INVALID_VALUE'],
  ['a name that another has', { ...forums, code: 'other', nameZh: taken }, 'change.nameZh', 'ALREADY_EXISTS'],
  ['no name', { ...forums, code: 'other', nameZh: ' ' }, 'change.nameZh', 'REQUIRED'],
  ['no unit', { ...forums, code: 'other', nameZh: '甲', unitZh: '' }, 'change.unitZh', 'REQUIRED'],
  [
    'a service there is not',
    { ...forums, code: 'other', nameZh: '甲', service: 'NONE' },
    'change.service',
    'INVALID_VALUE',
  ],
  ['no rule', { ...forums, code: 'other', nameZh: '甲', terms: null }, 'change.terms', 'REQUIRED'],
  [
    'a rule that cannot be counted by',
    { ...forums, code: 'other', nameZh: '甲', terms: [{ of: 'AcademicEvent', quantity: 'form' }] },
    'change.terms.0.quantity',
    'INVALID_VALUE',
  ],
  [
    'another measure than it always had',
    { ...forums, measure: 'DISTINCT', terms: visitors.terms },
    'change.measure',
    'INVALID_VALUE',
  ],
  ['to retire what there is not', { code: 'nothing-at-all', retired: true }, 'change.code', 'NOT_FOUND'],
]

test.each(refusals)('%s is refused at its field', async (_, change, field, code) => {
  const { revision = 0 } = (await figureOf((change as { code: string }).code).catch(() => undefined)) ?? {}
  expect((await propose(change, { revision })).problems).toContainEqual(
    expect.objectContaining({ field, code }),
  )
})

test('what a headline, a table, a plan or a formula shows is not retired; what nothing shows is, and comes back', async () => {
  const shownThere = (await figureOf('academic-exchange-events')).revision
  const headline = await propose(
    { code: 'academic-exchange-events', retired: true },
    { revision: shownThere },
  )
  expect(headline.problems).toMatchObject([{ code: 'STILL_SHOWN' }])
  expect(headline.problems?.[0]?.message).toMatch(/仍用于：./)
  const { revision, figure } = await figureOf('forum-visits')
  await set({ code: 'forum-visits', retired: true }, revision)
  const retired = await product.query('{ indicators { code } }')
  expect(retired.data.indicators).not.toContainEqual({ code: 'forum-visits' })
  const where = [{ field: 'form', is: ['FORUM', 'LECTURE'] }]
  const found = await product.query('{ indicator(code: "forum-visits") { revision } }')
  const restored = await propose(
    { ...forums, terms: [{ ...forums.terms[0], where }] },
    { revision: found.data.indicator.revision },
  )
  expect(restored.impact?.figures.length).toBeGreaterThan(5)
  await adopt(restored)
  await inForce(restored.id)
  const back = await figureOf('forum-visits')
  expect(back.figure).toEqual(figure)
  expect(back.changes.map(({ kind }: { kind: string }) => kind).slice(0, 2)).toEqual(['RESTORED', 'RETIRED'])
})

test('words alone are changed at once, and post nothing', async () => {
  const { data } = await product.query(
    `{ indicator(code: "tech-cafe-issues") { revision stated { nameZh nameEn unitZh unitEn definitionZh definitionEn direction service } figure(from: 2017, to: 2021) { value } } }`,
  )
  const { stated, revision, figure } = data.indicator
  const proposal = await set({ code: 'tech-cafe-issues', ...stated, nameZh: '科技咖啡馆活动期数' }, revision)
  expect(proposal.changes).toEqual([{ kind: 'NAME', before: stated.nameZh, after: '科技咖啡馆活动期数' }])
  expect(proposal.impact).toBeNull()
  const now = await figureOf('tech-cafe-issues')
  expect([now.name, now.figure.value]).toEqual(['科技咖啡馆活动期数', figure.value])
})

test('a package that is installed over it leaves what was set here, and plans that name it', async () => {
  const before = await figureOf('forum-visits')
  const change = {
    ...{ code: 'forums-plan', kind: 'ACTION_PLAN', nameZh: '论坛计划', nameEn: 'Plan of forums' },
    ...{ district: toGlobalId('District', '320400'), from: 2017, to: 2021, indicators: ['forum-visits'] },
  }
  const { data } = await product.as('LEADER')(
    'mutation ($input: SetActionPlanInput!) { setActionPlan(input: $input) { __typename ... on Refused { problems { message } } } }',
    { input: { change, revision: 0, reason: '年度会议' } },
  )
  expect(data.setActionPlan).toEqual({ __typename: 'ActionPlanSet' })
  const steps = await installCity(product.databaseUrl, await demoCity(), { as: 'DEMO', operator: 'test' })
  expect(steps.filter(isDone)).toEqual([])
  expect((await figureOf('forum-visits')).figure).toEqual(before.figure)
  expect((await figureOf('tech-cafe-issues')).name).toBe('科技咖啡馆活动期数')
})
