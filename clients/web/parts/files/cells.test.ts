import { expect, test } from 'vitest'
import { cellsOf, letterOf, underHeader } from './cells.ts'

const columns = [
  { path: '#', label: { zh: '序号', en: 'No.' }, required: false },
  { path: 'title', label: { zh: '标题', en: 'Title' }, required: true },
  { path: 'occurredOn', label: { zh: '日期', en: 'Day' }, required: true },
]

test('cells as Excel copies them: tabs, lines within quotes, doubled quotes, empty rows left out', () => {
  expect(cellsOf('一\t2021-05-18\r\n"两\n行"\t"说""好"""\r\n\t\r\n5" 屏\t三\r\n')).toEqual([
    ['一', '2021-05-18'],
    ['两\n行', '说"好"'],
    ['5" 屏', '三'],
  ])
})

test('a header that was copied is taken, without one the columns stand in the order of the template', () => {
  const copied = [
    ['日期', '标题*'],
    ['2021-05-18', '沙龙'],
  ]
  expect(underHeader(copied, columns, 'zh')).toEqual({ header: copied[0], rows: [copied[1]] })
  expect(underHeader([['沙龙', '2021-05-18']], columns, 'zh')).toEqual({
    header: ['标题', '日期'],
    rows: [['沙龙', '2021-05-18']],
  })
  expect(underHeader([['1', '沙龙', '2021-05-18']], columns, 'en').header).toEqual(['No.', 'Title', 'Day'])
})

test('columns are named as a spreadsheet does', () => {
  expect([0, 25, 26, 701].map(letterOf)).toEqual(['A', 'Z', 'AA', 'ZZ'])
})
