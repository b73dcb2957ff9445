import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { knownKinds } from '@kexie/schema/organization-kinds'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { blankCity } from './blank-package.ts'
import { CityFaults, faultText } from './fault.ts'
import { readPackage } from './read-package.ts'

const whole = new URL('../../cities/huaian/', import.meta.url)
const folder = mkdtempSync(join(tmpdir(), 'kexie kinds '))
beforeAll(() => cpSync(whole, folder, { recursive: true }))
afterAll(() => rmSync(folder, { recursive: true }))

const textOf = (file: string) => readFileSync(new URL(file, whole), 'utf8')

/** What is wrong with the package while a file reads otherwise, in both languages. */
function faultsWith(file: string, text: string): { zh: string; en: string }[] {
  const path = join(folder, file)
  const kept = readFileSync(path)
  writeFileSync(path, text)
  try {
    readPackage(pathToFileURL(`${folder}/`))
    return []
  } catch (error) {
    if (error instanceof CityFaults) return error.faults.map(faultText)
    throw error
  } finally {
    writeFileSync(path, kept)
  }
}

/** Every place of a package that names a kind: the file, its lines, and where in the line. */
const places = ['organizations.csv', 'forms.yaml', 'reporting.yaml'].flatMap((file) =>
  textOf(file)
    .split('\n')
    .flatMap((line, index) => {
      const [, kind] = /^(?:[^,]*,[^,]*,|.*kind: | {4}- )([A-Z_]{4,})(?=,|$)/.exec(line) ?? []
      return kind ? [{ file, line: index + 1, kind }] : []
    }),
)

test('a kind that is on no list is told by file and line, wherever it stands', () => {
  expect(new Set(places.map(({ file }) => file)).size).toBe(3)
  const code = fc.stringMatching(/^NO_[A-Z]{3,8}$/)
  fc.assert(
    fc.property(fc.constantFrom(...places), code, ({ file, line, kind }, unknown) => {
      const lines = textOf(file).split('\n')
      const changed = lines.map((text, index) => (index === line - 1 ? text.replace(kind, unknown) : text))
      const faults = faultsWith(file, changed.join('\n'))
      expect(faults).toHaveLength(1)
      expect(faults[0]?.zh).toContain(`${file} 第 ${line} 行`)
      expect(faults[0]?.zh).toContain('清单 organization-kind 中的代码（CITY_ASSOCIATION 市科协')
      expect(faults[0]?.en).toContain(unknown)
    }),
    { numRuns: 20 },
  )
})

const lists = textOf('lists.yaml').split('\n')
const first = lists.indexOf('organization-kind:')
const lineOf = (kind: string) =>
  lists.findIndex((line, index) => index > first && line.startsWith(`    ${kind}:`))

test.each(Object.entries(knownKinds))('%s is left out or retired by no package', (kind, { neededFor }) => {
  const place = lineOf(kind)
  const left = faultsWith('lists.yaml', lists.filter((_, index) => index !== place).join('\n'))
  expect(left.filter(({ zh }) => zh.includes('lists.yaml') && zh.includes(neededFor.zh))).toHaveLength(1)
  expect(left.filter(({ en }) => en.includes(kind) && en.includes(neededFor.en))).toHaveLength(1)
  const retired = lists.map((line, index) =>
    index === place ? line.replace(/ \}$/, ', retired: true }') : line,
  )
  const [fault, ...others] = faultsWith('lists.yaml', retired.join('\n'))
  expect(others).toEqual([])
  expect(fault?.zh).toContain(`lists.yaml 第 ${place + 1} 行`)
  expect(fault?.zh).toContain(neededFor.zh)
})

test('a kind of the city’s own is left out where nothing is of it, and where something is each place is told', () => {
  const without = (kind: string) =>
    faultsWith('lists.yaml', lists.filter((_, index) => index !== lineOf(kind)).join('\n'))
  expect(without('INSTITUTE')).toEqual([])
  expect(without('COUNTY_BUREAU')).toHaveLength(places.filter(({ kind }) => kind === 'COUNTY_BUREAU').length)
})

test('a city without a package has the kinds that code goes by, all in use', () => {
  const blank = blankCity({ area: '320800', city: '某市', cityEn: 'Some City' })
  const values = blank.lists.find(({ code }) => code === 'organization-kind')?.values ?? []
  const inUse = values.flatMap(({ code, isRetired }) => (isRetired ? [] : code))
  expect(Object.keys(knownKinds).filter((kind) => !inUse.includes(kind))).toEqual([])
})
