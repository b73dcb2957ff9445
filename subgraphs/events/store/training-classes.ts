import { insertMany } from '@kexie/db/book/insert-many'
import type { RecordRow } from '@kexie/db/book/list-records'
import type { Db } from '@kexie/db/database'
import { classProblem, classTrainee, trainingClass } from '@kexie/db/tables/events'

export type TrainingClassRow = typeof trainingClass.$inferSelect & RecordRow
export type ClassTraineeRow = typeof classTrainee.$inferSelect

export interface TrainingClassContent {
  trainingClass: Omit<typeof trainingClass.$inferInsert, 'id' | 'revision'>
  problems: { title: string; enterprise: string | null; solved: boolean }[]
  trainees: { personId: string; completed: boolean }[]
}

/** Inserts classes of freshly written revisions with their problems and trainees. */
export async function insertTrainingClasses(
  tx: Db,
  revisions: readonly { id: string; revision: number; content: TrainingClassContent }[],
): Promise<void> {
  const parts = <P>(pick: (content: TrainingClassContent) => P[]) =>
    revisions.flatMap(({ id: recordId, revision, content }) =>
      pick(content).map((part, position) => ({ recordId, revision, position, ...part })),
    )
  await insertMany(
    tx,
    trainingClass,
    revisions.map(({ id, revision, content }) => ({ id, revision, ...content.trainingClass })),
  )
  await insertMany(
    tx,
    classProblem,
    parts(({ problems }) => problems),
  )
  await insertMany(
    tx,
    classTrainee,
    parts(({ trainees }) => trainees),
  )
}
