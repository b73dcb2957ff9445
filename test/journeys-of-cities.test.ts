import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './house/source-files.ts'
import { journeysOfCities, leftOut } from './journeys-of-cities.ts'
import { isWhole } from './share-of.ts'

test('every test that may be left out is there, and whoever names one runs it', () => {
  expect(journeysOfCities.filter((file) => !existsSync(join(root, file)))).toEqual([])
  expect(leftOut(['run', 'test/journeys/founding.test.ts'])).toEqual([])
})

test('of the journeys of a city of its own five are gone, and all of them where everything is verified', () => {
  const runs = Array.from({ length: 40 }, () => leftOut(['run', '--reporter=default']))
  const gone = journeysOfCities.length - (isWhole ? journeysOfCities.length : 5)
  expect(new Set(runs.map(({ length }) => length))).toEqual(new Set([isWhole ? 0 : gone]))
})
