import { openDatabase } from '@kexie/db/database'
import { freshDatabase } from '@kexie/db/testing/fresh-database'
import { datedGrowth, type Growth, grow, smallCity, treeOf } from '@kexie/records/testing/growing-tree'
import { type OpenLedger, openLedger } from '@kexie/records/testing/open-ledger'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installAreas } from './area-places.ts'
import { storedPackage } from './stored-package.ts'

let ledger: OpenLedger
let from: ReturnType<typeof openDatabase>
beforeAll(async () => {
  ledger = await openLedger()
  from = openDatabase(ledger.database.url, { name: 'exported', max: 1 })
})
afterAll(async () => {
  await from.close()
  await ledger.close()
})

/** In which areas each lies in every month that a tree changes in and ever before, and whether it is open then. */
const trees = sql`
  select d.day::text, s.district_code, s.scope_code, a.is_open from (
    select '-infinity'::date as day union select generate_series('2018-01-01'::date, '2021-12-01', '1 month')::date) d
  join association.scope(null) s on d.day >= s.since and d.day < s.until
  join association.areas(null) a on a.code = s.district_code and d.day >= a.since and d.day < a.until order by 1, 2, 3`

/** An area that is closed lies elsewhere later, as when what it is part of is merged. */
const movedOnceClosed: Growth[] = [
  { do: 'CLOSE', at: 3, since: '2019-07-01' },
  { do: 'MOVE', at: 3, to: 2, since: '2020-03-01' },
]

test('areas that grew, moved, merged and closed in any months lie on every day where they lay, installed elsewhere', async () => {
  let history = smallCity()
  const property = fc.asyncProperty(
    fc.array(datedGrowth, { minLength: 4, maxLength: 6, size: 'max' }),
    async (growths) => {
      for (const growth of growths) history = await grow(ledger.owner, history, growth)
      const { districts } = await storedPackage(from.db)
      const elsewhere = await freshDatabase({ hasPackage: false })
      const to = openDatabase(elsewhere.url, { name: 'installed', max: 1 })
      await to.db.transaction((tx) => installAreas(tx, districts))
      expect(await to.db.execute(trees)).toEqual(await from.db.execute(trees))
      expect((await storedPackage(to.db)).districts).toEqual(districts)
      await to.db.transaction((tx) => installAreas(tx, districts))
      expect((await storedPackage(to.db)).districts).toEqual(districts)
      await to.close()
      await elsewhere.drop()
    },
  )
  await fc.assert(property, { numRuns: 5, endOnFailure: true, examples: [[movedOnceClosed]] })
  expect(treeOf(history).size).toBeGreaterThan(4)
}, 240_000)
