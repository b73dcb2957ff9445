import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { cityFolders } from './city-folders.ts'
import { readPackage } from './read-package.ts'
import { writePackage } from './write-package.ts'

const folder = mkdtempSync(join(tmpdir(), 'kexie written '))
afterAll(() => rmSync(folder, { recursive: true }))

test.each(cityFolders())(
  'what is written of %s is read as what it was, and written again as the same bytes',
  (name, from) => {
    const city = readPackage(from)
    const files = writePackage(city)
    for (const [file, text] of Object.entries(files)) {
      const path = join(folder, name, file)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
    }
    const again = readPackage(pathToFileURL(`${join(folder, name)}/`))
    expect(again).toEqual(city)
    expect(writePackage(again)).toEqual(files)
  },
)

test('forms of every rhythm and days of the calendar are read as they were written', () => {
  const [[, from] = []] = cityFolders()
  if (!from) throw new Error('no package')
  const city = readPackage(from)
  const [form] = city.registers.forms
  if (!form) throw new Error('no form')
  const returning = (['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'] as const).map((cadence, place) => ({
    ...form,
    ...{ code: cadence.toLowerCase().replace('_', '-'), cadence, dueDay: 31 - place, dueMonths: place },
    ...{ nameZh: `${form.nameZh}${place}`, nameEn: `${form.nameEn} ${place}` },
    moves: place % 2 === 0 ? ('NEXT_WORKDAY' as const) : ('NONE' as const),
  }))
  const days = { fromOn: '2010-06-01', toOn: '2010-09-30', dueOn: '2010-07-20' }
  const once = { ...form, code: 'once', cadence: 'ONCE' as const, dueDay: null, dueMonths: null, ...days }
  const calendar = [
    { day: '2026-10-01', isWorkday: false, name: '国庆节' },
    { day: '2026-10-10', isWorkday: true, name: null },
  ]
  const registers = { ...city.registers, forms: [...returning, once], duties: [], calendar }
  const path = join(folder, 'rhythms')
  for (const [file, text] of Object.entries(writePackage({ ...city, registers }))) {
    mkdirSync(dirname(join(path, file)), { recursive: true })
    writeFileSync(join(path, file), text)
  }
  expect(readPackage(pathToFileURL(`${path}/`)).registers).toEqual(registers)
})

test('areas that moved, opened and closed from a month on are read as they were written', () => {
  const [[, from] = []] = cityFolders()
  if (!from) throw new Error('no package')
  const city = readPackage(from)
  const [whole, part, ...others] = city.districts
  if (!whole || !part) throw new Error('no areas')
  const target = {
    ...part,
    code: '999999',
    nameZh: '新设区',
    nameEn: 'New',
    places: [{ since: '2020-07-01', parentCode: whole.code }],
  }
  const merged = {
    ...{ ...part, parentCode: target.code, closedOn: '2020-07-01', replacedBy: [target.code] },
    places: [
      { since: null, parentCode: whole.code },
      { since: '2020-07-01', parentCode: target.code },
    ],
  }
  const districts = [whole, target, merged, ...others]
  const path = join(folder, 'areas')
  for (const [file, text] of Object.entries(writePackage({ ...city, districts }))) {
    mkdirSync(dirname(join(path, file)), { recursive: true })
    writeFileSync(join(path, file), text)
  }
  expect(readPackage(pathToFileURL(`${path}/`)).districts).toEqual(districts)
})
