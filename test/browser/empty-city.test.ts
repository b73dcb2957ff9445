import { connect } from '@kexie/db/connection'
import { type FreshDatabase, freshDatabase } from '@kexie/db/testing/fresh-database'
import { foundSmallCity } from '@kexie/db/testing/small-city'
import { todayInShanghai } from '@kexie/records/row-rules'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startProduct } from '../../product/product.ts'
import { persistedOperations } from '../bench/pages/operations.ts'
import { nothingStated } from '../bench/pages/settings.ts'
import { casesOf } from '../bench/pages/variables.ts'
import { type Account, accountOf, seedInto } from '../journeys/accounts.ts'
import { clientOf } from '../journeys/client.ts'
import { shareOf } from '../share-of.ts'
import { violationsOn } from './accessibility.ts'
import { listedPages } from './listed-pages.ts'
import { useBrowser } from './use-browser.ts'

/** A city on its first day: accounts, and nothing else. No package and so no indicator, no district, no society, no record. */
const { visit } = useBrowser()
const roles = ['LEADER', 'REVIEWER', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'] as const
let database: FreshDatabase
let product: Awaited<ReturnType<typeof startProduct>>

beforeAll(async () => {
  database = await freshDatabase({ hasPackage: false })
  await seedInto(database.url, roles.map(accountOf))
  product = await startProduct({ databaseUrl: database.url, host: '127.0.0.1', port: 0, urls: {} })
})
afterAll(async () => {
  await product.stop()
  await database.drop()
})

test('whatever the pages ask is answered, or refused in words', async () => {
  const client = clientOf(product.url, database.url)
  const nothing = {
    ...{ organization: '', own: {}, inDistrict: {}, corrected: '', today: '2026-11-28', editions: [] },
    ...{ pairs: [], accounts: [], district: '', bodies: [], tokens: [], stated: nothingStated },
  }
  const broken: string[] = []
  for (const { name, type, body } of persistedOperations())
    for (const part of ['PUBLIC', ...roles] as const)
      for (const variables of type === 'query' ? Object.values(casesOf(name, nothing)) : []) {
        const { errors = [] } = await client.as(part)(body, variables)
        const wrong = errors.filter(({ extensions }) => !expectedCodes.has(String(extensions?.code)))
        broken.push(...wrong.map(({ message }) => `${part} ${name}: ${message}`))
      }
  expect(broken).toEqual([])
}, 240_000)

/** What tells whoever asks what is wrong with asking. */
const expectedCodes = new Set(['FORBIDDEN', 'UNAUTHENTICATED', 'BAD_USER_INPUT'])

/** What is shown otherwise than as it is entered, to everybody or to some. */
const otherwise: readonly (readonly [Account | 'PUBLIC', string])[] = [
  ['LEADER', '/?screen=1'],
  ['LEADER', '/?from=2026&to=2026&fromMonth=4&toMonth=6'],
  ['REVIEWER', '/review?view=duplicates'],
]

/** Every page of the router as everybody here enters it who has it in his navigation. */
const pages = [
  ...listedPages().flatMap(({ path, roles: own }) => {
    const parts =
      own.length > 0 ? roles.filter((role) => own.includes(role)) : (['PUBLIC', 'LEADER'] as const)
    return parts.map((part) => [part, path] as const)
  }),
  ...otherwise,
]

test('the router lists pages for everybody, and for each role but one that reports', () => {
  expect(pages.length).toBeGreaterThan(25)
  expect(new Set(pages.map(([part]) => part))).toEqual(new Set(['PUBLIC', ...roles]))
})

test('every page is accessible, silent on the console, and says what it has not', async () => {
  for (const [part, address] of shareOf(pages, 0.5)) {
    const { page, complaints } = await visit(product.url + address, { part })
    const name = `${part} ${address}`
    expect.soft(await page.locator('h1').count(), name).toBe(1)
    expect.soft(await violationsOn(page), name).toEqual([])
    expect.soft(complaints, name).toEqual([])
    expect.soft(await page.getByText('没有这一页').count(), name).toBe(0)
    expect.soft(await page.getByText(/系统内部出现错误|暂缺/).count(), name).toBe(0)
    const words = (await page.locator('body').textContent()) ?? ''
    expect.soft(words, name).not.toMatch(/常州|龙城|Changzhou|2017–2021/)
    for (const svg of await page.locator('main svg').all())
      expect.soft(await svg.locator('*').count(), name).toBeGreaterThan(0)
    for (const select of await page.locator('select').all())
      expect.soft(await select.locator('option').count(), name).toBeGreaterThan(0)
    await page.context().close()
  }
}, 240_000)

test('pages open with the last five years, and before a city is set up no association stands above them', async () => {
  const { page } = await visit(product.url, { part: 'PUBLIC' })
  const year = Number(todayInShanghai(new Date()).slice(0, 4))
  await page.getByRole('heading', { level: 1, name: `${year - 4}–${year} 五年概览` }).waitFor()
  expect(((await page.locator('.brand').textContent()) ?? '').trim()).toBe('科协图')
  await page.getByText('尚未设定本市及其辖市区，还没有可看的内容。').waitFor()
})

test('a leader is told that the city is not set up yet, on the overview and on its wall', async () => {
  for (const address of ['/', '/statistical-tables']) {
    const { page } = await visit(product.url + address)
    await page.getByText('尚未设定本市及其辖市区，还没有指标', { exact: true }).waitFor()
  }
  const { page } = await visit(`${product.url}/?screen=1`)
  // The wall covers whatever stands outside it.
  await page.locator('.screen').getByText('尚未设定本市及其辖市区').waitFor()
})

test('there is no figure of what the city does not count', async () => {
  const { page } = await visit(`${product.url}/figures/salons`)
  await page.getByText('没有这一页').first().waitFor()
})

describe('once it has its districts and no package yet', () => {
  beforeAll(async () => {
    const sql = connect(database.url, { max: 1, name: 'kexie test' })
    await foundSmallCity(sql)
    await sql.end({ timeout: 5 })
  })

  test('nothing is counted, and nothing fails', async () => {
    const client = clientOf(product.url, database.url)
    const { data, errors } = await client.as('LEADER')(
      '{ indicators { code } indicator(code: "salons") { code } review(from: 2020, to: 2021) { dataUntil services { code } } statisticalTables(year: 2021) { code } annualReport(from: 2020, to: 2021) { chapters { heading } figures { value } } targets { value } }',
    )
    expect(errors).toBeUndefined()
    expect(data).toEqual({
      ...{ indicators: [], indicator: null, statisticalTables: [], targets: [] },
      review: { dataUntil: null, services: [] },
      annualReport: { chapters: [], figures: [] },
    })
  })

  test.each([
    ['/', '请系统管理员装入本市的数据包'],
    ['/?screen=1', '请系统管理员装入本市的数据包'],
    ['/targets', '请系统管理员装入本市的数据包'],
    ['/statistical-tables', '请在 tables.yaml 中写上'],
  ])('%s says what to do', async (address, advice) => {
    const { page, complaints } = await visit(product.url + address)
    await page.getByText(advice, { exact: false }).first().waitFor()
    expect(complaints).toEqual([])
    expect(await violationsOn(page)).toEqual([])
  })
})
