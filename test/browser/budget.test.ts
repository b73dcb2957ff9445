import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const dist = new URL('../../clients/web/dist/', import.meta.url)

interface Chunk {
  file: string
  imports?: string[]
  dynamicImports?: string[]
}

const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8')) as Record<
  string,
  Chunk
>

/** A chunk and all it loads at once. */
function closure(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen
  seen.add(name)
  for (const next of manifest[name]?.imports ?? []) closure(next, seen)
  return seen
}

const gzipped = (names: Iterable<string>) =>
  [...names]
    .map((name) => manifest[name]?.file ?? '')
    .filter((file) => file.endsWith('.js'))
    .reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, dist))).length, 0)

test('JavaScript of the overview is at most 250 kB gzipped, the chart library included', () => {
  const entry = closure('index.html')
  const charts = closure('parts/charts/echarts.ts')
  expect(manifest['parts/charts/echarts.ts']).toBeDefined()
  expect(gzipped(entry)).toBeGreaterThan(10_000)
  expect(gzipped(new Set([...entry, ...charts]))).toBeLessThanOrEqual(250_000)
})

test('no other page is part of the overview', () => {
  const pages = [...closure('index.html')].filter((name) => name.startsWith('pages/'))
  expect(pages).toEqual([])
  expect(manifest['index.html']?.dynamicImports).toEqual(
    expect.arrayContaining(['pages/figure/figure-page.tsx', 'pages/developers/developers-page.tsx']),
  )
})
