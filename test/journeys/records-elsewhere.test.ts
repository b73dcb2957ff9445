import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openDatabase } from '@kexie/db/database'
import { freshDatabase } from '@kexie/db/testing/fresh-database'
import type { FieldDefinition } from '@kexie/schema/record-definition'
import { afterAll, expect, test } from 'vitest'
import { installCity } from '../../product/city/install-city.ts'
import { readPackage } from '../../product/city/read-package.ts'
import { declaredTypes } from '../../product/city/record-types.ts'
import { type StoredCity, storedPackage } from '../../product/city/stored-package.ts'
import { writePackage } from '../../product/city/write-package.ts'
import { startProduct } from '../../product/product.ts'
import type { CarriedRecords } from '../../product/records/carried.ts'
import { checkRecords } from '../../product/records/check-records.ts'
import { installRecords } from '../../product/records/install-records.ts'
import { readRecords, writeRecords } from '../../product/records/record-files.ts'
import { storedRecords } from '../../product/records/stored-records.ts'
import { isWhole, shareOf } from '../share-of.ts'
import { accountOf, seedInto } from './accounts.ts'
import { changzhouDatabase } from './changzhou-database.ts'
import { clientOf } from './client.ts'
import { type Ask, differences, wholeAnswer } from './whole-answer.ts'

/** What was reported in one city answers the same in another database that takes it from files. */
const folder = mkdtempSync(join(tmpdir(), 'kexie records '))
const closing: (() => Promise<unknown>)[] = [async () => rmSync(folder, { recursive: true })]
afterAll(async () => {
  for (const close of closing.toReversed()) await close()
})

async function exported(url: string) {
  const { db, close } = openDatabase(url, { name: 'kexie test export', max: 1 })
  try {
    const { city, ...rest } = await storedPackage(db)
    if (!city) throw new Error('no city')
    return { city: { ...rest, city } satisfies StoredCity, records: await storedRecords(db) }
  } finally {
    await close()
  }
}

async function running(url: string) {
  await seedInto(url, [accountOf('LEADER')])
  const gateway = await startProduct({ databaseUrl: url, host: '127.0.0.1', port: 0, urls: {} })
  closing.push(gateway.stop)
  return clientOf(gateway.url, url).as('LEADER') as Ask
}

function typesNamed(fields: readonly FieldDefinition[]): string[] {
  return fields.flatMap((field) => {
    if (field.kind === 'PARTS') return typesNamed(field.fields)
    return field.kind === 'RECORD' && !field.computed ? [field.type] : []
  })
}

/** Some types, small enough to be loaded while one waits, with those that their records name. */
function someTypes(records: CarriedRecords['records']): ReadonlySet<string> {
  if (isWhole) return new Set(records.keys())
  const small = [...records].filter(([, { length }]) => length < 400).map(([type]) => type)
  const chosen = new Set(shareOf(small, 0.4))
  for (const type of chosen)
    for (const named of typesNamed(declaredTypes.get(type)?.shape.fields ?? [])) chosen.add(named)
  return chosen
}

function written(path: string, files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), text)
  }
}

/** Has a body that an admission tells of, one that records alone name, and one person turn out to be another. */
async function mergeSome(url: string): Promise<void> {
  const { sql, close } = openDatabase(url, { name: 'kexie test merges', max: 1 })
  await sql`
    select association.merge_identity('ORGANIZATION', p.ids[1], p.ids[2], '某', '同一单位') from (
      select array_agg(o.id order by o.id in (select member_id from association.admission) desc, o.id) as ids
      from association.organization o where o.pending_for is null and not o.named_only) p`
  await sql`
    select association.merge_identity('ORGANIZATION', n.id, o.id, '某', '同一单位，名称不同') from (
      select id from association.organization where pending_for is null and named_only order by id limit 1) n, (
      select id from association.organization where pending_for is null and not named_only order by id desc limit 1) o`
  await sql`
    select association.merge_identity('PERSON', p.ids[1], p.ids[2], '某', '同名同人') from (
      select array_agg(p.id order by p.id) as ids from association.person p where p.pending_for is null) p`
  await close()
}

test('what is exported of a demo with its records answers elsewhere as it does here', {
  timeout: isWhole ? 900_000 : 300_000,
}, async () => {
  const here = await changzhouDatabase()
  closing.push(here.drop)
  await mergeSome(here.url)
  const { city, records: all } = await exported(here.url)
  const types = someTypes(all.records)
  const records = { ...all, records: new Map([...all.records].filter(([type]) => types.has(type))) }
  const files = { ...writePackage(city), ...writeRecords(records) }
  written(folder, files)
  // Each merge is said once: with the register, or beside it with the people whom records name.
  expect(city.registers.merges).toHaveLength(1)
  const decided = all.merges.filter(({ reason }) => ['同一单位', '同名同人'].includes(reason))
  expect(decided.map(({ kind }) => kind)).toEqual(['PERSON'])

  const there = await freshDatabase({ hasPackage: false })
  closing.push(there.drop)
  const read = { city: readPackage(pathToFileURL(`${folder}/`)), records: readRecords(folder) }
  checkRecords(read.records, read.city)
  await installCity(there.url, read.city, { as: 'DEMO', operator: 'test' })
  await installRecords(there.url, read.records, 'test')

  const again = await exported(there.url)
  const filesAgain = { ...writePackage(again.city), ...writeRecords(again.records) }
  expect(Object.keys(filesAgain)).toEqual(Object.keys(files))
  for (const [name, text] of Object.entries(files)) expect(filesAgain[name] === text, name).toBe(true)

  const [asked, answered] = [await running(here.url), await running(there.url)]
  const [left, right] = [await wholeAnswer(asked, null), await wholeAnswer(answered, null)]
  const counted = new Set(
    city.definitions.indicators
      .filter((one) => 'counts' in one && one.counts?.every(({ of }) => types.has(of)))
      .map(({ code }) => code),
  )
  expect(counted.size).toBeGreaterThan(5)
  const differing = differences(left, right).filter(({ code }) => isWhole || counted.has(code))
  expect(differing).toEqual([])
})
