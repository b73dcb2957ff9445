import { type Database, openDatabase } from '@kexie/db/database'
import { organization, person } from '@kexie/db/tables/association'
import { eventGuest, eventHost } from '@kexie/db/tables/events'
import { record } from '@kexie/db/tables/reporting'
import { districts } from '@kexie/db/testing/small-city'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Contribution } from '../ledger/contribution.ts'
import { edition } from '../testing/edition-domain.ts'
import { netLedger } from '../testing/net-ledger.ts'
import { move, type OpenLedger, openLedger, reportOne } from '../testing/open-ledger.ts'
import { type PartyLine, partiesOnce } from '../testing/parties-once.ts'
import { columnsToday, isOneOf, isSame } from './identities.ts'

let ledger: OpenLedger
let owner: Database
beforeAll(async () => {
  ledger = await openLedger()
  owner = openDatabase(ledger.database.url, { name: 'identities', max: 1 })
})
afterAll(async () => {
  await owner.close()
  await ledger.close()
})

let registered = 0

/** Societies that nothing was reported of and nobody merged yet. */
async function societies(count: number): Promise<string[]> {
  const rows = Array.from({ length: count }, () => {
    const number = ++registered
    const id = `00000000-0000-4000-9000-${String(number).padStart(12, '0')}`
    return { id, kind: 'SOCIETY', name: `并${number}`, sort_key: 'bing', district_code: districts[0] }
  })
  await ledger.owner`insert into association.organization ${ledger.owner(rows)}`
  return rows.map(({ id }) => id)
}

const merge = (merged: string, into: string) =>
  ledger.owner`select association.merge_identity('ORGANIZATION', ${merged}, ${into}, 'x', 'x')`

/** Who everybody is after merges in their order, as a plain reader would follow them. */
function followed(ids: readonly string[], merges: readonly (readonly [number, number])[]) {
  const into = new Map<string, string>()
  const end = (id: string): string => {
    const next = into.get(id)
    return next ? end(next) : id
  }
  for (const [from, to] of merges) {
    const [one = '', other = ''] = [ids[from], ids[to]]
    if (!into.has(one) && end(other) !== one) into.set(one, end(other))
  }
  return end
}

const count = 6
const member = fc.nat(count - 1)
const merges = fc.array(fc.tuple(member, member), { minLength: 1, maxLength: 8, size: 'max' })

test('after any merges every id leads to the end of its chain, and a column holds whoever is the same', async () => {
  await fc.assert(
    fc.asyncProperty(merges, member, async (pairs, asked) => {
      const ids = await societies(count)
      for (const [from, to] of pairs) await merge(ids[from] ?? '', ids[to] ?? '')
      const end = followed(ids, pairs)
      const [id = ''] = [ids[asked]]
      const group = ids.filter((one) => end(one) === end(id))
      const rows = await owner.db
        .select({ id: organization.id, today: sql<string>`association.survivor(${organization.id})` })
        .from(organization)
        .where(sql`${organization.id} = any (${sql.param(ids)}::uuid[])`)
      expect(new Map(rows.map((row) => [row.id, row.today]))).toEqual(
        new Map(ids.map((one) => [one, end(one)])),
      )
      const found = async (condition: ReturnType<typeof isSame>) =>
        (await owner.db.select({ id: organization.id }).from(organization).where(condition))
          .map((row) => row.id)
          .toSorted()
      expect(await found(isSame(organization.id, id))).toEqual(group.toSorted())
      expect(await found(isOneOf(organization.id, [end(id)]))).toEqual(group.toSorted())
    }),
    { numRuns: 25, endOnFailure: true },
  )
})

/** An event of the first member, of which any members have a share, named any number of times. */
const shares = fc.array(fc.record({ member, quantity: fc.constantFrom(1, 7) }), { maxLength: 5 })

test('whoever shares a record and whoever of them turns out to be one, each has one share and the city stays what it was', async () => {
  await fc.assert(
    fc.asyncProperty(merges, fc.array(shares, { minLength: 1, maxLength: 3 }), async (pairs, records) => {
      const ids = await societies(count)
      const [lead = ''] = ids
      const lines: PartyLine[] = []
      for (const given of records) {
        const contributions: Contribution[] = [
          { indicator: 'haizhi-matchmaking-events', quantity: 1 },
          ...given.map(
            ({ member: at, quantity }): Contribution => ({
              indicator: 'haizhi-matchmaking-events',
              counting: 'JOINT',
              quantity,
              organizationId: ids[at] ?? '',
            }),
          ),
        ]
        const id = await reportOne(
          ledger.domain,
          { input: edition({ contributions }) },
          { submit: true, organizationId: lead },
        )
        await move(ledger.reviewers, [id], 'ACCEPT')
        lines.push(
          ...contributions.map(({ organizationId = lead, counting = 'COUNTED', quantity }) => ({
            ...{ record: id, indicator: 'haizhi-matchmaking-events', organization: organizationId, counting },
            ...{
              day: '2020-05-18',
              district: '320402',
              subject: null,
              quantity: `${quantity}`,
              relation: 'EXACT',
              spread: '0',
            },
          })),
        )
      }
      const city = await ledger.owner`select sum(quantity)::integer as value from metrics.cube_year`
      for (const [from, to] of pairs) await merge(ids[from] ?? '', ids[to] ?? '')
      const end = followed(ids, pairs)
      const net = (await netLedger(ledger.owner)).map((line) => JSON.parse(line))
      const shown = (line: PartyLine) => [line.record, line.organization, line.counting].join(' ')
      const expected = partiesOnce(lines.map((line) => ({ ...line, organization: end(line.organization) })))
      const mine = new Set(lines.map((line) => line.record))
      // Of one who was two, the shares of the entry that comes first in the register stand.
      const of = new Set(expected.map(shown))
      const actual = net.filter(([record]) => mine.has(record)).map((l) => [l[0], l[4], l[8]].join(' '))
      expect(new Set(actual)).toEqual(of)
      expect(await ledger.owner`select sum(quantity)::integer as value from metrics.cube_year`).toEqual(city)
    }),
    { numRuns: 15, endOnFailure: true },
  )
})

test('columns that name people and organizations are read as who they are today, and no others', () => {
  const changed = (table: Parameters<typeof columnsToday>[0]) =>
    Object.entries(columnsToday(table)).flatMap(([name, column]) => ('table' in column ? [] : name))
  expect(changed(eventHost)).toEqual(['organizationId'])
  expect(changed(eventGuest)).toEqual(['personId'])
  expect(changed(record)).toEqual(['organizationId'])
  expect(changed(person)).toEqual([])
})
