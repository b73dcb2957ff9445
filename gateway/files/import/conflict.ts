import type { PlaceInFile } from '@kexie/schema/import-answer'
import type { ProblemFact } from '@kexie/schema/problems'

/** Where in a file something stands. */
export type Place = PlaceInFile

/** A problem with what the file says, and where. */
export interface Conflict extends Place {
  fact: ProblemFact
}
