import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct } from '../../product/product.ts'
import { root } from '../house/source-files.ts'
import { accountOf, seedInto } from './accounts.ts'
import { ofAnother } from './another-city.ts'
import { entriesOf } from './archive-entry.ts'
import { clientOf, type Product } from './client.ts'
import { huaian, huaianDemo } from './huaian-database.ts'

/** Every address that the product of Huai'an answers beside its pages, each with what it says: not a word of another city. */
const closing: (() => Promise<unknown>)[] = []
let product: Product
const visited = new Set<string>()

beforeAll(async () => {
  const demo = await huaianDemo()
  closing.push(demo.drop)
  await seedInto(demo.url, [accountOf('REVIEWER')])
  const gateway = await startProduct({ databaseUrl: demo.url, host: '127.0.0.1', port: 0, urls: {} })
  closing.push(gateway.stop)
  product = clientOf(gateway.url, demo.url)
})
afterAll(async () => {
  for (const close of closing.toReversed()) await close()
})

/** What is sent to an address that takes files, and whether it is taken. */
interface Sent {
  file: string
  status: number
}

/** What an address answers, an archive as the texts in it; marks the route it is of as visited. */
async function answerOf(path: string, language = 'zh', sent?: Sent): Promise<string> {
  const response = await fetch(new URL(path, product.url), {
    headers: {
      authorization: `Bearer ${await product.tokenOf('REVIEWER')}`,
      'accept-language': language,
      accept: path === '/graphql' ? 'text/html' : '*/*',
      ...(sent && { 'content-type': 'application/octet-stream' }),
    },
    ...(sent && { method: 'POST', body: sent.file }),
  })
  // A machine that has other things to do may not be ready within a second.
  if (path !== '/health/ready') expect(response.status, path).toBe(sent?.status ?? 200)
  markVisited(path)
  const content = Buffer.from(await response.arrayBuffer())
  const words =
    content.subarray(0, 2).toString() === 'PK'
      ? [...entriesOf(content)].flat().join('\n')
      : content.toString()
  return decodeURIComponent(response.headers.get('content-disposition') ?? '') + words
}

function markVisited(path: string): void {
  const [address = ''] = path.split('?')
  visited.add(path)
  visited.add(address)
  const route = address.startsWith('/imports/')
    ? '/imports/:type'
    : address.replace(/^\/(\w+)\/[^/]+$/, '/$1/:file')
  if (!address.startsWith('/health/')) visited.add(route)
}

const innocent = async (path: string, language?: string, sent?: Sent) => {
  const words = await answerOf(path, language, sent)
  expect(words.length, path).toBeGreaterThan(10)
  expect(ofAnother.exec(words)?.[0], path).toBeUndefined()
}

test('forms and spreadsheets of every record type, empty and with what was reported', {
  timeout: 240_000,
}, async () => {
  const types: { slug: string }[] = JSON.parse(await answerOf('/templates'))
  expect(types.length).toBeGreaterThan(60)
  for (const { slug } of types) {
    await innocent(`/templates/${slug}.xlsx`)
    await innocent(`/templates/${slug}.json`, 'en')
  }
  await innocent('/templates/people.xlsx')
  for (const slug of ['demands', 'cooperation-projects', 'academic-events', 'committee-seats', 'expo-tasks'])
    for (const format of ['xlsx', 'csv', 'json']) await innocent(`/exports/${slug}.${format}?from=2010-01-01`)
})

test('figures, reports, tables, bulletins, the calendar, and what is asked of the graph itself', {
  timeout: 240_000,
}, async () => {
  const years = 'from=2010&to=2010'
  await innocent(`/exports/review.xlsx?${years}`)
  await innocent(`/exports/review.csv?${years}`, 'en')
  for (const { code } of huaian.definitions.indicators.slice(0, 10))
    await innocent(`/exports/figure.xlsx?code=${code}&${years}`)
  await innocent('/reports/annual-2010-2010.docx')
  for (const { code } of huaian.definitions.tables) await innocent(`/reports/${code}-2010.csv`)
  for (const { code, toOn } of huaian.registers.forms)
    for (const format of ['html', 'docx'])
      await innocent(`/bulletins/${toOn?.slice(0, 7) ?? '2010-07'}.${format}?form=${code}`)
  await innocent('/calendar.ics?from=2010-01-01')
  await innocent('/graphql')
  for (const path of ['/health/live', '/health/ready', '/metrics']) await innocent(path)
  for (const path of ['/sso', '/setup'])
    expect(ofAnother.exec(await answerOf(path))?.[0], path).toBeUndefined()
  const { data } = await product.as('REVIEWER')(getIntrospectionQuery())
  expect(ofAnother.exec(JSON.stringify(data))?.[0]).toBeUndefined()
})

test('the logo, and whatever is said of a file that was sent', async () => {
  const image = `data:image/svg+xml;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><title>淮安</title></svg>').toString('base64')}`
  const { data: seen } = await product.query('{ city { revision } }')
  const { data } = await product.query(
    'mutation ($input: SetCityLogoInput!) { setCityLogo(input: $input) { ... on CitySet { city { logo { hash } } } ... on Refused { problems { code message } } } }',
    { input: { image, revision: seen.city.revision, reason: '试挂' } },
  )
  expect(data.setCityLogo).not.toHaveProperty('problems')
  for (const path of ['/logo', `/logo?${data.setCityLogo.city.logo.hash}`]) {
    await innocent(path)
    expect(await answerOf(path)).toContain('淮安')
  }
  const file = '单位,说明\n清河区科学技术局,一行\n'
  for (const language of ['zh', 'en']) {
    await innocent('/cells', language, { file, status: 200 })
    for (const path of ['/imports/demands', '/imports/people'])
      await innocent(path, language, { file, status: path === '/imports/people' ? 422 : 400 })
  }
})

/** Addresses that write, lead elsewhere, or answer a browser with its pages, which are visited where a browser is. */
const others = [
  ...['/', '/session', '/setup/packages'],
  ...['/sso/start', '/sso/callback', '/sso/code', '/sso/binding', '/sso/leave'],
]

test('there is no other address', () => {
  const folders = ['gateway', 'gateway/routes'].map((folder) => join(root, folder))
  const sources = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  )
  const routes = sources.flatMap((text) =>
    [...text.matchAll(/(?:\b(?:get|post|delete)\(\s*|url: )'(\/[^']*)'/g)].map(([, path]) => path),
  )
  expect(routes.length).toBeGreaterThan(10)
  expect([...new Set(routes)].filter((path) => path && !visited.has(path) && !others.includes(path))).toEqual(
    [],
  )
  expect(others.filter((path) => !routes.includes(path))).toEqual([])
})
