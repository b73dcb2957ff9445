import { read, utils } from '@e965/xlsx'
import { connect } from '@kexie/db/connection'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { clerkOf } from '../journeys/clerk.ts'
import { useProduct } from '../journeys/product.ts'
import { useBrowser } from './use-browser.ts'

const product = useProduct()
const { visit } = useBrowser()
const code = 'academic-exchange-events'
const address = () => `${product.url}/figures/${code}`
const title = '=HYPERLINK("http://example.org","储能论坛")'

/** What the city knew came in over the years: as in a house where clerks have reported all along. */
beforeAll(async () => {
  const sql = connect(product.databaseUrl, { max: 1, name: 'kexie test' })
  await sql`set session_replication_role = replica`
  await sql`update metrics.ledger_entry set recorded_at = occurred_on + interval '40 days' where rule_id in (select rule_id from metrics.in_force(null) where indicator = ${code})`
  for (const table of ['rule_in_force', 'wording', 'catalogue'])
    await sql`update metrics.${sql(table)} set recorded_at = '2000-01-01'`
  await sql`update association.district_place set recorded_at = '2000-01-01'`
  // A process reads again what was said when something else was.
  await sql`
    insert into metrics.catalogue (hash, codes, rules, recorded_at, recorded_by)
    select hash, codes, rules, recorded_at, recorded_by from metrics.catalogue`
  await sql.end()
  const { data } = await product.as('LEADER')(
    'mutation { publishEdition(input: { title: "五年总览", from: 2017, to: 2021 }) { __typename } }',
  )
  expect(data.publishEdition.__typename).toBe('EditionSet')
  await clerkOf(product).accepted('AcademicEvents', {
    title,
    series: 'academic-month',
    form: 'FORUM',
    occurredOn: '2021-06-01',
    attendance: 80,
  })
})

const section = (page: Page, name: string) =>
  page.locator('section.section').filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) })

const value = (page: Page) => page.locator('.figure-head .value').textContent()

/** The numbers of a table's row, as the page writes them for machines or in words. */
const numbersIn = async (rows: Locator): Promise<number[]> =>
  (await rows.locator('data.amount').all()).length > 0
    ? Promise.all(
        (await rows.locator('data.amount').all()).map(async (one) => Number(await one.getAttribute('value'))),
      )
    : []

async function asked(asOf: string) {
  const { data } = await product.query(
    `query ($asOf: DateTime) { indicator(code: "${code}") { figure(from: 2017, to: 2021, asOf: $asOf) { value } } }`,
    { asOf },
  )
  return data.indicator.figure.value as number | null
}

test('the slider moves the figures, the day it says and the address, and asks only where it rests', async () => {
  const { page, queries } = await visit(address())
  expect(await value(page)).toBe('504场')
  const slider = page.getByRole('slider', { name: '按当时所知回看' })
  expect(await slider.getAttribute('aria-valuetext')).toBe('现在')

  const before = queries.length
  await slider.focus()
  for (let step = 0; step < 70; step++) await page.keyboard.press('ArrowLeft')
  // A busy machine may rest between two of seventy presses, and then asks for more than the day it rests at in the end.
  const shownDay = async () =>
    (await slider.getAttribute('aria-valuetext'))?.match(/\d+/g)?.map(Number).join('-')
  const askedDay = () => new URL(page.url()).searchParams.get('asOf') ?? ''
  await expect.poll(async () => (await shownDay()) === askedDay().split('-').map(Number).join('-')).toBe(true)
  const day = askedDay()
  await page.getByText(`按 ${day} 所知`).waitFor()
  const known = await asked(`${day}T23:59:59+08:00`)
  expect(known).toBeGreaterThan(0)
  expect(known).toBeLessThan(504)
  expect(await value(page)).toBe(`${known}场`)
  const requested = queries.slice(before).filter((query) => query.startsWith('Figure '))
  expect(requested.length).toBeGreaterThan(0)
  expect(requested.length).toBeLessThan(7)
  const [year, month, date] = day.split('-').map(Number)
  expect(await slider.getAttribute('aria-valuetext')).toBe(`${year}年${month}月${date}日`)
  expect(await page.getByLabel('按某日所知').inputValue()).toBe(day)
  const months = await numbersIn(section(page, '逐月').locator('tbody tr'))
  expect(months.reduce((sum, one) => sum + one, 0)).toBe(known)

  const { page: other } = await visit(page.url())
  expect(await value(other)).toBe(`${known}场`)
  expect(await other.getByRole('slider').inputValue()).toBe(await slider.inputValue())

  await page.keyboard.press('Home')
  await section(page, '依据：计入的账目').getByText('没有账目').waitFor()
  expect(await value(page)).toContain('尚无填报')
  await page.keyboard.press('End')
  await page.waitForURL((url) => !url.searchParams.has('asOf'))
  await page.locator('.figure-head').getByText('504').waitFor()
})

test('the organizations of a figure add up to it, and are those the graph answers', async () => {
  const { data } = await product.query(
    `{ indicator(code: "${code}") { figure(from: 2017, to: 2021) { organizations(first: 100) { nodes { organization { name } value } } } } }`,
  )
  const nodes: { organization: { name: string }; value: number }[] = data.indicator.figure.organizations.nodes
  const { page } = await visit(address())
  const organizations = section(page, '各单位')
  const more = organizations.getByRole('button', { name: '再列一页' })
  while (await more.isVisible()) {
    const listed = await organizations.locator('tbody tr').count()
    await more.click()
    await organizations.locator('tbody tr').nth(listed).waitFor()
  }
  const rows = organizations.locator('tbody tr')
  expect(await rows.locator('th').allTextContents()).toEqual(
    nodes.map(({ organization }) => organization.name),
  )
  const values = await numbersIn(rows)
  expect(values).toEqual(nodes.map((node) => node.value))
  expect(values.reduce((sum, one) => sum + one, 0)).toBe(504)
})

test('a stock says why no organizations stand behind it', async () => {
  const { page } = await visit(`${product.url}/figures/municipal-bases-total`)
  await section(page, '各单位').getByText('只有期内相加的与最近报送之和能分到单位').waitFor()
})

test('the workbook of a figure holds what the page shows, and no formula', async () => {
  const { page } = await visit(`${address()}?from=2020&to=2021`)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '存为 Excel' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('学术交流和科技对接活动 常州市 2020–2021.xlsx')
  const bytes = Buffer.concat(await (await file.createReadStream()).toArray())
  const { Sheets, SheetNames } = read(bytes, { cellDates: true })
  expect(SheetNames).toEqual(['概要', '逐年', '逐月', '各区', '分类', '各单位', '公布的数', '依据'])
  const rowsOf = (name: string) => utils.sheet_to_json<unknown[]>(Sheets[name] ?? {}, { header: 1 }).slice(1)
  const column = (name: string, index: number) => rowsOf(name).map((row) => row[index])

  const summary = Object.fromEntries(rowsOf('概要') as [string, unknown][])
  expect(summary).toMatchObject({
    指标: '学术交流和科技对接活动',
    范围: '常州市',
    起始年: 2020,
    截止年: 2021,
  })
  expect([summary.数值]).toEqual(await numbersIn(page.locator('.figure-head .value')))
  expect(column('逐年', 1)).toEqual(await numbersIn(section(page, '逐年').locator('tbody tr')))
  expect(column('各区', 1)).toEqual(await numbersIn(section(page, '各区').locator('tbody tr')))
  expect(column('各区', 0)).toEqual(await section(page, '各区').locator('tbody th').allTextContents())
  const parts = section(page, '分类').locator('tbody')
  expect(column('分类', 1)).toEqual(await parts.locator('th').allTextContents())
  expect(column('分类', 2)).toEqual(await numbersIn(parts.locator('tr')))
  const organizations = section(page, '各单位').locator('tbody tr')
  expect(column('各单位', 1).slice(0, 20)).toEqual(await numbersIn(organizations))
  expect(column('逐月', 1)).toEqual(await numbersIn(section(page, '逐月').locator('tbody tr')))
  expect(rowsOf('依据')).toHaveLength(Number(summary.数值))
  const evidence = section(page, '依据：计入的账目').locator('tbody th a')
  expect(column('依据', 1).slice(0, 20)).toEqual(await evidence.allTextContents())
  expect(column('依据', 1)).toContain(`'${title}`)
  const cells = Object.values(Sheets).flatMap((sheet) => Object.values(sheet))
  expect(cells.filter((cell) => cell.f !== undefined)).toEqual([])
})

test('the workbook of an English reader, of a past day and of one district is that', async () => {
  const { data } = await product.query('{ district(code: "320411") { id } }')
  const { page } = await visit(`${address()}?asOf=2020-06-30&district=${data.district.id}&lang=en`)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Save as Excel' }).click(),
  ])
  const bytes = Buffer.concat(await (await file.createReadStream()).toArray())
  const { Sheets } = read(bytes)
  const rows = utils.sheet_to_json<[string, unknown]>(Sheets.Summary ?? {}, { header: 1 })
  const summary = Object.fromEntries(rows)
  expect(summary).toMatchObject({ Area: 'Xinbei', 'As known at': '2020-06-30T23:59:59+08:00' })
  expect(await page.locator('.figure-head .value data').getAttribute('value')).toBe(String(summary.Value))
})

test('no workbook for who may not read figures, of no figure, and of no years', async () => {
  const status = async (query: string, part: 'LEADER' | 'PUBLIC' = 'LEADER') => {
    const token = await product.tokenOf(part)
    const headers = token ? { authorization: `Bearer ${token}` } : {}
    return (await fetch(`${product.url}/exports/figure.xlsx?${query}`, { headers })).status
  }
  expect(await status(`code=${code}&from=2021&to=2021`)).toBe(200)
  expect(await status(`code=${code}&from=2021&to=2021`, 'PUBLIC')).toBe(401)
  expect(await status('code=none&from=2021&to=2021')).toBe(404)
  expect(await status(`code=${code}&from=2021`)).toBe(400)
})

test('the copied link brings the page back', async () => {
  const { page } = await visit(`${address()}?from=2019&to=2021&asOf=2020-12-31`)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByLabel('区域').selectOption({ label: '武进区' })
  await page.getByText(/武进区 · 2019–2021/).waitFor()
  await page.getByRole('button', { name: '复制链接' }).click()
  await page.getByText('已复制，打开即是本页').waitFor()
  const link = (await page.evaluate('navigator.clipboard.readText()')) as string
  const { page: other } = await visit(link)
  const shown = (one: Page) =>
    one.locator('.figure-head, .section:not(:has(#evidence)) tbody').allTextContents()
  await page.waitForLoadState('networkidle')
  expect(await shown(other)).toEqual(await shown(page))
})

test('where the browser does not let it be copied, the address stands there to copy by hand', async () => {
  const { page } = await visit(address())
  await page.evaluate('navigator.clipboard.writeText = () => Promise.reject(new Error("no"))')
  await page.getByRole('button', { name: '复制链接' }).click()
  expect(await page.getByLabel('本页地址，请手工复制').inputValue()).toBe(address())
})

test('what has moved since it was published stands there with the record that moved it', async () => {
  const { page } = await visit(address())
  const restated = section(page, '发布以来的变动')
  await restated.getByRole('link', { name: '五年总览' }).waitFor()
  const rows = await restated.locator('tbody tr').allInnerTexts()
  expect(rows.map((row) => row.split('\t'))).toEqual([
    ['全期、全域', '503场', '504场'],
    ['2021', expect.stringMatching(/^\d+场$/), expect.stringMatching(/^\d+场$/)],
    ['新北区', expect.stringMatching(/^\d+场$/), expect.stringMatching(/^\d+场$/)],
  ])
  const causes = restated.locator('.causes li')
  expect(await causes.count()).toBe(1)
  expect(await causes.textContent()).toMatch(/\+1 场.*采纳 · test-reviewer/)
  await causes.getByRole('link').click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
})

test('the way of a record into the figure is asked for when it is opened, and shown to whom it concerns', async () => {
  const { page, queries } = await visit(`${address()}?from=2021&to=2021`)
  expect(queries.some((query) => query.startsWith('EvidenceHistory'))).toBe(false)
  const row = section(page, '依据：计入的账目').locator('tbody tr').first()
  await row.getByText('经过').click()
  await row.getByText(/采纳 → 已采纳 · test-reviewer/).waitFor()
  expect(queries.filter((query) => query.startsWith('EvidenceHistory'))).toHaveLength(1)

  const { page: stranger } = await visit(`${address()}?from=2021&to=2021`, { part: 'OTHER_REPORTER' })
  const same = section(stranger, '依据：计入的账目').locator('tbody tr').first()
  await same.getByText('经过').click()
  await same.getByText('只给填报单位、审核人和领导看').waitFor()
})
