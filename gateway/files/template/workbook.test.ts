import { read, utils } from '@e965/xlsx'
import { expect, test } from 'vitest'
import type { Lookups } from '../cells/lookups.ts'
import { readFile } from '../import/read-file.ts'
import { shapes } from '../shape/api-schema.ts'
import { allSheets, type SheetShape, type WorkbookShape } from '../shape/column.ts'
import { readWorkbook } from '../workbook/read-workbook.ts'
import type { CellValue } from '../workbook/table.ts'
import { exampleCell } from './example.ts'
import { writeWorkbook } from './workbook.ts'

const listNames = [...shapes.values()]
  .flatMap(allSheets)
  .flatMap(({ columns }) => columns)
  .flatMap(({ kind, target }) => (kind === 'LIST_VALUE' && target ? target : []))
const lookups = {
  districts: [
    { id: 'd1', name: '天宁区' },
    { id: 'd2', name: '武进区' },
  ],
  registers: {
    ...Object.fromEntries(
      listNames.map((list) => [
        list,
        [
          { id: 'IN_USE', name: '在用的' },
          { id: 'OLD', name: '停用的', retired: true },
        ],
      ]),
    ),
    EventSeries: Array.from({ length: 40 }, (_, index) => ({ id: `s${index}`, name: `系列 ${index}` })),
  },
}
const ignore = () => {}

/** A row that fills every column as the example does, numbered. */
const filled = ({ columns }: SheetShape, language: 'zh' | 'en') =>
  columns.map((column): CellValue => (column.kind === 'ROW' ? '1' : exampleCell(column, lookups, language)))

const rowsOf = (shape: WorkbookShape, language: 'zh' | 'en') =>
  Object.fromEntries(allSheets(shape).map((sheet) => [sheet.field, [filled(sheet, language)]]))

test('there is a workbook for each of the record types', () => {
  expect(shapes.size).toBe(78)
  expect(shapes.get('academic-events')?.parts.map(({ field }) => field)).toEqual([
    'hosts',
    'guests',
    'participants',
    'cooperationProjects',
  ])
})

test.each(
  [...shapes.values()].flatMap((shape) => [
    [shape.slug, 'zh', shape] as const,
    [shape.slug, 'en', shape] as const,
  ]),
)(
  'the template of %s (%s) opens in another reader, and what is filled in comes back by every field',
  async (_, language, shape) => {
    const template = read(await writeWorkbook(shape, { language, lookups }), { cellStyles: true })
    const hidden = template.Workbook?.Sheets?.map(({ Hidden }) => Hidden)
    expect(template.SheetNames).toHaveLength(allSheets(shape).length + 2)
    expect(hidden?.map(Boolean)).toEqual(template.SheetNames.map((name) => name === '_kexie'))
    const [main = ''] = template.SheetNames
    const [header, example] = utils.sheet_to_json<unknown[]>(template.Sheets[main] ?? {}, { header: 1 })
    expect(header).toEqual(
      shape.main.columns.map(({ label, required }) => label[language] + (required ? '*' : '')),
    )
    expect(example?.[0]).toBe(language === 'zh' ? '示例' : 'Example')

    const workbook = await writeWorkbook(shape, { language, lookups, rows: rowsOf(shape, language) })
    const { records, conflicts } = readFile(shape, await readWorkbook(workbook, ignore), lookups)
    expect(conflicts).toEqual([])
    expect(records).toHaveLength(1)
    expect(records[0]?.conflicts).toEqual([])
    const fields = shape.main.columns
      .map(({ field }) => field)
      .filter((field) => !['#', 'id'].includes(field))
    expect(Object.keys(records[0]?.input ?? {})).toEqual([
      ...new Set(fields),
      ...shape.parts.map(({ field }) => field),
    ])
  },
)

test('a template offers what a list has and not what it had; of an empty one it says whom to ask', async () => {
  const shape = shapes.get('nominations') as WorkbookShape
  const cellsOf = async (registers: Lookups['registers']) => {
    const workbook = read(await writeWorkbook(shape, { language: 'zh', lookups: { ...lookups, registers } }))
    return Object.values(workbook.Sheets).flatMap((sheet) =>
      utils.sheet_to_json<unknown[]>(sheet, { header: 1 }),
    )
  }
  const cells = (await cellsOf(lookups.registers)).flat()
  expect(cells).toContain('在用的')
  expect(cells).not.toContain('停用的')
  expect((await cellsOf({})).flat().join(' ')).toContain('清单 award 尚未填写，请联系市科协办公室先行填写')
})

test('an example is no record: a template sent back as it is has no rows', async () => {
  const shape = shapes.get('lecture-deliveries') as WorkbookShape
  const tables = await readWorkbook(await writeWorkbook(shape, { language: 'zh', lookups }), ignore)
  expect(() => readFile(shape, tables, lookups)).toThrow('EMPTY')
})

test('the template of another type is refused', async () => {
  const [one, other] = [shapes.get('salons'), shapes.get('demands')] as [WorkbookShape, WorkbookShape]
  const tables = await readWorkbook(
    await writeWorkbook(one, { language: 'zh', lookups, rows: rowsOf(one, 'zh') }),
    ignore,
  )
  expect(() => readFile(other, tables, lookups)).toThrow('OTHER_TYPE')
})

test('header is locked, cells are not; long lists stand on the hidden sheet', async () => {
  const shape = shapes.get('academic-events') as WorkbookShape
  const { unpackOwn } = await import('../workbook/pack.ts')
  const parts = unpackOwn(await writeWorkbook(shape, { language: 'zh', lookups }))
  const part = (name: string) => Buffer.from(parts.get(name) ?? []).toString()
  const sheet = part('xl/worksheets/sheet1.xml')
  expect(sheet).toContain('<sheetProtection sheet="1"')
  expect(sheet).toContain('state="frozen"')
  expect(sheet).toMatch(
    /<dataValidation type="list" sqref="G2:G10011"[^>]*><formula1>'_kexie'!\$[A-Z]\$1:\$[A-Z]\$40</,
  )
  const styles = part('xl/styles.xml')
  const formats = [
    ...(/<cellXfs.*<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(/<xf [^>]*?(\/>|>.*?<\/xf>)/gs),
  ].map(([xf]) => xf)
  const columns = [...sheet.matchAll(/<col min="\d+" style="(\d+)"/g)].map(
    ([, style]) => formats[Number(style)],
  )
  expect(columns).toHaveLength(shape.main.columns.length)
  expect(columns.filter((xf) => !xf?.includes('locked="0"'))).toEqual([])
  const [, headerStyle] = /<c r="A1"[^>]*s="(\d+)"/.exec(sheet) ?? []
  expect(formats[Number(headerStyle)]).not.toContain('locked="0"')
})
