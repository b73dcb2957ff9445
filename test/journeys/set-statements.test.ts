import { openDatabase } from '@kexie/db/database'
import { freshDatabase } from '@kexie/db/testing/fresh-database'
import type { CellsAnswer } from '@kexie/schema/cells-answer'
import { orThrow } from '@kexie/schema/or-throw'
import { readPrinted } from '@kexie/schema/read-printed'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnUnder } from '../../clients/web/pages/city-settings/statements/cell-columns.ts'
import { demoCity } from '../../product/city/demo-city.ts'
import { installCity, planCity } from '../../product/city/install-city.ts'
import { storedPackage } from '../../product/city/stored-package.ts'
import { reconcile } from '../../subgraphs/metrics/figure/reconcile.ts'
import { exported } from './exported-package.ts'
import { useProduct } from './product.ts'
import { settingJourney } from './settings-journey.ts'

const product = useProduct()
const documents = settingJourney(product, {
  mutation: 'setSource',
  change: 'SourceChange',
  preview: 'sourcePreview',
})
const statements = settingJourney(product, {
  mutation: 'setStatements',
  change: 'StatementsChange',
  preview: 'statementsPreview',
})

const source = 'yearbook-2021'
const events = '学术交流和科技对接活动'
const row = { indicator: events, value: '503', wording: '503场', from: '2017', to: '2021', paragraph: '1' }
const rows = (...given: object[]) => ({ source, rows: given })

interface Document {
  revision: number
  statementsRevision: number
  statements: { statement: Row; withdrawal: string | null; withdrawnBy: string | null }[]
}

interface Row {
  key: string
  value: number
  relation: 'EXACT' | 'AT_LEAST' | 'AT_MOST' | 'ABOUT'
  printed: { text: string }
  from: string
  to: string
  label: string
  unit: string
  reconciliation: string | null
  figure: { value: number | null; relation: 'EXACT' | 'AT_LEAST' | 'AT_MOST' | 'ABOUT' } | null
}

/** A document as the page has it. */
async function documentOf(key = source): Promise<Document> {
  const { data, errors } = await product.as(
    'REVIEWER',
  )(`{ publishedDocuments { key title revision statementsRevision
    statements { withdrawal withdrawnBy withdrawnAt statement { key value relation printed { text } from to label unit reconciliation figure { value relation } } } } }`)
  expect(errors).toBeUndefined()
  return data.publishedDocuments.find((one: { key: string }) => one.key === key)
}

const revision = async () => (await documentOf()).statementsRevision

/** Every figure of the review, and what it is compared with. */
async function review() {
  const { data } = await product.query(
    '{ review(from: 2017, to: 2021) { services { figures { indicator { code } value relation years { year value } } } } }',
  )
  return data
}

test('a document is registered, and what it published is read as printed and compared at once', async () => {
  const yearbook = {
    key: source,
    title: '常州年鉴 2021',
    publisher: '常州市地方志办公室',
    published: '2021-13-99x',
  }
  expect((await documents.look(yearbook)).problems).toMatchObject([
    { code: 'INVALID_VALUE', field: 'change.published' },
  ])
  const sound = { ...yearbook, published: '2021' }
  expect(await documents.set(sound, 0)).toEqual({ __typename: 'SourceSet' })
  expect((await documents.set({ ...sound, title: '另一部年鉴' }, 0)).problems).toMatchObject([
    { code: 'ALREADY_EXISTS', field: 'change.key' },
  ])
  const before = await review()
  const more = { ...row, value: '60多', wording: '60多场', paragraph: '第2段', from: '2021', to: '2021' }
  const { consequences } = await statements.look(rows(row, more))
  expect(consequences).toEqual([
    `新增“${events}”（503场）。${events} 2017–2021 年：仍为“相符”（记录为 503场）。`,
    `新增“${events}”（60多场）。${events} 2021 年：由“未曾公布”变为“记录多于公布”（记录为 100场）。公布为 60多（即 60 至 69）。`,
  ])
  expect(await statements.set(rows(row, more), 0)).toEqual({ __typename: 'StatementsSet' })
  const found = (await documentOf()).statements.map(({ statement }) => statement)
  expect(found).toMatchObject([
    { key: `${source}/academic-exchange-events`, value: 503, relation: 'EXACT', label: events, unit: '场' },
    { value: 60, relation: 'AT_LEAST', from: '2021-01-01', to: '2021-12-31', reconciliation: 'ABOVE' },
  ])
  expect(await review()).toEqual(before)
})

/** What is published of the 503 events that the records carry over five years, and how it compares; 院士 is of nothing they count. */
const verdicts: [string, string, object, string | null][] = [
  ['the same number', '503', {}, 'MATCHES'],
  ['more than the records', '504', {}, 'BELOW'],
  ['less than the records', '502', {}, 'ABOVE'],
  ['so many hundred and more', '500多', {}, 'MATCHES'],
  ['a hundred less and more', '400多', {}, 'ABOVE'],
  ['at least what is there', '503', { relation: '至少' }, 'MATCHES'],
  ['at least a number below', '不少于502', {}, 'MATCHES'],
  ['a number below and above', '502以上', {}, 'MATCHES'],
  ['over a number below', '超过502', {}, 'MATCHES'],
  ['over what is there', '超过503', {}, 'BELOW'],
  ['at least more than is there', '510', { relation: '至少' }, 'BELOW'],
  ['at most a number above', '不超过600', {}, 'MATCHES'],
  ['at most a number below', '不超过500', {}, 'ABOVE'],
  ['nearly, within a tenth', '近550', {}, 'MATCHES'],
  ['nearly, beyond a tenth', '近600', {}, 'BELOW'],
  ['years of which there is no record', '9', { from: '1990', to: '1991' }, 'UNSUPPORTED'],
  [
    'what contradicts itself',
    '503',
    { inconsistencyZh: '前后不一', inconsistencyEn: 'Not one' },
    'INCONSISTENT',
  ],
  ['what was withdrawn', '503', { withdrawal: '误录' }, null],
]

test('each number is compared by how it is said', async () => {
  const table = 'table-of-verdicts'
  const document = { key: table, title: '对照表', publisher: '市科协', published: '2021' }
  expect(await documents.set(document, 0)).toEqual({ __typename: 'SourceSet' })
  const given = verdicts.map(([wording, value, more]) => ({ ...row, value, wording, ...more }))
  expect(await statements.set({ source: table, rows: given }, 0)).toEqual({ __typename: 'StatementsSet' })
  const { data } = await product.as('REVIEWER')(
    '{ publishedDocuments { key statements { statement { wording reconciliation } } } }',
  )
  const found = data.publishedDocuments.find(({ key }: { key: string }) => key === table).statements
  expect(
    found.map(({ statement }: { statement: { wording: string; reconciliation: string | null } }) => [
      statement.wording,
      statement.reconciliation,
    ]),
  ).toEqual(verdicts.map(([wording, , , verdict]) => [wording, verdict]))
})

test('a number that is at least so many is shown with what it stands for, and carried as it was printed', async () => {
  const open = 'open-ends'
  const document = { key: open, title: '不少于', publisher: '市科协', published: '2021' }
  expect(await documents.set(document, 0)).toEqual({ __typename: 'SourceSet' })
  const given = [
    { ...row, value: '502', wording: '不少于502场' },
    { ...row, value: '超过502', wording: '五百余场' },
    { ...row, value: '500', wording: '500余场' },
  ]
  expect(await statements.set({ source: open, rows: given }, 0)).toEqual({ __typename: 'StatementsSet' })
  const shown = async (language: string) => {
    const { data } = await product.as('REVIEWER')(
      `{ publishedDocument(key: "${open}") { statements { statement { relation printed { text least most meaning } } } } }`,
      {},
      { 'accept-language': language },
    )
    return data.publishedDocument.statements.map(({ statement }: { statement: object }) => statement)
  }
  const atLeast = (text: string, least: number, most: number | null, meaning: string) => ({
    ...{ relation: 'AT_LEAST', printed: { text, least, most, meaning } },
  })
  expect(await shown('zh')).toEqual([
    atLeast('不少于502', 502, null, '502 及以上'),
    atLeast('超过502', 502.01, null, '大于 502'),
    atLeast('500多', 500, 599.99, '500 至 599'),
  ])
  expect((await shown('en')).map(({ printed }: { printed: { meaning: string } }) => printed.meaning)).toEqual(
    [...['502 or more', 'more than 502', '500 to 599']],
  )
  const { problems } = await statements.look({
    source: open,
    rows: [
      { ...row, value: '60', relation: '恰为', wording: '60多场' },
      { ...row, value: '300', relation: '至少', wording: '约300场' },
      { ...row, value: '60多', relation: '约', wording: '六十场' },
      { ...row, value: '超过60', wording: '60多场' },
    ],
  })
  expect(problems?.map(({ field, message }) => [field, message.slice(0, 60)])).toMatchObject([
    ['change.rows.0.relation', expect.stringContaining('至少（AT_LEAST），如所印的 60多')],
    ['change.rows.1.relation', expect.stringContaining('约（ABOUT），如所印的 约300')],
    ['change.rows.2.relation', expect.stringContaining('至少（AT_LEAST），如所印的 60多')],
    ['change.rows.3.value', expect.stringContaining('原文所印的 60多')],
  ])
})

const printedDocument = 'printed-digits'
const digitsOf = async () => {
  const { data } = await product.as('REVIEWER')(
    '{ publishedDocuments { key statements { statement { value reconciliation printed { text multiplier decimals least most meaning } } } } }',
  )
  const found = data.publishedDocuments.find(({ key }: { key: string }) => key === printedDocument)
  return found.statements.map(({ statement }: { statement: object }) => statement)
}

test('a number stands for what rounds to it as it was printed, and whoever enters it is told', async () => {
  const document = { key: printedDocument, title: '印数', publisher: '市科协', published: '2021' }
  expect(await documents.set(document, 0)).toEqual({ __typename: 'SourceSet' })
  const given = [
    { ...row, value: '0.05万', wording: '0.05万场' },
    { ...row, value: '500', wording: '0.050万场' },
    { ...row, value: '0.1千', wording: '零点一千场' },
    { ...row, value: '1亿', wording: '一亿场' },
  ]
  const change = { source: printedDocument, rows: given }
  expect((await statements.look(change)).consequences?.slice(0, 2)).toEqual([
    `新增“${events}”（0.05万场）。${events} 2017–2021 年：仍为“相符”（记录为 503场）。公布为 0.05万（即 450 至 549）。`,
    `新增“${events}”（0.050万场）。${events} 2017–2021 年：仍为“相符”（记录为 503场）。公布为 0.050万（即 495 至 504）。`,
  ])
  expect(await statements.set(change, 0)).toEqual({ __typename: 'StatementsSet' })
  const answered = (
    text: string,
    [multiplier, decimals]: [number, number],
    [least, most]: [number, number],
  ) => ({
    printed: { text, multiplier, decimals, least, most: most - 0.01, meaning: expect.any(String) },
  })
  expect(await digitsOf()).toEqual([
    { value: 500, reconciliation: 'MATCHES', ...answered('0.05万', [10_000, 2], [450, 550]) },
    { value: 500, reconciliation: 'MATCHES', ...answered('0.050万', [10_000, 3], [495, 505]) },
    { value: 100, reconciliation: 'ABOVE', ...answered('0.1千', [1000, 1], [50, 150]) },
    { value: 1e8, reconciliation: 'BELOW', ...answered('1亿', [1e8, 0], [5e7, 1.5e8]) },
  ])
  const { problems } = await statements.look({
    ...change,
    rows: [
      { ...row, value: '299000', wording: '2.99万场' },
      { ...row, value: '29.90万', wording: '29.9万场' },
    ],
  })
  expect(problems).toMatchObject([
    {
      code: 'INVALID_VALUE',
      field: 'change.rows.0.value',
      message: expect.stringContaining('2.99万（即 29900）'),
    },
    {
      code: 'INVALID_VALUE',
      field: 'change.rows.1.value',
      message: expect.stringContaining('原文所印的 29.9万'),
    },
  ])
})

test('what cannot be read is told in its cell, and nothing of the rows is written', async () => {
  const bad = [
    { ...row, indicator: '没有这个指标', value: '许多', from: '去年' },
    { ...row, wording: '', paragraph: '0', kind: '传闻' },
    { ...row, to: '' },
    { value: '5', wording: '五个', paragraph: '3' },
    { ...row, key: 'kexie-2021/academic-exchange-events' },
    row,
  ]
  const { problems = [] } = await statements.look(rows(...bad))
  expect(problems.map(({ code, field }) => `${code} ${field?.slice('change.rows.'.length)}`)).toEqual([
    'INVALID_VALUE 0.indicator',
    'INVALID_VALUE 0.value',
    'INVALID_VALUE 0.from',
    'INVALID_VALUE 1.kind',
    'REQUIRED 1.wording',
    'INVALID_VALUE 1.paragraph',
    'REQUIRED 2.to',
    'REQUIRED 3.labelZh',
    'REQUIRED 3.unitZh',
    'INVALID_VALUE 4.key',
    'ALREADY_EXISTS 4.wording',
    'ALREADY_EXISTS 5.wording',
  ])
  const known = await documentOf()
  const refused = await statements.set(
    rows({ ...row, wording: '另一句' }, bad[0] ?? {}),
    known.statementsRevision,
  )
  expect(refused.__typename).toBe('Refused')
  expect(await documentOf()).toEqual(known)
})

test('one is corrected or withdrawn, never deleted; of two who change a document one is told', async () => {
  const key = `${source}/academic-exchange-events`
  const withdrawn = rows({ ...row, key, withdrawal: '年鉴勘误' })
  const { consequences } = await statements.look(withdrawn)
  expect(consequences?.join()).toContain('撤回“学术交流和科技对接活动”（503场）：年鉴勘误。')
  const at = await revision()
  const both = await Promise.all([
    statements.set(withdrawn, at, '据勘误表'),
    statements.set(rows({ ...row, key, value: '504', wording: '504场' }), at),
  ])
  expect(both.map(({ problems }) => problems?.[0]?.code ?? 'DONE').toSorted()).toEqual([
    'CHANGED_SINCE',
    'DONE',
  ])
  if (both[0].problems) await statements.set(withdrawn, at + 1, '据勘误表')
  const one = (await documentOf()).statements.find(({ statement }) => statement.key === key)
  expect(one).toMatchObject({ withdrawal: '年鉴勘误', statement: { reconciliation: null } })
  expect(one?.withdrawnBy).toBeTruthy()
  const { data } = await product.as('REVIEWER')(
    `{ statements(source: "${source}") { key } settingChanges(part: STATEMENT, key: "${source}", first: 1) { what reason } }`,
  )
  expect(data.statements.map((row_: { key: string }) => row_.key)).not.toContain(key)
  expect(data.settingChanges[0]).toMatchObject({ what: expect.stringContaining('撤回'), reason: '据勘误表' })
})

/** Rows of a spreadsheet as the page has them: cells by the column that their heading names. */
async function rowsOf(file: string): Promise<object[]> {
  const response = await fetch(`${product.url}/cells`, {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      authorization: `Bearer ${await product.tokenOf('REVIEWER')}`,
    },
    body: file,
  })
  expect(response.status).toBe(200)
  const [headings = [], ...cells] = ((await response.json()) as CellsAnswer).rows
  return cells.map((line) =>
    Object.fromEntries(line.map((cell, place) => [columnUnder(headings[place] ?? '')?.path, cell])),
  )
}

test('a spreadsheet withdraws a number and takes it back, and the withdrawal goes elsewhere with the package', async () => {
  const known = await documentOf()
  const { statement } = orThrow(
    known.statements.find(({ withdrawal }) => !withdrawal),
    'a number',
  )
  const sheet = (why: string) =>
    `编号,指标,公布的值,原文,起,止,第几段,撤回理由\n${statement.key},${events},60多,60多场,2021,2021,2,${why}\n`
  const withdrawalOf = async () =>
    (await documentOf()).statements.find((one) => one.statement.key === statement.key)
  const done = { __typename: 'StatementsSet' }
  expect(await statements.set(rows(...(await rowsOf(sheet('勘误')))), known.statementsRevision)).toEqual(done)
  expect(await withdrawalOf()).toMatchObject({ withdrawal: '勘误', withdrawnBy: 'test-reviewer' })

  const owner = openDatabase(product.databaseUrl, { name: 'kexie test', max: 1 })
  const { city: given } = await exported(owner.db)
  const other = await freshDatabase({ hasPackage: false })
  await installCity(other.url, given, { as: 'CITY', operator: 'installer' })
  const elsewhere = openDatabase(other.url, { name: 'kexie test', max: 1 })
  const stated = async (db: typeof owner.db) =>
    (await storedPackage(db)).published.statements.map(({ withdrawnBy: _, withdrawnAt: __, ...one }) => one)
  expect(await stated(elsewhere.db)).toEqual(await stated(owner.db))
  const [carried] = await elsewhere.sql`
    select withdrawal, withdrawn_by as by from metrics.statement where key = ${statement.key}`
  expect(carried).toEqual({ withdrawal: '勘误', by: expect.stringContaining('installer') })
  expect(await planCity(elsewhere.db, given)).toEqual([])
  for (const database of [owner, elsewhere]) await database.close()
  await other.drop()

  expect(await statements.set(rows(...(await rowsOf(sheet('')))), await revision())).toEqual(done)
  expect(await withdrawalOf()).toMatchObject({ withdrawal: null, withdrawnBy: null })
})

test('it stays when the package is installed again, and is what the city says of itself', async () => {
  const owner = openDatabase(product.databaseUrl, { name: 'kexie test', max: 1 })
  const city = await demoCity()
  const stepsOf = async () =>
    (await planCity(owner.db, city))
      .filter(({ entry }) => entry.part !== 'reporters')
      .map(({ what, entry }) => `${what} ${entry.part} ${entry.key}`)
  expect(await stepsOf()).toEqual([])
  const [first] = (await documentOf('kexie-2021')).statements
  const { statement } = first ?? {}
  const known = await documentOf('kexie-2021')
  const given = {
    key: statement?.key,
    value: '6',
    wording: '六年',
    labelZh: '报告期年数',
    unitZh: '年',
    paragraph: '8',
  }
  const change = { source: 'kexie-2021', rows: [given] }
  expect(await statements.set(change, known.statementsRevision)).toEqual({ __typename: 'StatementsSet' })
  expect(await stepsOf()).toEqual([`OWN statements ${statement?.key}`])
  const { published } = await storedPackage(owner.db)
  expect(published.statements.find(({ key }) => key === statement?.key)).toMatchObject({ wording: '六年' })
  expect(
    published.statements.filter(({ sourceKey }) => sourceKey === source).map(({ withdrawal }) => withdrawal),
  ).toEqual(['年鉴勘误', null])
  await owner.close()
})

test('whatever is said, corrected and withdrawn: figures stay, and each verdict is what its number and the records make it', async () => {
  const before = await review()
  const { data: published } = await product.as('LEADER')(
    'mutation { publishEdition(input: { title: "试", from: 2017, to: 2021 }) { ... on EditionSet { edition { id hash } } } }',
  )
  const { id, hash } = published.publishEdition.edition
  const codes = [
    'academic-exchange-events',
    'tech-cafe-issues',
    'papers-growth',
    'open-venues',
    'hundred-lectures',
  ]
  const given = fc.record({
    indicator: fc.constantFrom(...codes),
    value: fc.integer({ min: 0, max: 600 }).map(String),
    relation: fc.constantFrom('恰为', '至少', '至多', '约', ''),
    span: fc.constantFrom(['2017', '2021'], ['2020', '2020'], ['2018', '2019']),
    withdrawal: fc.constantFrom('', '', '误录'),
    isCorrection: fc.boolean(),
  })
  const scripts = fc.sample(fc.array(given, { minLength: 1, maxLength: 5 }), { numRuns: 12, seed: 48 })
  for (const [turn, script] of scripts.entries()) {
    const known = await documentOf()
    const list = script.map(({ span: [from, to], isCorrection, ...cells }, place) => ({
      ...{ ...cells, from, to, paragraph: '9', wording: `第 ${turn} 轮第 ${place} 句` },
      ...(isCorrection && known.statements[place] && { key: known.statements[place].statement.key }),
    }))
    expect(await statements.set(rows(...list), known.statementsRevision)).toEqual({
      __typename: 'StatementsSet',
    })
    for (const { statement, withdrawal } of (await documentOf()).statements) {
      const hundredths = (value: number | null | undefined) =>
        value == null ? null : Math.round(value * 100)
      const verdict = reconcile(
        {
          ...orThrow(readPrinted(statement.printed.text), statement.printed.text),
          inconsistent: false,
        },
        { value: hundredths(statement.figure?.value), relation: statement.figure?.relation ?? 'EXACT' },
      )
      expect(statement.reconciliation).toBe(withdrawal ? null : verdict)
    }
  }
  expect(await review()).toEqual(before)
  const { data } = await product.query(
    `{ edition(id: "${id}") { hash verification { intact drift { year } } } }`,
  )
  expect(data.edition).toEqual({ hash, verification: { intact: true, drift: [] } })
}, 240_000)
