import { societies } from '@kexie/db/testing/small-city'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { edition } from '../testing/edition-domain.ts'
import { idsOf, move, type OpenLedger, openLedger, report, reportOne } from '../testing/open-ledger.ts'

let ledger: OpenLedger
beforeAll(async () => {
  ledger = await openLedger()
})
afterAll(() => ledger.close())

const revisionsOf = (id: string) =>
  ledger.owner`select revision, status, latest, title from reporting.record where id = ${id} order by revision`

test('two rows of one call that name the same record are refused from the second on', async () => {
  const rows = [1, 2].map(() => ({ externalKey: 'said twice', input: edition() }))
  const receipt = await report(ledger.domain, rows)
  expect(receipt).toMatchObject({
    outcomes: [{ change: 'CREATED' }, { problems: [{ code: 'ALREADY_EXISTS' }] }],
  })
})

test('a draft is rewritten in place, what was decided gets the next revision', async () => {
  const id = await reportOne(ledger.domain, { input: edition({ title: '初稿' }) })
  await report(ledger.domain, [{ id, input: edition({ title: '二稿' }) }], { submit: true })
  expect(await revisionsOf(id)).toMatchObject([{ revision: 1, status: 'SUBMITTED', title: '二稿' }])
  await move(ledger.reviewers, [id], 'RETURN')
  await report(ledger.domain, [{ id, input: edition({ title: '三稿' }) }], { submit: true })
  expect(await revisionsOf(id)).toMatchObject([
    { revision: 1, status: 'RETURNED', latest: false },
    { revision: 2, status: 'SUBMITTED', latest: true, title: '三稿' },
  ])
})

test('a submitted record waits for its reviewer: rewriting it is refused', async () => {
  const id = await reportOne(ledger.domain, { input: edition() }, { submit: true })
  const receipt = await report(ledger.domain, [{ id, input: edition() }])
  expect(receipt).toMatchObject({
    outcomes: [{ problems: [{ code: 'WRONG_STATE', received: 'SUBMITTED' }] }],
  })
})

test('the same row sent again under another key writes nothing', async () => {
  const row = { externalKey: 'unchanged', input: edition() }
  const id = await reportOne(ledger.domain, row)
  const again = await report(ledger.domain, [row], { submit: true })
  expect(again).toMatchObject({ outcomes: [{ change: 'UNCHANGED', id }] })
  expect(await revisionsOf(id)).toMatchObject([{ revision: 1, status: 'SUBMITTED' }])
})

test('a withdrawn record does not answer as unchanged', async () => {
  const input = edition()
  const id = await reportOne(ledger.domain, { input })
  await move(ledger.reviewers, [id], 'WITHDRAW')
  const receipt = await report(ledger.domain, [{ id, input }], { submit: true })
  expect(receipt).toMatchObject({
    outcomes: [{ problems: [{ code: 'WRONG_STATE', received: 'WITHDRAWN' }] }],
  })
})

test('a correction after a withdrawn correction gets a revision of its own', async () => {
  const id = await reportOne(ledger.domain, { input: edition() }, { submit: true })
  await move(ledger.reviewers, [id], 'ACCEPT')
  await report(ledger.domain, [{ id, input: edition({ title: '误改' }) }])
  await move(ledger.reviewers, [id], 'WITHDRAW')
  expect(await revisionsOf(id)).toMatchObject([
    { revision: 1, status: 'ACCEPTED', latest: true },
    { revision: 2, status: 'WITHDRAWN', latest: false },
  ])
  await report(ledger.domain, [{ id, input: edition({ title: '更正' }) }], { submit: true })
  await move(ledger.reviewers, [id], 'ACCEPT')
  expect(await revisionsOf(id)).toMatchObject([
    { revision: 1, status: 'CORRECTED', latest: false },
    { revision: 2, status: 'WITHDRAWN', latest: false },
    { revision: 3, status: 'ACCEPTED', latest: true, title: '更正' },
  ])
})

test('another organization’s record is not found, even by one who knows what it says', async () => {
  const input = edition()
  const id = await reportOne(ledger.domain, { input }, { organizationId: societies[1] })
  const receipt = await report(ledger.domain, [{ id, input }], { submit: true })
  expect(receipt).toMatchObject({ outcomes: [{ problems: [{ code: 'NOT_FOUND', received: id }] }] })
  expect(await revisionsOf(id)).toMatchObject([{ revision: 1, status: 'DRAFT' }])
})

test('an external key that names another record of the organization is refused', async () => {
  await report(ledger.domain, [{ externalKey: 'taken', input: edition() }])
  const id = await reportOne(ledger.domain, { input: edition() })
  const receipt = await report(ledger.domain, [{ id, externalKey: 'taken', input: edition() }])
  expect(receipt).toMatchObject({ outcomes: [{ problems: [{ code: 'ALREADY_EXISTS', received: 'taken' }] }] })
})

test('a correction by id keeps the external key the record is known by', async () => {
  const id = await reportOne(ledger.domain, { externalKey: 'kept', input: edition() })
  await reportOne(ledger.domain, { id, input: edition() })
  expect(await idsOf(ledger.domain, societies[0], ['kept'])).toEqual([id])
})

test('a new external key reported from several connections at once names one record', async () => {
  const keys = Array.from({ length: 20 }, (_, index) => `raced ${index}`)
  const forth = keys.map((externalKey) => ({ externalKey, input: edition() }))
  const back = keys.map((externalKey) => ({ externalKey, input: edition() })).reverse()
  const receipts = await Promise.all([forth, back, forth, back].map((rows) => report(ledger.domain, rows)))
  for (const receipt of receipts) expect(JSON.stringify(receipt)).not.toContain('problems')
  const records = await ledger.owner`
    select from reporting.record where organization_id = ${societies[0]} and starts_with(external_key, 'raced')`
  expect(records).toHaveLength(keys.length)
  expect(new Set(await idsOf(ledger.domain, societies[0], keys)).size).toBe(keys.length)
})

test('corrections of one accepted record that arrive at once become one next revision', async () => {
  const id = await reportOne(ledger.domain, { input: edition() }, { submit: true })
  await move(ledger.reviewers, [id], 'ACCEPT')
  const receipts = await Promise.all(
    [1, 2, 3, 4].map(() => report(ledger.domain, [{ id, input: edition() }])),
  )
  for (const receipt of receipts) expect(receipt).toMatchObject({ outcomes: [{ change: 'REVISED', id }] })
  expect(await revisionsOf(id)).toMatchObject([
    { revision: 1, status: 'ACCEPTED', latest: false },
    { revision: 2, status: 'DRAFT', latest: true },
  ])
})
