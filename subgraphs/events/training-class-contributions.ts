import type { Contribution } from '@kexie/db/book/contribution'
import type { Content } from '@kexie/db/book/record-type'
import type * as tables from '@kexie/db/tables/events'

/** TRIZ classes count themselves, the problems they solved, and whoever completed one, once. Other courses count nothing yet. */
export function trainingClassContributions({
  columns: { course },
  parts: { problems, trainees },
}: Content<
  typeof tables.trainingClass,
  { problems: typeof tables.classProblem; trainees: typeof tables.classTrainee }
>): Contribution[] {
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
