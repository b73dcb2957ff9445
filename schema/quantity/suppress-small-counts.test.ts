import { expect, test } from 'vitest'
import { suppressSmallCounts } from './suppress-small-counts.ts'

test.each<[string, (number | null)[], (number | null)[]]>([
  ['shows what is five or more', [5, 60, 135], [5, 60, 135]],
  ['withholds one to four', [1, 4, 30], [null, null, 30]],
  ['shows zero, which is nobody', [0, 12, 8], [0, 12, 8]],
  [
    'withholds the next smallest with a single one, which the total would give away',
    [3, 40, 9, 0],
    [null, 40, null, 0],
  ],
  ['leaves blank what is blank', [null, 7, 2, 1], [null, 7, null, null]],
  ['withholds the only count there is', [2], [null]],
  ['has nothing to say about nothing', [], []],
])('%s', (_, counts, expected) => {
  expect(suppressSmallCounts(counts)).toEqual(expected)
})
