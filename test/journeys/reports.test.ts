import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { useProduct } from './product.ts'

const product = useProduct()

/** Text of one file inside a zip archive, found by its local header. */
function entryOf(archive: Buffer, wanted: string): string {
  for (let at = 0; at < archive.length - 4; at++) {
    if (archive.readUInt32LE(at) !== 0x02014b50) continue
    const nameLength = archive.readUInt16LE(at + 28)
    const name = archive.subarray(at + 46, at + 46 + nameLength).toString()
    if (name !== wanted) continue
    const [size, offset] = [archive.readUInt32LE(at + 20), archive.readUInt32LE(at + 42)]
    const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28)
    return inflateRawSync(archive.subarray(start, start + size)).toString()
  }
  throw new Error(`no ${wanted}`)
}

const fetched = async (path: string, part: 'LEADER' | 'PUBLIC' = 'LEADER') => {
  const token = await product.tokenOf(part)
  return fetch(`${product.url}${path}`, { headers: token ? { authorization: `Bearer ${token}` } : {} })
}

test('the five-year report says in its chapters what was published, each figure bound to its indicator', async () => {
  const { data, errors } = await product.as('LEADER')(
    '{ annualReport(from: 2017, to: 2021) { district { name } blank { code } chapters { service { code } heading paragraphs { segments { text figure { indicator { code } value } } } } } }',
  )
  expect(errors).toBeUndefined()
  const { chapters } = data.annualReport
  expect(chapters.map(({ service }: { service: { code: string } }) => service.code)).toEqual([
    'INNOVATION',
    'LITERACY',
    'WORKERS',
    'DECISIONS',
  ])
  const text = chapters
    .flatMap(({ paragraphs }: { paragraphs: { segments: { text: string }[] }[] }) => paragraphs)
    .map(({ segments }: { segments: { text: string }[] }) => segments.map((segment) => segment.text).join(''))
    .join('\n')
  for (const said of [
    '学术交流和科技对接活动503场',
    '“科技咖啡馆”举办60多期',
    '经济效益12亿元',
    '合同金额2亿多元',
    '促成投融资8000多万元',
    '近200个',
    '1200多场',
  ])
    expect(text).toContain(said)
  expect(text).not.toMatch(/[{}]|null|undefined/)
})

test('it is a Word document with chapters, footnotes and an appendix', async () => {
  const response = await fetched('/reports/annual-2017-2021.docx')
  expect(response.status).toBe(200)
  const file = Buffer.from(await response.arrayBuffer())
  const body = entryOf(file, 'word/document.xml')
  for (const said of [
    '一、为创新驱动发展服务',
    '四、为党和政府科学决策服务',
    '503场',
    '附表：所用指标',
    '与公布数相符',
  ])
    expect(body).toContain(said)
  expect(body.match(/w:footnoteReference /g)?.length).toBeGreaterThan(60)
  expect(entryOf(file, 'word/footnotes.xml')).toContain('academic-exchange-events')
})

test('a published edition has its report for everybody; what is known now is for members', async () => {
  const { data } = await product.as('LEADER')(
    'mutation { publishEdition(input: { title: "五年总览", from: 2017, to: 2021 }) { ... on EditionSet { edition { id } } } }',
  )
  const { id } = data.publishEdition.edition
  expect((await fetched(`/reports/annual-2017-2021.docx?edition=${id}`, 'PUBLIC')).status).toBe(200)
  expect((await fetched('/reports/annual-2017-2021.docx', 'PUBLIC')).status).toBeGreaterThanOrEqual(401)
  expect((await fetched('/reports/nothing.docx')).status).toBe(404)
})

test('a statistical table has its rows with the year before, says what no record carries, and explains large changes', async () => {
  const { data, errors } = await product.as('LEADER')(
    '{ statisticalTable(code: "CKX3", year: 2021) { name explanation rows { code name unit value before change indicator { code } } } statisticalTables(year: 2021) { code explanation } }',
  )
  expect(errors).toBeUndefined()
  const { rows, name } = data.statisticalTable
  expect(name).toBe('学术交流情况')
  expect(rows[0]).toEqual({
    code: '01',
    name: '学术交流和科技对接活动',
    unit: '场',
    value: 100,
    before: 101,
    change: -1,
    indicator: { code: 'academic-exchange-events' },
  })
  expect(rows.at(-1)).toMatchObject({ name: '境外学术会议', value: null, unit: null, indicator: null })
  expect(data.statisticalTables.map(({ code }: { code: string }) => code)).toEqual([
    ...['AX1', 'AX2', 'CKX3', 'DKX4', 'EKX5', 'FKX6', 'JKX10', 'KKX11'],
  ])
  const csv = await (await fetched('/reports/CKX3-2021.csv')).text()
  expect(csv).toContain('01,学术交流和科技对接活动,场,100,101')
  expect(csv).toContain('本系统记录不含')
})
