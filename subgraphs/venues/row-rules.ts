import { dayProblems } from '@kexie/records/row-rules'
import type { ProblemFact } from '@kexie/schema/problems'
import type {
  BaseTourInput,
  LectureDeliveryInput,
  YouthContestInput,
  YouthSelectionInput,
} from './schema.generated.ts'

/** A lecture is held after it was ordered, and heard and rated once it is delivered. */
export function lectureDeliveryProblems(lecture: LectureDeliveryInput): ProblemFact[] {
  const early = dayProblems('occurredOn', lecture.occurredOn, lecture.orderedOn)
  if (lecture.delivered) return early
  const expected = { zh: '讲授前不填', en: 'none before it is delivered' }
  const outcomes = [
    ['attendance', { zh: '听众人数', en: 'Listeners' }, lecture.attendance],
    ['rating', { zh: '社区评分', en: 'Rating' }, lecture.rating],
  ] as const
  return [
    ...early,
    ...outcomes.flatMap(([field, label, value]): ProblemFact[] =>
      value === null || value === undefined
        ? []
        : [{ code: 'INVALID_VALUE', field, label, expected, received: `${value}` }],
    ),
  ]
}

/** Nobody comes along beyond the quota. */
export function baseTourProblems({ quota, attendance, attendanceUpTo }: BaseTourInput): ProblemFact[] {
  const most = attendanceUpTo ?? attendance
  if (most <= quota) return []
  const label = { zh: '实到人数', en: 'Attendance' }
  const expected = { zh: `不超过名额 ${quota} 人`, en: `at most the quota of ${quota}` }
  return [{ code: 'INVALID_VALUE', field: 'attendance', label, expected, received: `${most}` }]
}

/** A prize is won by somebody. */
export function youthContestProblems({ results }: YouthContestInput): ProblemFact[] {
  const label = { zh: '获奖学生或学校', en: 'Pupil or school' }
  return results.flatMap(({ person, school }, place): ProblemFact[] =>
    person || school ? [] : [{ code: 'REQUIRED', field: `results.${place}.person`, label }],
  )
}

/** Only a camp is gone to. */
export function youthSelectionProblems({ programme, outcome }: YouthSelectionInput): ProblemFact[] {
  if (outcome !== 'ATTENDED' || programme === 'SCIENCE_CAMP') return []
  const label = { zh: '结果', en: 'Outcome' }
  const expected = { zh: '入选或未入选（成行限科学营）', en: 'selected or not (only camps are attended)' }
  return [{ code: 'INVALID_VALUE', field: 'outcome', label, expected, received: outcome }]
}
