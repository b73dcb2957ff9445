import { districts } from '@kexie/db/testing/small-city'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Contribution } from '../ledger/contribution.ts'
import { edition } from '../testing/edition-domain.ts'
import { netLedger } from '../testing/net-ledger.ts'
import { move, type OpenLedger, openLedger, reportOne } from '../testing/open-ledger.ts'

let ledger: OpenLedger
beforeAll(async () => {
  ledger = await openLedger()
})
afterAll(() => ledger.close())

const count = 5
const member = fc.nat(count - 1)

/** One member becomes another, or is itself again. */
type Step = readonly [what: 'MERGE', from: number, into: number] | readonly [what: 'UNMERGE', from: number]

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.constant('MERGE' as const), member, member),
  fc.tuple(fc.constant('UNMERGE' as const), member),
)

let registered = 0

async function societies(): Promise<string[]> {
  const rows = Array.from({ length: count }, () => {
    const number = ++registered
    const id = `00000000-0000-4000-9100-${String(number).padStart(12, '0')}`
    return { id, kind: 'SOCIETY', name: `拆${number}`, sort_key: 'chai', district_code: districts[0] }
  })
  await ledger.owner`insert into association.organization ${ledger.owner(rows)}`
  return rows.map(({ id }) => id)
}

/** Events of some members with shares of others, and a distinct count that names them: all that an identity has a part in. */
const event = fc.record({ lead: member, shares: fc.array(member, { maxLength: 4 }) })

async function accepted(ids: readonly string[], { lead, shares }: { lead: number; shares: number[] }) {
  const contributions: Contribution[] = [
    { indicator: 'haizhi-matchmaking-events', quantity: 1 },
    ...shares.flatMap((at): Contribution[] => [
      {
        indicator: 'haizhi-matchmaking-events',
        counting: 'JOINT',
        quantity: 1,
        organizationId: ids[at] ?? '',
      },
      { indicator: 'academic-organizations', quantity: 1, subject: ids[at] ?? '' },
    ]),
  ]
  const input = edition({ contributions })
  const id = await reportOne(ledger.domain, { input }, { submit: true, organizationId: ids[lead] ?? '' })
  await move(ledger.reviewers, [id], 'ACCEPT')
  return id
}

const take = ([what, from, into]: Step, ids: readonly string[]) =>
  what === 'MERGE'
    ? ledger.owner`select association.merge_identity('ORGANIZATION', ${ids[from] ?? ''}, ${ids[into ?? 0] ?? ''}, 'x', 'x')`
    : ledger.owner`select association.unmerge_identity('ORGANIZATION', ${ids[from] ?? ''}, 'x', 'x')`

/** Into whom each was merged, by the steps in their order, told as plainly as can be. */
function leftOf(steps: readonly Step[]): Map<number, number> {
  const into = new Map<number, number>()
  const end = (one: number): number => (into.has(one) ? end(into.get(one) ?? 0) : one)
  for (const [what, from, other = 0] of steps) {
    if (what === 'UNMERGE') into.delete(from)
    else if (!into.has(from) && end(other) !== from) into.set(from, other)
  }
  return into
}

const linesOf = async (records: readonly string[]) =>
  (await netLedger(ledger.owner)).filter((line) => records.some((id) => line.includes(id)))

const cubes = async () => [
  await ledger.owner`select rule_id, district_code, year, sum(quantity)::integer as value from metrics.cube_year group by 1, 2, 3 order by 1, 2, 3`,
  await ledger.owner`select scope_code, month, subject, entries from metrics.cube_subject where entries > 0 order by 1, 2, 3`,
]

test('after any merges and unmerges figures are those of a fresh count, and once all are taken back those of before', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 2, maxLength: 7, size: 'max' }),
      fc.array(event, { minLength: 1, maxLength: 3 }),
      async (steps, events) => {
        const ids = await societies()
        const records = []
        for (const one of events) records.push(await accepted(ids, one))
        const [lines, sums] = [await linesOf(records), await cubes()]
        for (const one of steps) await take(one, ids)
        const into = leftOf(steps)
        const merged = await ledger.owner<{ id: string; into: string }[]>`
          select merged_id as id, into_id as into from association.identity_merge where merged_id = any (${ids})`
        expect(new Map(merged.map((row) => [ids.indexOf(row.id), ids.indexOf(row.into)]))).toEqual(into)
        const [fresh] = await ledger.owner`select metrics.settle(${records}::uuid[]) as entries`
        expect(fresh).toEqual({ entries: 0 })
        for (const from of into.keys()) await take(['UNMERGE', from], ids)
        expect(await linesOf(records)).toEqual(lines)
        expect(await cubes()).toEqual(sums)
      },
    ),
    { numRuns: 10, endOnFailure: true },
  )
}, 120_000)

test('what a merge taken back would move is told, and nothing is moved by telling', async () => {
  const ids = await societies()
  await accepted(ids, { lead: 0, shares: [1, 2] })
  await accepted(ids, { lead: 0, shares: [2] })
  await take(['MERGE', 1, 2], ids)
  const before = [await cubes(), await netLedger(ledger.owner)]
  const preview = (merged: string) => ledger.owner`
    select indicator, before, after, from_year, to_year from association.preview_unmerge('ORGANIZATION', ${merged}, 2017, 2021)
    where scope_code = ${districts[0]} or scope_code is null`
  const [moved, ...others] = await preview(ids[1] ?? '')
  expect(moved).toMatchObject({ indicator: 'academic-organizations' })
  expect(moved?.after).toBe(moved?.before + 1)
  expect(others.length).toBeLessThan(2)
  expect(await preview(ids[2] ?? '')).toEqual([])
  expect([await cubes(), await netLedger(ledger.owner)]).toEqual(before)
  await take(['UNMERGE', 1], ids)
  expect(await cubes()).not.toEqual(before[0])
})

test('what was decided of identities is only added to', async () => {
  const ids = await societies()
  await take(['MERGE', 0, 1], ids)
  for (const change of [
    ledger.owner`update association.identity_event set reason = 'another'`,
    ledger.owner`delete from association.identity_event`,
  ])
    await expect(change).rejects.toThrow(/append-only/)
})
