import { expect, test } from 'vitest'
import { suppressSmallCounts } from './suppress-small-counts.ts'

test.each<[string, number[], (number | null)[]]>([
  ['shows what is five or more', [5, 60, 135], [5, 60, 135]],
  ['withholds one to four', [1, 4, 30], [null, null, 30]],
  ['shows zero, which is nobody', [0, 12, 8], [0, 12, 8]],
  [
    'withholds the next smallest with a single one, which the total would give away',
    [3, 40, 9, 0],
    [null, 40, null, 0],
  ],
  ['withholds the only count there is', [2], [null]],
  ['has nothing to say about nothing', [], []],
])('%s', (_, counts, expected) => {
  expect(suppressSmallCounts(counts)).toEqual(expected)
})
