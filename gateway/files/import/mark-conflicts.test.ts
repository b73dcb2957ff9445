import { expect, test } from 'vitest'
import { shapes } from '../shape/api-schema.ts'
import type { WorkbookShape } from '../shape/column.ts'
import { readWorkbook } from '../workbook/read-workbook.ts'
import { type CellFlaw, type CellValue, flaws, plainTable } from '../workbook/table.ts'
import { markConflicts } from './mark-conflicts.ts'
import { readFile } from './read-file.ts'

const shape = shapes.get('academic-events') as WorkbookShape
const lookups = {
  districts: [{ id: 'd', name: '天宁区' }],
  registers: { EventSeries: [{ id: 'salon', name: '学术沙龙' }] },
}
const header = ['标题', '日期', '辖市区', '所属系列', '形式', '参加人次', '地点']

/** What becomes of a place that has a flaw when the file that marks it is sent back as it is. */
async function sentBack(place: CellValue, flaw: CellFlaw) {
  const row = ['甲', '2021-05-18', '天宁区', '学术沙龙', '论坛', 30, place]
  const rows = [header, row].map((cells, index) => ({ number: index + 1, cells }))
  const table = { ...plainTable('活动', rows), flaws: new Map([['G2', flaw]]) }
  const read = readFile(shape, { tables: [table], unread: [] }, lookups)
  const shown = {
    sheet: '活动',
    row: 2,
    column: 'G',
    header: '地点',
    code: 'INVALID_VALUE',
    message: '错',
    advice: '改',
  }
  const marked = await markConflicts(read, [table], [shown as never], 'zh')
  const again = readFile(shape, await readWorkbook(marked, () => {}), lookups)
  return { conflicts: again.records[0]?.conflicts.length, place: again.records[0]?.input.place }
}

test.each([
  ['#N/A', 'ERROR', { conflicts: 0, place: undefined }],
  ['#REF!', 'ERROR', { conflicts: 0, place: undefined }],
  [Number('320412196701010123'), 'LONG_NUMBER', { conflicts: 1, place: undefined }],
  [2, 'FORMULA', { conflicts: 0, place: '2' }],
  [2212, 'SCALED', { conflicts: 0, place: '2212' }],
] as const)(
  '%s (%s) in a marked file that comes back unmended: never what nobody meant',
  async (place, flaw, came) => {
    expect(Object.keys(flaws)).toContain(flaw)
    expect(await sentBack(place, flaw)).toEqual(came)
  },
)
