import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './source-files.ts'

const entries = readFileSync(join(root, 'docs/finding.md'), 'utf8')
  .split(/^## /m)
  .slice(1)
  .map((section) => {
    const [asked = ''] = section.split('\n')
    const [, file = '', link = '', phrase = ''] =
      /^- \*\*There:\*\* \[`([^`]+)`\]\(([^)]+)\), `([^`]+)`$/m.exec(section) ?? []
    const [, way = ''] = /^- \*\*The way:\*\* (.+)$/m.exec(section) ?? []
    const names = way.split(' → ').map((step) => /^`([^`]+)`/.exec(step)?.[1])
    return { asked, file, link, phrase, names }
  })

test('there are ten entries or more, each asked once', () => {
  expect(entries.length).toBeGreaterThanOrEqual(10)
  expect(new Set(entries.map(({ asked }) => asked)).size).toBe(entries.length)
  expect(entries.filter(({ asked }) => !asked.endsWith('?'))).toEqual([])
})

test.each(entries)('$asked', ({ file, link, phrase, names }) => {
  expect(existsSync(join(root, file)), file).toBe(true)
  expect(readFileSync(join(root, file), 'utf8')).toContain(phrase)
  expect(join('docs', link)).toBe(file)
  expect(names.join('/'), 'the way leads there by names').toBe(file)
})
