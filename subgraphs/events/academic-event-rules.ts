import type { ProblemFact } from '@kexie/schema/problems'
import type { AcademicEventInput } from './schema.generated.ts'
import type { EventSeriesRow } from './store/series.ts'

/** Everything wrong with one reported event beyond its single fields; an empty list lets it be written. */
export function academicEventProblems(
  input: AcademicEventInput,
  series: EventSeriesRow | undefined,
): ProblemFact[] {
  return [
    ...seriesProblems(input, series),
    ...(series ? issueProblems(input, series) : []),
    ...attendanceProblems(input),
    ...input.hosts.flatMap(({ role }, index) => hostProblems(role, `hosts.${index}.role`)),
  ]
}

/** What has been held lies in the past; what is announced lies ahead; a cancelled event may be either. */
export function stageDays(stage: AcademicEventInput['stage']): 'PAST' | 'FUTURE' | 'ANY' {
  return ({ HELD: 'PAST', FORECAST: 'FUTURE', CANCELLED: 'ANY' } as const)[stage]
}

/** The series a row names must exist, and not have ended before the day. */
export function seriesProblems(
  { series: received, occurredOn }: Pick<AcademicEventInput, 'series' | 'occurredOn'>,
  series: EventSeriesRow | undefined,
): ProblemFact[] {
  if (!series) return [{ code: 'NOT_FOUND', field: 'series', label: { zh: '系列', en: 'Series' }, received }]
  const { endedOn, nameZh, nameEn } = series
  if (!endedOn || occurredOn <= endedOn) return []
  return [
    {
      ...{
        code: 'INVALID_VALUE',
        field: 'occurredOn',
        label: { zh: '日期', en: 'Date' },
        received: occurredOn,
      },
      expected: {
        zh: `不晚于 ${endedOn} 的日期（“${nameZh}”当日停办）`,
        en: `a date not after ${endedOn}, when "${nameEn}" ended`,
      },
    },
  ]
}

/** One issue, one topic: a numbered monthly or weekly series needs both to be told apart. */
function issueProblems(
  { issue, topic }: AcademicEventInput,
  { tier, cadence }: EventSeriesRow,
): ProblemFact[] {
  const numbered = cadence === 'MONTHLY' || cadence === 'WEEKLY'
  return [
    ...(numbered && !issue
      ? [{ code: 'REQUIRED', field: 'issue', label: { zh: '期号', en: 'Issue' } } as const]
      : []),
    ...(tier === 'SPECIAL_TOPIC' && !topic?.trim()
      ? [{ code: 'REQUIRED', field: 'topic', label: { zh: '主题', en: 'Topic' } } as const]
      : []),
  ]
}

function attendanceProblems({ stage, attendance }: AcademicEventInput): ProblemFact[] {
  if (stage !== 'HELD' || (attendance !== null && attendance !== undefined)) return []
  return [{ code: 'REQUIRED', field: 'attendance', label: { zh: '参加人次', en: 'Attendance' } }]
}

function hostProblems(role: AcademicEventInput['hosts'][number]['role'], field: string): ProblemFact[] {
  if (role !== 'LEAD') return []
  const label = { zh: '角色', en: 'Role' }
  const expected = {
    zh: '联合主办、承办或支持（主办即填报单位）',
    en: 'CO_HOST, ORGANIZER or SUPPORTER (the lead is who reports)',
  }
  return [{ code: 'INVALID_VALUE', field, label, expected, received: role }]
}
