import { openDatabase } from '@kexie/db/database'
import { district } from '@kexie/db/tables/association'
import { freshDatabase } from '@kexie/db/testing/fresh-database'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookUp } from './known.ts'

let database: ReturnType<typeof openDatabase>
let drop: () => Promise<void>

const box = (west: string, south: string) => ({
  west,
  south,
  east: `${Number(west) + 1}`,
  north: `${Number(south) + 1}`,
})
const area = (code: string, parentCode: string | null = null) => ({
  code,
  parentCode,
  nameZh: code,
  nameEn: code,
})

beforeAll(async () => {
  const fresh = await freshDatabase()
  drop = fresh.drop
  database = openDatabase(fresh.url, { name: 'kexie city box', max: 1 })
  await database.db
    .insert(district)
    .values([
      area('110000'),
      { ...area('110101', '110000'), ...box('116', '39') },
      { ...area('110102', '110000'), ...box('117', '40') },
    ])
})
afterAll(async () => {
  await database.close()
  await drop()
})

const boxOfCity = async () => (await lookUp(database.db, { organizations: [], people: [] })).box
const around = { west: 116, south: 39, east: 118, north: 41 }

test('a city reaches as far as its areas do', async () => {
  expect(await boxOfCity()).toEqual(around)
})

test('an area without a box of its own lies in that of the area above, however far', async () => {
  await database.db.insert(district).values([area('110201', '110101'), area('110301', '110201')])
  expect(await boxOfCity()).toEqual(around)
})

test('where an area lies in none, nobody knows how far the city reaches', async () => {
  const nowhere = { west: null, south: null, east: null, north: null }
  await database.db.update(district).set(nowhere).where(eq(district.code, '110102'))
  expect(await boxOfCity()).toBeNull()
})
