import { freshDatabase } from '@kexie/db/testing/fresh-database'
import { expect, test } from 'vitest'
import { demoCity } from '../../product/city/demo-city.ts'
import { startProduct } from '../../product/product.ts'
import { useRegisters } from '../attacks/registers-only.ts'
import { clientOf } from './client.ts'

const product = useRegisters()

const query = `{
  city { name association map opensFrom opensTo earliestYear area { code parent { code } } }
  districts { code name shortName parent { code } outline { coordinates source approvalNumber } } }`

test('anybody is told which city it is and how its areas are drawn, as its package says', async () => {
  const { city, outlines } = await demoCity()
  const { data, errors } = await product.as('PUBLIC')(query)
  expect(errors).toBeUndefined()
  expect(data.city).toEqual({
    name: '常州市',
    association: city.associationZh,
    map: city.mapZh,
    opensFrom: city.opensFrom,
    opensTo: city.opensTo,
    earliestYear: city.earliestYear,
    area: { code: city.districtCode, parent: null },
  })
  const [whole, first] = data.districts
  expect(whole).toMatchObject({ shortName: '常州市', outline: null })
  expect(first).toMatchObject({ name: '天宁区', shortName: '天宁', parent: { code: city.districtCode } })
  expect(first.outline).toEqual({
    coordinates: outlines[0]?.coordinates,
    source: outlines[0]?.sourceZh,
    approvalNumber: null,
  })
})

test('its names follow the language of the reader', async () => {
  const { city, outlines } = await demoCity()
  const { data } = await product.as('PUBLIC')(query, {}, { 'accept-language': 'en' })
  expect(data.city).toMatchObject({ name: 'Changzhou', association: city.associationEn, map: city.mapEn })
  expect(data.districts.at(-1)).toMatchObject({ shortName: 'Econ. Zone' })
  expect(data.districts.at(-1).outline.source).toBe(outlines.at(-1)?.sourceEn)
})

test('a database that is of no city yet says so', async () => {
  const { url, drop } = await freshDatabase()
  const gateway = await startProduct({ databaseUrl: url, host: '127.0.0.1', port: 0, urls: {} })
  try {
    const { data, errors } = await clientOf(gateway.url, url).as('PUBLIC')(query)
    expect({ data, errors }).toEqual({ data: { city: null, districts: [] }, errors: undefined })
  } finally {
    await gateway.stop()
    await drop()
  }
})
