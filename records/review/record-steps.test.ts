import { constraintOf } from '@kexie/db/constraint-of'
import { recordStatus } from '@kexie/db/tables/reporting'
import { societies } from '@kexie/db/testing/small-city'
import type { RecordStatus } from '@kexie/schema/state-machine'
import type { TransactionSql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenLedger, openLedger } from '../testing/open-ledger.ts'
import { writtenColumns } from '../testing/written-columns.ts'

let ledger: OpenLedger
beforeAll(async () => {
  ledger = await openLedger()
})
afterAll(() => ledger.close())

/** The way a revision comes into each state. */
const ways: Record<RecordStatus, RecordStatus[]> = {
  DRAFT: [],
  SUBMITTED: ['SUBMITTED'],
  ENDORSED: ['SUBMITTED', 'ENDORSED'],
  RETURNED: ['SUBMITTED', 'RETURNED'],
  ACCEPTED: ['SUBMITTED', 'ACCEPTED'],
  CORRECTED: ['SUBMITTED', 'ACCEPTED', 'CORRECTED'],
  WITHDRAWN: ['WITHDRAWN'],
}

const lawful: Record<RecordStatus, RecordStatus[]> = {
  DRAFT: ['SUBMITTED', 'WITHDRAWN'],
  SUBMITTED: ['ENDORSED', 'ACCEPTED', 'RETURNED', 'WITHDRAWN'],
  ENDORSED: ['ACCEPTED', 'RETURNED', 'WITHDRAWN'],
  RETURNED: ['WITHDRAWN'],
  ACCEPTED: ['CORRECTED', 'WITHDRAWN'],
  CORRECTED: [],
  WITHDRAWN: [],
}

const id = '00000000-0000-4000-8000-0000000000ff'

/**
 * Name of the rule that `statement` broke on a record in `status`, `done` when it broke none. The owner of the tables
 * asks, whom no grant stops; nothing stays.
 */
async function verdict(
  status: RecordStatus,
  statement: (tx: TransactionSql) => Promise<unknown>,
): Promise<string> {
  let said = 'done'
  const undo = new Error('undone')
  await ledger.owner
    .begin(async (tx) => {
      await placeRecord(tx, status)
      await tx.savepoint(statement).catch((error) => {
        said = constraintOf(error) ?? String(error)
      })
      throw undo
    })
    .catch((error) => {
      if (error !== undo) throw error
    })
  return said
}

async function placeRecord(tx: TransactionSql, status: RecordStatus): Promise<void> {
  await tx`
    insert into reporting.record (id, revision, type, organization_id, district_code, title, occurred_on, provenance, fingerprint, content, created_by)
    values (${id}, 1, 'SeriesEdition', ${societies[0]}, '320402', '第一届', '2020-05-18', 'REPORTED', '', '{}', 'clerk')`
  for (const step of ways[status]) await setStatus(step)(tx)
}

const setStatus = (status: RecordStatus) => (tx: TransactionSql) =>
  tx`update reporting.record set status = ${status}, reason = '请补充材料' where id = ${id}`

const { enumValues: statuses } = recordStatus
const pairs = statuses
  .flatMap((from) => statuses.map((to) => ({ from, to })))
  .filter(({ from, to }) => from !== to)

test.each(pairs)('the database judges a step from $from to $to', async ({ from, to }) => {
  const expected = lawful[from].includes(to) ? 'done' : 'record_step_is_lawful'
  expect(await verdict(from, setStatus(to))).toBe(expected)
})

test.each(statuses.filter((status) => status !== 'DRAFT'))('no revision starts as %s', async (status) => {
  const insert = async (tx: TransactionSql) => {
    const columns = tx.unsafe(await writtenColumns(tx, 'reporting.record'))
    const changed = JSON.stringify({ revision: 2, status })
    return await tx`
      insert into reporting.record (${columns}) select ${columns} from (
        select (jsonb_populate_record(r, ${changed}::text::jsonb)).* from reporting.record r where id = ${id}) next`
  }
  expect(await verdict('DRAFT', insert)).toBe('record_starts_as_draft')
})

test('returning takes a reason', async () => {
  const silently = (tx: TransactionSql) =>
    tx`update reporting.record set status = 'RETURNED', reason = ' ' where id = ${id}`
  expect(await verdict('SUBMITTED', silently)).toBe('record_returned_with_a_reason')
})

const content = {
  title: '改名',
  occurred_on: '2020-05-19',
  district_code: '320404',
  external_key: 'A-1',
  provenance: 'RECONSTRUCTED',
  content: '{"title": "改名"}',
}
const identity = {
  id: '00000000-0000-4000-8000-0000000000fe',
  revision: 2,
  type: 'TrainingClass',
  organization_id: societies[1],
}

const setColumn = (column: string, value: unknown) => (tx: TransactionSql) =>
  tx`update reporting.record set ${tx({ [column]: value as string })} where id = ${id}`

const contentCells = statuses.flatMap((status) =>
  Object.entries(content).map(([column, value]) => ({ status, column, value })),
)

test.each(contentCells)('$column of a $status revision', async ({ status, column, value }) => {
  const expected = status === 'DRAFT' ? 'done' : 'record_is_unchanged_once_submitted'
  expect(await verdict(status, setColumn(column, value))).toBe(expected)
})

test.each(Object.entries(identity))('%s stays what it was even of a draft', async (column, value) => {
  expect(await verdict('DRAFT', setColumn(column, value))).toBe('record_is_unchanged_once_submitted')
})
