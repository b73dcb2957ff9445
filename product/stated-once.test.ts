import { expect, test } from 'vitest'
import { statedOnce } from './compose.ts'

const host = [{ name: 'HOST', label: { zh: '主办', en: 'Host' } }]

test('what several subgraphs state in the same words is stated once; in others, nobody is asked which holds', () => {
  expect(statedOnce([{ Role: host }, { Role: structuredClone(host), Other: [] }])).toEqual({
    Role: host,
    Other: [],
  })
  const other = [{ name: 'HOST', label: { zh: '承办', en: 'Host' } }]
  expect(() => statedOnce([{ Role: host }, { Role: other }])).toThrow('Role is stated in two ways')
})
