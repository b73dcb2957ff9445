import { createHash } from 'node:crypto'
import { globSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = new URL('..', import.meta.url)

interface PersistedDocument {
  __meta__?: { hash?: string; operation?: string }
}

test('every question of a page carries the hash of its own text, so that it can also be sent in full', async () => {
  const paths = globSync('{pages,parts}/**/*.generated.ts', { cwd: folder })
  const modules = await Promise.all(paths.map((path) => import(new URL(path, folder).href)))
  const documents = modules
    .flatMap((module): [string, unknown][] => Object.entries(module))
    .filter(([name]) => name.endsWith('Document'))
  expect(documents.length).toBeGreaterThan(20)
  for (const [name, document] of documents) {
    const { hash, operation } = (document as PersistedDocument).__meta__ ?? {}
    const body = String(document).trim()
    expect.soft(hash, name).toBe(createHash('sha256').update(body).digest('hex'))
    expect.soft(`${operation}Document`).toBe(name)
  }
})
