import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct } from '../../product/product.ts'
import { accountOf, seedInto } from './accounts.ts'
import { entryOf } from './archive-entry.ts'
import { clientOf, type Product } from './client.ts'
import { huaian, huaianDemo } from './huaian-database.ts'

/** The months of the fair, made up for a demonstration: what the document says with a number they add up to, and what is owed by whom is seen. */
const closing: (() => Promise<unknown>)[] = []
let product: Product
let records: Awaited<ReturnType<typeof huaianDemo>>['records']['records']

beforeAll(async () => {
  const demo = await huaianDemo()
  closing.push(demo.drop)
  records = demo.records.records
  await seedInto(demo.url, [accountOf('LEADER'), accountOf('REVIEWER')])
  const gateway = await startProduct({ databaseUrl: demo.url, host: '127.0.0.1', port: 0, urls: {} })
  closing.push(gateway.stop)
  product = clientOf(gateway.url, demo.url)
})
afterAll(async () => {
  for (const close of closing.toReversed()) await close()
})

async function ask(query: string) {
  const { data, errors } = await product.as('REVIEWER')(query)
  expect(errors).toBeUndefined()
  return data
}

test('every line says that it was made up, and by its key that it is of this demo', () => {
  const lines = [...records.values()].flat().map(({ value }) => value)
  expect(lines.length).toBeGreaterThan(500)
  expect(lines.filter(({ provenance }) => provenance !== 'RECONSTRUCTED')).toEqual([])
  expect(lines.filter(({ row }) => !String(row.externalKey).startsWith('huaian-demo:'))).toEqual([])
})

test('what the document says and records carry, they carry, and its targets are met', async () => {
  const { statements, targets, review } = await ask(`{
    statements { key kind reconciliation figure { value } } targets { value figure { value } }
    review(from: 2010, to: 2010) { services { figures { indicator { code } value } } } }`)
  const compared = statements.filter(
    ({ reconciliation }: { reconciliation: string | null }) => reconciliation,
  )
  expect(compared.map((one: { reconciliation: string }) => one.reconciliation)).toEqual(
    Array.from({ length: 9 }, () => 'MATCHES'),
  )
  expect(targets).toHaveLength(3)
  for (const { value, figure } of targets) expect(figure.value).toBeGreaterThanOrEqual(value)
  const figures = review.services.flatMap(({ figures: own }: { figures: object[] }) => own)
  expect(figures).toHaveLength(huaian.definitions.indicators.length)
  expect(figures.filter(({ value }: { value: number | null }) => value === null)).toEqual([])
})

/** Who reported nothing of a form in a month. */
async function missing(form: string, month: string) {
  const { bulletin } = await ask(
    `{ bulletin(month: "${month}", form: "${form}") { owed came lines { organization { name } state } } }`,
  )
  const left = bulletin.lines.filter(({ state }: { state: string }) => state === 'MISSING')
  expect(bulletin.owed - bulletin.came).toBe(left.length)
  return left.map(({ organization }: { organization: { name: string } }) => organization.name)
}

test('each form of each month says who owes it still', async () => {
  expect(await missing('rosters', '2010-06')).toEqual([])
  expect(await missing('demand-survey', '2010-07')).toEqual(['金湖县科学技术局'])
  expect(await missing('key-enterprise-cooperation', '2010-07')).toEqual(['楚州区科学技术局'])
  const july = await missing('negotiation-and-signing', '2010-07')
  expect(july.toSorted()).toEqual(['盱眙县科学技术局', '金湖县科学技术局'].toSorted())
  expect(await missing('negotiation-and-signing', '2010-08')).toEqual([])
  expect(await missing('key-signing-projects', '2010-09')).toEqual([])
})

test('a bulletin of July is issued, and names in Word who is missing', async () => {
  const { issueBulletin } =
    await ask(`mutation { issueBulletin(input: { month: "2010-07", form: "negotiation-and-signing" }) {
    ... on BulletinIssued { bulletin { number periodName owed came } } } }`)
  expect(issueBulletin.bulletin).toEqual({ number: 1, periodName: '2010年7月', owed: 8, came: 6 })
  const response = await fetch(new URL('bulletins/2010-07.docx?form=negotiation-and-signing', product.url), {
    headers: { authorization: `Bearer ${await product.tokenOf('REVIEWER')}` },
  })
  expect(response.status).toBe(200)
  const words = entryOf(Buffer.from(await response.arrayBuffer()), 'word/document.xml')
  expect(words).toContain('盱眙县科学技术局')
})
