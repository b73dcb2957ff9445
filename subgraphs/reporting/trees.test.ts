import { openDatabase } from '@kexie/db/database'
import { edition } from '@kexie/records/testing/edition-domain'
import {
  anArea,
  areaAt,
  datedGrowth,
  type Growth,
  grow,
  type History,
  liesBelow,
  smallCity,
  type Tree,
  treeOf,
} from '@kexie/records/testing/growing-tree'
import { type OpenLedger, openLedger, reportOne } from '@kexie/records/testing/open-ledger'
import { prover } from '@kexie/runtime/testing/prover'
import { toGlobalId } from '@kexie/schema/global-id'
import { publicViewer, type Viewer } from '@kexie/schema/viewer'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reporting } from './subgraph.ts'

const reviewer: Viewer = { ...publicViewer, name: '市审核员', role: 'REVIEWER' }
const reviewerOf = (districtCode: string): Viewer => ({
  ...publicViewer,
  name: '区审核员',
  role: 'DISTRICT_REVIEWER',
  districtCode,
})

let ledger: OpenLedger
let pool: ReturnType<typeof openDatabase>
let callerAs: Awaited<ReturnType<typeof prover>>
beforeAll(async () => {
  ledger = await openLedger()
  callerAs = await prover(ledger.database.url)
  pool = openDatabase(ledger.database.roleUrl('reporting'), { name: 'reporting' })
  await ledger.owner`
    insert into reporting.form (code, name_zh, name_en, cadence, due_day, due_months, types)
    values ('monthly', '月报', 'Monthly report', 'MONTH', 20, 1, '{}')`
  await ledger.owner`
    insert into reporting.duty (id, form_code, organization_kind, starts_on, set_by, reason)
    values (gen_random_uuid(), 'monthly', 'INSTITUTE', '2020-01-01', 'test', 'test')`
})
afterAll(async () => {
  await pool.close()
  await ledger.close()
})

/** Asks as `viewer`; the answer's data, with errors thrown. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads the shape it has just asked for
async function ask(viewer: Viewer, query: string, variables: Record<string, unknown> = {}): Promise<any> {
  const { data, errors } = await reporting(pool.db).execute({ query, variables, caller: callerAs(viewer) })
  if (errors?.length) throw new Error(errors.map(({ message }) => message).join('\n'))
  return data
}

const districtId = (code: string) => toGlobalId('District', code)
const recordId = (key: string) => toGlobalId('SeriesEdition', key)

/** A body that owes the monthly report, and a record that waits; each lies in some area. */
interface Placed {
  bodies: readonly string[]
  waiting: readonly { id: string; area: string }[]
}

async function found(area: string, place: number): Promise<void> {
  await ledger.owner`
    insert into association.organization (id, kind, name, sort_key, district_code)
    values (gen_random_uuid(), 'INSTITUTE', ${`${area} 研究所 ${place}`}, ${`${place}`}, ${area})`
}

const asked = `query ($district: ID!) {
  coverage(from: "2020-01-01", to: "2020-01-31", district: $district) { owed }
  bulletin(month: "2020-01", district: $district) { owed }
  submissions(filter: { district: $district }, first: 100) { nodes { id } } }`

/** What is owed in an area, in its bulletin too, is what was owed below it when the month began; what waits there, what waits below today. */
async function expectArea(history: History, area: string, { bodies, waiting }: Placed): Promise<void> {
  const tree = treeOf(history)
  const owed = bodies.filter((code) => liesBelow(treeOf(history, '2020-01-01'), code, area)).length
  const below = waiting
    .filter((one) => liesBelow(tree, one.area, area))
    .map(({ id }) => toGlobalId('Submission', id))
  const { coverage, bulletin, submissions } = await ask(reviewer, asked, { district: districtId(area) })
  expect([area, coverage.owed, bulletin?.owed ?? 0]).toEqual([area, owed, owed])
  expect(idsOf(submissions)).toEqual(below.toSorted())
  const own = await ask(
    reviewerOf(area),
    `{ submissions(first: 100) { nodes { id } } submissionCounts { total }
       obligations(filter: { from: "2020-01-01", to: "2020-01-31" }) { totalCount } }`,
  )
  expect(idsOf(own.submissions)).toEqual(below.toSorted())
  expect([own.submissionCounts.total, own.obligations.totalCount]).toEqual([below.length, owed])
}

const idsOf = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id).toSorted()

/** Whether the reviewer of an area may endorse a record, and ask what bodies of its district owe. */
async function expectReach(tree: Tree, area: string, { id, area: of }: Placed['waiting'][number]) {
  const isHis = liesBelow(tree, of, area)
  const { endorseRecords } = await ask(
    reviewerOf(area),
    `mutation ($ids: [ID!]!) { endorseRecords(input: { ids: $ids }) { ... on MoveReceipt { moved } } }`,
    { ids: [recordId(id)] },
  )
  expect([area, of, endorseRecords.moved]).toEqual([area, of, isHis ? 1 : 0])
  const duties = ask(
    reviewerOf(area),
    'query ($filter: ObligationFilter!) { obligations(filter: $filter) { totalCount } }',
    { filter: { from: '2020-01-01', to: '2020-01-31', district: districtId(of) } },
  )
  if (isHis) await duties
  else await expect(duties).rejects.toThrow()
}

const step = fc.record({ growth: datedGrowth, body: anArea, at: anArea, by: anArea })

interface Step {
  growth: Growth
  body: number
  at: number
  by: number
}

test('at every level of a tree that grows and moves since some day, what was owed is what lay below then, what waits and may be decided what lies below', async () => {
  let history = smallCity()
  let tree = treeOf(history)
  let placed: Placed = { bodies: [], waiting: [] }
  const take = async ({ growth: next, body, at, by }: Step) => {
    const [home, area] = [areaAt(tree, body), areaAt(tree, at)]
    await found(home, placed.bodies.length)
    const id = await reportOne(ledger.domain, { input: edition({ districtCode: area }) }, { submit: true })
    const record = { id, area }
    placed = { bodies: [...placed.bodies, home], waiting: [...placed.waiting, record] }
    history = await grow(ledger.owner, history, next)
    tree = treeOf(history)
    await expectReach(tree, areaAt(tree, by), record)
  }
  const property = fc.asyncProperty(
    fc.array(step, { minLength: 3, maxLength: 4, size: 'max' }),
    async (steps) => {
      for (const next of steps) await take(next)
      await Promise.all([...tree.keys()].map((area) => expectArea(history, area, placed)))
    },
  )
  await fc.assert(property, { numRuns: 6, endOnFailure: true })
}, 240_000)
