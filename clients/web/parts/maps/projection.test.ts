import { expect, test } from 'vitest'
import { drawingOf, middleOf, pathOf } from './projection.ts'

const square = (west: number, south: number, size: number) => [
  [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ],
]

test('the longer side of what is drawn fills the drawing but for its margin, wherever it lies', () => {
  for (const [west, south] of [
    [119, 31],
    [87, 43],
    [-70, -33],
  ] as const) {
    const { width, height, place } = drawingOf([[square(west, south, 1)], [square(west, south + 1, 1)]])
    expect(height).toBe(1000)
    expect(place([west, south + 2])).toEqual([40, 40])
    expect(place([west + 1, south])).toEqual([width - 40, 960])
    expect((width - 80) / 460).toBeCloseTo(Math.cos(((south + 1) * Math.PI) / 180), 3)
  }
})

test('every ring of every polygon is a part of the path, and closed', () => {
  const drawing = drawingOf([[square(0, 0, 4)]])
  const withHole = [...square(0, 0, 4), ...square(1, 1, 1)]
  expect(pathOf([withHole, square(3, 3, 1)], drawing).match(/M[^MZ]+Z/g)).toHaveLength(3)
})

test('a name is written in the middle of the largest polygon', () => {
  const outline = [square(3, 3, 0.5), square(0, 0, 2)]
  const drawing = drawingOf([outline])
  expect(middleOf(outline, drawing)).toEqual(drawing.place([1, 1]))
})
