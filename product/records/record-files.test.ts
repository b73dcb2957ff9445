import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { CityFaults } from '../city/fault.ts'
import { readPackage } from '../city/read-package.ts'
import { checkRecords } from './check-records.ts'
import { readRecords, writeRecords } from './record-files.ts'
import { waves } from './waves.ts'

const city = readPackage(new URL('../../cities/huaian/', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'kexie lines '))
afterAll(() => rmSync(folder, { recursive: true }))
let made = 0

/** A package folder whose records are these files. */
function having(files: Readonly<Record<string, string>>): string {
  const own = join(folder, `${made++}`)
  mkdirSync(join(own, 'records'), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(own, 'records', name), text)
  return own
}

const [one, other] = ['01890000-0000-7000-8000-000000000001', '01890000-0000-7000-8000-000000000002'] as const
const row = {
  ...{ title: '凹土提纯', occurredOn: '2010-07-01', district: '320830', kind: 'TECHNOLOGY' },
  ...{ enterprise: { name: '盱眙某公司' }, industry: 'MATERIALS', content: '凹土提纯' },
}
const line = (change: object = {}, rowChange: object = {}) =>
  JSON.stringify({
    ...{ organization: '盱眙县科学技术局', provenance: 'REPORTED', ...change },
    row: { ...row, ...rowChange },
  })

/** What is wrong, as `file line key: got`. */
function faultsOf(files: Readonly<Record<string, string>>): string[] {
  try {
    const records = readRecords(having(files))
    checkRecords(records, city)
    waves(records.records)
    return []
  } catch (error) {
    if (!(error instanceof CityFaults)) throw error
    return error.faults.map(({ file, line: at, key, received }) => `${file} ${at} ${key}: ${received.en}`)
  }
}

test.each<[string, Record<string, string>, string[]]>([
  ['a sound line', { 'Demand.jsonl': `${line()}\n` }, []],
  ['a file of another name', { 'Demands.jsonl': '' }, ['records/Demands.jsonl 1 : "Demands.jsonl"']],
  [
    'an unknown key, and a line after a blank one',
    { 'Demand.jsonl': `${line()}\n\n${line({ by: '某' })}\n` },
    ['records/Demand.jsonl 3 by: the unknown key "by"'],
  ],
  [
    'a body, an area and a field that are not there',
    {
      'Demand.jsonl': `${line({ organization: '某局' })}\n${line({}, { district: '110101' })}\n${line({}, { kinds: 1 })}\n`,
    },
    [
      'records/Demand.jsonl 1 organization: "某局"',
      'records/Demand.jsonl 2 row.district: "110101"',
      'records/Demand.jsonl 3 row: Field "kinds" is not defined by type "DemandInput". Did you mean "kind" or "id"?',
    ],
  ],
  [
    'a choice that there is not',
    { 'Demand.jsonl': line({}, { kind: 'WISH' }) },
    ['records/Demand.jsonl 1 row.kind: Value "WISH" does not exist in "DemandKind" enum.'],
  ],
  [
    'an id twice',
    { 'Demand.jsonl': `${line({}, { id: one })}\n${line({}, { id: one })}\n` },
    [`records/Demand.jsonl 2 row.id: "${one}", as in records/Demand.jsonl line 1`],
  ],
  [
    'a record that is not among them',
    { 'ExpoTask.jsonl': taskOf({ record: other }) },
    [`records/ExpoTask.jsonl 1 row: "${other}"`],
  ],
])('%s', (_, files, expected) => {
  expect(faultsOf(files)).toEqual(expected)
})

function taskOf(edition: object): string {
  const own = {
    title: '督查',
    occurredOn: '2010-06-11',
    district: '320802',
    edition,
    area: '督查',
    dueOn: '2010-06-30',
  }
  return JSON.stringify({
    ...{ organization: '淮安市科学技术局', provenance: 'REPORTED' },
    row: { ...own, owner: { name: '淮安市科学技术局' } },
  })
}

test('what is no JSON is told by its line', () => {
  const [fault] = faultsOf({ 'Demand.jsonl': `${line()}\n{"organization":\n` })
  expect(fault).toMatch(/^records\/Demand\.jsonl 2 : /)
})

test('what a record names is reported before it, whichever file is read first', () => {
  const edition = { title: '第九届', occurredOn: '2010-06-11', district: '320802', number: 9 }
  const records = readRecords(
    having({
      'ExpoTask.jsonl': `${taskOf({ title: '第九届' })}\n${taskOf({ record: one })}\n`,
      'ExpoEdition.jsonl': JSON.stringify({
        ...{ organization: '淮安市科学技术局', provenance: 'REPORTED', row: { ...edition, id: one } },
      }),
    }),
  )
  const turns = waves(records.records).map((turn) => turn.map(({ type }) => type))
  expect(turns).toEqual([['ExpoEdition'], ['ExpoTask', 'ExpoTask']])
})

test('what is written is read as what it was', () => {
  const folderOfHuaian = new URL('../../cities/huaian/', import.meta.url)
  const read = readRecords(fileURLToPath(folderOfHuaian))
  const records = new Map([...read.records].map(([type, lines]) => [type, lines.map(({ value }) => value)]))
  const organizations = read.organizations.map(({ value }) => value)
  const files = writeRecords({ ...read, organizations, records })
  const again = readRecords(
    having(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [name.replace('records/', ''), text])),
    ),
  )
  expect(new Map([...again.records].map(([type, lines]) => [type, lines.map(({ value }) => value)]))).toEqual(
    records,
  )
})
