import { recordResolvers } from '@kexie/db/book/record-fields'
import type { Db } from '@kexie/db/database'
import { defineSubgraph, recordSdl } from '@kexie/schema/define-subgraph'
import type { Subgraph } from '@kexie/schema/subgraph'
import { connectionSdl, reportInputSdl } from '@kexie/schema/templates'
import { eventsContext } from './context.ts'
import {
  AcademicEvent,
  AcademicEventConnection,
  EventGuest,
  EventHost,
  EventParticipant,
} from './resolvers/AcademicEvent.ts'
import { EventSeries } from './resolvers/EventSeries.ts'
import { Mutation } from './resolvers/Mutation.ts'
import {
  AppraisedPaper,
  AppraisedPaperConnection,
  PaperAppraisal,
  PaperAuthor,
} from './resolvers/PaperAppraisal.ts'
import { Query } from './resolvers/Query.ts'
import { SeriesEdition } from './resolvers/SeriesEdition.ts'
import { ClassTrainee, TrainingClass } from './resolvers/TrainingClass.ts'

const borrowed = [
  recordSdl,
  connectionSdl('AcademicEvent'),
  connectionSdl('AppraisedPaper'),
  reportInputSdl('AcademicEvent', 'AcademicEvents'),
  reportInputSdl('SeriesEdition', 'SeriesEditions'),
  reportInputSdl('TrainingClass', 'TrainingClasses'),
  reportInputSdl('PaperAppraisal', 'PaperAppraisals'),
  reportInputSdl('AppraisedPaper', 'AppraisedPapers'),
]

const resolvers = {
  ...recordResolvers,
  Query,
  Mutation,
  AcademicEvent,
  AcademicEventConnection,
  EventGuest,
  EventHost,
  EventParticipant,
  EventSeries,
  SeriesEdition,
  TrainingClass,
  ClassTrainee,
  PaperAppraisal,
  AppraisedPaper,
  AppraisedPaperConnection,
  PaperAuthor,
}

/** Academic events, training classes and the paper appraisal, read and reported over `db`. */
export const events = (db: Db): Subgraph =>
  defineSubgraph({
    name: 'events',
    schemaFile: new URL('./schema.graphql', import.meta.url),
    borrowed: borrowed.join('\n'),
    resolvers,
    context: (headers) => eventsContext(db, headers),
  })
