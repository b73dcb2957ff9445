import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './source-files.ts'

const questions = readFileSync(join(root, 'docs/finding.md'), 'utf8')
  .split(/^## /m)
  .slice(1)
  .map((section) => {
    const [question = ''] = section.split('\n')
    const [, file = '', link = '', phrase = ''] =
      /^- \*\*There:\*\* \[`([^`]+)`\]\(([^)]+)\), `([^`]+)`$/m.exec(section) ?? []
    const [, way = ''] = /^- \*\*The way:\*\* (.+)$/m.exec(section) ?? []
    const names = way.split(' → ').map((step) => /^`([^`]+)`/.exec(step)?.[1])
    return { question, file, link, phrase, names }
  })

test('there are ten questions or more, each asked once', () => {
  expect(questions.length).toBeGreaterThanOrEqual(10)
  expect(new Set(questions.map(({ question }) => question)).size).toBe(questions.length)
  expect(questions.filter(({ question }) => !question.endsWith('?'))).toEqual([])
})

test.each(questions)('$question', ({ file, link, phrase, names }) => {
  expect(existsSync(join(root, file)), file).toBe(true)
  expect(readFileSync(join(root, file), 'utf8')).toContain(phrase)
  expect(join('docs', link)).toBe(file)
  expect(names.join('/'), 'the way leads there by names').toBe(file)
})
