import { expect, test } from 'vitest'
import { clerkOf } from '../journeys/clerk.ts'
import { useProduct } from '../journeys/product.ts'
import { violationsOn } from './accessibility.ts'
import { useBrowser } from './use-browser.ts'

const product = useProduct()
const { visit } = useBrowser()

test.each([1440, 390])(
  'at %i px how a number relates to the true one is said at the number',
  async (width) => {
    const title = `约数 ${width}`
    const { page, complaints } = await visit(`${product.url}/report/youth-contests`, {
      part: 'REPORTER',
      width,
    })
    await page.getByLabel('标题（必填）').fill(title)
    await page.getByLabel(/日期（必填）/).fill('2023-05-01')
    await page.getByLabel(/辖市区（必填）/).selectOption({ label: '武进区' })
    await page.getByLabel(/^项目（必填）/).selectOption({ label: '创客' })
    const pupils = page.getByLabel('参赛学生（必填）')
    await pupils.fill('30000')
    await page.getByLabel('带队辅导员和教师（必填）').fill('60')
    await page.getByLabel('带队辅导员和教师与实际的关系').selectOption({ label: '至少' })
    expect(await page.getByLabel('参赛学生至多').count()).toBe(0)

    const relation = page.getByLabel('参赛学生与实际的关系')
    await relation.selectOption({ label: '介于' })
    const upper = page.getByLabel('参赛学生至多')
    await upper.fill('300')
    await page.getByLabel('标题（必填）').focus()
    await page.getByText('应为大于 30000 的数').waitFor()
    expect(await violationsOn(page)).toEqual([])
    // Whoever says that it does not lie between two numbers has said no upper one.
    await relation.selectOption({ label: '至少' })
    expect(await upper.count()).toBe(0)
    await relation.selectOption({ label: '介于' })
    expect(await upper.inputValue()).toBe('')
    await upper.fill('50000')
    await page.getByRole('button', { name: '提交' }).click()
    await page.getByText('已提交，等候审核。').waitFor()
    const { data } = await product.as('REPORTER')(
      `query ($filter: RecordFilter) { youthContests(filter: $filter, first: 1) { nodes { pupils pupilsRelation pupilsUpTo tutorsRelation tutorsUpTo } } }`,
      { filter: { text: title } },
    )
    expect(data.youthContests.nodes).toEqual([
      {
        pupils: 30_000,
        pupilsRelation: 'BETWEEN',
        pupilsUpTo: 50_000,
        tutorsRelation: 'AT_LEAST',
        tutorsUpTo: null,
      },
    ])
    expect(complaints).toEqual([])
  },
)

test('the page of the figure tells both numbers', async () => {
  await clerkOf(product).accepted('YouthContests', {
    ...{ discipline: 'MAKER', occurredOn: '2024-05-01', tutors: 3 },
    ...{ pupils: 30_000, pupilsRelation: 'BETWEEN', pupilsUpTo: 50_000 },
  })
  const { page, complaints } = await visit(
    `${product.url}/figures/youth-contest-students?from=2024&to=2024`,
    {
      part: 'LEADER',
    },
  )
  await page.locator('.figure-head .amount').waitFor()
  expect(await page.locator('.figure-head .amount').textContent()).toBe('30,000至50,000人次')
  expect(complaints).toEqual([])
})
