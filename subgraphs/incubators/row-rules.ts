import { dayProblems } from '@kexie/records/row-rules'
import type { Text } from '@kexie/schema/indicator'
import type { ProblemFact } from '@kexie/schema/problems'

const invalid = (field: string, label: Text, expected: Text, received: string): ProblemFact => ({
  code: 'INVALID_VALUE',
  field,
  label,
  expected,
  received,
})

/** A college trains between the day it was named and the day it closed. */
export function collegeProblems(
  college: { occurredOn: string; endsOn: string | null } | undefined,
  occurredOn: string,
): ProblemFact[] {
  if (!college) return []
  const { occurredOn: namedOn, endsOn } = college
  const before = dayProblems('occurredOn', occurredOn, namedOn)
  if (!endsOn || occurredOn <= endsOn) return before
  const expected = {
    zh: `不晚于学院撤销日期 ${endsOn}`,
    en: `a date not after the college closed on ${endsOn}`,
  }
  return [invalid('occurredOn', { zh: '日期', en: 'Date' }, expected, occurredOn)]
}

interface Entry {
  project: string
  recommendedOn?: string | null | undefined
  recommendation: string
}

/** A project enters an edition once, and has a result only once it was recommended. */
export function entryProblems(entries: readonly Entry[]): ProblemFact[] {
  const projects = entries.map(({ project }) => project.trim())
  return entries.flatMap(({ recommendedOn, recommendation }, index): ProblemFact[] => {
    const project = projects[index] ?? ''
    const again: ProblemFact = {
      code: 'ALREADY_EXISTS',
      field: `entries.${index}.project`,
      label: { zh: '参赛项目', en: 'Entry' },
      received: project,
    }
    const undated: ProblemFact = {
      code: 'REQUIRED',
      field: `entries.${index}.recommendedOn`,
      label: { zh: '推荐日期', en: 'Day recommended' },
    }
    return [
      ...(projects.indexOf(project) < index ? [again] : []),
      ...(recommendation !== 'PENDING' && !recommendedOn ? [undated] : []),
    ]
  })
}

interface Named {
  project: string
}

/** What follows from a roadshow follows from a project that was on stage. */
export function pitchedProblems(
  pitches: readonly Named[],
  field: 'intentions' | 'investments',
  followed: readonly Named[],
): ProblemFact[] {
  const pitched = new Set(pitches.map(({ project }) => project.trim()))
  return followed.flatMap(({ project }, index): ProblemFact[] =>
    pitched.has(project.trim())
      ? []
      : [
          {
            code: 'NOT_FOUND',
            field: `${field}.${index}.project`,
            label: { zh: '路演项目', en: 'Project of the roadshow' },
            received: project.trim(),
          },
        ],
  )
}

/** Clicks are counted once for each month, from the month the edition came out. */
export function viewProblems(views: readonly { month: string }[], publishedOn: string): ProblemFact[] {
  const months = views.map(({ month }) => month.slice(0, 7))
  return months.flatMap((month, index): ProblemFact[] => {
    const field = `views.${index}.month`
    const label = { zh: '月份', en: 'Month' }
    const again: ProblemFact = { code: 'ALREADY_EXISTS', field, label, received: month }
    const first = publishedOn.slice(0, 7)
    const expected = { zh: `不早于 ${first}`, en: `a month not before ${first}` }
    return [
      ...(months.indexOf(month) < index ? [again] : []),
      ...(month < first ? [invalid(field, label, expected, month)] : []),
    ]
  })
}

const last = ['GRADUATED', 'REMOVED']

/** Stages follow each other in time, and nothing follows the last. */
export function stageProblems(stages: readonly { stage: string; reachedOn: string }[]): ProblemFact[] {
  return stages.flatMap(({ stage, reachedOn }, index): ProblemFact[] => {
    const before = stages[index - 1]
    if (!before) return []
    const expected = {
      zh: `${before.reachedOn} 之后不再有阶段`,
      en: `no stage after the last on ${before.reachedOn}`,
    }
    const after = last.includes(before.stage)
      ? [invalid(`stages.${index}.stage`, { zh: '阶段', en: 'Stage' }, expected, stage)]
      : []
    return [...after, ...dayProblems(`stages.${index}.reachedOn`, reachedOn, before.reachedOn)]
  })
}

interface Enquiry {
  answeredOn?: string | null | undefined
  answer?: string | null | undefined
}

/** An answer has a day, and a day has an answer. */
export function answerProblems(enquiries: readonly Enquiry[]): ProblemFact[] {
  return enquiries.flatMap(({ answeredOn, answer }, index): ProblemFact[] => {
    const isAnswered = Boolean(answer?.trim())
    if (isAnswered === Boolean(answeredOn)) return []
    const [missing, label] = isAnswered
      ? ['answeredOn', { zh: '答复日期', en: 'Day answered' }]
      : ['answer', { zh: '答复', en: 'Answer' }]
    return [{ code: 'REQUIRED', field: `enquiries.${index}.${missing}`, label }]
  })
}
