import { organizationKindList } from '@kexie/schema/organization-kinds'
import { expect, test } from 'vitest'
import { useRegisters } from '../attacks/registers-only.ts'
import { violationsOn } from './accessibility.ts'
import { useBrowser } from './use-browser.ts'

const product = useRegisters()
const { visit } = useBrowser()

/** Adds a kind to the list of the city, as its page does. */
async function addKind(nameZh: string, nameEn: string) {
  const { data } = await product.as('REVIEWER')(
    'query ($list: String!) { valueList(code: $list) { revision statedValues { code nameZh nameEn } } }',
    { list: organizationKindList },
  )
  const { revision, statedValues } = data.valueList
  const own = { code: null, nameZh, nameEn }
  const values = [...statedValues, own].map((value: object) => ({ ...value, retired: false }))
  const set = await product.as('REVIEWER')(
    'mutation ($input: SetListInput!) { setList(input: $input) { __typename } }',
    { input: { change: { list: organizationKindList, values }, revision, reason: '试验' } },
  )
  expect(set.data.setList).toEqual({ __typename: 'ListSet' })
}

test('a kind of the city’s own is offered where a body is registered, looked for, and where a duty is set', async () => {
  await addKind('科技镇长团', 'Delegation')
  const { page, complaints } = await visit(`${product.url}/organizations`, { part: 'REVIEWER' })
  await page
    .locator('summary')
    .filter({ hasText: /^登记单位$/ })
    .click()
  await page.getByLabel('全称').fill('武进区科技镇长团')
  expect(await page.locator('#register-kind').inputValue()).toBe('')
  await page.locator('#register-kind').selectOption({ label: '科技镇长团' })
  await page.getByLabel('所在区').selectOption({ index: 2 })
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.getByText('武进区科技镇长团已登记。').waitFor()
  await page.locator('.controls select').first().selectOption({ label: '科技镇长团' })
  await page.getByRole('row', { name: /武进区科技镇长团.*科技镇长团/ }).waitFor()
  expect(await violationsOn(page)).toEqual([])

  await page.goto(`${product.url}/duties`)
  const setting = page.getByRole('group').filter({ hasText: '设定一类或一家单位的职责' }).first()
  await setting.locator('summary').click()
  await setting.getByText('尚未改动。').waitFor()
  await setting.getByLabel('单位类别').selectOption({ label: '科技镇长团' })
  await setting.getByText(/武进区科技镇长团/).waitFor()
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await violationsOn(page)).toEqual([])
  expect(complaints).toEqual([])
}, 150_000)
