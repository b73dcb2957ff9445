import { afterAll, beforeAll, expect, test } from 'vitest'
import { edition } from '../testing/edition-domain.ts'
import { type OpenLedger, openLedger, report } from '../testing/open-ledger.ts'

let ledger: OpenLedger
beforeAll(async () => {
  ledger = await openLedger()
})
afterAll(() => ledger.close())

const count = async (table: string) => {
  const [row] = await ledger.owner`select count(*)::integer as rows from ${ledger.owner(table)}`
  return row?.rows as number
}

test('the same key twice writes once and gives the first answer again', async () => {
  const rows = [{ input: edition() }]
  const before = await count('reporting.record')
  const first = await report(ledger.domain, rows, { idempotencyKey: 'twice' })
  const second = await report(ledger.domain, rows, { idempotencyKey: 'twice' })
  expect(first).toMatchObject({ replayed: false, outcomes: [{ row: 1, change: 'CREATED' }] })
  expect(second).toEqual({ ...first, replayed: true })
  expect(await count('reporting.record')).toBe(before + 1)
})

test('the same key from several connections at once writes once', async () => {
  const rows = [{ input: edition() }, { input: edition() }]
  const before = await count('reporting.record')
  const receipts = await Promise.all(
    [1, 2, 3, 4].map(() => report(ledger.domain, rows, { idempotencyKey: 'at once' })),
  )
  const answers = receipts.map((receipt) => ('code' in receipt ? receipt : receipt.outcomes))
  expect(answers).toEqual(answers.map(() => answers[0]))
  expect(receipts.filter((receipt) => 'replayed' in receipt && !receipt.replayed)).toHaveLength(1)
  expect(await count('reporting.record')).toBe(before + 2)
})

test('the same key with other content is refused', async () => {
  await report(ledger.domain, [{ input: edition() }], { idempotencyKey: 'reused' })
  const before = await count('reporting.record')
  const receipt = await report(ledger.domain, [{ input: edition() }], { idempotencyKey: 'reused' })
  expect(receipt).toEqual({ code: 'KEY_REUSED', received: 'reused' })
  expect(await count('reporting.record')).toBe(before)
})

test('a call of which every row is refused leaves its key free', async () => {
  const bad = await report(ledger.domain, [{ input: edition({ title: '' }) }], { idempotencyKey: 'mended' })
  expect(bad).toMatchObject({ replayed: false, outcomes: [{ row: 1, problems: [{ code: 'REQUIRED' }] }] })
  const good = await report(ledger.domain, [{ input: edition() }], { idempotencyKey: 'mended' })
  expect(good).toMatchObject({ replayed: false, outcomes: [{ row: 1, change: 'CREATED' }] })
})

const tables = [
  'reporting.record',
  'reporting.step',
  'reporting.acknowledgement',
  'events.series_edition',
  'association.person',
]

test('an atomic call with one bad row leaves nothing behind, not even a person it named', async () => {
  const before = await Promise.all(tables.map(count))
  const rows = [{ input: edition({ person: '钱学森' }) }, { input: edition({ title: '' }) }]
  const receipt = await report(ledger.domain, rows, { atomic: true, submit: true })
  expect(receipt).toMatchObject({
    outcomes: [{ problems: [{ code: 'BATCH_REFUSED' }] }, { problems: [{ code: 'REQUIRED' }] }],
  })
  expect(await Promise.all(tables.map(count))).toEqual(before)
})

test('without atomic the good rows stay and the bad ones say why', async () => {
  const rows = [{ input: edition({ title: '' }) }, { input: edition({ person: '王文虎' }) }]
  const before = await count('association.person')
  const receipt = await report(ledger.domain, rows, { submit: true })
  expect(receipt).toMatchObject({
    outcomes: [
      { row: 1, problems: [{ code: 'REQUIRED' }] },
      { row: 2, change: 'CREATED' },
    ],
  })
  expect(await count('association.person')).toBe(before + 1)
})
