import { read, utils, write } from '@e965/xlsx'
import { connect } from '@kexie/db/connection'
import { shapes } from '@kexie/gateway/shapes'
import { beforeAll, expect, test } from 'vitest'
import { useProduct } from './product.ts'
import { officeOf, reportersOf, societyOf } from './spreadsheet-office.ts'

const product = useProduct()
const slug = 'academic-events'
let office: ReturnType<typeof officeOf>
let organization: string

beforeAll(async () => {
  organization = await societyOf(product)
  office = officeOf(product, await product.tokenOfClerk(organization))
})

const row = {
  '#': 1,
  title: '氢能技术学术报告会',
  occurredOn: new Date(Date.UTC(2022, 2, 8)),
  district: '武进区',
  series: '学会学术交流',
  form: '学术交流',
  attendance: 80,
}
const guest = { '#': 1, 'person.name': '王文虎', 'person.affiliation': '某大学', honour: '专家' }

test('a clerk fills in the template, tries it, imports it; sent again, or a mended file, nothing comes twice', async () => {
  const template = await office.take(`/templates/${slug}.xlsx`)
  expect(template.status).toBe(200)
  expect(template.headers.get('content-disposition')).toContain(
    `filename="${slug}.xlsx"; filename*=UTF-8''${encodeURIComponent('学术活动填报模板.xlsx')}`,
  )
  const sheets = read(template.file).SheetNames
  expect(sheets).toEqual([
    '学术活动',
    '主办、联合主办、承办、支持单位',
    '到会嘉宾',
    '参与单位',
    '达成的合作项目',
    '说明',
    '_kexie',
  ])

  const broken = { ...row, '#': 2, title: '储能技术学术报告会', attendance: '几十' }
  const file = await office.fillIn(slug, { '': [row, broken], guests: [guest] })
  const tried = await office.send(slug, { organization }, file)
  expect(tried.body).toMatchObject({ mode: 'dry-run', rows: 2, created: 1, refused: 1, written: 0 })
  expect(tried.body.conflicts).toMatchObject([
    {
      sheet: '学术活动',
      row: 3,
      column: 'O',
      header: '参加人次',
      code: 'INVALID_VALUE',
      expected: '整数',
      received: '几十',
    },
  ])
  const none = await office.send(slug, { organization, mode: 'all' }, file)
  expect(none.body).toMatchObject({ created: 1, refused: 1, written: 0 })
  const some = await office.send(slug, { organization, mode: 'accepted' }, file)
  expect(some.body).toMatchObject({ created: 1, refused: 1, written: 1 })

  const mended = await office.fillIn(slug, { '': [row, { ...broken, attendance: 60 }], guests: [guest] })
  const all = await office.send(slug, { organization, mode: 'all', submit: 'true' }, mended)
  expect(all.body).toMatchObject({ created: 1, unchanged: 1, written: 1, unchangedRows: [2], conflicts: [] })
  const again = await office.send(slug, { organization, mode: 'all', submit: 'true' }, mended)
  expect(again.body).toMatchObject({ created: 1, replayed: true })
  const { data } = await product.query(
    '{ academicEvents(filter: { text: "能技术学术报告会" }, first: 10) { totalCount nodes { title status guests { person { name affiliation } } } } }',
  )
  expect(data.academicEvents.totalCount).toBe(2)
  expect(data.academicEvents.nodes.every(({ status }: { status: string }) => status === 'SUBMITTED')).toBe(
    true,
  )
})

test('what is exported comes back and changes nothing, for every type that is listed', {
  timeout: 300_000,
}, async () => {
  let rows = 0
  for (const { slug: type, list } of shapes.values()) {
    const [reporter] = list ? await reportersOf(product, list) : []
    if (!reporter) continue
    const clerk = officeOf(product, await product.tokenOfClerk(reporter))
    const { file, status } = await clerk.take(`/exports/${type}.xlsx?organization=${reporter}`)
    expect(status, type).toBe(200)
    const { body } = await clerk.send(type, { organization: reporter }, file)
    expect(body, type).toMatchObject({ created: 0, revised: 0, refused: 0, conflicts: [] })
    expect(body.unchanged, type).toBe(body.rows)
    rows += body.rows
  }
  expect(rows).toBeGreaterThan(5000)
})

test('an exported record that is changed and brought back is corrected, the others stay', async () => {
  const [reporter = ''] = await reportersOf(product, 'salons')
  const clerk = officeOf(product, await product.tokenOfClerk(reporter))
  const { file } = await clerk.take(`/exports/salons.xlsx?organization=${reporter}`)
  const ledger = read(file, { cellDates: true, UTC: true })
  const [name = ''] = ledger.SheetNames
  const sheet = ledger.Sheets[name] ?? {}
  const [header = []] = utils.sheet_to_json<string[]>(sheet, { header: 1 })
  const column = header.findIndex((words) => words.startsWith('标题'))
  for (const r of [1, 2]) sheet[utils.encode_cell({ r, c: column })] = { t: 's', v: `改过的标题 ${r}` }
  const changed = write(ledger, { type: 'buffer', bookType: 'xlsx' }) as Buffer
  // Why is asked once of the whole file.
  const { body: unsaid } = await clerk.send('salons', { organization: reporter }, changed)
  expect(unsaid).toMatchObject({ revised: 0, refused: 2, withoutReason: 2 })
  expect(unsaid.conflicts).toMatchObject([{ code: 'REASON_MISSING', row: 2, column: null }])
  const { body } = await clerk.send('salons', { organization: reporter, reason: '标题有误' }, changed)
  expect(body.conflicts).toEqual([])
  expect(body).toMatchObject({ created: 0, revised: 2, unchanged: body.rows - 2, withoutReason: 0 })
})

test('CSV: a mark for Excel, no formulas, and GB18030 coming back', async () => {
  const title = '=HYPERLINK("http://example.org") 报告会'
  const header = '本单位编号,标题,日期,辖市区,所属系列,形式,参加人次\n'
  const line = `csv-1,"${title.replaceAll('"', '""')}",2022/3/9,武进区,学会学术交流,学术交流,30\n`
  const sent = await office.send(slug, { organization, mode: 'all' }, Buffer.from(`${header}${line}`))
  expect(sent.body).toMatchObject({ created: 1, written: 1, conflicts: [] })
  const { file, headers } = await office.take(
    `/exports/${slug}.csv?organization=${organization}&text=HYPERLINK`,
  )
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
  const [first = '', second = ''] = file.toString().split('\r\n')
  expect(first.startsWith('\uFEFF序号,')).toBe(true)
  expect(second).toContain(`"'${title.replaceAll('"', '""')}"`)
  const json = await office.take(`/exports/${slug}.json?organization=${organization}&text=HYPERLINK`)
  expect(JSON.parse(json.file.toString())).toMatchObject([{ title, attendance: 30, status: 'DRAFT' }])
  // The same header and one row, 国标编码的报告会, as Excel in China saves them.
  const gb18030 = Buffer.from(
    'b1beb5a5cebbb1e0bac52cb1eacce22cc8d5c6da2ccfbdcad0c7f82ccbf9caf4cfb5c1d02cd0cecabd2cb2cebcd3c8cbb4ce0ab9fab1ea2d312cb9fab1eab1e0c2ebb5c4b1a8b8e6bbe12c32303232c4ea33d4c239c8d52ccee4bdf8c7f82cd1a7bbe1d1a7caf5bdbbc1f72cd1a7caf5bdbbc1f72c33300a',
    'hex',
  )
  const national = await office.send(slug, { organization, mode: 'all' }, gb18030)
  expect(national.body).toMatchObject({ created: 1, written: 1, conflicts: [] })
})

test('a review leaves with its years, districts, statements and what they come to', async () => {
  const { file, headers } = await office.take('/exports/review.xlsx?from=2017&to=2021')
  expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain('指标概览 2017–2021.xlsx')
  const sheet = read(file).Sheets.指标 ?? {}
  const figures = utils.sheet_to_json<Record<string, unknown>>(sheet)
  expect(figures.length).toBeGreaterThan(140)
  const events = figures.find(({ 代码 }) => 代码 === 'academic-exchange-events')
  expect(events).toMatchObject({
    数值: 503,
    关系: '恰为',
    单位: '场',
    2017: 101,
    公布原文: '503场',
    对照: '相符',
  })
  const english = await office.take('/exports/review.csv?from=2017&to=2021', { 'accept-language': 'en' })
  expect(english.file.toString()).toContain('Service,Code,Indicator')
})

test('the file comes back with its problems marked, and mended it goes in as it is', async () => {
  const broken = { ...row, '#': 2, title: '标出问题的报告会', attendance: '几十' }
  const file = await office.fillIn(slug, {
    '': [{ ...row, title: '没有问题的报告会' }, broken],
    guests: [guest],
  })
  const answer = await fetch(
    new URL(`/imports/${slug}?${new URLSearchParams({ organization, report: 'xlsx' })}`, product.url),
    {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        authorization: `Bearer ${await product.tokenOfClerk(organization)}`,
      },
      body: new Uint8Array(file),
    },
  )
  expect(answer.status).toBe(200)
  const marked = read(await answer.arrayBuffer(), { cellStyles: true, cellDates: true })
  expect(marked.SheetNames).toEqual([
    '学术活动',
    '主办、联合主办、承办、支持单位',
    '到会嘉宾',
    '参与单位',
    '达成的合作项目',
    '问题',
    '_kexie',
  ])
  const cell = marked.Sheets.学术活动?.O3
  expect(cell?.v).toBe('几十')
  expect(cell?.c?.[0]?.t).toContain('“参加人次”应为整数，收到“几十”')
  expect(cell?.s).toMatchObject({ fgColor: { rgb: 'F8CBAD' } })
  expect(utils.sheet_to_json(marked.Sheets.问题 ?? {})).toMatchObject([
    { 工作表: '学术活动', 行: '3', 列: 'O' },
  ])

  if (cell) Object.assign(cell, { t: 'n', v: 45 })
  const mended = write(marked, { type: 'buffer', bookType: 'xlsx' }) as Buffer
  const { body } = await office.send(slug, { organization, mode: 'all' }, mended)
  expect(body).toMatchObject({ created: 2, written: 2, conflicts: [] })
})

test('every export is in the audit, with who, what and how much', async () => {
  await office.take(`/exports/demands.csv?from=2019-01-01`)
  const sql = connect(product.databaseUrl, { max: 1, name: 'kexie test audit' })
  const [entry] =
    await sql`select * from association.audit_entry where action = 'EXPORT' order by number desc limit 1`
  await sql.end()
  expect(entry).toMatchObject({ outcome: 'DONE', object_type: 'Export', object_key: 'demands.csv' })
  expect(entry?.after).toMatchObject({ filter: 'from=2019-01-01' })
  expect(entry?.after.rows).toBeGreaterThan(0)
})

test.each<[string, string, Record<string, string>, Buffer, number, string]>([
  ['a type that is not', 'nothing', { organization: 'x' }, Buffer.from('x'), 404, 'NOT_FOUND'],
  ['no organization', slug, {}, Buffer.from('x'), 400, 'BAD_REQUEST'],
  ['a mode that is not', slug, { organization: 'own', mode: 'some' }, Buffer.from('x'), 400, 'BAD_REQUEST'],
  ['no file', slug, { organization: 'own' }, Buffer.alloc(0), 422, 'EMPTY'],
  ['a file too large', slug, { organization: 'own' }, Buffer.alloc(20 * 1_048_576 + 1), 413, 'TOO_LARGE'],
  ['no spreadsheet', slug, { organization: 'own' }, Buffer.from('%PDF-1.7'), 422, 'UNKNOWN_FORMAT'],
  [
    'an organization that is not',
    slug,
    { organization: 'x' },
    Buffer.from('标题,日期,辖市区,所属系列,形式\n甲,2021-05-18,武进区,学会学术交流,学术交流\n'),
    404,
    'NOT_FOUND',
  ],
])('an import of %s is refused in words', async (_, type, query, file, status, code) => {
  const own = query.organization === 'own' ? { organization } : {}
  const answer = await office.send(type, { ...query, ...own }, file)
  expect(answer.status).toBe(status)
  expect(answer.body.errors[0]?.extensions.code).toBe(code)
  expect(answer.body.errors[0]?.message).toMatch(/\p{Script=Han}/u)
})

test('a form takes the file too, but not one of another page; progress comes line by line', async () => {
  const form = () => {
    const body = new FormData()
    body.set(
      'file',
      new Blob(['标题,日期,辖市区,所属系列,形式,参加人次\n甲,2021-05-18,武进区,学会学术交流,学术交流,9\n']),
      'a.csv',
    )
    return body
  }
  const url = new URL(`/imports/${slug}?organization=${organization}`, product.url)
  const authorization = `Bearer ${await product.tokenOfClerk(organization)}`
  const post = (headers: Record<string, string>) => fetch(url, { method: 'POST', headers, body: form() })
  const lines = await (await post({ authorization, accept: 'application/x-ndjson' })).text()
  const parsed = lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(parsed[0]).toEqual({ stage: 'checking', rows: 1 })
  expect(parsed.at(-1)).toMatchObject({ result: { rows: 1, created: 1 } })
  // Whoever comes with a cookie and from elsewhere is told so before anybody looks at who it is.
  const foreign = await post({ cookie: 'session=1' })
  expect(foreign.status).toBe(403)
  expect((await post({ authorization, cookie: 'session=1' })).status).toBe(200)
})

test.each<[string, number, string]>([
  ['PUBLIC', 403, 'NOT_PERMITTED'],
  ['OTHER_REPORTER', 403, 'NOT_PERMITTED'],
  ['LEADER', 403, 'NOT_PERMITTED'],
])('%s may not import for a society', async (part, status, code) => {
  const token = await product.tokenOf(part as 'PUBLIC')
  const stranger = officeOf(product, token || undefined)
  const file = await office.fillIn(slug, { '': [row] })
  const answer = await stranger.send(slug, { organization, mode: 'all' }, file)
  expect(answer.status).toBe(status)
  expect(answer.body.errors[0]?.extensions.code).toBe(code)
})

test('the public takes no export; a clerk sees no draft of another society in an export', async () => {
  const visitor = officeOf(product)
  expect((await visitor.take(`/exports/${slug}.csv`)).status).toBe(403)
  const title = '别家看不到的草稿'
  await office.send(
    slug,
    { organization, mode: 'all' },
    await office.fillIn(slug, { '': [{ ...row, title }] }),
  )
  const path = `/exports/${slug}.csv?${new URLSearchParams({ text: title })}`
  const other = officeOf(product, await product.tokenOf('OTHER_REPORTER'))
  expect((await office.take(path)).file.toString()).toContain(title)
  expect((await other.take(path)).file.toString()).not.toContain(title)
})
