import { expect, test } from 'vitest'
import { areaAsked, cityArea, isWhole, partsOf, within } from './areas.ts'

const area = (id: string, above: string | null = null) => ({ id, parent: above ? { id: above } : null })
const [city, north, south, street] = [
  area('city'),
  area('north', 'city'),
  area('south', 'city'),
  area('street', 'north'),
]
const areas = [street, north, south, city]

test('the whole is what nothing is above, and is asked for by naming none', () => {
  expect(areas.filter(isWhole)).toEqual([city])
  expect(areaAsked(areas, null)).toBe(city)
  expect(areaAsked(areas, '')).toBe(city)
  expect(areaAsked(areas, 'street')).toBe(street)
  expect(areaAsked(areas, 'elsewhere')).toBeUndefined()
})

test('a city that is known is the whole, whatever lies above it', () => {
  const above = [area('province'), { ...city, parent: { id: 'province' } }, north, south]
  cityArea.value = 'city'
  expect(above.filter(isWhole).map(({ id }) => id)).toEqual(['city'])
  expect(areaAsked(above, null)?.id).toBe('city')
  cityArea.value = null
})

test('an area is made of those right below it, and holds those far below too', () => {
  expect(partsOf(areas, city)).toEqual([north, south])
  expect(within(areas, city).toSorted()).toEqual(['city', 'north', 'south', 'street'])
  expect(within(areas, south)).toEqual(['south'])
})
