import { keyOf } from '@kexie/schema/global-id'
import type { Text } from '@kexie/schema/indicator'
import { oneOf } from '@kexie/schema/one-of'
import type { ProblemFact } from '@kexie/schema/problems'
import { closedProblem, districtLabel } from './closed-district.ts'
import type { Known } from './known.ts'

/** Rules that hold for rows of every record type. Each returns its problems, an empty list when the row keeps it. */

/** A text that must be there and fit into `max` characters. */
export function textProblems(
  field: string,
  label: Text,
  value: string | null | undefined,
  max: number,
): ProblemFact[] {
  const length = value?.trim().length ?? 0
  if (length === 0) return [{ code: 'REQUIRED', field, label }]
  if (length <= max) return []
  const expected = { zh: `不超过 ${max} 字`, en: `at most ${max} characters` }
  return [{ code: 'INVALID_VALUE', field, label, expected, received: `${length}` }]
}

/** A number within bounds, where one is given. */
export function countProblem(
  field: string,
  label: Text,
  value: number | null | undefined,
  { min, max, isWhole }: { min: number; max: number; isWhole: boolean },
): ProblemFact[] {
  if (value === null || value === undefined || (value >= min && value <= max)) return []
  const [zh, en] = isWhole ? ['整数', 'a whole number'] : ['数', 'a number']
  const expected = { zh: `${min}–${max} 的${zh}`, en: `${en} from ${min} to ${max}` }
  return [{ code: 'INVALID_VALUE', field, label, expected, received: `${value}` }]
}

/** Where a record says it lies, and on which day. */
interface Placed {
  district: string
  occurredOn: string
}

/** A district that exists, was open on the day and is not made of districts itself: a sum over districts must find every record once. */
export function districtProblems(row: Placed, known: Known): ProblemFact[] {
  const problems = areaProblems(row, known)
  const found = areaOf(row, known)
  if (problems.length > 0 || !found || found.parts.length === 0) return problems
  const { zh, en } = oneOf(found.parts)
  const expected = { zh: `其中的一处（${zh}）`, en: `an area within it (${en})` }
  return [{ code: 'INVALID_VALUE', field: 'district', label: districtLabel, expected, received: found.name }]
}

/** Any area that exists and was open on the day, the whole city included: for records that observe and count nothing. */
export function areaProblems(row: Placed, known: Known): ProblemFact[] {
  const found = areaOf(row, known)
  return found?.closed && found.closed.on <= row.occurredOn
    ? [closedProblem(found.name, found.closed)]
    : knownAreaProblems(row, known)
}

/** Any area that exists, whatever became of it: for what was accepted before that. */
export const knownAreaProblems = (row: Placed, known: Known): ProblemFact[] =>
  areaOf(row, known)
    ? []
    : [{ code: 'NOT_FOUND', field: 'district', label: districtLabel, received: row.district }]

const areaOf = ({ district }: Placed, known: Known) => known.districts.get(keyOf('District', district) ?? '')

/** Days in order, not before the earliest, and on the side of today where the record belongs. */
export function calendarProblems(
  { occurredOn, endsOn }: { occurredOn: string; endsOn?: string | null | undefined },
  { side, today, earliest }: { side: 'PAST' | 'FUTURE' | 'ANY'; today: string; earliest: string },
): ProblemFact[] {
  const label = { zh: '日期', en: 'Date' }
  const invalid = (field: string, received: string, expected: Text): ProblemFact => ({
    code: 'INVALID_VALUE',
    field,
    label,
    expected,
    received,
  })
  return [
    ...(occurredOn < earliest
      ? [
          invalid('occurredOn', occurredOn, {
            zh: `${earliest} 以后的日期`,
            en: `a date from ${earliest} on`,
          }),
        ]
      : []),
    ...(side === 'PAST' && occurredOn > today
      ? [
          invalid('occurredOn', occurredOn, {
            zh: `不晚于今天（${today}）的日期`,
            en: `a date not after today (${today})`,
          }),
        ]
      : []),
    ...(side === 'FUTURE' && occurredOn < today
      ? [
          invalid('occurredOn', occurredOn, {
            zh: `不早于今天（${today}）的日期`,
            en: `a date not before today (${today})`,
          }),
        ]
      : []),
    ...(endsOn && endsOn < occurredOn
      ? [
          invalid('endsOn', endsOn, {
            zh: `不早于开始日期 ${occurredOn}`,
            en: `a date not before ${occurredOn}`,
          }),
        ]
      : []),
  ]
}

/** A day of a part that must not lie before the day its record, or what it answers, began. */
export function dayProblems(field: string, day: string | null | undefined, begun: string): ProblemFact[] {
  if (!day || day >= begun) return []
  const expected = { zh: `不早于 ${begun}`, en: `a date not before ${begun}` }
  return [{ code: 'INVALID_VALUE', field, label: { zh: '日期', en: 'Date' }, expected, received: day }]
}

const shanghaiDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })

/** The calendar day in Asia/Shanghai at `now`, as YYYY-MM-DD. */
export function todayInShanghai(now: Date): string {
  return shanghaiDay.format(now)
}
