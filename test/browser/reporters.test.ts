import { toGlobalId } from '@kexie/schema/global-id'
import { expect, test } from 'vitest'
import { ownSociety } from '../journeys/accounts.ts'
import { useProduct } from '../journeys/product.ts'
import { violationsOn } from './accessibility.ts'
import { useBrowser } from './use-browser.ts'

const product = useProduct()
const { visit } = useBrowser()

test('what the office says who reports, a clerk finds: the form is offered no more, and a row is refused in words', async () => {
  const office = await visit(`${product.url}/reporters?text=分享会`, { part: 'REVIEWER' })
  const salon = office.page.getByRole('row', { name: /分享会.*各类单位/ })
  await salon.waitFor()
  await office.page.getByText('另定…').click()
  await office.page.getByLabel('孵化器、众创空间').check()
  await office.page.getByLabel('理由').fill('沙龙由孵化器举办')
  expect(await violationsOn(office.page)).toEqual([])
  await office.page.getByRole('button', { name: '设定', exact: true }).click()
  await office.page.getByRole('row', { name: /分享会.*孵化器、众创空间.*沙龙由孵化器举办/ }).waitFor()
  expect(office.complaints).toEqual([])

  const clerk = await visit(`${product.url}/report`, { part: 'REPORTER' })
  await clerk.page
    .getByRole('link', { name: /学术活动/ })
    .first()
    .waitFor()
  expect(await clerk.page.locator('a[href="/report/salons"]').count()).toBe(0)
  expect(clerk.complaints).toEqual([])

  const { data } = await product.as('REPORTER')(
    `mutation ($input: ReportSalonsInput!) { reportSalons(input: $input) { ... on ReportReceipt { results { ... on Refused { problems { code message } } } } } }`,
    { input: { organization: await ownId(), idempotencyKey: 'reporters', rows: [salonRow] } },
  )
  const [{ problems }] = data.reportSalons.results
  expect(problems).toMatchObject([{ code: 'NOT_REPORTED_HERE' }])
  expect(problems[0].message).toMatch(
    new RegExp(`^贵单位（${ownSociety}）不填报“.*”，这类记录由孵化器、众创空间填报$`),
  )
}, 240_000)

const salonRow = {
  title: '创业沙龙',
  occurredOn: '2021-05-18',
  district: toGlobalId('District', '320411'),
  issue: 900,
  topic: '新能源',
  attendance: 10,
}

async function ownId(): Promise<string> {
  const { data } = await product.as('REPORTER')('{ viewer { organization { id } } }')
  return data.viewer.organization.id
}
