import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { gathered } from './fault.ts'
import { changeColumns, mergeColumns } from './history-shapes.ts'
import { readPackage } from './read-package.ts'
import { readRegisters } from './read-registers.ts'
import { organizationColumns } from './registers-shapes.ts'
import { noWorkbooks } from './workbooks.ts'
import { writeHistory } from './write-history.ts'
import { writeTable } from './write-table.ts'

const huaian = new URL('../../cities/huaian/', import.meta.url)
const city = readPackage(huaian)
const root = mkdtempSync(join(tmpdir(), 'kexie changes '))
const folder = join(root, 'huaian')
cpSync(fileURLToPath(huaian), folder, { recursive: true })
afterAll(() => rmSync(root, { recursive: true }))

const [body, other] = ['清河区科学技术协会', '楚州区科学技术协会'] as const
const said = { organization: body, what: '类别', reason: '来函', by: '王工' }
const kind = (was: string, becomes: string, more: object = {}) => ({ ...said, was, becomes, ...more })
const becameAssociation = kind('SOCIETY', 'COUNTY_ASSOCIATION', { since: '2009-07-01' })
const merge = (merged: string, into: string) => ({ merged, into, reason: '同一单位', by: '王工' })

type Rows = readonly Readonly<Record<string, string>>[]

/** What is wrong, as `file line key：expected, got`. */
function faultsOf({ changes = [], merges = [] }: { changes?: Rows; merges?: Rows }): string[] {
  writeFileSync(join(folder, 'organization-changes.csv'), writeTable(changeColumns, changes))
  writeFileSync(join(folder, 'merges.csv'), writeTable(mergeColumns, merges))
  const { faults } = gathered(() => readPackage(pathToFileURL(`${folder}/`)))
  return faults.map(
    ({ file, line, key, expected, received }) => `${file} ${line} ${key}：${expected.zh}，${received.zh}`,
  )
}

const table = 'organization-changes.csv'

test.each<[string, Parameters<typeof faultsOf>[0], (string | RegExp)[]]>([
  ['what leads to today', { changes: [kind('OTHER', 'SOCIETY'), becameAssociation] }, []],
  [
    'a body, a body above and an area that are not there',
    {
      changes: [
        { ...said, organization: '某局', was: 'SOCIETY', becomes: 'OTHER' },
        { ...said, what: '上级单位', was: '某局', becomes: '淮安市科学技术协会' },
        { ...said, what: '区域', was: '999999', becomes: '320802' },
      ],
    },
    [
      `${table} 2 单位：organizations.csv 中有的名称，“某局”`,
      `${table} 3 原为：organizations.csv 中有的名称，“某局”`,
      `${table} 4 原为：districts.yaml 中有的代码，“999999”`,
    ],
  ],
  [
    'a kind that is not on the list',
    { changes: [kind('CLUB', 'COUNTY_ASSOCIATION')] },
    [new RegExp(`^${table} 2 原为：.*，“CLUB”$`)],
  ],
  [
    'a thing, a day and a moment that are none',
    {
      changes: [
        { ...said, what: '电话', was: '1', becomes: '2' },
        { ...becameAssociation, since: '2009-06-31' },
        { ...becameAssociation, at: '昨天' },
      ],
    },
    [
      new RegExp(`^${table} 2 项目：以下之一：名称、英文名、类别、.*、已登记，“电话”$`),
      `${table} 3 自：日期，如 2021-12-31，“2009-06-31”`,
      `${table} 4 记录时刻：时刻，如 2021-05-01T08:00:00.000Z，“昨天”`,
    ],
  ],
  [
    'changes of one thing out of order',
    {
      changes: [
        kind('OTHER', 'SOCIETY', { at: '2021-05-01T08:00:00.000Z' }),
        kind('INSTITUTE', 'COUNTY_ASSOCIATION', { at: '2021-04-01T08:00:00.000Z' }),
      ],
    },
    [
      `${table} 3 原为：该单位上一条同项的“改为”：“SOCIETY”，“INSTITUTE”`,
      `${table} 3 记录时刻：不早于上一条的 2021-05-01T08:00:00.000Z，“2021-04-01T08:00:00.000Z”`,
    ],
  ],
  [
    'a last change that leads elsewhere, and one that changes nothing',
    {
      changes: [
        kind('OTHER', 'SOCIETY'),
        { ...said, what: '成立日期', was: '2001-01-01', becomes: '2001-01-01' },
      ],
    },
    [
      `${table} 2 改为：organizations.csv 中的“COUNTY_ASSOCIATION”，“SOCIETY”`,
      `${table} 3 改为：与“原为”不同的内容，“2001-01-01”`,
      `${table} 3 改为：organizations.csv 中的空白，“2001-01-01”`,
    ],
  ],
  [
    'entries that are not there, merged twice, and into each other',
    { merges: [merge('某局', body), merge(body, other), merge(other, body), merge(body, '某局')] },
    [
      'merges.csv 2 单位：organizations.csv 中有的名称，“某局”',
      'merges.csv 5 即：organizations.csv 中有的名称，“某局”',
      `merges.csv 5 单位：没有用过的代码，“${body}”，merges.csv 第 3 行已有`,
      `merges.csv 3 即：另一个单位，且它不又即是本行的单位，“${other}”`,
      `merges.csv 4 即：另一个单位，且它不又即是本行的单位，“${body}”`,
    ],
  ],
  [
    'what is its own',
    { merges: [merge(body, body)] },
    [`merges.csv 2 即：另一个单位，且它不又即是本行的单位，“${body}”`],
  ],
])('%s', (_, rows, expected) => {
  const found = faultsOf(rows)
  for (const one of expected)
    expect(found).toContainEqual(typeof one === 'string' ? one : expect.stringMatching(one))
  expect(found).toHaveLength(expected.length)
})

test('any past that leads to today is read as it was written, and none that skips a change', () => {
  const reason = fc
    .oneof(
      fc.constantFrom('="7"', '两行\n理由', '引号“”与,逗号;"', "'=1+1", '\u3000全角'.trim()),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((text) => text.trim()),
    )
    .filter(
      (text) =>
        /^\P{C}+$/u.test(text.replaceAll('\n', '')) && text.normalize('NFC').trim() === text && text !== '',
    )
  const kinds = ['SOCIETY', 'INSTITUTE', 'OTHER', 'ENTERPRISE'] as const
  const day = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2024-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const change = fc.record({ kind: fc.constantFrom(...kinds), effectiveOn: fc.option(day), reason })
  const past = fc.array(fc.record({ body: fc.nat(city.registers.organizations.length - 1), change }), {
    maxLength: 12,
  })
  const own = mkdtempSync(join(root, 'past '))
  const known = { districts: new Set(city.districts.map(({ code }) => code)), lists: city.lists }
  const registersIn = (files: Readonly<Record<string, string>>) => {
    for (const [file, text] of Object.entries(files)) writeFileSync(join(own, file), text)
    return gathered(() => readRegisters({ folder: own, workbooks: noWorkbooks }, known))
  }
  fc.assert(
    fc.property(past, fc.nat(), (steps, place) => {
      const bodies = new Map(city.registers.organizations.map((row) => [row.id, row]))
      const changes = steps.flatMap(({ body: at, change: { kind, ...rest } }) => {
        const row = [...bodies.values()][at]
        if (!row || row.kind === kind) return []
        bodies.set(row.id, { ...row, kind })
        const made = { organizationId: row.id, what: 'KIND' as const, was: row.kind, becomes: kind }
        return [{ ...made, ...rest, changedBy: '王工', recordedAt: null }]
      })
      const registers = { ...city.registers, organizations: [...bodies.values()], changes }
      const names = new Map(city.registers.organizations.map(({ id, name }) => [id, name]))
      const organizations = writeTable(
        organizationColumns,
        registers.organizations.map((row) => ({
          ...row,
          ...{ district: row.districtCode, parent: names.get(row.parentId ?? '') },
        })),
      )
      const blank = { 'organization-changes.csv': writeTable(changeColumns, []) }
      const read = registersIn({ 'organizations.csv': organizations, ...blank, ...writeHistory(registers) })
      expect(read.faults).toEqual([])
      expect(read.value?.changes).toEqual(changes)
      if (changes.length === 0) return
      const skipped = changes.filter((_, number) => number !== place % changes.length)
      const without = registersIn({ ...blank, ...writeHistory({ ...registers, changes: skipped }) })
      const gone = changes[place % changes.length]
      const first = changes.findIndex(({ organizationId }) => organizationId === gone?.organizationId)
      // The first of a body alone may go: what it was before that nobody says then.
      expect(without.faults.length > 0 || first === place % changes.length).toBe(true)
    }),
    { numRuns: 60 },
  )
})
