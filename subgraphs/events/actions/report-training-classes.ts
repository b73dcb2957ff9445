import type { Contribution } from '@kexie/db/book/contribution'
import { type Known, lookUp, personProblems, registerPeople } from '@kexie/db/book/registry'
import { type ReportInput, reportCall } from '@kexie/db/book/report-call'
import type { Prepared } from '@kexie/db/book/report-records'
import { calendarProblems, countProblem, districtProblems, textProblems, todayInShanghai } from '@kexie/db/book/row-rules'
import { trainingClass } from '@kexie/db/tables/events'
import { keyOf } from '@kexie/schema/global-id'
import type { ProblemFact } from '@kexie/schema/problems'
import type { EventsContext } from '../context.ts'
import type { TrainingClassInput } from '../schema.generated.ts'
import { insertTrainingClasses, type TrainingClassContent } from '../store/training-classes.ts'

/** Reports training classes with the problems brought to them and the people who completed them. */
export function reportTrainingClasses(context: EventsContext, input: ReportInput<TrainingClassInput>) {
  const today = todayInShanghai(context.now)
  return reportCall(
    context,
    {
      type: 'TrainingClass',
      table: trainingClass,
      store: insertTrainingClasses,
      prepare: async (tx, rows) => {
        const inputs = rows.map(({ input: row }) => row)
        const people = inputs.flatMap(({ trainees }) => trainees.map(({ person }) => person))
        const known = await lookUp(tx, { organizations: [], people: people.flatMap(({ person }) => person ?? []) })
        const problems = inputs.map((row) => trainingClassProblems(row, known, today))
        const sound = inputs.filter((_, index) => problems[index]?.length === 0)
        const personId = await registerPeople(
          tx,
          sound.flatMap(({ trainees }) => trainees.map(({ person }) => person)),
          context.provenance,
        )
        return inputs.map((row, index) => (problems[index]?.length ? problems[index] : prepare(row, personId)))
      },
    },
    input,
  )
}

function trainingClassProblems(row: TrainingClassInput, known: Known, today: string): ProblemFact[] {
  return [
    ...textProblems('title', { zh: '标题', en: 'Title' }, row.title, 200),
    ...textProblems('course', { zh: '课程', en: 'Course' }, row.course, 60),
    ...countProblem('classNumber', { zh: '期号', en: 'Class number' }, row.classNumber, { min: 1, max: 10_000 }),
    ...districtProblems(row.district, known),
    ...calendarProblems(row, 'PAST', today),
    ...row.problems.flatMap(({ title }, index) => textProblems(`problems.${index}.title`, { zh: '难题', en: 'Problem' }, title, 200)),
    ...row.trainees.flatMap(({ person }, index) => personProblems(`trainees.${index}.person`, person, known)),
  ]
}

function prepare(row: TrainingClassInput, personId: Awaited<ReturnType<typeof registerPeople>>): Prepared<TrainingClassContent> {
  const { title, course, classNumber, occurredOn, endsOn, place, district, problems, trainees } = row
  const content: TrainingClassContent = {
    trainingClass: { course: course.trim(), classNumber, endsOn: endsOn ?? null, place: place?.trim() || null },
    problems: problems.map((problem) => ({ title: problem.title.trim(), enterprise: problem.enterprise ?? null, solved: problem.solved })),
    trainees: trainees.map(({ person, completed }) => ({ personId: personId(person), completed })),
  }
  return { title: title.trim(), occurredOn, districtCode: keyOf('District', district) ?? '', contributions: trainingClassContributions(content), content }
}

/** TRIZ classes count themselves, the problems they solved, and whoever completed one, once. Other courses count nothing yet. */
export function trainingClassContributions({ trainingClass: { course }, problems, trainees }: TrainingClassContent): Contribution[] {
  if (course.toUpperCase() !== 'TRIZ') return []
  const solved = problems.filter((problem) => problem.solved).length
  return [
    { indicator: 'triz-classes', quantity: 1 },
    ...(solved > 0 ? [{ indicator: 'triz-problems', quantity: solved } as const] : []),
    ...trainees.filter(({ completed }) => completed).map(({ personId }) => ({ indicator: 'triz-talents', quantity: 1, subject: personId }) as const),
  ]
}
