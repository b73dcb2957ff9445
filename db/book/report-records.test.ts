import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EditionRow } from '../testing/edition-domain.ts'
import { idsOf, move, type OpenBook, openBook, report } from '../testing/open-book.ts'
import { societies } from '../testing/small-city.ts'

let book: OpenBook
beforeAll(async () => {
  book = await openBook()
})
afterAll(() => book.close())

let titles = 0

/** A row unlike any other, counting one event. */
const edition = (changes: Partial<EditionRow> = {}): EditionRow => ({
  title: `第${++titles}届`,
  occurredOn: '2020-05-18',
  districtCode: '320402',
  contributions: [{ indicator: 'haizhi-matchmaking-events', quantity: 1 }],
  ...changes,
})

async function reported(input: EditionRow, options: Parameters<typeof report>[2] = {}): Promise<string> {
  const receipt = await report(book.domain, [{ input }], options)
  const [outcome] = 'code' in receipt ? [] : receipt.outcomes
  if (!outcome || 'problems' in outcome) throw new Error(`refused: ${JSON.stringify(receipt)}`)
  return outcome.id
}

const revisionsOf = (id: string) =>
  book.owner`select revision, status, latest, title from reporting.record where id = ${id} order by revision`

const count = async (table: string) => {
  const [row] = await book.owner`select count(*)::integer as rows from ${book.owner(table)}`
  return row?.rows as number
}

test('the same key twice writes once and gives the first answer again', async () => {
  const rows = [{ input: edition() }]
  const before = await count('reporting.record')
  const first = await report(book.domain, rows, { idempotencyKey: 'twice' })
  const second = await report(book.domain, rows, { idempotencyKey: 'twice' })
  expect(first).toMatchObject({ replayed: false, outcomes: [{ row: 1, change: 'CREATED' }] })
  expect(second).toEqual({ ...first, replayed: true })
  expect(await count('reporting.record')).toBe(before + 1)
})

test('the same key from several connections at once writes once', async () => {
  const rows = [{ input: edition() }, { input: edition() }]
  const before = await count('reporting.record')
  const receipts = await Promise.all(
    [1, 2, 3, 4].map(() => report(book.domain, rows, { idempotencyKey: 'at once' })),
  )
  const answers = receipts.map((receipt) => ('code' in receipt ? receipt : receipt.outcomes))
  expect(answers).toEqual(answers.map(() => answers[0]))
  expect(receipts.filter((receipt) => 'replayed' in receipt && !receipt.replayed)).toHaveLength(1)
  expect(await count('reporting.record')).toBe(before + 2)
})

test('the same key with other content is refused', async () => {
  await report(book.domain, [{ input: edition() }], { idempotencyKey: 'reused' })
  const before = await count('reporting.record')
  const receipt = await report(book.domain, [{ input: edition() }], { idempotencyKey: 'reused' })
  expect(receipt).toEqual({ code: 'KEY_REUSED', received: 'reused' })
  expect(await count('reporting.record')).toBe(before)
})

test('a call of which every row is refused leaves its key free', async () => {
  const bad = await report(book.domain, [{ input: edition({ title: '' }) }], { idempotencyKey: 'mended' })
  expect(bad).toMatchObject({ replayed: false, outcomes: [{ row: 1, problems: [{ code: 'REQUIRED' }] }] })
  const good = await report(book.domain, [{ input: edition() }], { idempotencyKey: 'mended' })
  expect(good).toMatchObject({ replayed: false, outcomes: [{ row: 1, change: 'CREATED' }] })
})

const tables = [
  'reporting.record',
  'reporting.contribution',
  'reporting.step',
  'reporting.acknowledgement',
  'events.series_edition',
  'association.person',
]

test('an atomic call with one bad row leaves nothing behind, not even a person it named', async () => {
  const before = await Promise.all(tables.map(count))
  const rows = [{ input: edition({ person: '钱学森' }) }, { input: edition({ title: '' }) }]
  const receipt = await report(book.domain, rows, { atomic: true, submit: true })
  expect(receipt).toMatchObject({
    outcomes: [{ problems: [{ code: 'BATCH_REFUSED' }] }, { problems: [{ code: 'REQUIRED' }] }],
  })
  expect(await Promise.all(tables.map(count))).toEqual(before)
})

test('without atomic the good rows stay and the bad ones say why', async () => {
  const rows = [{ input: edition({ title: '' }) }, { input: edition({ person: '王文虎' }) }]
  const before = await count('association.person')
  const receipt = await report(book.domain, rows, { submit: true })
  expect(receipt).toMatchObject({
    outcomes: [
      { row: 1, problems: [{ code: 'REQUIRED' }] },
      { row: 2, change: 'CREATED' },
    ],
  })
  expect(await count('association.person')).toBe(before + 1)
})

test('two rows of one call that name the same record are refused from the second on', async () => {
  const rows = [1, 2].map(() => ({ externalKey: 'said twice', input: edition() }))
  const receipt = await report(book.domain, rows)
  expect(receipt).toMatchObject({
    outcomes: [{ change: 'CREATED' }, { problems: [{ code: 'ALREADY_EXISTS' }] }],
  })
})

test('a draft is rewritten in place, what was decided gets the next revision', async () => {
  const id = await reported(edition({ title: '初稿' }))
  await report(book.domain, [{ id, input: edition({ title: '二稿' }) }], { submit: true })
  expect(await revisionsOf(id)).toMatchObject([{ revision: 1, status: 'SUBMITTED', title: '二稿' }])
  await move(book.reviewers, [id], 'RETURN')
  await report(book.domain, [{ id, input: edition({ title: '三稿' }) }], { submit: true })
  expect(await revisionsOf(id)).toMatchObject([
    { revision: 1, status: 'RETURNED', latest: false },
    { revision: 2, status: 'SUBMITTED', latest: true, title: '三稿' },
  ])
})

test('a submitted record waits for its reviewer: rewriting it is refused', async () => {
  const id = await reported(edition(), { submit: true })
  const receipt = await report(book.domain, [{ id, input: edition() }])
  expect(receipt).toMatchObject({
    outcomes: [{ problems: [{ code: 'WRONG_STATE', received: 'SUBMITTED' }] }],
  })
})

test('the same row sent again under another key writes nothing', async () => {
  const row = { externalKey: 'unchanged', input: edition() }
  const first = await report(book.domain, [row])
  const again = await report(book.domain, [row], { submit: true })
  expect(again).toMatchObject({ outcomes: [{ change: 'UNCHANGED', id: firstId(first) }] })
  expect(await revisionsOf(firstId(first))).toMatchObject([{ revision: 1, status: 'SUBMITTED' }])
})

const firstId = (receipt: Awaited<ReturnType<typeof report>>): string => {
  const [outcome] = 'code' in receipt ? [] : receipt.outcomes
  return outcome && 'id' in outcome ? outcome.id : ''
}

test('a withdrawn record does not answer as unchanged', async () => {
  const input = edition()
  const id = await reported(input)
  await move(book.reviewers, [id], 'WITHDRAW')
  const receipt = await report(book.domain, [{ id, input }], { submit: true })
  expect(receipt).toMatchObject({
    outcomes: [{ problems: [{ code: 'WRONG_STATE', received: 'WITHDRAWN' }] }],
  })
})

test('a correction after a withdrawn correction gets a revision of its own', async () => {
  const id = await reported(edition(), { submit: true })
  await move(book.reviewers, [id], 'ACCEPT')
  await report(book.domain, [{ id, input: edition({ title: '误改' }) }])
  await move(book.reviewers, [id], 'WITHDRAW')
  expect(await revisionsOf(id)).toMatchObject([
    { revision: 1, status: 'ACCEPTED', latest: true },
    { revision: 2, status: 'WITHDRAWN', latest: false },
  ])
  await report(book.domain, [{ id, input: edition({ title: '更正' }) }], { submit: true })
  await move(book.reviewers, [id], 'ACCEPT')
  expect(await revisionsOf(id)).toMatchObject([
    { revision: 1, status: 'CORRECTED', latest: false },
    { revision: 2, status: 'WITHDRAWN', latest: false },
    { revision: 3, status: 'ACCEPTED', latest: true, title: '更正' },
  ])
})

test('another organization’s record is not found, even by one who knows what it says', async () => {
  const input = edition()
  const id = await reported(input, { organizationId: societies[1] })
  const receipt = await report(book.domain, [{ id, input }], { submit: true })
  expect(receipt).toMatchObject({ outcomes: [{ problems: [{ code: 'NOT_FOUND', received: id }] }] })
  expect(await revisionsOf(id)).toMatchObject([{ revision: 1, status: 'DRAFT' }])
})

test('an external key that names another record of the organization is refused', async () => {
  await reported(edition())
  await report(book.domain, [{ externalKey: 'taken', input: edition() }])
  const id = await reported(edition())
  const receipt = await report(book.domain, [{ id, externalKey: 'taken', input: edition() }])
  expect(receipt).toMatchObject({ outcomes: [{ problems: [{ code: 'ALREADY_EXISTS', received: 'taken' }] }] })
})

test('a correction by id keeps the external key the record is known by', async () => {
  const first = await report(book.domain, [{ externalKey: 'kept', input: edition() }])
  await report(book.domain, [{ id: firstId(first), input: edition() }])
  expect(await idsOf(book.domain, societies[0], ['kept'])).toEqual([firstId(first)])
})

test('a new external key reported from several connections at once names one record', async () => {
  const keys = Array.from({ length: 20 }, (_, index) => `raced ${index}`)
  const forth = keys.map((externalKey) => ({ externalKey, input: edition() }))
  const back = keys.map((externalKey) => ({ externalKey, input: edition() })).reverse()
  const receipts = await Promise.all([forth, back, forth, back].map((rows) => report(book.domain, rows)))
  for (const receipt of receipts) expect(JSON.stringify(receipt)).not.toContain('problems')
  const records = await book.owner`
    select from reporting.record where organization_id = ${societies[0]} and starts_with(external_key, 'raced')`
  expect(records).toHaveLength(keys.length)
  expect(new Set(await idsOf(book.domain, societies[0], keys)).size).toBe(keys.length)
})

test('corrections of one accepted record that arrive at once become one next revision', async () => {
  const id = await reported(edition(), { submit: true })
  await move(book.reviewers, [id], 'ACCEPT')
  const receipts = await Promise.all([1, 2, 3, 4].map(() => report(book.domain, [{ id, input: edition() }])))
  for (const receipt of receipts) expect(receipt).toMatchObject({ outcomes: [{ change: 'REVISED', id }] })
  expect(await revisionsOf(id)).toMatchObject([
    { revision: 1, status: 'ACCEPTED', latest: false },
    { revision: 2, status: 'DRAFT', latest: true },
  ])
})
