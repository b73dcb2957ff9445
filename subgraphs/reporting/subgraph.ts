import { readFileSync } from 'node:fs'
import type { Db } from '@kexie/db/database'
import { callerToday } from '@kexie/records/identities'
import { listValueResolvers } from '@kexie/records/list-values'
import { defineSubgraph } from '@kexie/runtime/define-subgraph'
import type { Subgraph } from '@kexie/runtime/subgraph'
import { nodeStubs, recordStubs } from '@kexie/schema/records'
import { connectionSdl } from '@kexie/schema/templates'
import { reportingContext } from './context.ts'
import { Bulletin, BulletinLine } from './resolvers/Bulletin.ts'
import { DuplicatePair, DuplicatePairConnection } from './resolvers/DuplicatePair.ts'
import { Mutation } from './resolvers/Mutation.ts'
import { Duty, Obligation, ObligationConnection, ReportingForm } from './resolvers/Obligation.ts'
import { Query } from './resolvers/Query.ts'
import { records } from './resolvers/Record.ts'
import { ReporterRule } from './resolvers/ReporterRule.ts'
import { ReviewRule } from './resolvers/ReviewRule.ts'
import {
  DistrictSubmissionCount,
  FieldNote,
  Finding,
  Submission,
  SubmissionConnection,
  SubmissionStep,
} from './resolvers/Submission.ts'
import { ValueList } from './resolvers/ValueList.ts'

const submissionField = '"""报送与审核。 How it is reported and reviewed."""\n  submission: Submission'

const dutiesSdl = readFileSync(new URL('./duties.graphql', import.meta.url), 'utf8')

/** Submissions of all domains: state, history, and the decisions that make a record count. */
export const reporting = (db: Db): Subgraph =>
  defineSubgraph({
    name: 'reporting',
    schemaFile: new URL('./schema.graphql', import.meta.url),
    borrowed: [
      recordStubs(submissionField),
      nodeStubs(),
      connectionSdl('Submission'),
      connectionSdl('DuplicatePair'),
      dutiesSdl,
      connectionSdl('Obligation'),
    ].join('\n'),
    resolvers: {
      ...records,
      ...listValueResolvers,
      ValueList,
      Query,
      Mutation,
      Submission,
      SubmissionConnection,
      SubmissionStep,
      FieldNote,
      Finding,
      DistrictSubmissionCount,
      DuplicatePair,
      DuplicatePairConnection,
      ReportingForm,
      ReporterRule,
      ReviewRule,
      Duty,
      Obligation,
      ObligationConnection,
      Bulletin,
      BulletinLine,
    },
    recognise: (caller) => callerToday(db, caller),
    context: (caller) => reportingContext(db, caller),
  })
