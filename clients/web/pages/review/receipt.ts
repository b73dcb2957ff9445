import { text, type Words } from '../../language/language.ts'

/** Steps a reviewer takes; the last two decide nothing. */
export type Step = 'ACCEPT' | 'ENDORSE' | 'RETURN' | 'LOCK_FOR_REVIEW' | 'RELEASE'

/** What came of a step for one or more records: how many moved, and why others did not. */
export type Receipt =
  | { problems: { message: string }[] }
  | { moved: number; refused: number; results: object[] }

const done: Record<Step, Words> = {
  ACCEPT: { zh: '已采纳', en: 'Accepted' },
  ENDORSE: { zh: '初审已通过', en: 'Endorsed' },
  RETURN: { zh: '已退回', en: 'Returned' },
  LOCK_FOR_REVIEW: { zh: '已占用', en: 'Locked' },
  RELEASE: { zh: '已不再占用', en: 'Let go' },
}

/** The receipt in a sentence; equal refusals are said once. */
export function receiptWords(step: Step, receipt: Receipt): string {
  if ('problems' in receipt) return receipt.problems.map(({ message }) => message).join('；')
  const refusals = receipt.results.flatMap((one) =>
    'problems' in one ? (one.problems as { message: string }[]) : [],
  )
  const { zh, en } = done[step]
  const moved = text({ zh: `${zh} ${receipt.moved} 条`, en: `${en}: ${receipt.moved}` })
  return [moved, ...new Set(refusals.map(({ message }) => message))].join('；')
}

/** Whether all records have been decided about. */
export const isDecided = (step: Step, receipt: Receipt): boolean =>
  !['LOCK_FOR_REVIEW', 'RELEASE'].includes(step) && 'moved' in receipt && receipt.refused === 0
