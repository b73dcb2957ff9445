import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { servePages } from './serve-pages.ts'

let folder: string
const html = { accept: 'text/html,application/xhtml+xml' }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kexie-pages-'))
  await mkdir(join(folder, 'assets'))
  await mkdir(join(folder, '.vite'))
  await writeFile(join(folder, 'index.html'), '<title>page</title>')
  await writeFile(join(folder, 'assets/main-abc.js'), 'alert()')
  await writeFile(join(folder, '.vite/manifest.json'), '{}')
})

afterAll(async () => rm(folder, { recursive: true, force: true }))

function served(at = folder) {
  const app = Fastify()
  servePages(app, at)
  return app
}

test('a browser gets the page at every address that nothing else answers, under a strict policy', async () => {
  for (const url of ['/', '/figures/a', '/records/b?c=d']) {
    const answer = await served().inject({ url, headers: html })
    expect([answer.statusCode, answer.body]).toEqual([200, '<title>page</title>'])
    expect(answer.headers['content-security-policy']).toMatch(/default-src 'none'; script-src 'self';/)
    expect(answer.headers['cache-control']).toBe('no-cache')
  }
})

test('files are kept for ever under their names, and one that is gone is not the page', async () => {
  const app = served()
  const file = await app.inject({ url: '/assets/main-abc.js' })
  expect([file.statusCode, file.headers['cache-control']]).toEqual([
    200,
    'public, max-age=31536000, immutable',
  ])
  const gone = await app.inject({ url: '/assets/main-old.js', headers: html })
  expect(gone.statusCode).toBe(404)
  expect((await app.inject({ url: '/.vite/manifest.json' })).statusCode).toBe(404)
})

test('a program that mistypes an address is told so in the form of the graph', async () => {
  const answer = await served().inject({ method: 'POST', url: '/graphq', payload: {} })
  expect(answer.statusCode).toBe(404)
  expect(answer.json().errors[0].extensions).toEqual({ code: 'NOT_FOUND' })
})

test('without a build the address leads to the explorer', async () => {
  const answer = await served(join(folder, 'nowhere')).inject({ url: '/', headers: html })
  expect([answer.statusCode, answer.headers.location]).toEqual([302, '/graphql'])
})
