import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { persistedOperations } from './persisted-operations.ts'

const hashOf = (body: string) => createHash('sha256').update(body).digest('hex')
const ours = 'query Ours { half(of: 2) }'
let folder: string
let manifest: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kexie-operations-'))
  manifest = join(folder, 'operations.json')
  const operations = [{ id: hashOf(ours), name: 'Ours', type: 'query', body: ours }]
  await writeFile(manifest, JSON.stringify({ operations }))
})

afterAll(async () => rm(folder, { recursive: true, force: true }))

test('a document of the dashboard is known by its hash, and no client replaces it', async () => {
  const { cache } = persistedOperations(manifest)
  const key = `apq:${hashOf(ours)}`
  await cache?.set(key, 'query Ours { other }')
  expect(await cache?.get(key)).toBe(ours)
})

test('a document a client has sent is remembered until there is no room', async () => {
  const { cache } = persistedOperations(manifest)
  await cache?.set('apq:first', 'query { first }')
  expect(await cache?.get('apq:first')).toBe('query { first }')
  for (let index = 0; index < 12; index++) await cache?.set(`apq:${index}`, 'x'.repeat(999_999))
  expect(await cache?.get('apq:first')).toBeUndefined()
  expect(await cache?.get('apq:11')).toHaveLength(999_999)
})

test('without a build nothing is known beforehand', async () => {
  expect(await persistedOperations(join(folder, 'none.json')).cache?.get('apq:a')).toBeUndefined()
})
