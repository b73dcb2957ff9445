import type { RecordReference } from '@kexie/records/references'
import { dayProblems } from '@kexie/records/row-rules'
import type { Text } from '@kexie/schema/indicator'
import type { ProblemFact } from '@kexie/schema/problems'

/** A result has a day of its own once it is known, and none before. */
export function resultProblems(
  result: string,
  resultOn: string | null | undefined,
  submittedOn: string,
): ProblemFact[] {
  const label = { zh: '结果公布日期', en: 'Day of the result' }
  if (result !== 'PENDING' && !resultOn) return [{ code: 'REQUIRED', field: 'resultOn', label }]
  if (result !== 'PENDING' || !resultOn) return dayProblems('resultOn', resultOn, submittedOn)
  const expected = { zh: '结果公布前不填', en: 'none before the result' }
  return [{ code: 'INVALID_VALUE', field: 'resultOn', label, expected, received: resultOn }]
}

const nameOf = {
  STATION: { zh: '科技工作者站点', en: 'Station' },
  HOME: { zh: '科技工作者之家', en: 'Home' },
} as const satisfies Record<string, Text>

/** The facility a row names must be of the kind that does what the row says. */
export function facilityProblems(
  field: string,
  { record, title }: RecordReference,
  found: { kind: string } | undefined,
  kind: keyof typeof nameOf,
): ProblemFact[] {
  if (!found || found.kind === kind) return []
  return [{ code: 'NOT_FOUND', field, label: nameOf[kind], received: record ?? title?.trim() ?? '' }]
}

/** A care activity takes as many people as it has places for. */
export function quotaProblems(people: number, quota: number | null | undefined): ProblemFact[] {
  if (!quota || people <= quota) return []
  const expected = { zh: `不超过名额 ${quota} 人`, en: `at most the quota of ${quota}` }
  return [
    {
      code: 'INVALID_VALUE',
      field: 'people',
      label: { zh: '人数', en: 'People' },
      expected,
      received: `${people}`,
    },
  ]
}
