import { connect } from '@kexie/db/connection'
import { afterAll, expect, test } from 'vitest'
import { changzhouDatabase } from './changzhou-database.ts'
import before from './counted-before.json' with { type: 'json' }
import { type CountedRecord, countedByRecord } from './counted-by-record.ts'

const closing: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const close of closing.toReversed()) await close()
})

/** Three records of every type and at least one of every indicator, as they were counted when functions of the domains said so. */
test('the rules count of the Changzhou records what the functions before them counted', {
  timeout: 600_000,
}, async () => {
  const { url, drop } = await changzhouDatabase()
  closing.push(drop)
  const sql = connect(url, { max: 1, name: 'kexie test counted' })
  closing.push(() => sql.end())
  const now = Map.groupBy(await countedByRecord(sql), keyOf)
  const differing = before.filter((record) => !now.get(keyOf(record))?.some((one) => isSame(one, record)))
  expect(differing).toEqual([])
  expect(before.length).toBeGreaterThan(250)
})

const keyOf = ({ type, title, day, district }: CountedRecord) => [type, title, day, district].join('|')

/** Indicators there were before: what others count since is theirs. */
const known = new Set(before.flatMap(({ counted }) => counted.map(indicatorOf)))

function indicatorOf(counted: string): string {
  return counted.split('|')[0] ?? ''
}

const ofKnown = ({ counted }: CountedRecord) => counted.filter((one) => known.has(indicatorOf(one)))

const isSame = (one: CountedRecord, other: CountedRecord) =>
  JSON.stringify(ofKnown(one)) === JSON.stringify(other.counted)
