import type { ProblemFact } from '@kexie/schema/problems'
import type { ProposalInput, ResearchTopicInput } from './schema.generated.ts'

/** A topic that was approved says when, a concluded one says when as well, and a refused one has no such day. */
export function topicProblems({ stage, approvedOn, concludedOn }: ResearchTopicInput): ProblemFact[] {
  const approved = stage !== 'APPLIED' && stage !== 'REFUSED'
  const approval = { zh: '立项日期', en: 'Day of approval' }
  const conclusion = { zh: '结题日期', en: 'Day of conclusion' }
  return [
    ...present('approvedOn', approval, approvedOn, approved),
    ...present('concludedOn', conclusion, concludedOn, stage === 'CONCLUDED'),
  ]
}

function present(
  field: string,
  label: { zh: string; en: string },
  day: string | null | undefined,
  wanted: boolean,
): ProblemFact[] {
  if (Boolean(day) === wanted) return []
  if (wanted || !day) return [{ code: 'REQUIRED', field, label }]
  const expected = { zh: '此阶段不填', en: 'none at this stage' }
  return [{ code: 'INVALID_VALUE', field, label, expected, received: day }]
}

/** An instruction is written on what was submitted: none without a submission, none before the first. */
export function proposalProblems({ submissions, instructions }: ProposalInput): ProblemFact[] {
  const begun = submissions.map(({ submittedOn }) => submittedOn).toSorted()[0]
  return instructions.flatMap(({ instructedOn }, index): ProblemFact[] => {
    if (begun && instructedOn >= begun) return []
    const field = `instructions.${index}.instructedOn`
    const label = { zh: '批示日期', en: 'Day of the instruction' }
    const expected = begun
      ? { zh: `不早于首次呈报 ${begun}`, en: `a date not before the first submission, ${begun}` }
      : { zh: '先有呈报', en: 'a submission before it' }
    return [{ code: 'INVALID_VALUE', field, label, expected, received: instructedOn }]
  })
}
