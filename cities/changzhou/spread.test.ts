import { describe, expect, it } from 'vitest'
import { apportion, carries, cycled, places, runningSum, scattered } from './spread.ts'

describe('apportion', () => {
  it('gives whole numbers that add up to the total exactly', () => {
    expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3])
    const parts = apportion(
      150_000,
      places(503).map((index) => 100 + (index % 7)),
    )
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(150_000)
  })

  it('keeps the proportion of the weights', () => {
    expect(apportion(60, [1, 2, 3])).toEqual([10, 20, 30])
  })
})

describe('carries', () => {
  it.each([
    [503, 10],
    [503, 230],
    [7, 7],
  ])('of %i rows picks exactly %i', (total, count) => {
    expect(places(total).filter((index) => carries(index, total, count))).toHaveLength(count)
  })
})

describe('scattered', () => {
  it('stays within its bounds, reaches both and repeats itself', () => {
    const drawn = places(500).map((index) => scattered(1, index, 3, 9))
    expect([Math.min(...drawn), Math.max(...drawn)]).toEqual([3, 9])
    expect(places(500).map((index) => scattered(1, index, 3, 9))).toEqual(drawn)
  })

  it('differs from seed to seed', () => {
    expect(places(20).map((index) => scattered(1, index, 0, 99))).not.toEqual(
      places(20).map((index) => scattered(2, index, 0, 99)),
    )
  })
})

describe('cycled', () => {
  it('begins again at the end and refuses an empty list', () => {
    expect(cycled(['a', 'b'], 3)).toBe('b')
    expect(() => cycled([], 0)).toThrow(RangeError)
  })
})

describe('runningSum', () => {
  it('leaves out the place itself', () => {
    expect(runningSum([2, 3, 4])).toEqual([0, 2, 5])
  })
})
