import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './source-files.ts'

/** What only the package of a city may say: the names of one, and codes of its districts. */
const names = /常州|changzhou|龙城|(?<!\d)3204\d\d(?!\d)/i

/** Sources, of whatever they are made. */
const sources = ['*.ts', '*.tsx', '*.graphql', '*.sql', '*.css', '*.html']

/** Where one city is meant: its package, what is told of it, and tests with their data. */
const ofOneCity = /^(cities|docs|test)\/|\.test\.ts$|(^|\/)testing\//

/** What still names the city, until it is data too: definitions, and names of programmes that are values of enums. */
const notYet: Readonly<Record<string, RegExp>> = {
  'schema/indicators/decisions-think-tank.ts': /name: |zh: /,
  'schema/indicators/innovation-regional.ts': /zh: /,
  'schema/indicators/workers.ts': /zh: /,
  'subgraphs/metrics/report/chapters.ts': /《常州自然科学》/,
  'subgraphs/cooperation/schema.graphql': /联盟（(C14|K2)）/,
  'schema/api.graphql': /联盟（(C14|K2)）/,
  'schema/supergraph.graphql': /联盟（(C14|K2)）/,
}

interface Line {
  path: string
  number: number
  text: string
}

/** Every line of the product's sources. */
function linesOfSources(): Line[] {
  const listed = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...sources],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
  const paths = listed.split('\0').filter((path) => path && !ofOneCity.test(path))
  return paths.flatMap((path) =>
    readFileSync(join(root, path), 'utf8')
      .split('\n')
      .map((text, index) => ({ path, number: index + 1, text })),
  )
}

const namesACity = ({ text }: Line) => names.test(text)
const lines = linesOfSources()

test('no source but the package of a city names one', () => {
  const found = lines.filter((line) => namesACity(line) && !notYet[line.path]?.test(line.text))
  expect(found.map(({ path, number, text }) => `${path}:${number} ${text.trim()}`)).toEqual([])
})

test('what is excused still names it', () => {
  const excused = Object.keys(notYet).filter((path) =>
    lines.some((line) => line.path === path && namesACity(line)),
  )
  expect(excused).toEqual(Object.keys(notYet))
})

test('a name is found in any spelling, and a code among other numbers is none', () => {
  const found = ['常州市', 'loadChangzhou', '龙城科普', "'320411'"].map((text) =>
    namesACity({ path: '', number: 1, text }),
  )
  expect(found).toEqual([true, true, true, true])
  expect(lines.length).toBeGreaterThan(50_000)
  expect(namesACity({ path: '', number: 1, text: '1320411, 32041' })).toBe(false)
})
