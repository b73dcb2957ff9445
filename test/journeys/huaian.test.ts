import { freshDatabase } from '@kexie/db/testing/fresh-database'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installCity } from '../../product/city/install-city.ts'
import { startProduct } from '../../product/product.ts'
import { accountOf, seedInto } from './accounts.ts'
import { ofAnother } from './another-city.ts'
import { clientOf, type Product } from './client.ts'
import { huaian } from './huaian-database.ts'

/** The second city on a database of its own: its package, and not a word of the first. */
const closing: (() => Promise<unknown>)[] = []
let product: Product

beforeAll(async () => {
  const { url, drop } = await freshDatabase({ hasPackage: false })
  closing.push(drop)
  await installCity(url, huaian, { as: 'CITY', operator: 'test' })
  await seedInto(url, [accountOf('LEADER')])
  const gateway = await startProduct({ databaseUrl: url, host: '127.0.0.1', port: 0, urls: {} })
  closing.push(gateway.stop)
  product = clientOf(gateway.url, url)
})
afterAll(async () => {
  for (const close of closing.toReversed()) await close()
})

/** What the document of 2010 says, by the keys of its statements. */
const published: Readonly<Record<string, number>> = {
  'edition-ordinal': 9,
  'draft-plan-month': 5,
  'plan-approval-month': 6,
  'campaign-window': 4,
  'campaign-duration-months': 4,
  'four-ones-goals': 4,
  'work-strands': 3,
  'matchmaking-window': 4,
  'matchmaking-goals': 2,
  'matchmaking-tasks': 3,
  'demand-survey-deadline': 20,
  'demand-survey-attention-points': 2,
  'enterprise-revenue-threshold': 20000000,
  'demands-per-enterprise': 1,
  'negotiation-months': 3,
  'monthly-negotiation-report-day': 20,
  'negotiation-attention-points': 4,
  'previous-editions': 8,
  'monthly-key-enterprise-report-day': 20,
  'platform-strand-window': 4,
  'platform-tasks': 3,
  'network-platform-deadline': 31,
  'transfer-centre-start-year': 2008,
  'transfer-centre-deadline': 31,
  'special-events-window': 2,
  'special-event-work-items': 4,
  'county-topics': 1,
  'county-events-window': 2,
  'special-event-plan-deadline': 20,
  'centralised-signing-projects': 40,
  'summary-deadline': 10,
  'key-signing-material-deadline': 10,
  'committee-groups': 3,
  'contact-list-deadline': 30,
  'annex1-year': 2009,
  'inspection-start-month': 6,
  'inspections-per-month': 1,
  'leadership-groups-notified': 4,
}

test('every figure of its document answers as a statement, and beside its indicator where records carry it', async () => {
  const { data, errors } = await product.as('LEADER')(
    '{ statements { key value wording figure { indicator { code } } reconciliation } }',
  )
  expect(errors).toBeUndefined()
  const said = data.statements.map(({ key, value }: { key: string; value: number }) => [
    key.replace('huaian-2010/', ''),
    Number(value),
  ])
  expect(Object.fromEntries(said)).toEqual(published)
  const carried = data.statements.filter(({ figure }: { figure: object | null }) => figure)
  expect(carried).toHaveLength(12)
})

test('the fair is a plan with its targets, and forms are owed by the counties', async () => {
  const { data, errors } = await product.as('LEADER')(
    `{ actionPlans { name figures { indicator { code } } } targets { indicator { code } value district { name } }
      reportingForms { name duties { kind { code name } organization { name } } } organizations(filter: { kind: "COUNTY_BUREAU" }, first: 20) { nodes { name } } }`,
  )
  expect(errors).toBeUndefined()
  expect(data.actionPlans).toHaveLength(1)
  expect(data.actionPlans[0].figures.length).toBeGreaterThan(0)
  expect(data.targets).toHaveLength(3)
  const bureaus = { kind: { code: 'COUNTY_BUREAU', name: '县（区）科学技术局' }, organization: null }
  expect(data.reportingForms.map(({ duties }: { duties: object[] }) => duties)).toEqual(
    Array.from({ length: 5 }, () => [bureaus]),
  )
  const owing = data.organizations.nodes.map(({ name }: { name: string }) => name)
  expect(owing).toHaveLength(8)
  expect(owing).toContain('金湖县科学技术局')
})

test('nothing that is asked says a word of another city', async () => {
  const { data, errors } = await product.as('LEADER')(`{
    city { name association map demonstration } districts { name shortName }
    indicators { code name definition unit service { name } } review(from: 2010, to: 2010) { services { name figures { value indicator { name } } } }
    statisticalTables(year: 2010) { name } annualReport(from: 2010, to: 2010) { chapters { heading paragraphs { segments { text } } } }
    organizations(first: 100) { nodes { name } } eventSeries { name } reportingForms { name } }`)
  expect(errors).toBeUndefined()
  expect(JSON.stringify(data)).not.toMatch(ofAnother)
  expect(data.districts).toHaveLength(9)
  expect(data.city.demonstration).toBe(false)
})
