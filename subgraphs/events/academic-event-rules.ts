import { type Known, partyProblems, personProblems } from '@kexie/db/book/registry'
import { calendarProblems, countProblem, districtProblems, textProblems } from '@kexie/db/book/row-rules'
import type { ProblemFact } from '@kexie/schema/problems'
import type { AcademicEventInput } from './schema.generated.ts'
import type { EventSeriesRow } from './store/series.ts'

/** Everything wrong with one reported event; an empty list lets it be written. `today` is the day in Shanghai. */
export function academicEventProblems(
  input: AcademicEventInput,
  series: EventSeriesRow | undefined,
  known: Known,
  today: string,
): ProblemFact[] {
  return [
    ...textProblems('title', { zh: '标题', en: 'Title' }, input.title, 200),
    ...districtProblems(input.district, known),
    ...calendarProblems(input, stageDays(input.stage), today),
    ...(series ? seriesProblems(input, series) : [unknownSeries(input.series)]),
    ...attendanceProblems(input),
    ...input.hosts.flatMap((host, index) => hostProblems(host, index, known)),
    ...input.guests.flatMap(({ person }, index) => personProblems(`guests.${index}.person`, person, known)),
    ...input.participants.flatMap((party, index) => partyProblems(`participants.${index}`, party, known)),
    ...input.cooperationProjects.flatMap(({ title }, index) =>
      textProblems(
        `cooperationProjects.${index}.title`,
        { zh: '合作项目名称', en: 'Project title' },
        title,
        200,
      ),
    ),
  ]
}

/** What has been held lies in the past; what is announced lies ahead; a cancelled event may be either. */
function stageDays(stage: AcademicEventInput['stage']): 'PAST' | 'FUTURE' | 'ANY' {
  return ({ HELD: 'PAST', FORECAST: 'FUTURE', CANCELLED: 'ANY' } as const)[stage]
}

function unknownSeries(received: string): ProblemFact {
  return { code: 'NOT_FOUND', field: 'series', label: { zh: '系列', en: 'Series' }, received }
}

/** One issue, one topic: a numbered monthly or weekly series needs both to be told apart. */
function seriesProblems(
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
    ...countProblem('issue', { zh: '期号', en: 'Issue' }, issue, { min: 1, max: 100_000 }),
  ]
}

function attendanceProblems({ stage, attendance }: AcademicEventInput): ProblemFact[] {
  const label = { zh: '参加人次', en: 'Attendance' }
  if (stage === 'HELD' && (attendance === null || attendance === undefined))
    return [{ code: 'REQUIRED', field: 'attendance', label }]
  return countProblem('attendance', label, attendance, { min: 0, max: 10_000_000 })
}

function hostProblems(
  { organization, role }: AcademicEventInput['hosts'][number],
  index: number,
  known: Known,
): ProblemFact[] {
  const field = `hosts.${index}`
  const expected = {
    zh: '联合主办、承办或支持（主办即填报单位）',
    en: 'CO_HOST, ORGANIZER or SUPPORTER (the lead is who reports)',
  }
  const lead: ProblemFact[] =
    role === 'LEAD'
      ? [
          {
            code: 'INVALID_VALUE',
            field: `${field}.role`,
            label: { zh: '角色', en: 'Role' },
            expected,
            received: role,
          },
        ]
      : []
  return [...partyProblems(`${field}.organization`, { organization }, known), ...lead]
}
