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
  const found = lines.filter(namesACity)
  expect(found.map(({ path, number, text }) => `${path}:${number} ${text.trim()}`)).toEqual([])
})

test('a name is found in any spelling, and a code among other numbers is none', () => {
  const found = ['常州市', 'loadChangzhou', '龙城科普', "'320411'"].map((text) =>
    namesACity({ path: '', number: 1, text }),
  )
  expect(found).toEqual([true, true, true, true])
  expect(lines.length).toBeGreaterThan(50_000)
  expect(namesACity({ path: '', number: 1, text: '1320411, 32041' })).toBe(false)
})
