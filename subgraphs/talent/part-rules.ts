import type { Text } from '@kexie/schema/indicator'
import type { ProblemFact } from '@kexie/schema/problems'
import type { FacilityFound, FacilityReference } from './store/facilities.ts'

/** A day of a part that must not lie before the day its record, or what it answers, began. */
export function dayProblems(field: string, day: string | null | undefined, begun: string): ProblemFact[] {
  if (!day || day >= begun) return []
  const expected = { zh: `不早于 ${begun}`, en: `a date not before ${begun}` }
  return [{ code: 'INVALID_VALUE', field, label: { zh: '日期', en: 'Date' }, expected, received: day }]
}

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

const nameOf: Record<FacilityFound['kind'], Text> = {
  STATION: { zh: '科技工作者站点', en: 'Station' },
  HOME: { zh: '科技工作者之家', en: 'Home' },
  EMPLOYMENT_BASE: { zh: '就业基地', en: 'Employment base' },
}

/** The facility a row names must be one, and of the kind that does what the row says. */
export function facilityProblems(
  field: string,
  { facility, name }: FacilityReference,
  found: FacilityFound | undefined,
  kind: FacilityFound['kind'],
): ProblemFact[] {
  if (found?.kind === kind) return []
  return [{ code: 'NOT_FOUND', field, label: nameOf[kind], received: facility ?? name?.trim() ?? '' }]
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
