import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { utils, write } from '@e965/xlsx'
import { readCsv } from '@kexie/gateway/read-csv'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { CityFaults, gathered } from '../../product/city/fault.ts'
import { openPackage, readPackage } from '../../product/city/read-package.ts'
import { readRegisters } from '../../product/city/read-registers.ts'
import { organizationColumns } from '../../product/city/registers-shapes.ts'
import { noWorkbooks, readWorkbooks, tableNames, workbookOf } from '../../product/city/workbooks.ts'
import { writePackage } from '../../product/city/write-package.ts'
import { writeTable } from '../../product/city/write-table.ts'

const from = new URL('../../cities/huaian/', import.meta.url)
const city = readPackage(from)
const root = mkdtempSync(join(tmpdir(), 'kexie workbooks '))
afterAll(() => rmSync(root, { recursive: true }))
let made = 0

type Cells = readonly (readonly unknown[])[]

function workbook(...sheets: (readonly [name: string, rows: Cells])[]): Buffer {
  const file = utils.book_new()
  for (const [name, rows] of sheets)
    utils.book_append_sheet(file, utils.aoa_to_sheet(rows as unknown[][], { cellDates: true }), name)
  return write(file, { type: 'buffer', bookType: 'xlsx' })
}

const cellsOf = (csv: string): string[][] =>
  readCsv(Buffer.from(csv)).rows.map(({ cells }) => cells.map((cell) => String(cell ?? '')))

/** The package of Huai'an in a folder of its own, some of its files otherwise. */
function packageWith(files: Readonly<Record<string, string | Buffer | undefined>>): URL {
  const folder = join(root, `${made++}`)
  cpSync(fileURLToPath(from), folder, { recursive: true })
  for (const [name, content] of Object.entries(files)) {
    if (content === undefined) rmSync(join(folder, name))
    else writeFileSync(join(folder, name), content)
  }
  return pathToFileURL(`${folder}/`)
}

test('a package whose tables are workbooks is the package, and is written as CSV', async () => {
  const written = writePackage(city)
  const tables = tableNames.filter((name) => written[name])
  expect(tables).toHaveLength(4)
  const files = tables.flatMap((name) => [
    [name, undefined] as const,
    [workbookOf(name), workbook(['表1', cellsOf(written[name] ?? '')])] as const,
  ])
  const read = await openPackage(packageWith(Object.fromEntries(files)))
  expect(read).toEqual(city)
  expect(writePackage(read)).toEqual(written)
})

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.stringMatching(/^[ 甲乙"',;=+0-9\t-]{1,12}$/),
)
const row = fc.record(
  {
    name: text,
    nameEn: text,
    kind: fc.constantFrom('SOCIETY', 'ENTERPRISE', 'CLUB'),
    district: fc.constantFrom('320802', '320803', '999999'),
    creditCode: fc.constantFrom('91320000000000000A', '7'),
    foundedOn: fc.oneof(day, text),
    dissolvedOn: day,
    provenance: fc.constantFrom('IMPORTED', 'REPORTED'),
  },
  { requiredKeys: ['name', 'kind', 'district', 'provenance'] },
)

test('a table of whatever text reads the same from a workbook and from CSV, or has the same faults', async () => {
  const known = { districts: new Set(['320802', '320803']), lists: city.lists }
  const property = fc.asyncProperty(fc.array(row, { maxLength: 6 }), async (rows) => {
    const csv = writeTable(organizationColumns, rows)
    const [one, other] = [join(root, `${made++}`), join(root, `${made++}`)]
    mkdirSync(one)
    mkdirSync(other)
    writeFileSync(join(one, 'organizations.csv'), csv)
    writeFileSync(join(other, 'organizations.xlsx'), workbook(['organizations', cellsOf(csv)]))
    const workbooks = await readWorkbooks(other)
    const left = gathered(() => readRegisters({ folder: one, workbooks: noWorkbooks }, known))
    const right = gathered(() => readRegisters({ folder: other, workbooks }, known))
    expect(right.value).toEqual(left.value)
    expect(right.faults.map(named('organizations.xlsx（organizations）'))).toEqual(
      left.faults.map(named('organizations.csv')),
    )
  })
  await fc.assert(property, { numRuns: 60, endOnFailure: true })
})

/** A fault, whatever its file is called. */
const named =
  (file: string) =>
  ({ line, key, expected, received }: CityFaults['faults'][number]) => ({
    ...{ line, key, expected },
    received: received.zh.replaceAll(file, 'organizations'),
  })

const calendar: Cells = [
  ['日期', '上班', '名称'],
  [new Date(Date.UTC(2026, 9, 1)), '否', '国庆节'],
  ['2026-10-10', true, 20261010],
]

test('days, numbers and yes or no of a workbook are read as they show, of the sheet that bears the name', async () => {
  const folder = packageWith({ 'calendar.xlsx': workbook(['说明', [['先看这里']]], ['calendar', calendar]) })
  const { registers } = await openPackage(folder)
  expect(registers.calendar).toEqual([
    { day: '2026-10-01', isWorkday: false, name: '国庆节' },
    { day: '2026-10-10', isWorkday: true, name: '20261010' },
  ])
})

async function faultsOf(folder: URL): Promise<string[]> {
  try {
    await openPackage(folder)
    return []
  } catch (error) {
    if (!(error instanceof CityFaults)) throw error
    return error.faults.map(({ file, line, key, received }) => `${file} ${line} ${key}：${received.zh}`)
  }
}

test('faults are told by file, sheet and row, and two files of one table are one', async () => {
  const targets = cellsOf(writePackage(city)['targets.csv'] ?? '')
  const wrong = targets.map((cells, place) => (place === 2 ? ['nothing', ...cells.slice(1)] : cells))
  const only = (content: Buffer) => packageWith({ 'targets.csv': undefined, 'targets.xlsx': content })
  expect(await faultsOf(only(workbook(['目标', wrong])))).toEqual(['targets.xlsx（目标） 3 指标：“nothing”'])
  expect(await faultsOf(packageWith({ 'targets.xlsx': workbook(['目标', targets]) }))).toEqual([
    'targets.xlsx 1 ：两个文件都在',
  ])
  expect(await faultsOf(only(workbook(['目标', targets], ['另一张', [['有内容']]])))).toEqual([
    'targets.xlsx（目标） 1 ：还有一张有内容的表“另一张”',
  ])
  const [fault] = await faultsOf(only(Buffer.from('PK\u0003\u0004 no archive')))
  expect(fault).toMatch(/^targets\.xlsx 1 ：/)
})

test('a workbook of another name is a fault', async () => {
  const folder = packageWith({})
  renameSync(fileURLToPath(new URL('series.yaml', folder)), fileURLToPath(new URL('series.xlsx', folder)))
  expect(await faultsOf(folder)).toEqual(['series.xlsx 1 ：“series.xlsx”'])
})
