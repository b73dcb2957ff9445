import { openDatabase } from '@kexie/db/database'
import { freshDatabase } from '@kexie/db/testing/fresh-database'
import { newId } from '@kexie/runtime/new-id'
import { toGlobalId } from '@kexie/schema/global-id'
import { afterAll, expect, test } from 'vitest'
import { lookUp } from './known.ts'
import { findOrganizations } from './registry.ts'

const fresh = await freshDatabase()
const { db, close } = openDatabase(fresh.url, { name: 'kexie test', max: 1 })
afterAll(async () => {
  await close()
  await fresh.drop()
})

/** More than a statement of PostgreSQL takes parameters: ten thousand rows with seven guests each. */
const count = 70_000

test('a call may name as many people and organizations as its rows have room for', async () => {
  const ids = (type: string) => Array.from({ length: count }, () => toGlobalId(type, newId()))
  const known = await lookUp(db, { organizations: ids('Organization'), people: ids('Person') })
  expect([known.organizations.size, known.people.size]).toEqual([0, 0])
  const named = Array.from({ length: count }, (_, place) => ({ name: `单位${place}` }))
  expect((await findOrganizations(db, named))({ name: '单位1' })).toBe('')
})
