import { connect } from '@kexie/db/connection'
import { type FreshDatabase, freshDatabase } from '@kexie/db/testing/fresh-database'
import { drizzle } from 'drizzle-orm/postgres-js'
import fc from 'fast-check'
import type { Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rules } from '../../test/changzhou-definitions.ts'
import { arbitraryContent } from '../testing/arbitrary-content.ts'
import { plainlyCounted, type Values } from '../testing/plain-evaluation.ts'
import type { Contribution } from './contribution.ts'
import { evaluateRules } from './evaluate-rules.ts'

let database: FreshDatabase
let sql: Sql
beforeAll(async () => {
  database = await freshDatabase()
  sql = connect(database.url, { max: 1, name: 'kexie test rules' })
})
afterAll(async () => {
  await sql.end()
  await database.drop()
})

const terms = rules.flatMap(({ indicator, terms: own }) => own.map((term) => ({ indicator, term })))
const types = [...Map.groupBy(terms, ({ term }) => term.of)]

test.each(types)('what %s counts is what its terms say, whatever its content', async (type, own) => {
  const contents = fc.sample(arbitraryContent(own.map(({ term }) => term)), { numRuns: 60, seed: 20_261_129 })
  const counted = await evaluateRules(drizzle({ client: sql }), type, contents)
  const plainly = (content: Values) =>
    own.flatMap(({ indicator, term }) => plainlyCounted(indicator, term, content))
  expect(counted.map(inAnyOrder)).toEqual(contents.map((content) => inAnyOrder(plainly(content))))
  expect(counted.some((one) => one.length > 0)).toBe(true)
})

const inAnyOrder = (counted: readonly (Contribution | ReturnType<typeof plainlyCounted>[number])[]) =>
  counted
    .map(({ indicator, quantity, occurredOn, organizationId, subject, relation, counting, dimensions }) =>
      JSON.stringify([
        indicator,
        quantity,
        occurredOn,
        organizationId ?? null,
        subject ?? null,
        relation,
        counting,
        Object.entries(dimensions ?? {}).toSorted(),
      ]),
    )
    .toSorted()

test('a rule that says nothing of a type counts nothing of it, and no content no time', async () => {
  const db = drizzle({ client: sql })
  expect(await evaluateRules(db, 'Pairing', [{ title: '甲', occurredOn: '2021-01-01' }])).toEqual([[]])
  expect(await evaluateRules(db, 'Salon', [])).toEqual([])
})

test('what is counted hangs on the content alone: the order of its keys and of its blanks means nothing', async () => {
  const content = { title: '甲', occurredOn: '2021-06-15', district: '320402', online: false, attendance: 3 }
  const turned = Object.fromEntries(Object.entries(content).toReversed())
  const [one, other] = await evaluateRules(drizzle({ client: sql }), 'Salon', [content, turned])
  expect(one).toEqual(other)
  expect(one).toHaveLength(3)
})
