import { expect, test } from 'vitest'
import { isSmall, mayTellApart } from './suppress-small-counts.ts'

test.each<[string, number, (number | null)[], boolean]>([
  ['five and more are told apart', 200, [5, 60, 135], true],
  ['one to four withhold all beside them', 35, [1, 4, 30], false],
  ['a single one withholds all beside it', 52, [3, 40, 9, 0], false],
  ['zero names nobody', 20, [0, 12, 8], true],
  ['blank is nobody either', 7, [null, 7], true],
  ['what is in no part is a part', 24, [12, 8], false],
  ['nothing is told apart into nothing', 0, [], true],
])('%s', (_, whole, parts, expected) => {
  expect(mayTellApart(whole, parts)).toBe(expected)
})

/** What is published of a row of parts and their sum. */
function published(parts: readonly number[]): string {
  const whole = parts.reduce((sum, part) => sum + part, 0)
  const shown = isSmall(whole) ? null : whole
  const isApart = shown !== null && mayTellApart(whole, parts)
  return JSON.stringify([shown, isApart ? parts : parts.map(() => null)])
}

function rowsOf(width: number, most: number): number[][] {
  if (width === 0) return [[]]
  const counts = Array.from({ length: most + 1 }, (_, count) => count)
  return rowsOf(width - 1, most).flatMap((row) => counts.map((count) => [...row, count]))
}

test.each([1, 2, 3, 4])(
  'of %i parts no withheld count can be told, not even by who knows the rule',
  (width) => {
    const groups = Map.groupBy(rowsOf(width, 12), published)
    const derived = [...groups].flatMap(([shown, rows]) => {
      const cells = (JSON.parse(shown) as [number | null, (number | null)[]])[1]
      return cells.flatMap((cell, place) =>
        cell === null &&
        rows.every((row) => row[place] === rows[0]?.[place]) &&
        isSmall(rows[0]?.[place] ?? 0)
          ? [{ shown, row: rows[0] }]
          : [],
      )
    })
    expect(derived).toEqual([])
  },
)
