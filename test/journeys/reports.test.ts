import { expect, test } from 'vitest'
import { entryOf } from './archive-entry.ts'
import { useProduct } from './product.ts'

const product = useProduct()

const fetched = async (path: string, part: 'LEADER' | 'PUBLIC' = 'LEADER', headers = {}) => {
  const token = await product.tokenOf(part)
  return fetch(`${product.url}${path}`, {
    headers: { ...headers, ...(token ? { authorization: `Bearer ${token}` } : {}) },
  })
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

interface Row {
  basis: string | null
  basisBefore: string | null
  change: number | null
}

test('a statistical table has its rows with the year before, says what no record carries, and compares nothing that rebuilding spread', async () => {
  const { data, errors } = await product.as('LEADER')(
    '{ statisticalTable(code: "CKX3", year: 2021) { name explanation rows { code name unit value basis before basisBefore change indicator { code } } } statisticalTables(year: 2021) { code explanation rows { basis basisBefore change } } }',
  )
  expect(errors).toBeUndefined()
  const { rows, name } = data.statisticalTable
  expect(name).toBe('学术交流情况')
  expect(rows[0]).toEqual({
    code: '01',
    name: '学术交流和科技对接活动',
    unit: '场',
    ...{ value: 100, basis: 'SPREAD', before: 101, basisBefore: 'SPREAD' },
    // A number of five years was published: how it was spread over them is no change.
    change: null,
    indicator: { code: 'academic-exchange-events' },
  })
  expect(rows.at(-1)).toMatchObject({ name: '境外学术会议', value: null, unit: null, indicator: null })
  expect(data.statisticalTables.map(({ code }: { code: string }) => code)).toEqual([
    ...['AX1', 'AX2', 'CKX3', 'DKX4', 'EKX5', 'FKX6', 'JKX10', 'KKX11'],
  ])
  const csv = await (await fetched('/reports/CKX3-2021.csv')).text()
  expect(csv).toContain('01,学术交流和科技对接活动,场,100,101,,academic-exchange-events,2021 2020\r\n')
  for (const row of data.statisticalTables.flatMap((table: { rows: Row[] }) => table.rows))
    if ([row.basis, row.basisBefore].includes('SPREAD')) expect(row.change).toBeNull()
  expect(csv).toContain('本系统记录不含')
})

const english = { 'accept-language': 'en' }
const chinese = /\p{Script=Han}/u

test('in English the report is English but for its chapters, which are said to be the original', async () => {
  const response = await fetched('/reports/annual-2017-2021.docx', 'LEADER', english)
  const file = Buffer.from(await response.arrayBuffer())
  const body = entryOf(file, 'word/document.xml')
  for (const said of [
    'Association for Science and Technology: report 2017–2021',
    'Data until 20',
    'The chapters are the original in Chinese.',
    'as published',
  ])
    expect(body).toContain(said)
  expect(body.slice(body.indexOf('Appendix: '))).not.toMatch(chinese)
  expect(entryOf(file, 'word/footnotes.xml')).not.toMatch(chinese)
})

test('in English every table is English but for rows of no indicator and the explanation, which are said to be the original', async () => {
  const { data } = await product.as('LEADER')('{ statisticalTables(year: 2021) { code } }')
  for (const { code } of data.statisticalTables) {
    const csv = await (await fetched(`/reports/${code}-2021.csv`, 'LEADER', english)).text()
    expect(csv).toMatch(/^Row,Item,Unit,2021,2020,Change,Indicator,Years as rebuilt\r\n/)
    const lines = csv.split('\r\n').filter((line) => chinese.test(line))
    expect(lines.filter((line) => !line.includes('(original in Chinese)'))).toEqual([])
    // A number below zero is a number, not text that a spreadsheet might take for a formula.
    expect(csv).not.toContain("'-")
  }
})
