import { stableId } from '@kexie/schema/stable-id'
import { expect, test } from 'vitest'
import { demoCity } from '../../product/city/demo-city.ts'
import { fillDemoMonth } from '../../product/demo-month.ts'
import { accountOf, seedInto } from './accounts.ts'
import { useProduct } from './product.ts'

const product = useProduct()

interface Count {
  status: string
}

const figures = '{ indicator(code: "academic-exchange-events") { figure(from: 2017, to: 2030) { value } } }'

test('the demo gives its clerk and reviewer a month to work on, once, and moves no figure', async () => {
  const accounts = [
    { ...accountOf('REPORTER'), name: 'clerk' },
    { ...accountOf('REVIEWER'), name: 'reviewer' },
  ].map((account) => ({ ...account, id: stableId(`demo month:${account.name}`) }))
  await seedInto(product.databaseUrl, accounts)
  const { people } = await demoCity()
  const before = await product.as('LEADER')(figures)
  for (const _ of [1, 2]) {
    await fillDemoMonth(product.url, accounts, people)
    const { data } = await product.as('REPORTER')(
      '{ submissionCounts(filter: { text: "（演示）" }) { byStatus { status count } } submissions(filter: { text: "（演示）", status: RETURNED }) { nodes { reason notes { field } findings { code } } } }',
    )
    expect(
      data.submissionCounts.byStatus.toSorted((one: Count, other: Count) =>
        one.status < other.status ? -1 : 1,
      ),
    ).toEqual([
      { status: 'DRAFT', count: 1 },
      { status: 'RETURNED', count: 1 },
      { status: 'SUBMITTED', count: 2 },
    ])
    expect(data.submissions.nodes).toMatchObject([
      { reason: expect.stringMatching(/请核对/), notes: [{ field: 'attendance' }] },
    ])
  }
  expect(await product.as('LEADER')(figures)).toEqual(before)
})
