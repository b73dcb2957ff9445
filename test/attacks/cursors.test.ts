import { beforeAll, expect, test } from 'vitest'
import { useProduct } from '../journeys/product.ts'
import { makeSpecimens } from '../permissions/specimens.ts'

/** Cursors of other lists, of other orders, changed and made up: each is refused in words, and none turns to an arbitrary page. */
const product = useProduct()

const lists = {
  organizations: 'organizations(first: 1, after: $after) { ...page }',
  people: 'people(first: 1, after: $after) { ...page }',
  academicEvents: 'academicEvents(first: 1, after: $after) { ...page }',
  lectureDeliveries: 'salons(first: 1, after: $after) { ...page }',
  submissions: 'submissions(first: 1, after: $after) { ...page }',
  waiting: 'submissions(first: 1, order: WAITING_SINCE, after: $after) { ...page }',
  duplicates: 'duplicates(first: 1, after: $after) { ...page }',
  obligations:
    'obligations(filter: { from: "2021-03-01", to: "2021-05-31" }, first: 1, after: $after) { ...page }',
  evidence:
    'indicator(code: "academic-exchange-events") { figure(from: 2017, to: 2021) { evidence(first: 1, after: $after) { ...page } } }',
  evidenceOfAnother:
    'indicator(code: "salons") { figure(from: 2017, to: 2021) { evidence(first: 1, after: $after) { ...page } } }',
  contributions:
    'indicator(code: "academic-exchange-events") { figure(from: 2017, to: 2021) { organizations(first: 1, after: $after) { ...page } } }',
} as const

type List = keyof typeof lists

const names = Object.keys(lists) as List[]
const cursors = new Map<List, string>()

/** What a list answers to a cursor: its page, or why not. */
async function page(list: List, after: unknown) {
  const selection = lists[list].replace('...page', 'edges { cursor } pageInfo { hasPreviousPage }')
  const answer = await product.query(`query ($after: String) { list: ${selection} }`, { after })
  const connection = JSON.stringify(answer.data ?? null)
  return { cursor: /"cursor":"([^"]+)"/.exec(connection)?.[1], error: answer.errors?.[0] }
}

beforeAll(async () => {
  await makeSpecimens(product.databaseUrl)
  for (const list of names) {
    const { cursor } = await page(list, null)
    if (cursor) cursors.set(list, cursor)
  }
}, 240_000)

test('every list but that of pairs, which has none yet, gives a cursor that leads on', async () => {
  expect(names.filter((list) => !cursors.has(list))).toEqual(['duplicates'])
  for (const [list, cursor] of cursors) {
    const { cursor: next, error } = await page(list, cursor)
    expect([list, error]).toEqual([list, undefined])
    expect(next).not.toBe(cursor)
  }
})

const refusal = expect.objectContaining({
  message: expect.stringMatching(/^after 不是本列表给出的游标 · not a cursor of this connection: /),
  extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }),
})

test('a cursor of one list is none of any other, nor of the same list in another order', async () => {
  for (const list of names)
    for (const [other, cursor] of cursors)
      if (other !== list)
        expect([list, other, (await page(list, cursor)).error]).toEqual([list, other, refusal])
}, 120_000)

/** The keys of a cursor as an attacker may write them who knows how they are kept. */
const made = (...keys: unknown[]) => Buffer.from(JSON.stringify(keys)).toString('base64url')

test('a cursor that was changed, cut, padded, made up or never one is refused', async () => {
  const uuid = '00000000-0000-4000-8000-000000000000'
  const inventions = [
    ...['x', ' ', '🙂', 'null', 'eyJ9', 'A'.repeat(2000)],
    ...[
      made(),
      made('2021-05-18', uuid),
      made('0'),
      made('-1'),
      made('99999999999999999999'),
      made('x', null),
    ],
    ...[
      made('0000-01-01', uuid),
      made('2021-05-18', 'x'),
      made('infinity', uuid),
      made(`'; drop table x`, uuid),
    ],
  ]
  for (const [list, cursor] of cursors) {
    const middle = Math.floor(cursor.length / 2)
    const changed = cursor.slice(0, middle) + (cursor[middle] === 'A' ? 'B' : 'A') + cursor.slice(middle + 1)
    const forged = [changed, cursor.slice(1), cursor.slice(0, -1), `${cursor}A`, `${cursor}=`, ` ${cursor}`]
    for (const after of [...forged, ...inventions])
      if (after.trim() !== '')
        expect([list, after, (await page(list, after)).error]).toEqual([list, after, refusal])
  }
}, 240_000)

test('pages of obligations neither wrap around nor begin again', async () => {
  const seen: string[] = []
  for (let after: string | undefined, turn = 0; turn < 500; turn++) {
    const answer = await product.query(
      `query ($after: String) { obligations(filter: { from: "2021-03-01", to: "2021-03-31" }, first: 100, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } nodes { from form { code } organization { id } } } }`,
      { after },
    )
    const { totalCount, nodes, pageInfo } = answer.data.obligations
    seen.push(...nodes.map((node: object) => JSON.stringify(node)))
    after = pageInfo.endCursor
    if (pageInfo.hasNextPage) continue
    expect(seen.length).toBe(totalCount)
    break
  }
  expect(new Set(seen).size).toBe(seen.length)
})

test.each([
  [0, undefined],
  [1, undefined],
  [100, undefined],
  [-1, 'BAD_USER_INPUT'],
  [101, 'BAD_USER_INPUT'],
  [-2_147_483_648, 'BAD_USER_INPUT'],
])('first: %i is answered %s', async (first, code) => {
  const { data, errors } = await product.query(
    'query ($first: Int) { academicEvents(first: $first) { totalCount nodes { id } pageInfo { hasNextPage startCursor endCursor } } }',
    { first },
  )
  expect(errors?.[0]?.extensions?.code).toBe(code)
  if (!code) expect(data.academicEvents.nodes.length).toBe(first)
  if (first === 0)
    expect(data.academicEvents.pageInfo).toEqual({ hasNextPage: true, startCursor: null, endCursor: null })
})
