import { createHash } from 'node:crypto'
import { connect } from '@kexie/db/connection'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct } from '../../../product/product.ts'
import { changzhouDatabase } from '../../journeys/changzhou-database.ts'
import { generateRecords } from '../generate/generate.ts'
import { type Measured, measurePages } from './measure-pages.ts'

/** Everything at 10^5 under VERIFY_ALL; else a tenth, drawn by a seed, of what is asked at a few thousand. */
const whole = Boolean(process.env.VERIFY_ALL)
const count = whole ? 100_000 : 3_000

/** Blocks of 8 kB that one page may touch, and statements it may take: growing lists are read by index, a page at a time. */
const mostBlocks = whole ? 30_000 : 12_000

/**
 * Of a list that is narrowed by a column of its content: how many there are is counted by the content. Of a search that a tenth
 * of all titles answer, each hit is looked at once, to be counted.
 */
const moreBlocks: Readonly<Record<string, number>> = {
  // Who owed what over five years is kept with an edition, area by area.
  PublishEdition: whole ? 60_000 : 16_000,
  'CalendarEvents, series': whole ? 100_000 : 20_000,
  ...Object.fromEntries(
    ['OwnSubmissions', 'ReviewInbox'].flatMap((list) =>
      ['search: many hits', 'search: two characters'].map((search) => [
        `${list}, ${search}`,
        whole ? 100_000 : mostBlocks,
      ]),
    ),
  ),
}
const mostStatements = 25

let measured: Measured[]
const closing: (() => Promise<unknown>)[] = []
beforeAll(async () => {
  const { url: databaseUrl, drop } = await changzhouDatabase()
  closing.push(drop)
  const sql = connect(databaseUrl, { max: 1, name: 'kexie pages' })
  closing.push(() => sql.end({ timeout: 5 }))
  await sql`create extension if not exists pg_stat_statements`
  await generateRecords(sql, count)
  const gateway = await startProduct({ databaseUrl, host: '127.0.0.1', port: 0, urls: {} })
  closing.push(gateway.stop)
  measured = await measurePages({ sql, url: gateway.url, databaseUrl, times: 1, chosen: isDrawn })
}, 600_000)
afterAll(async () => {
  for (const close of closing.toReversed()) await close()
})

/** A seed that draws the pages that were the slowest: coverage of five years, a search without a hit, a record. */
const isDrawn = (operation: string, role: string) =>
  whole || createHash('sha256').update(`seed 204 ${operation} ${role}`).digest().readUInt8() < 26

test('no page of any role fails', () => {
  expect(measured.length).toBeGreaterThan(50)
  expect(measured.filter(({ failure }) => failure)).toEqual([])
})

test('no page takes many statements', () => {
  const isMany = ({ statements }: Measured) => statements > mostStatements
  expect(measured.filter(isMany)).toEqual([])
})

test('no page reads a growing table from end to end', () => {
  const isEndToEnd = ({ operation, blocks }: Measured) => blocks > (moreBlocks[operation] ?? mostBlocks)
  expect(measured.filter(isEndToEnd)).toEqual([])
})
