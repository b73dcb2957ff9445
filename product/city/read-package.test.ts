import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Document, parseDocument } from 'yaml'
import { isWhole } from '../../test/share-of.ts'
import { CityFaults, faultText } from './fault.ts'
import { readPackage } from './read-package.ts'

const whole = new URL('../../cities/changzhou/', import.meta.url)
const folder = mkdtempSync(join(tmpdir(), 'kexie package '))
const isData = (name: string) => /\.(yaml|geojson)$/.test(name)
const files = readdirSync(whole, { recursive: true, encoding: 'utf8' }).filter(isData).toSorted()

beforeAll(() => {
  for (const file of files) cpSync(new URL(file, whole), join(folder, file))
})
afterAll(() => rmSync(folder, { recursive: true }))

const at = pathToFileURL(`${folder}/`)

/** What a package is read as: its faults, none where it is taken. */
function faultsIn(): CityFaults['faults'] {
  try {
    readPackage(at)
    return []
  } catch (error) {
    if (error instanceof CityFaults) return error.faults
    throw error
  }
}

/** The faults while a file reads as given; undefined while it is not there. */
function faultsWith(file: string, text: string | undefined): CityFaults['faults'] {
  const path = join(folder, file)
  const kept = readFileSync(path)
  if (text === undefined) rmSync(path)
  else writeFileSync(path, text)
  try {
    return faultsIn()
  } finally {
    writeFileSync(path, kept)
  }
}

test('a whole package has no faults', () => {
  expect(files.length).toBeGreaterThan(10)
  expect(faultsIn()).toEqual([])
})

test('faults of several files are told together', () => {
  const kept = ['city.yaml', 'lists.yaml', 'tables.yaml'].map(
    (file) => [file, readFileSync(join(folder, file))] as const,
  )
  for (const [file] of kept) writeFileSync(join(folder, file), 'none')
  expect(new Set(faultsIn().map(({ file }) => file))).toEqual(new Set(kept.map(([file]) => file)))
  for (const [file, text] of kept) writeFileSync(join(folder, file), text)
})

test.each(['city.yaml', 'districts.yaml', 'lists.yaml', 'services.yaml', 'report.yaml', 'tables.yaml'])(
  '%s has to be there, and that it is not is told in words',
  (file) => {
    expect(faultsWith(file, undefined).map((fault) => faultText(fault).zh)).toContain(
      `${file} 第 1 行：应为这个文件，现为没有这个文件`,
    )
  },
)

test.each([
  'organizations.et',
  'organizations.ods',
  'organizations.xlsm',
  'organizations.txt',
  'organisation.yaml',
])('what nobody would read is a fault: %s', (name) => {
  const path = join(folder, name)
  writeFileSync(path, '')
  expect(faultsIn()).toMatchObject([{ file: name, line: 1, received: { zh: `“${name}”` } }])
  rmSync(path)
  writeFileSync(join(folder, `~$${name}`), '')
  expect(faultsIn()).toEqual([])
  rmSync(join(folder, `~$${name}`))
})

test('references that would unfold without end are a fault, and no memory is filled', () => {
  const levels = 'abcdefghij'
  const bomb = [...levels].map((name, place) => {
    const inner =
      place > 0
        ? Array(9)
            .fill(`*${levels[place - 1]}`)
            .join(', ')
        : 'x'
    return `${name}: &${name} [${inner}]`
  })
  expect(faultsWith('lists.yaml', bomb.join('\n')).map((fault) => faultText(fault).zh)).toEqual([
    expect.stringMatching(/^lists\.yaml .*层层引用/),
  ])
})

/** What is written where something else belongs; undefined for nothing at all. */
const strange = [
  undefined,
  null,
  true,
  0,
  -1.5,
  1e12,
  '',
  ' ',
  '没有',
  '9'.repeat(200),
  [],
  [null],
  {},
  { zh: 1 },
  { '': [] },
]

/** A file of the package with one of its keys or values, drawn by seed, replaced. */
const broken = fc
  .record({
    file: fc.constantFrom(...files),
    place: fc.nat(),
    instead: fc.constantFrom(...strange),
    isKey: fc.boolean(),
  })
  .map(({ file, place, instead, isKey }) => {
    const document = parseDocument(readFileSync(new URL(file, whole), 'utf8'))
    const paths = pathsOf(document)
    const path = paths[place % paths.length] ?? []
    const value = document.getIn(path, true)
    if (isKey && typeof path.at(-1) === 'string') {
      document.deleteIn(path)
      document.setIn([...path.slice(0, -1), instead ?? 'none'], value)
    } else if (instead === undefined) document.deleteIn(path)
    else document.setIn(path, instead)
    return { file, path: path.join('.'), instead, text: String(document) }
  })

/** The paths to everything that stands in a file. */
function pathsOf(document: Document): (string | number)[][] {
  const below = (value: unknown, path: (string | number)[]): (string | number)[][] => [
    path,
    ...(typeof value === 'object' && value ? Object.entries(value) : []).flatMap(([key, inner]) =>
      below(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ]
  return below(document.toJS(), []).slice(1)
}

test('whatever stands in whatever place: a package is taken, or what is wrong is told in both languages', () => {
  fc.assert(
    fc.property(broken, ({ file, text }) => {
      for (const fault of faultsWith(file, text)) {
        const { zh, en } = faultText(fault)
        expect(fault.expected.zh, zh).toMatch(/\p{Script=Han}/u)
        expect(zh).not.toMatch(/以下之一：，|以下之一：$|undefined|\[object|另一种内容/)
        expect(en).not.toMatch(/one of ,|one of $|undefined|\[object|something else/)
        expect(fault.line).toBeGreaterThan(0)
      }
    }),
    { numRuns: isWhole ? 1500 : 60 },
  )
}, 240_000)
