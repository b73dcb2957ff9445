import { type Database, openDatabase } from '@kexie/db/database'
import { withSessionVariables } from '@kexie/db/session-variables'
import { record } from '@kexie/db/tables/reporting'
import { societies } from '@kexie/db/testing/small-city'
import { prover } from '@kexie/runtime/testing/prover'
import { publicViewer, type Viewer } from '@kexie/schema/viewer'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { edition } from '../testing/edition-domain.ts'
import { move, type OpenLedger, openLedger, reportOne } from '../testing/open-ledger.ts'
import { titled } from './record-filter.ts'

let ledger: OpenLedger
let reviewing: Database
let callerAs: Awaited<ReturnType<typeof prover>>
beforeAll(async () => {
  ledger = await openLedger()
  callerAs = await prover(ledger.database.url)
  reviewing = openDatabase(ledger.database.roleUrl('reporting'), { name: 'searching', max: 1 })
  for (const title of titles) {
    const id = await reportOne(ledger.domain, { input: edition({ title }) }, { submit: true })
    await move(ledger.reviewers, [id], 'ACCEPT')
  }
  await reportOne(ledger.domain, { input: edition({ title: '未提交的量子草稿' }) })
})
afterAll(async () => {
  await reviewing.close()
  await ledger.close()
})

const titles = [
  '量子信息与AI研讨会',
  '第12期科技咖啡馆：50%_折扣',
  'Robotics 机器人\\算法 Forum',
  '量 子计算',
]

/** Titles that `viewer` finds by a text. */
async function found(text: string, viewer: Viewer): Promise<string[]> {
  const rows = await withSessionVariables(reviewing.db, callerAs(viewer))
    .select({ title: record.title })
    .from(record)
    .where(titled(text))
    .orderBy(record.title)
  return rows.map(({ title }) => title).toSorted()
}

const reviewer: Viewer = { ...publicViewer, name: 'r', role: 'REVIEWER' }

test.each([
  ['量子', ['量子信息与AI研讨会']],
  ['ai', ['量子信息与AI研讨会']],
  ['50%_', ['第12期科技咖啡馆：50%_折扣']],
  ['%', ['第12期科技咖啡馆：50%_折扣']],
  ['人\\算', ['Robotics 机器人\\算法 Forum']],
  ['没有', []],
])('%s is found wherever it stands in a title, whatever the case', async (text, expected) => {
  expect(await found(text, reviewer)).toEqual(expected)
})

test('a search finds what looking at every title finds', async () => {
  const pieces = fc
    .constantFrom(...titles)
    .chain((title) =>
      fc
        .tuple(fc.nat(title.length - 1), fc.integer({ min: 1, max: 5 }))
        .map(([start, length]) => title.slice(start, start + length)),
    )
  await fc.assert(
    fc.asyncProperty(pieces, async (text) => {
      const expected = titles.filter((title) => title.toLowerCase().includes(text.toLowerCase())).toSorted()
      expect(await found(text, reviewer)).toEqual(expected)
    }),
    { numRuns: 40, endOnFailure: true },
  )
})

test('a draft is found by its own organization alone, and nothing by nobody', async () => {
  const own: Viewer = { ...publicViewer, name: 'c', role: 'REPORTER', organizationId: societies[0] }
  const other: Viewer = { ...own, organizationId: societies[1] }
  expect(await found('草稿', own)).toEqual(['未提交的量子草稿'])
  expect(await found('草稿', other)).toEqual([])
  await expect(reviewing.db.execute(sql`select * from reporting.titled('草稿')`)).rejects.toMatchObject({
    cause: { code: '42501' },
  })
})

test('titles are looked through by index, two characters of them too', async () => {
  const plan = await ledger.owner.begin(async (tx) => {
    await tx`set local enable_seqscan = off`
    return tx.unsafe(`explain select from reporting.searched_title where doubled like '%量量子子%'`)
  })
  expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('searched_title_by_trigram')
})
