import type { Contribution } from '@kexie/db/book/contribution'
import { prepareRows, type RowRules } from '@kexie/db/book/prepare-rows'
import { personProblems } from '@kexie/db/book/registry'
import { type ReportInput, reportCall } from '@kexie/db/book/report-call'
import { calendarProblems, countProblem, districtProblems, textProblems } from '@kexie/db/book/row-rules'
import { trainingClass } from '@kexie/db/tables/events'
import { keyOf } from '@kexie/schema/global-id'
import type { EventsContext } from '../context.ts'
import type { TrainingClassInput } from '../schema.generated.ts'
import { insertTrainingClasses, type TrainingClassContent } from '../store/training-classes.ts'

/** Reports training classes with the problems brought to them and the people who completed them. */
export function reportTrainingClasses(context: EventsContext, input: ReportInput<TrainingClassInput>) {
  return reportCall(
    context,
    {
      type: 'TrainingClass',
      table: trainingClass,
      prepare: (tx, rows) => prepareRows(tx, rows, rules, context),
      store: insertTrainingClasses,
    },
    input,
  )
}

const rules: RowRules<TrainingClassInput, TrainingClassContent> = {
  people: ({ trainees }) => trainees.map(({ person }) => person),
  problems: (row, known, today) => [
    ...textProblems('title', { zh: '标题', en: 'Title' }, row.title, 200),
    ...textProblems('course', { zh: '课程', en: 'Course' }, row.course, 60),
    ...countProblem('classNumber', { zh: '期号', en: 'Class number' }, row.classNumber, {
      min: 1,
      max: 10_000,
    }),
    ...districtProblems(row.district, known),
    ...calendarProblems(row, 'PAST', today),
    ...row.problems.flatMap(({ title }, index) =>
      textProblems(`problems.${index}.title`, { zh: '难题', en: 'Problem' }, title, 200),
    ),
    ...row.trainees.flatMap(({ person }, index) => personProblems(`trainees.${index}.person`, person, known)),
  ],
  prepare: (
    { title, course, classNumber, occurredOn, endsOn, place, district, problems, trainees },
    { personId },
  ) => {
    const content: TrainingClassContent = {
      trainingClass: {
        course: course.trim(),
        classNumber,
        endsOn: endsOn ?? null,
        place: place?.trim() || null,
      },
      problems: problems.map((problem) => ({
        title: problem.title.trim(),
        enterprise: problem.enterprise ?? null,
        solved: problem.solved,
      })),
      trainees: trainees.map(({ person, completed }) => ({ personId: personId(person), completed })),
    }
    const contributions = trainingClassContributions(content)
    return {
      title: title.trim(),
      occurredOn,
      districtCode: keyOf('District', district) ?? '',
      contributions,
      content,
    }
  },
}

/** TRIZ classes count themselves, the problems they solved, and whoever completed one, once. Other courses count nothing yet. */
export function trainingClassContributions({
  trainingClass: { course },
  problems,
  trainees,
}: TrainingClassContent): Contribution[] {
  if (course.toUpperCase() !== 'TRIZ') return []
  const solved = problems.filter((problem) => problem.solved).length
  return [
    { indicator: 'triz-classes', quantity: 1 },
    ...(solved > 0 ? [{ indicator: 'triz-problems', quantity: solved } as const] : []),
    ...trainees
      .filter(({ completed }) => completed)
      .map(({ personId }) => ({ indicator: 'triz-talents', quantity: 1, subject: personId }) as const),
  ]
}
