import { setTimeout as pause } from 'node:timers/promises'
import { connect } from '@kexie/db/connection'
import { installDefinitions } from '@kexie/db/install-definitions'
import type { CityDefinitions } from '@kexie/schema/definitions'
import { figureId } from '@kexie/schema/figure-id'
import { toGlobalId } from '@kexie/schema/global-id'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { city, definitions } from '../changzhou-definitions.ts'
import { ownSociety } from './accounts.ts'
import { useProduct } from './product.ts'

/** What was known then is what was counted then, whichever way it is asked for; and what cannot be a figure is none. */
const product = useProduct()

interface FigureThen {
  id: string
  value: number | null
  indicator: { code: string; name: string; retiredSince: string | null }
}

const shown = 'id value indicator { code name retiredSince }'

async function reviewAt(asOf: string | null): Promise<{ name: string; figures: FigureThen[] }[]> {
  const { data, errors } = await product.as('LEADER')(
    `query ($asOf: DateTime) { review(from: 2017, to: 2021, asOf: $asOf) { services { name headlines { indicator { code } } figures { ${shown} } } } }`,
    { asOf },
  )
  expect(errors).toBeUndefined()
  return data.review.services
}

const moment = async () => {
  await pause(5)
  const now = new Date().toISOString()
  await pause(5)
  return now
}

const inReview = 'review(from: 2017, to: 2021, asOf: $asOf) { services { figures { value } } }'
const ofEach = 'indicators { figure(from: 2017, to: 2021, asOf: $asOf) { value } }'

/** The statements of metrics that a leader's query takes, each with how often. */
async function statementsOf(asked: string, variables: Record<string, unknown> = {}) {
  const sql = connect(product.databaseUrl, { max: 1, name: 'counting' })
  try {
    await sql`create extension if not exists pg_stat_statements`
    await sql`select pg_stat_statements_reset(0, (select oid from pg_database where datname = current_database()), 0)`
    const { errors } = await product.as('LEADER')(asked, variables)
    expect(errors).toBeUndefined()
    return await sql<{ query: string; calls: number }[]>`
      select query, calls::integer from pg_stat_statements where toplevel and query ~ 'metrics[.]' and query !~ 'pg_stat'
        and dbid = (select oid from pg_database where datname = current_database())`
  } finally {
    await sql.end()
  }
}

const callsIn = (done: readonly { calls: number }[]) => done.reduce((sum, { calls }) => sum + calls, 0)

test.each([inReview, ofEach])(
  'of a moment just past one statement reads all figures of %s',
  async (asked) => {
    // Later than whatever was waited for before.
    const asOf = new Date(Date.now() - 5).toISOString()
    const done = await statementsOf(`query ($asOf: DateTime) { ${asked} }`, { asOf })
    const reading = done.filter(({ query }) => /with (later|net) as/.test(query))
    expect(reading.map(({ calls }) => calls)).toEqual([1])
    expect(callsIn(done)).toBeLessThan(12)
  },
)

test('how all indicators come of the records is read in a few statements, however many there are', async () => {
  const done = await statementsOf(
    '{ indicators { ruleSentence dimensions { field } changes { kind before after } } }',
  )
  expect(callsIn(done)).toBeLessThan(12)
})

const cafe = 'tech-cafe-issues'
const lastService = city.services.at(-1)?.code
/** Counted no more, though what it is derived of is. */
const growth = 'papers-growth'
const isLeft = (one: CityDefinitions['indicators'][number]) =>
  ![cafe, growth].includes(one.code) &&
  one.service !== lastService &&
  !(one.measure === 'DERIVED' && one.formula.of === cafe)

/** A city that counts otherwise: an indicator and a whole service left, one indicator came, one is called otherwise, the order is turned. */
const otherwise: CityDefinitions = {
  ...city,
  services: city.services.slice(0, -1),
  indicators: city.indicators
    .filter(isLeft)
    .flatMap((one) => {
      if (one.code !== 'salons') return one
      return [
        { ...one, name: { zh: '别名', en: 'Other name' } },
        { ...one, code: 'salons-anew' },
      ]
    })
    .toReversed(),
  report: [],
  tables: [],
}

describe('once a city counts otherwise', () => {
  const moments = { before: '', after: '' }
  let known: Awaited<ReturnType<typeof reviewAt>>
  let published: string

  beforeAll(async () => {
    moments.before = await moment()
    known = await reviewAt(moments.before)
    published = await publish('此前')
    await installDefinitions(product.databaseUrl, otherwise, 'test')
    // Other processes see it half a second later.
    await pause(600)
    moments.after = await moment()
  }, 240_000)

  test('the past has what was retired since, in its words and its order, under the service it had', async () => {
    expect(known.map(({ name }) => name)).toEqual(city.services.map(({ name }) => name.zh))
    expect(await reviewAt(moments.before)).toEqual(known)
  })

  test('now, and as of a moment since, there is what is counted now', async () => {
    const now = await reviewAt(null)
    expect(now.length).toBe(city.services.length - 1)
    expect(numbers(await reviewAt(moments.after))).toEqual(numbers(now))
    const codes = now.flatMap(({ figures }) => figures.map(({ indicator }) => indicator.code))
    expect(codes).toContain('salons-anew')
    expect(codes).not.toContain(cafe)
  })

  test.each(['before', 'after'] as const)(
    'the review, the indicator, the district and the id answer the same as of %s',
    async (when) => {
      const asOf = moments[when]
      const figures = (await reviewAt(asOf)).flatMap((service) => service.figures)
      const { data, errors } = await product.as('LEADER')(
        `query ($asOf: DateTime, $ids: [ID!]!, $district: ID!) { nodes(ids: $ids) { ... on Figure { ${shown} } }
          node(id: $district) { ... on District { figures(from: 2017, to: 2021, asOf: $asOf) { ${shown} } } } }`,
        { asOf, ids: figures.slice(-100).map(({ id }) => id), district: toGlobalId('District', '320400') },
      )
      expect(errors).toBeUndefined()
      expect(data.nodes).toEqual(figures.slice(-100))
      expect(sorted(data.node.figures)).toEqual(sorted(figures))
      for (const figure of figures.filter((_, place) => place % 10 === 0)) {
        const one = await product.as('LEADER')(
          `query ($code: String!, $asOf: DateTime) { indicator(code: $code) { figure(from: 2017, to: 2021, asOf: $asOf) { ${shown} } } }`,
          { asOf, code: figure.indicator.code },
        )
        expect(one.data.indicator.figure).toEqual(figure)
      }
    },
  )

  test('an indicator that came later was no figure before, whichever way it is asked for', async () => {
    const asOf = new Date(moments.before)
    const id = figureId({ code: 'salons-anew', from: 2017, to: 2021, place: '320400', asOf })
    const { data, errors } = await product.as('LEADER')(
      'query ($id: ID!, $asOf: DateTime) { node(id: $id) { id } indicator(code: "salons-anew") { figure(from: 2017, to: 2021, asOf: $asOf) { id } } }',
      { id, asOf },
    )
    expect([data.node, data.indicator]).toEqual([null, null])
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT'])
  })

  test('the report of an edition of before has the figures of then under the services of then', async () => {
    const { data } = await product.as('PUBLIC')(
      'query ($id: ID!, $service: String) { edition(id: $id) { figures(service: $service) { indicator { code retiredSince } } } }',
      { id: published, service: lastService },
    )
    const figures = data.edition.figures as { indicator: FigureThen['indicator'] }[]
    expect(figures.length).toBe(city.indicators.filter(({ service }) => service === lastService).length)
    expect(figures.every(({ indicator }) => indicator.retiredSince)).toBe(true)
  })

  test('an indicator says how it comes of the records, and everything that was changed of it', async () => {
    const ask = `query ($code: String!) { indicator(code: $code) { ruleSentence changes { kind by before after } } }`
    const changesOf = async (role: 'LEADER' | 'PUBLIC', code: string) =>
      (await product.as(role)(ask, { code })).data.indicator
    const salons = await changesOf('LEADER', 'salons')
    const name = city.indicators.find(({ code }) => code === 'salons')?.name.zh
    expect(salons.ruleSentence).toMatch(/^统计一期科创分享会/)
    expect(salons.changes).toMatchObject([
      { kind: 'NAME', by: 'test', before: name, after: '别名' },
      { kind: 'ADDED', before: null, after: name },
    ])
    const { ruleSentence, changes } = await changesOf('LEADER', cafe)
    expect(ruleSentence).toBeNull()
    expect(changes.map(({ kind, after }: { kind: string; after: string | null }) => [kind, after])).toEqual([
      ['RETIRED', null],
      ['ADDED', expect.any(String)],
    ])
    expect(changes[0].before).toMatch(/^统计.+。$/)
    const open = (await changesOf('PUBLIC', 'salons')).changes
    expect(open.map(({ by }: { by: string | null }) => by)).toEqual([null, null])
  })

  test('what is retired says so: it has no verdict on what was published, and no file but of before', async () => {
    const { data, errors } = await product.as('LEADER')(
      `query ($code: String!, $asOf: DateTime) { indicator(code: $code) { retiredSince
        now: figure(from: 2017, to: 2021) { value reconciliation statements { kind reconciliation } }
        then: figure(from: 2017, to: 2021, asOf: $asOf) { value reconciliation indicator { retiredSince } } } }`,
      { code: cafe, asOf: moments.before },
    )
    expect(errors).toBeUndefined()
    const { retiredSince, now, then } = data.indicator
    expect(retiredSince > moments.before && retiredSince < moments.after).toBe(true)
    expect(now.statements.length).toBeGreaterThan(0)
    expect(now.statements.map(({ reconciliation }: { reconciliation: null }) => reconciliation)).toEqual(
      now.statements.map(() => null),
    )
    expect(now).toMatchObject({ value: null, reconciliation: null })
    expect(then).toEqual({ value: 60, reconciliation: 'MATCHES', indicator: { retiredSince: null } })
    const derived = await product.as('LEADER')(
      `query ($code: String!, $asOf: DateTime) { indicator(code: $code) { now: figure(from: 2021, to: 2021) { value entries }
        before: figure(from: 2021, to: 2021, asOf: $asOf) { value } } }`,
      { code: growth, asOf: moments.before },
    )
    expect(derived.data.indicator).toEqual({
      now: { value: null, entries: 0 },
      before: { value: expect.any(Number) },
    })
    const lost = await exported({ code: cafe })
    expect([lost.status, await lost.text()]).toEqual([404, expect.stringContaining('不再统计')])
    expect((await exported({ code: cafe, asOf: moments.before })).status).toBe(200)
    expect((await exported({ code: 'salons' })).status).toBe(200)
  })
})

test('a code that is of no service is refused, and says which there are', async () => {
  const { data } = await product.query('{ editions { id } }')
  for (const query of [
    'query ($service: String) { indicators(service: $service) { code } }',
    `query ($service: String) { edition(id: "${data.editions[0].id}") { figures(service: $service) { value } } }`,
  ]) {
    const { errors } = await product.query(query, { service: 'NOPE' })
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT'])
    expect(errors?.[0]?.message).toMatch(/INNOVATION、LITERACY.*NOPE/)
    expect((await product.query(query, { service: lastService })).errors).toBeUndefined()
  }
})

const sorted = (figures: FigureThen[]) => figures.toSorted((one, other) => one.id.localeCompare(other.id))

/** What a review says but for ids, which name the moment, and for what is confidential, which is not told of the past. */
const numbers = (services: Awaited<ReturnType<typeof reviewAt>>) =>
  services.map(({ figures, ...service }) => ({
    ...service,
    figures: figures.map(({ id: _, value, ...one }) => ({
      ...one,
      value: definitions.isConfidential(one.indicator.code) ? null : value,
    })),
  }))

async function publish(title: string): Promise<string> {
  const { data } = await product.as('LEADER')(
    'mutation ($input: PublishEditionInput!) { publishEdition(input: $input) { ... on EditionSet { edition { id } } } }',
    { input: { title, from: 2017, to: 2021 } },
  )
  return data.publishEdition.edition.id
}

async function exported(asked: Record<string, string>): Promise<Response> {
  const query = new URLSearchParams({ from: '2017', to: '2021', ...asked })
  const authorization = `Bearer ${await product.tokenOf('LEADER')}`
  return fetch(`${product.url}/exports/figure.csv?${query}`, { headers: { authorization } })
}

const nowhere = '00000000-0000-4000-8000-000000000000'
const year = fc.oneof(
  fc.integer({ min: 2015, max: 2023 }),
  fc.constantFrom(1900, 1948, 1949, 2200, 2201, 9999),
)
const place = fc.constantFrom('320400', '320402', '999999', '320499', 'abc-def', nowhere, ownSociety)
const asOf = fc.option(
  fc.oneof(
    fc.integer({ min: 1, max: 1000 }).map((ago) => new Date(Date.now() - ago)),
    fc.constantFrom(new Date('5138-11-16'), new Date('2150-01-01'), new Date(0)),
  ),
)
const code = fc.constantFrom('academic-exchange-events', 'salons', 'salons-anew', 'papers-growth', 'nothing')

test('an id finds a figure exactly where a query that states the same is answered', async () => {
  const names = fc.sample(fc.record({ code, from: year, to: year, place, asOf }), { numRuns: 150, seed: 4 })
  const found = await Promise.all(
    names.map(async (name) => {
      const { code, place, asOf, ...years } = name
      const where = /^\d+$/.test(place)
        ? { district: toGlobalId('District', place) }
        : { organization: toGlobalId('Organization', place) }
      const { data } = await product.as('LEADER')(
        `query ($id: ID!, $code: String!, $from: Int!, $to: Int!, $district: ID, $organization: ID, $asOf: DateTime) {
          named: node(id: $id) { id } read: node(id: $id) { ... on Figure { value } }
          indicator(code: $code) { figure(from: $from, to: $to, district: $district, organization: $organization, asOf: $asOf) { id } } }`,
        { id: figureId(name), code, asOf, ...years, ...where },
      )
      const isStated = (data.indicator?.figure ?? null) !== null
      expect([name, data.named !== null, data.read !== null]).toEqual([name, isStated, isStated])
      return isStated
    }),
  )
  // Both kinds were drawn.
  expect(new Set(found).size).toBe(2)
}, 120_000)
