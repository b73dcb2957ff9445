import { expect, test } from 'vitest'
import type { ProposalInput, ResearchTopicInput } from './schema.generated.ts'
import { proposalProblems, topicProblems } from './stage-rules.ts'

const codes = (problems: { code: string; field?: string }[]) =>
  problems.map(({ code, field }) => `${code} ${field}`)

test.each([
  ['APPLIED', undefined, undefined, []],
  ['APPLIED', '2020-01-01', undefined, ['INVALID_VALUE approvedOn']],
  ['REFUSED', undefined, undefined, []],
  ['APPROVED', undefined, undefined, ['REQUIRED approvedOn']],
  ['APPROVED', '2020-01-01', '2020-12-01', ['INVALID_VALUE concludedOn']],
  ['CONCLUDED', '2020-01-01', undefined, ['REQUIRED concludedOn']],
  ['CONCLUDED', '2020-01-01', '2020-12-01', []],
  ['TERMINATED', '2020-01-01', undefined, []],
] as const)('a topic %s, approved %s, concluded %s: %j', (stage, approvedOn, concludedOn, expected) => {
  expect(codes(topicProblems({ stage, approvedOn, concludedOn } as ResearchTopicInput))).toEqual(expected)
})

test('an instruction follows a submission', () => {
  const proposal = (submittedOn: string[], instructedOn: string) =>
    proposalProblems({
      submissions: submittedOn.map((day) => ({ submittedOn: day })),
      instructions: [{ instructedOn }],
    } as ProposalInput)
  expect(codes(proposal(['2020-05-01', '2020-03-01'], '2020-03-01'))).toEqual([])
  expect(codes(proposal(['2020-05-01'], '2020-04-30'))).toEqual(['INVALID_VALUE instructions.0.instructedOn'])
  expect(proposal([], '2020-04-30')).toMatchObject([{ expected: { zh: '先有呈报' } }])
})
