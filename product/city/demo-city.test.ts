import { demo } from '@kexie/changzhou/demo'
import { expect, test } from 'vitest'
import { type Demo, demoCity } from './demo-city.ts'

// The package is loaded by a name in data, past the compiler; here it is held to the type it is used by.
const held: Demo = demo

test('the demo is the package that package.json names', async () => {
  expect(await demoCity()).toMatchObject(held)
})

test('every body of the demo sits in an area of its city, and so do its accounts', async () => {
  const { districts, registers, people } = await demoCity()
  const codes = new Set(districts.map(({ code }) => code))
  expect(registers.organizations.filter(({ districtCode }) => !codes.has(districtCode))).toEqual([])
  expect(codes).toContain(people.district)
  const ids = registers.organizations.map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining([people.society, people.districtOffice]))
})

test('the city of the demo is made of seven areas that have a box and an outline, one outside the standard', async () => {
  const { city, districts, outlines } = await demoCity()
  const parts = districts.filter(({ parentCode }) => parentCode === city.districtCode)
  expect(parts).toHaveLength(7)
  expect(parts.filter(({ standard }) => !standard).map(({ nameZh }) => nameZh)).toEqual(['常州经济开发区'])
  expect(parts.filter(({ west }) => west === null)).toEqual([])
  expect(outlines.map(({ districtCode }) => districtCode)).toEqual(parts.map(({ code }) => code))
})
