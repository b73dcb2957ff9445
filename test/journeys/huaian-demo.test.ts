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

/** Of whom nobody knows whether it reported a form in a month, all that was reported in it being made up. */
async function unknown(form: string, month: string) {
  const { bulletin } = await ask(
    `{ bulletin(month: "${month}", form: "${form}") { owed came completeness lines { organization { name } state rank } } }`,
  )
  const lines: { organization: { name: string }; state: string; rank: number }[] = bulletin.lines
  expect(bulletin).toMatchObject({ owed: bulletin.came, completeness: null })
  expect(new Set(lines.map(({ rank }) => rank))).toEqual(new Set([1]))
  expect(lines.filter(({ state }) => state !== 'RECONSTRUCTED' && state !== 'UNKNOWN')).toEqual([])
  return lines.filter(({ state }) => state === 'UNKNOWN').map(({ organization }) => organization.name)
}

test('in no month that was made up is anybody overdue', async () => {
  expect(await unknown('rosters', '2010-06')).toEqual([])
  expect(await unknown('demand-survey', '2010-07')).toEqual(['金湖县科学技术局'])
  expect(await unknown('key-enterprise-cooperation', '2010-07')).toEqual(['楚州区科学技术局'])
  const july = await unknown('negotiation-and-signing', '2010-07')
  expect(july.toSorted()).toEqual(['盱眙县科学技术局', '金湖县科学技术局'].toSorted())
  expect(await unknown('negotiation-and-signing', '2010-08')).toEqual([])
  expect(await unknown('key-signing-projects', '2010-09')).toEqual([])
})

test('a bulletin of July is issued, and names in Word nobody as overdue, that month being made up', async () => {
  const { issueBulletin } =
    await ask(`mutation { issueBulletin(input: { month: "2010-07", form: "negotiation-and-signing" }) {
    ... on BulletinIssued { bulletin { number periodName owed came } } } }`)
  expect(issueBulletin.bulletin).toEqual({ number: 1, periodName: '2010年7月', owed: 6, came: 6 })
  const response = await fetch(new URL('bulletins/2010-07.docx?form=negotiation-and-signing', product.url), {
    headers: { authorization: `Bearer ${await product.tokenOf('REVIEWER')}` },
  })
  expect(response.status).toBe(200)
  const words = entryOf(Buffer.from(await response.arrayBuffer()), 'word/document.xml')
  expect(words).toContain('另有 2 家是否报送无从得知')
  expect(words).not.toContain('逾期未报')
})
