import { zipSync } from 'fflate'
import { Agent } from 'undici'
import { beforeAll, expect, test } from 'vitest'
import { useProduct } from '../journeys/product.ts'
import { officeOf, reportersOf, societyOf } from '../journeys/spreadsheet-office.ts'
import { number, partsOf, text, type WorkbookMade, workbook } from './workbooks.ts'

const product = useProduct()
const slug = 'academic-events'
let office: ReturnType<typeof officeOf>
let organization: string
let token: string

beforeAll(async () => {
  organization = await societyOf(product)
  token = await product.tokenOfClerk(organization)
  office = officeOf(product, token)
})

const header = ['标题', '日期', '辖市区', '所属系列', '形式', '参加人次', '地点', '本单位编号']
const day = number(44_628, 'day')
const row = (
  title: string,
  { date = day, attendance = number(30), place = text(''), key = text('') } = {},
) => [title, date, '武进区', '学会学术交流', '学术交流', attendance, place, key]
const sheet = (name: string, ...rows: string[][]) => ({ name, rows: [header, ...rows] })
const plain = () => partsOf({ sheets: [sheet('活动', row('甲'))] })
const dryRun = (file: Buffer, query: Record<string, string> = {}) =>
  office.send(slug, { organization, ...query }, file)

/** Changes bytes of an archive after the first place where `mark` stands. */
function altered(file: Buffer, mark: number, change: (at: number, bytes: Buffer) => void): Buffer {
  const bytes = Buffer.from(file)
  for (let at = 0; at + 4 < bytes.length; at++) {
    if (bytes.readUInt32LE(at) !== mark) continue
    change(at, bytes)
    return bytes
  }
  throw new Error('not found')
}
const local = 0x04034b50
const central = 0x02014b50
const zipped = () => Buffer.from(zipSync(plain()))

/** A second directory in the manner of ZIP64, which shows another workbook than the first. */
function withZip64(): Buffer {
  const shown = zipped()
  const end = Buffer.from(shown.subarray(shown.length - 22))
  const record = Buffer.alloc(56)
  record.writeUInt32LE(0x06064b50)
  record.writeBigUInt64LE(44n, 4)
  record.writeBigUInt64LE(1n, 24)
  record.writeBigUInt64LE(1n, 32)
  record.writeBigUInt64LE(46n, 40)
  record.writeBigUInt64LE(BigInt(end.readUInt32LE(16)), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50)
  locator.writeBigUInt64LE(BigInt(shown.length - 22), 8)
  locator.writeUInt32LE(1, 16)
  return Buffer.concat([shown.subarray(0, shown.length - 22), record, locator, end])
}

/** Two names in the directory for the bytes of one. */
const overlapping = () =>
  altered(zipped(), central, (at, bytes) => {
    const next = bytes.indexOf(Buffer.from('PK\u0001\u0002'), at + 4)
    bytes.writeUInt32LE(bytes.readUInt32LE(at + 42), next + 42)
  })

/** Two parts whose names differ in their case alone. */
const twice = () =>
  Buffer.from(zipSync({ ...plain(), 'XL/workbook.xml': plain()['xl/workbook.xml'] as Uint8Array }))

const inSheet = (xml: string) => workbook({ sheets: [{ name: '活动', xml }] })
const open =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">'

test.each<[what: string, file: () => Buffer, status: number, code: string]>([
  ['a ZIP64 directory that shows another file', withZip64, 422, 'DAMAGED'],
  ['two entries of the same bytes', overlapping, 422, 'DAMAGED'],
  ['two parts of one name', twice, 422, 'DAMAGED'],
  [
    'a part whose header names another',
    () => altered(zipped(), local, (at, bytes) => bytes.write('X', at + 30)),
    422,
    'DAMAGED',
  ],
  [
    'a part whose header tells another size',
    () => altered(zipped(), local, (at, bytes) => bytes.writeUInt32LE(9, at + 22)),
    422,
    'DAMAGED',
  ],
  [
    'a part with other bytes than its checksum',
    () => altered(zipped(), central, (at, bytes) => bytes.writeUInt32LE(9, at + 16)),
    422,
    'DAMAGED',
  ],
  [
    'an encrypted part',
    () => altered(zipped(), central, (at, bytes) => bytes.writeUInt16LE(1, at + 8)),
    422,
    'ENCRYPTED',
  ],
  [
    '60 MB of zeros in a part',
    () =>
      workbook({
        sheets: [sheet('活动', row('甲'))],
        parts: { 'xl/media/a.bin': new Uint8Array(60_000_000) },
      }),
    413,
    'INFLATES',
  ],
  [
    'a short text that many cells show',
    () =>
      workbook({
        strings: [`<t>${'长'.repeat(32_000)}</t>`],
        sheets: [
          {
            name: '活动',
            rows: [header, ...Array.from({ length: 2000 }, () => Array(8).fill('<c t="s"><v>0</v></c>'))],
          },
        ],
      }),
    413,
    'INFLATES',
  ],
  [
    'a text longer than any cell',
    () => workbook({ sheets: [sheet('活动', row('长'.repeat(32_768)))] }),
    413,
    'INFLATES',
  ],
  ['a run of unfinished cells', () => inSheet(open + '<c '.repeat(60_000)), 422, 'DAMAGED'],
  ['a run of cells that never end', () => inSheet(open + '<c r="A1">'.repeat(60_000)), 422, 'DAMAGED'],
  [
    'a run of blanks before a formula',
    () => inSheet(`${open}<c${' '.repeat(500_000)}r="A1"><f>`),
    422,
    'DAMAGED',
  ],
  [
    'a hundred thousand attributes',
    () => inSheet(`${open}<c ${Array.from({ length: 100_000 }, (_, n) => `a${n}="1"`).join(' ')}/>`),
    422,
    'DAMAGED',
  ],
  ['a document type with entities', () => inSheet(`<!DOCTYPE a [<!ENTITY b "c">]>${open}`), 422, 'ENTITIES'],
  [
    'one row number for two rows',
    () =>
      inSheet(
        `${open}<c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row></sheetData></worksheet>`,
      ),
    422,
    'DAMAGED',
  ],
  [
    'a cell of another row',
    () => inSheet(`${open}<c r="A7"><v>1</v></c></row></sheetData></worksheet>`),
    422,
    'DAMAGED',
  ],
  [
    'a cell a million rows down',
    () =>
      inSheet(
        `${open}<c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>2</v></c></row></sheetData></worksheet>`,
      ),
    422,
    'TOO_MANY_ROWS',
  ],
  [
    'a text that is not there',
    () => inSheet(`${open}<c r="A1" t="s"><v>7</v></c></row></sheetData></worksheet>`),
    422,
    'DAMAGED',
  ],
  ['three times as much as a file may have', () => Buffer.alloc(60_000_000, 'a'), 413, 'TOO_LARGE'],
  ['a CSV of nothing but commas', () => Buffer.from(','.repeat(5_000_000)), 422, 'TOO_MANY_COLUMNS'],
  ['a CSV of nothing but quotes', () => Buffer.from('"'.repeat(3_000_001)), 422, 'DAMAGED'],
])('%s is refused in words, at once', async (_, file, status, code) => {
  const bytes = file()
  const started = performance.now()
  const { status: came, body } = await dryRun(bytes)
  expect([came, body.errors?.[0]?.extensions.code]).toEqual([status, code])
  expect(body.errors[0]?.message).toMatch(/\p{Script=Han}/u)
  expect(performance.now() - started).toBeLessThan(10_000)
})

const overLimit = [21, 24, 33, 60].flatMap((megabytes) => [
  [megabytes, 'as the body itself', (bytes: Uint8Array<ArrayBuffer>) => bytes],
  [
    megabytes,
    'as a part of a form',
    (bytes: Uint8Array<ArrayBuffer>) => {
      const form = new FormData()
      form.append('file', new Blob([bytes]), '活动.csv')
      return form
    },
  ],
]) as [number, string, (bytes: Uint8Array<ArrayBuffer>) => RequestInit['body']][]

test.each(overLimit)(
  'what is asked on the connection that brought %i MB too much, %s, does not wait behind it',
  async (megabytes, _, bodyOf) => {
    const dispatcher = new Agent({ connections: 1, pipelining: 1 })
    const address = new URL(`/imports/${slug}?${new URLSearchParams({ organization })}`, product.url)
    const ask = (more: object) =>
      fetch(address, { headers: { authorization: `Bearer ${token}` }, dispatcher, ...more } as RequestInit)
    const body = bodyOf(new Uint8Array(megabytes * 1_048_576).fill(97))
    const started = performance.now()
    const refused = await ask({ method: 'POST', body })
    expect(refused.status).toBe(413)
    await refused.text()
    for (let time = 0; time < 3; time++) {
      const next = await ask({})
      expect(next.status).toBe(200)
      await next.text()
    }
    expect(performance.now() - started).toBeLessThan(10_000)
    await dispatcher.close()
  },
)

/** What a file comes to: its records, where something is wrong and what is said. */
async function comesTo(made: WorkbookMade | Buffer, query: Record<string, string> = {}) {
  const { body } = await dryRun(Buffer.isBuffer(made) ? made : workbook(made), query)
  return {
    rows: body.rows,
    created: body.created,
    conflicts: body.conflicts.map(({ sheet: on, row: at, column, code }) => `${on} ${at} ${column} ${code}`),
    said: body.notices.map(({ message }) => message).join('\n'),
  }
}

test('every sheet that has the header is read', async () => {
  const two = {
    sheets: [sheet('一月', row('一月的会')), sheet('二月', row('二月的会'), row('二月的另一场'))],
  }
  expect(await comesTo(two)).toMatchObject({ rows: 3, created: 3, conflicts: [], said: '' })
})

test('a sheet that is not read is named and stands in the way of taking in all', async () => {
  const made = workbook({
    sheets: [
      sheet('一月', row('一月的会')),
      {
        name: '别的',
        rows: [
          ['合计', '甲'],
          ['3', '4'],
        ],
      },
    ],
  })
  expect(await comesTo(made)).toMatchObject({ created: 1, conflicts: ['别的 null null INVALID_VALUE'] })
  const { body } = await dryRun(made, { mode: 'all' })
  expect(body.written).toBe(0)
})

test('columns that are none of the template, with a header or without, are named and in nobody’s way', async () => {
  const made = {
    sheets: [
      {
        name: '活动',
        rows: [
          [...header, '联系人', ''],
          [...row('甲'), '张三', '138'],
        ],
      },
    ],
  }
  const { created, conflicts, said } = await comesTo(made)
  expect([created, conflicts]).toEqual([1, []])
  expect(said).toContain('I 列（“联系人”）不是模板中的列，没有读取，其中有内容的 1 格')
  expect(said).toContain('J 列（没有表头）不是模板中的列，没有读取，其中有内容的 1 格')
})

test('hidden rows and columns, merged cells and pictures are said; hidden rows are read or left out as chosen', async () => {
  const made = {
    sheets: [
      {
        ...sheet('活动', row('看得见的'), row('看不见的'), row('高度为零的')),
        rowAttributes: { 3: 'hidden="1"', 4: 'ht="0"' },
        before: '<cols><col min="6" max="6" hidden="1"/></cols>',
        after: '<mergeCells><mergeCell ref="C2:C3"/></mergeCells>',
      },
    ],
    parts: { 'xl/media/image1.png': new Uint8Array(9) },
  }
  const read = await comesTo(made)
  expect(read.created).toBe(3)
  expect(read.said).toContain('有 2 行被隐藏（第 3、4 行），一并导入')
  expect(read.said).toContain('F 列（“参加人次”）被隐藏')
  expect(read.said).toContain('合并单元格（C2:C3）')
  expect(read.said).toContain('图片（1 处）没有读取')
  const skipped = await comesTo(made, { hidden: 'skip' })
  expect(skipped.created).toBe(1)
  expect(skipped.said).toContain('没有导入')
})

const wrong = ['活动 2 G INVALID_VALUE']
test.each<[what: string, cells: Parameters<typeof row>[1], conflicts: string[]]>([
  ['an error in a text', { place: '<c t="e"><v>#N/A</v></c>' }, wrong],
  ['a reference that broke, with its formula', { place: '<c t="e"><f>#REF!</f><v>#REF!</v></c>' }, wrong],
  ['an error in a number', { attendance: '<c t="e"><v>#DIV/0!</v></c>' }, ['活动 2 F INVALID_VALUE']],
  ['a formula with its value', { attendance: '<c><f>1+1</f><v>2</v></c>' }, ['活动 2 F INVALID_VALUE']],
  ['a code of 18 digits as a number', { key: number('320412196701010123') }, ['活动 2 H INVALID_VALUE']],
  ['a number shown in thousands', { attendance: number(3000, 'scaled') }, ['活动 2 F INVALID_VALUE']],
  [
    'a percentage where a number is meant',
    { attendance: number(0.5, 'percent') },
    ['活动 2 F INVALID_VALUE'],
  ],
  ['a time of day where a day is meant', { date: number(0.375, 'time') }, ['活动 2 B INVALID_VALUE']],
  ['a month where a day is meant', { date: number(44_621, 'month') }, ['活动 2 B INVALID_VALUE']],
  ['0,125', { attendance: text('0,125') }, ['活动 2 F INVALID_VALUE']],
  ['12,34', { attendance: text('12,34') }, ['活动 2 F INVALID_VALUE']],
])('%s is a problem at its cell', async (_, cells, conflicts) => {
  expect((await comesTo({ sheets: [sheet('活动', row('甲', cells))] })).conflicts).toEqual(conflicts)
})

let keys = 0
test.each<[what: string, cell: string, value: string]>([
  ['a time', number(0.375, 'time'), '9:00'],
  ['a time of a day', number(44_628.375, 'time'), '9:00'],
  ['a day', day, '2022-03-08'],
  ['a month', number(44_621, 'month'), '2022-03'],
  ['five digits', number(123, 'digits'), '00123'],
  ['a percentage', number(0.283, 'percent'), '28.3%'],
  ['a sum of fractions', number(0.30000000000000004), '0.3'],
  ['a truth', '<c t="b"><v>1</v></c>', 'TRUE'],
  [
    'rich text',
    '<c t="inlineStr"><is><r><t>甲</t></r><r><t xml:space="preserve"> 乙</t></r><rPh><t>jia</t></rPh></is></c>',
    '甲 乙',
  ],
  ['what only looks like an escape', text('字面_x005F_x0041_下'), '字面_x0041_下'],
])('text from a cell with %s is what the cell shows', async (_, place, value) => {
  const key = `shown-${keys++}`
  const made = workbook({ sheets: [sheet('活动', row(`显示 ${key}`, { place, key: text(key) }))] })
  const { body } = await dryRun(made, { mode: 'all' })
  expect([body.conflicts, body.written]).toEqual([[], 1])
  expect(await placesOf(`显示 ${key}`)).toEqual([value])
})

async function placesOf(title: string): Promise<string[]> {
  const { data } = await product.clerkOf(organization)(
    'query ($text: String!) { academicEvents(filter: { text: $text }, first: 10) { nodes { place occurredOn } } }',
    { text: title },
  )
  return data.academicEvents.nodes.map(({ place }: { place: string }) => place)
}

test('a workbook that counts from 1904 means its own days, in cells of days and of numbers', async () => {
  const serial = 44_628 - 1462
  const made = workbook({
    properties: '<workbookPr date1904="1"/>',
    sheets: [
      sheet(
        '活动',
        row('一九〇四甲', { date: number(serial, 'day') }),
        row('一九〇四乙', { date: number(serial) }),
      ),
    ],
  })
  await dryRun(made, { mode: 'all' })
  const { data } = await product.clerkOf(organization)(
    '{ academicEvents(filter: { text: "一九〇四" }, first: 10) { nodes { occurredOn } } }',
  )
  expect(data.academicEvents.nodes).toEqual([{ occurredOn: '2022-03-08' }, { occurredOn: '2022-03-08' }])
})

test('a CSV that names its separator is read, and what a spreadsheet could not write into it is a problem', async () => {
  const csv = (lines: string[]) => Buffer.from(lines.join('\r\n'))
  const line = (title: string, place: string) =>
    [title, '2022-03-08', '武进区', '学会学术交流', '学术交流', '30', place, ''].join(';')
  const file = csv([
    'sep=;',
    header.join(';'),
    line('分号甲', '甲'),
    line('分号乙', '#REF!'),
    line('分号丙', '3.20412E+17'),
  ])
  expect(await comesTo(file)).toMatchObject({
    rows: 3,
    created: 1,
    conflicts: ['CSV 3 G INVALID_VALUE', 'CSV 4 G INVALID_VALUE'],
  })
})

test.each([
  ['application/octet-stream'],
  ['text/plain'],
  ['text/csv'],
  ['application/x-www-form-urlencoded'],
  ['multipart/form-data; boundary=x'],
])('a page of elsewhere cannot send a file as %s with the reader’s cookie', async (type) => {
  const address = new URL(`/imports/${slug}?organization=${organization}&mode=all`, product.url).href
  const send = (url: string, headers: Record<string, string>) =>
    fetch(url, { method: 'POST', headers: { 'content-type': type, ...headers }, body: 'x' })
  const cookie = 'kexie_session=kxr_anything'
  for (const headers of [
    { cookie },
    { cookie, 'sec-fetch-site': 'cross-site' },
    { cookie, origin: 'https://elsewhere.example' },
  ])
    expect((await send(address, headers)).status).toBe(403)
  const site = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }
  expect((await send(new URL('/session', product.url).href, site)).status).toBe(403)
})

test('of one organization’s many files few wait, the others are told when to come again; another’s is taken', async () => {
  const file = workbook({
    sheets: [sheet('活动', ...Array.from({ length: 3000 }, (_, n) => row(`排队 ${n}`)))],
  })
  const url = new URL(`/imports/${slug}?organization=${organization}`, product.url)
  const send = () =>
    fetch(url, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: new Uint8Array(file) })
  const many = Array.from({ length: 8 }, send)
  const another = (await reportersOf(product, 'salons')).find((one) => one !== organization) ?? ''
  const elsewhere = officeOf(product, await product.tokenOfClerk(another))
  const other = await elsewhere.send(
    slug,
    { organization: another },
    workbook({ sheets: [sheet('活动', row('别家'))] }),
  )
  expect(other.status).toBe(200)
  const answers = await Promise.all(many)
  const sentAway = answers.filter(({ status }) => status === 429)
  expect(sentAway.length).toBeGreaterThan(0)
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(3)
  for (const answer of sentAway) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
}, 240_000)

test('an export named like what every object has is none, and says so', async () => {
  for (const name of ['constructor', 'valueof', 'prototype']) {
    const { status, file } = await office.take(`/exports/${name}.json`)
    expect([name, status]).toEqual([name, 404])
    expect(file.toString()).toMatch(/\p{Script=Han}/u)
  }
})
