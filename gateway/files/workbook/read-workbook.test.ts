import { deflateRawSync } from 'node:zlib'
import { utils, write } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { pack, unpackOwn } from './pack.ts'
import { readWorkbook } from './read-workbook.ts'
import { FileRefused } from './refusal.ts'

const ignore = () => {}

/** A workbook as another program writes it. */
function foreign(rows: unknown[][], more: { name?: string; hidden?: 1 | 2 } = {}): Buffer {
  const workbook = utils.book_new()
  utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows, { cellDates: true }), '学术活动')
  if (more.name) utils.book_append_sheet(workbook, utils.aoa_to_sheet([['x']]), more.name)
  if (more.hidden) workbook.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: more.hidden }] }
  return write(workbook, { type: 'buffer', bookType: 'xlsx' })
}

/** The same workbook with parts replaced or added. */
const altered = (workbook: Buffer, change: (parts: Map<string, Uint8Array>) => void): Buffer => {
  const parts = unpackOwn(workbook)
  change(parts)
  return pack(parts)
}

const plain = foreign([['标题'], ['甲']])
const withPart = (name: string, text: string) => altered(plain, (parts) => parts.set(name, Buffer.from(text)))
const sheetXml = (cells: string) =>
  altered(plain, (parts) =>
    parts.set(
      'xl/worksheets/sheet1.xml',
      Buffer.from(
        `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells}</sheetData></worksheet>`,
      ),
    ),
  )

test('reads what another program wrote: text, numbers, days, with the row numbers the spreadsheet shows', async () => {
  const workbook = foreign([['标题', '日期', '人次'], [], ['甲', new Date(Date.UTC(2021, 4, 18)), 30]])
  const [table] = (await readWorkbook(workbook, ignore)).tables
  expect(table?.rows.map(({ number }) => number)).toEqual([1, 3])
  expect(table?.rows[1]?.cells).toEqual(['甲', new Date(Date.UTC(2021, 4, 18)), 30])
})

test.each([
  ['UTF-8', Buffer.from('标题,人次\n学术报告,30\n')],
  ['UTF-8 with a byte order mark', Buffer.from('\uFEFF标题,人次\r\n学术报告,30\r\n')],
  // 标题,人次 / 学术报告,30 in GB18030, as Excel in China saves a CSV.
  ['GB18030', Buffer.from('b1eacce22cc8cbb4ce0ad1a7caf5b1a8b8e62c33300a', 'hex')],
  ['UTF-16 as Excel saves "Unicode text"', Buffer.from('\uFEFF标题\t人次\n学术报告\t30\n', 'utf16le')],
])('reads CSV in %s', async (_, bytes) => {
  const [table] = (await readWorkbook(bytes, ignore)).tables
  expect(table?.rows).toEqual([
    { number: 1, cells: ['标题', '人次'] },
    { number: 2, cells: ['学术报告', '30'] },
  ])
})

const bomb = Buffer.alloc(60 * 1_048_576, 'A')

/** An entry that says it unpacks to ten bytes and unpacks to sixty million. */
function lyingBomb(): Buffer {
  const honest = pack([['xl/workbook.xml', Buffer.from('0123456789')]])
  const packed = deflateRawSync(bomb)
  const name = Buffer.from('xl/workbook.xml')
  const local = Buffer.from(honest.subarray(0, 30))
  local.writeUInt32LE(packed.length, 18)
  const central = Buffer.from(honest.subarray(honest.indexOf('PK\u0001\u0002')))
  central.writeUInt32LE(packed.length, 20)
  const start = 30 + name.length + packed.length
  central.writeUInt32LE(start, central.length - 22 + 16)
  return Buffer.concat([local, name, packed, central])
}

test.each([
  ['nothing', Buffer.alloc(0), 'EMPTY'],
  ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'UNKNOWN_FORMAT'],
  ['bytes of no encoding', Buffer.from([0x61, 0xff, 0xff, 0x00]), 'ENCODING'],
  ['an .xls of before 2007', Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(600)}`, 'hex'), 'OLD_FORMAT'],
  [
    'an encrypted workbook',
    Buffer.concat([
      Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(600)}`, 'hex'),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]),
    'ENCRYPTED',
  ],
  ['a ZIP that is no workbook', pack([['readme.txt', Buffer.from('hello')]]), 'UNKNOWN_FORMAT'],
  ['half a workbook', plain.subarray(0, plain.length / 2), 'DAMAGED'],
  ['a bomb that says how large it is', withPart('xl/media/a.bin', bomb.toString()), 'INFLATES'],
  ['a bomb that lies about it', lyingBomb(), 'INFLATES'],
  [
    'a document type',
    withPart('xl/styles.xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
    'ENTITIES',
  ],
  [
    'XML in an encoding that hides things',
    altered(plain, (parts) => parts.set('xl/theme.xml', Buffer.from('\uFEFF<!DOCTYPE a>', 'utf16le'))),
    'ENTITIES',
  ],
  ['macros', withPart('xl/vbaProject.bin', 'x'), 'ACTIVE_CONTENT'],
  ['links to other workbooks', withPart('xl/externalLinks/externalLink1.xml', '<x/>'), 'ACTIVE_CONTENT'],
  ['a hidden sheet', foreign([['标题']], { name: '旧表', hidden: 1 }), 'HIDDEN_SHEET'],
  ['a very hidden sheet', foreign([['标题']], { name: '旧表', hidden: 2 }), 'HIDDEN_SHEET'],
  ['more columns than any template', foreign([Array.from({ length: 201 }, () => 'x')]), 'TOO_MANY_COLUMNS'],
  ['a cell at the far corner', sheetXml('<row r="1"><c r="XFD1"><v>1</v></c></row>'), 'TOO_MANY_COLUMNS'],
  [
    'a formula that says not where it stands',
    sheetXml('<row r="1"><c><f>1+1</f><v>2</v></c></row>'),
    'ACTIVE_CONTENT',
  ],
  ['more rows than any sheet takes', foreign(Array.from({ length: 50_012 }, () => ['x'])), 'TOO_MANY_ROWS'],
  ['a CSV with more rows than a call takes', Buffer.from('x\n'.repeat(10_003)), 'TOO_MANY_ROWS'],
])('refuses %s', async (_, bytes, code) => {
  const error = await readWorkbook(bytes, ignore).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(FileRefused)
  expect((error as FileRefused).code).toBe(code)
  expect((error as FileRefused).describe('zh')).toMatch(/\p{Script=Han}/u)
  expect((error as FileRefused).describe('en')).not.toMatch(/[{}]/)
})

test('says where formulas stand', async () => {
  const workbook = sheetXml(
    '<row r="2"><c r="B2" s="0"><f>HYPERLINK("http://x")</f><v>1</v></c><c r="C2"><v>2</v></c></row>',
  )
  const [table] = (await readWorkbook(workbook, ignore)).tables
  expect([...(table?.flaws ?? [])]).toEqual([['B2', 'FORMULA']])
})
