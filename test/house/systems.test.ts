import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema } from 'graphql'
import { expect, test } from 'vitest'
import { root } from './source-files.ts'

const schema = buildSchema(readFileSync(join(root, 'schema/api.graphql'), 'utf8'))

/** How many systems the documents name under each letter. */
const named = { A: 6, B: 7, C: 16, D: 14, E: 21, F: 10, G: 6, H: 10, I: 14, J: 13, K: 12 }
const later = ['booking', 'ordering', 'matching', 'duties', 'web']

const rows = readFileSync(join(root, 'docs/systems.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| [A-K]\d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, id = '', , types = '', shown = '']) => ({
    id,
    types: [...types.matchAll(/`(\w+)`/g)].map(([, type = '']) => type),
    shown,
  }))

test('every system stands in the table once, in order', () => {
  const expected = Object.entries(named).flatMap(([letter, count]) =>
    Array.from({ length: count }, (_, index) => `${letter}${index + 1}`),
  )
  expect(expected).toHaveLength(129)
  expect(rows.map(({ id }) => id)).toEqual(expected)
})

test('every type a system lives in is part of the API', () => {
  const missing = rows.flatMap(({ id, types }) =>
    types.length === 0 ? [id] : types.filter((type) => !schema.getType(type)).map((type) => `${id} ${type}`),
  )
  expect(missing).toEqual([])
})

test('every system is shown by a journey that is there, or waits for a part that is named', () => {
  const waiting = rows.filter(({ shown }) => {
    const [journey = ''] = shown.split(' · ')
    return !later.includes(journey) && !existsSync(join(root, `test/journeys/${journey}.test.ts`))
  })
  expect(waiting.map(({ id, shown }) => `${id} ${shown}`)).toEqual([])
})
