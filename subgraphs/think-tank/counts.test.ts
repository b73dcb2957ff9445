import { countsOf } from '@kexie/records/testing/counts-of'
import { expect, test } from 'vitest'
import { thinkTankRecords } from './records.ts'

const counts = countsOf(thinkTankRecords)

test.each([
  ['APPLIED', null, []],
  ['REFUSED', null, []],
  ['APPROVED', '2020-03-01', ['2020-03-01']],
  ['CONCLUDED', '2020-03-01', ['2020-03-01']],
  ['TERMINATED', '2020-03-01', ['2020-03-01']],
])('a topic that is %s counts on %s', async (stage, approvedOn, days) => {
  const counted = await counts('ResearchTopic', { stage, approvedOn })
  expect(counted.map(({ occurredOn }) => occurredOn)).toEqual(days)
})

test('only a compilation counts', async () => {
  expect(await counts('ThinkTankReport', { kind: 'COMPILATION' })).toHaveLength(1)
  expect(await counts('ThinkTankReport', { kind: 'RESEARCH_REPORT' })).toEqual([])
})

test('a proposal counts once at its first municipal submission, and once at its first instruction from the city up', async () => {
  const counted = await counts('Proposal', {
    title: '关于设立纳税人保护官的建议',
    submissions: [
      { level: 'MUNICIPAL', submittedOn: '2019-06-01' },
      { level: 'MUNICIPAL', submittedOn: '2019-03-01' },
      { level: 'PROVINCIAL', submittedOn: '2019-01-01' },
    ],
    instructions: [
      { level: 'COUNTY', instructedOn: '2019-03-02' },
      { level: 'NATIONAL', instructedOn: '2019-09-01' },
      { level: 'MUNICIPAL', instructedOn: '2019-04-01' },
    ],
  })
  expect(counted).toEqual([
    { indicator: 'proposals-submitted', quantity: 1, occurredOn: '2019-03-01' },
    {
      indicator: 'proposals-instructed',
      quantity: 1,
      occurredOn: '2019-04-01',
      subject: '关于设立纳税人保护官的建议',
    },
  ])
})

test('a proposal that never reached the city counts nothing', async () => {
  const submissions = [{ level: 'COUNTY', submittedOn: '2019-06-01' }]
  expect(await counts('Proposal', { submissions })).toEqual([])
})
