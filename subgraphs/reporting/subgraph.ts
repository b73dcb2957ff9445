import { readFileSync } from 'node:fs'
import type { Db } from '@kexie/db/database'
import { keepCustomTypesNoted } from '@kexie/records/custom-types'
import { callerToday } from '@kexie/records/identities'
import { listValueResolvers } from '@kexie/records/list-values'
import { defineSubgraph } from '@kexie/runtime/define-subgraph'
import type { Subgraph } from '@kexie/runtime/subgraph'
import { nodeStubs, recordStubs, reportSdl } from '@kexie/schema/records'
import { connectionSdl } from '@kexie/schema/templates'
import { reportingContext } from './context.ts'
import { Bulletin, BulletinLine } from './resolvers/Bulletin.ts'
import { customRecords } from './resolvers/CustomRecord.ts'
import { DuplicatePair, DuplicatePairConnection } from './resolvers/DuplicatePair.ts'
import { Mutation } from './resolvers/Mutation.ts'
import { Duty, FormRhythm, Obligation, ObligationConnection, ReportingForm } from './resolvers/Obligation.ts'
import { Query } from './resolvers/Query.ts'
import { records } from './resolvers/Record.ts'
import { ChoiceDefinition, FieldDefinition, RecordDefinition } from './resolvers/RecordDefinition.ts'
import { ReporterRule } from './resolvers/ReporterRule.ts'
import { ReviewRule } from './resolvers/ReviewRule.ts'
import { SettingChange } from './resolvers/SettingChange.ts'
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

const customRecord = {
  description:
    '本市自定义类型的记录；是哪一种见 definition，填了什么见 values。 A record of a type that the city defined itself: `definition` says which, `values` what was reported.',
  fields: [
    '"""是什么类型的记录。 What type of record it is."""\n  definition: RecordDefinition!',
    '"""各字段的值，按名称；人有 name 和 affiliation，单位有 name，清单的值有 code 和 name。 Values by the names of its fields: a person with `name` and `affiliation`, an organization with `name`, a value of a list with `code` and `name`."""\n  values: RecordValues',
  ].join('\n  '),
}

const sdlOf = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8')

/** Submissions of all domains: state, history, and the decisions that make a record count. */
export const reporting = (db: Db): Subgraph =>
  defineSubgraph({
    name: 'reporting',
    schemaFile: new URL('./schema.graphql', import.meta.url),
    borrowed: [
      recordStubs(submissionField, customRecord),
      reportSdl,
      nodeStubs(),
      connectionSdl('Submission'),
      connectionSdl('CustomRecord'),
      connectionSdl('DuplicatePair'),
      sdlOf('./duties.graphql'),
      sdlOf('./definitions.graphql'),
      sdlOf('./settings.graphql'),
      sdlOf('./custom.graphql'),
      connectionSdl('Obligation'),
    ].join('\n'),
    resolvers: {
      ...records,
      ...customRecords,
      ...listValueResolvers,
      ValueList,
      RecordDefinition,
      FieldDefinition,
      ChoiceDefinition,
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
      FormRhythm,
      ReporterRule,
      ReviewRule,
      SettingChange,
      Duty,
      Obligation,
      ObligationConnection,
      Bulletin,
      BulletinLine,
    },
    recognise: async (caller) => {
      await keepCustomTypesNoted(db)
      return callerToday(db, caller)
    },
    context: (caller) => reportingContext(db, caller),
  })
