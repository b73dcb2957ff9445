import { expect, test } from 'vitest'
import { openingOf, yearsOf } from './years.ts'

const said = { opensFrom: 2017, opensTo: 2021, earliestYear: 2012 }
const open = { opensFrom: null, opensTo: null, earliestYear: null }

test('pages open with the years that the city says', () => {
  expect(openingOf(said, 2026)).toEqual({ from: 2017, to: 2021 })
  expect(yearsOf(said, 2026)).toEqual(Array.from({ length: 15 }, (_, index) => 2026 - index))
})

test.each([null, open])(
  'of a city that says none they open with the last five, of ten to choose from',
  (city) => {
    expect(openingOf(city, 2026)).toEqual({ from: 2022, to: 2026 })
    expect(yearsOf(city, 2026)).toHaveLength(10)
    expect(yearsOf(city, 2026)[0]).toBe(2026)
  },
)

test('the years it opens with can be chosen, however long ago or ahead they are', () => {
  const years = yearsOf({ ...said, opensFrom: 2001, opensTo: 2030, earliestYear: null }, 2026)
  expect([years[0], years.at(-1)]).toEqual([2030, 2001])
})
