import { personStub, recordFields } from '@kexie/db/book/record-fields'
import type { EventsContext } from '../context.ts'
import type { ClassTraineeResolvers, TrainingClassResolvers } from '../schema.generated.ts'

export const TrainingClass: TrainingClassResolvers = {
  ...recordFields('TrainingClass', ({ records }: EventsContext) => records.TrainingClass),
  problems: (trainingClass, _, { problems }) => problems.load(trainingClass),
  trainees: (trainingClass, _, { trainees }) => trainees.load(trainingClass),
}

export const ClassTrainee: ClassTraineeResolvers = {
  person: ({ personId }) => personStub(personId),
}
