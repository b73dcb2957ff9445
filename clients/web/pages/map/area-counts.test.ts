import { expect, test } from 'vitest'
import { countByArea } from './area-counts.ts'
import type { Venue } from './venue.ts'

const area = (id: string, above: string | null = null) => ({ id, parent: above ? { id: above } : null })
const [city, north, south, street] = [
  area('city'),
  area('north', 'city'),
  area('south', 'city'),
  area('street', 'north'),
]
const all = [city, north, south, street]
const venues = ['north', 'street', 'street', 'city'].map((id) => ({ district: { id } }) as Venue)

const counted = (some: typeof all) =>
  countByArea(some, all, venues).map(({ area, count }) => [area.id, count])

test('a venue counts in the lowest area that is drawn above it', () => {
  expect(counted([north, south])).toEqual([
    ['north', 3],
    ['south', 0],
  ])
  expect(counted(all)).toEqual([
    ['south', 0],
    ['street', 2],
  ])
})
