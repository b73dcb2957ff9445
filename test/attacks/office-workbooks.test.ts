import { readWorkbook } from '@kexie/gateway/read-book'
import { shapes } from '@kexie/gateway/shapes'
import { writeCsv } from '@kexie/gateway/write-csv'
import { strFromU8, strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { partsOf, stylesXml, type WorkbookMade, workbook } from './workbooks.ts'

/** Workbooks as other programs write them, odd and legal: what is read is what the spreadsheet shows, or a flaw at its cell. */

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const sheetOf = (rows: string, { before = '', after = '' } = {}) =>
  `<worksheet xmlns="${main}" xmlns:x="urn:other">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`
const oneSheet = (rows: string, around = {}): WorkbookMade => ({
  sheets: [{ name: '活动', xml: sheetOf(rows, around) }],
})

async function comesTo(bytes: Buffer) {
  const [table] = (await readWorkbook(bytes, () => {})).tables
  return { rows: table?.rows.map(({ cells }) => cells), flaws: Object.fromEntries(table?.flaws ?? []), table }
}

/** A workbook with a part rewritten. */
function rewritten(made: WorkbookMade, part: string, change: (xml: string) => string): Buffer {
  const parts = partsOf(made)
  return Buffer.from(zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] as Uint8Array))) }))
}

const aDay = '<row r="1"><c r="A1" s="1"><v>42004</v></c></row>'
const day = (iso: string) => new Date(`${iso}T00:00:00Z`)

describe('what programs add of their own is no part of the workbook', () => {
  test('a workbook of 1904 stays one beside the extension Excel adds', async () => {
    const made = { ...oneSheet(aDay), properties: '<workbookPr date1904="1"/>' }
    const file = rewritten(made, 'xl/workbook.xml', (xml) =>
      xml.replace(
        '</workbook>',
        '<extLst><ext uri="{1}" xmlns:x15="urn:x15"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>',
      ),
    )
    expect((await comesTo(file)).rows).toEqual([[day('2019-01-01')]])
  })

  test.each([
    ['in a cell', '<row r="1"><c r="A1"><v>1</v><extLst><ext><x:v>99</x:v></ext></extLst></c></row>', ''],
    [
      'behind the cells',
      '<row r="1"><c r="A1"><v>1</v></c></row>',
      '<extLst><ext><extLst/><x:row r="9"><x:c><x:v>5</x:v></x:c></x:row></ext></extLst>',
    ],
  ])('nothing of it is read %s', async (_, rows, after) => {
    expect((await comesTo(workbook(oneSheet(rows, { after })))).rows).toEqual([[1]])
  })

  test('formats that conditions put on cells are none of the cells’ own', async () => {
    const dxf = '<dxfs><dxf><numFmt numFmtId="201" formatCode="0.00"/></dxf></dxfs></styleSheet>'
    const file = rewritten(oneSheet(aDay), 'xl/styles.xml', (xml) => xml.replace('</styleSheet>', dxf))
    expect((await comesTo(file)).rows).toEqual([[day('2014-12-31')]])
  })
})

test('cells that say not where they stand have their flaws at their places', async () => {
  const file = workbook(
    oneSheet('<row><c><v>1</v></c><c t="e"><v>#N/A</v></c><c><v>320412196701010123</v></c></row>'),
  )
  expect((await comesTo(file)).flaws).toEqual({ B1: 'ERROR', C1: 'LONG_NUMBER' })
})

test('cells far to the right that hold nothing are in nobody’s way', async () => {
  const file = workbook(oneSheet('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row>'))
  expect((await comesTo(file)).rows).toEqual([[1]])
})

test('columns before the first are none that is hidden', async () => {
  const before = '<cols><col min="-3000000" max="2" hidden="1"/></cols>'
  const { table } = await comesTo(workbook(oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>', { before })))
  expect([...(table?.hiddenColumns ?? [])]).toEqual([0, 1])
})

test.each([
  ['a text that stands where a value does', '<c t="inlineStr"><v>甲</v></c>', '甲'],
  ['a text without a type', '<c><is><t>甲</t></is></c>', '甲'],
  ['a day as strict workbooks write it', '<c t="d"><v>2021-05-18</v></c>', day('2021-05-18')],
  ['a day that no calendar has', '<c t="d"><v>2021-02-30</v></c>', '2021-02-30'],
])('%s is read as it is', async (_, cell, value) => {
  expect((await comesTo(workbook(oneSheet(`<row r="1">${cell}</row>`)))).rows).toEqual([[value]])
})

const counted = ['0"万"', '0万', '0\\万', '#,##0.00"亿元"', '0 "千元"', '0"多"', '"约"0', '"超"#,##0"元"']
const shifted = ['0!.0000"万"', '0"."0000"万"', '0!.0,"万"', '[<10000]0;0!.0,"万"', '0.0,,"M"']
test.each([...counted, ...shifted, 'General" thousand"', '0"k"'])(
  'a number in the format %s shows another, and is a flaw',
  async (format) => {
    const parts = { 'xl/styles.xml': stylesXml(['General', format]) }
    const file = workbook({ ...oneSheet('<row r="1"><c r="A1" s="1"><v>2212</v></c></row>'), parts })
    expect((await comesTo(file)).flaws).toEqual({ A1: 'SCALED' })
  },
)

test.each([
  ['#,##0"人"', 2212],
  ['0"元"', 2212],
  ['_-* #,##0.00_-;-* #,##0.00_-', 2212],
  ['G/通用格式"场"', 2212],
  ['"KX-"00000', 'KX-02212'],
  ['\\K\\X00000"号"', 'KX02212号'],
  ['yyyy"年"m"月"d"日"', day('1906-01-20')],
  [`${'"'.repeat(299)}0`, 2212],
])('a number in the format %s is what it shows', async (format, value) => {
  const parts = { 'xl/styles.xml': stylesXml(['General', format]) }
  const file = workbook({ ...oneSheet('<row r="1"><c r="A1" s="1"><v>2212</v></c></row>'), parts })
  expect(await comesTo(file)).toMatchObject({ rows: [[value]], flaws: {} })
})

describe('a text file as a Chinese spreadsheet saves it', () => {
  const han = new Map<string, Buffer>()
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      const bytes = Buffer.from([high, low])
      const text = new TextDecoder('gb18030').decode(bytes)
      if (/^\p{Script=Han}$/u.test(text)) han.set(text, bytes)
    }
  const inGb18030 = (text: string) =>
    Buffer.concat([...text].map((mark) => han.get(mark) ?? Buffer.from(mark)))
  const headers = [...shapes.values()].flatMap(({ main: { columns } }) =>
    columns.map(({ label }) => label.zh),
  )

  test('is read whatever header it begins with', async () => {
    const known = [...new Set(headers)].filter((header) => /^[\p{Script=Han}\w]+$/u.test(header))
    expect(known.length).toBeGreaterThan(50)
    for (const header of known)
      expect((await comesTo(inGb18030(`${header},标题\n一,甲\n`))).rows).toEqual([
        [header, '标题'],
        ['一', '甲'],
      ])
  })

  test('is read whatever character it begins with', async () => {
    for (const mark of han.keys()) {
      const { rows } = await comesTo(inGb18030(`${mark}号,标题\n一,常州市科学技术协会\n`))
      expect(rows, mark).toEqual([
        [`${mark}号`, '标题'],
        ['一', '常州市科学技术协会'],
      ])
    }
  })

  test('is read in UTF-16 of either order', async () => {
    const little = Buffer.from('\uFEFF标题\t人次\n甲\t30\n', 'utf16le')
    const read = {
      rows: [
        ['标题', '人次'],
        ['甲', '30'],
      ],
    }
    expect(await comesTo(little)).toMatchObject(read)
    expect(await comesTo(Buffer.from(little).swap16())).toMatchObject(read)
  })

  test('loses no row where its lines end in several ways', async () => {
    const lines = ['标题,人次', '甲,1', '"乙\n二",2', '丙,3']
    for (const ends of ['\r\n \n \n \n', '\n \r\n \n \r\n', '\r\n \r\n \n \r', '\r \r \r \r'].map((one) =>
      one.split(' '),
    )) {
      const text = lines.map((line, index) => line + ends[index]).join('')
      expect((await comesTo(Buffer.from(text))).rows, JSON.stringify(text)).toEqual([
        ['标题', '人次'],
        ['甲', '1'],
        ['乙\n二', '2'],
        ['丙', '3'],
      ])
    }
  })

  test.each([
    ['########', 'ERROR'],
    ['#SPILL!', 'ERROR'],
    ['#FIELD!', 'ERROR'],
    ['#GETTING_DATA', 'ERROR'],
    ['错误:502', 'ERROR'],
    ['Err:508', 'ERROR'],
    ['=', undefined],
    ['#1', undefined],
    ['#科技咖啡馆#', undefined],
    ["'=1+1", undefined],
  ])('and the cell %s in it is said to be %s', async (cell, flaw) => {
    const file = Buffer.from(`标题,编号\n甲,"${cell.replaceAll('"', '""')}"\n`)
    expect((await comesTo(file)).flaws).toEqual(flaw ? { B2: flaw } : {})
  })

  test.each([
    ['="00123"', '00123'],
    ['="说""好"""', '说"好"'],
    ['=""', ''],
    ['="a"&"b"', '="a"&"b"'],
    ['=1+1', '=1+1'],
    ['00123', '00123'],
  ])('and %s in it is read as the spreadsheet shows it', async (cell, value) => {
    const quoted = Buffer.from(`标题,编号\n甲,"${cell.replaceAll('"', '""')}"\n`)
    expect((await comesTo(quoted)).rows?.[1]).toEqual(['甲', value])
    expect((await comesTo(Buffer.from(`标题,编号\n甲,${cell}\n`))).rows?.[1]).toEqual(['甲', value])
  })

  test('and so is what we write: a break in a cell is quoted whichever it is', () => {
    const file = writeCsv(
      ['标题', '说明'],
      [
        ['甲', '一\n二'],
        ['乙', '三\r四'],
        ['丙', '五'],
      ],
    )
    expect(file.toString().slice(1)).toBe('标题,说明\r\n甲,"一\n二"\r\n乙,"三\r四"\r\n丙,五\r\n')
  })
})
