import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { cityFolders } from './city-folders.ts'
import { CityFaults, faultText } from './fault.ts'
import { readPackage } from './read-package.ts'
import { writePackage } from './write-package.ts'

const folder = mkdtempSync(join(tmpdir(), 'kexie printed '))
afterAll(() => rmSync(folder, { recursive: true }))
const [[, from] = []] = cityFolders().filter(([name]) => name === 'huaian')
if (!from) throw new Error('no package')
cpSync(from, folder, { recursive: true })
const file = join(folder, 'statements.csv')
const [header = '', ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n')

/** A file without the mark by which Excel knows that it is in UTF-8. */
const unmarked = (text = '') => text.replace(/^\uFEFF/, '')

/** The package while its first number is of this value, printed like this, in these words. */
function withFirst(value: string, printed: string, wording: string, relation = 'EXACT') {
  const first = (rows[0] ?? '').split(',')
  const row = [...first.slice(0, 3), value, printed, relation, wording, ...first.slice(7)].join(',')
  writeFileSync(file, `${[header, row, ...rows.slice(1)].join('\n')}\n`)
  return readPackage(pathToFileURL(`${folder}/`))
}

test.each(cityFolders())('the numbers of %s are written as the bytes they were read from', (_, city) => {
  const written = writePackage(readPackage(city))['statements.csv']
  expect(unmarked(written)).toBe(unmarked(readFileSync(new URL('statements.csv', city), 'utf8')))
})

test.each([
  ['299000', '', '29.9万人次', 10_000, 1],
  ['200000', '', '20.0万人次', 10_000, 1],
  ['8760', '', '观众八千余', 1, 0],
  ['120000000', '1.20亿', '1亿2000万人次', 100_000_000, 2],
  ['28.3', '', '28.3%', 1, 1],
])('%s%s in the words %s is printed in %i with %i decimals', (value, printed, wording, unit, decimals) => {
  const read = withFirst(value, printed, wording)
  expect(read.published.statements[0]).toMatchObject({ printedIn: unit, printedDecimals: decimals })
  expect(unmarked(writePackage(read)['statements.csv'])).toBe(readFileSync(file, 'utf8'))
})

test.each([
  ['60', '', '60多届', 'AT_LEAST', 'SOME_MORE'],
  ['60', '', '60余届', 'AT_LEAST', 'SOME_MORE'],
  ['502', '', '不少于502届', 'AT_LEAST', 'NO_FEWER'],
  ['502', '', '502届', 'AT_LEAST', 'NO_FEWER'],
  ['502', '超过502', '502届', 'AT_LEAST', 'MORE_THAN'],
  ['500', '500多', '五百届', 'AT_LEAST', 'SOME_MORE'],
  ['180000', '', '超18万', 'AT_LEAST', 'MORE_THAN'],
  ['200', '', '近200届', 'ABOUT', null],
  ['200', '', '200届', 'ABOUT', null],
])('%s, printed “%s” in the words %s, is %s as %s', (value, printed, wording, relation, minimum) => {
  const read = withFirst(value, printed, wording, relation)
  expect(read.published.statements[0]).toMatchObject({ relation, minimum })
  expect(unmarked(writePackage(read)['statements.csv'])).toBe(readFileSync(file, 'utf8'))
})

test.each([
  [
    ['60', '', '60多届', 'EXACT'],
    'statements.csv 第 2 行 关系：应为至少（AT_LEAST），如所印的 60多，现为“EXACT”',
  ],
  [
    ['300', '', '约300届', 'AT_LEAST'],
    'statements.csv 第 2 行 关系：应为约（ABOUT），如所印的 约300，现为“AT_LEAST”',
  ],
  [
    ['300', '不少于300', '300届', 'ABOUT'],
    'statements.csv 第 2 行 关系：应为至少（AT_LEAST），如所印的 不少于300，现为“ABOUT”',
  ],
  [
    ['300', '超过300', '300多届', 'AT_LEAST'],
    'statements.csv 第 2 行 印作：应为原文所印的 300多，现为“超过300”',
  ],
  [
    ['299000', '', '2.99万人次'],
    'statements.csv 第 2 行 值：应为原文所印的 2.99万（即 29900），现为“299000”',
  ],
  [['299000', '30万', '人次'], 'statements.csv 第 2 行 印作：应为照印的 299000，现为“30万”'],
  [['299000', '29.90万', '29.9万人次'], 'statements.csv 第 2 行 印作：应为原文所印的 29.9万，现为“29.90万”'],
  [
    ['299000', '约三十万', '人次'],
    'statements.csv 第 2 行 印作：应为照印的数，如 29.9万、20.0万、不少于502，现为“约三十万”',
  ],
] satisfies [[string, string, string, string?], string][])(
  'what contradicts itself is a fault of its line: %j',
  ([value, printed, wording, relation], zh) => {
    try {
      withFirst(value, printed, wording, relation)
      expect.unreachable()
    } catch (error) {
      if (!(error instanceof CityFaults)) throw error
      expect(error.faults.map((fault) => faultText(fault).zh)).toEqual([zh])
      expect(error.message).toMatch(/line 2 \S+: expected .+, got /)
    }
  },
)
