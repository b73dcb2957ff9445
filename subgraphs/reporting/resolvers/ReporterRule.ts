import { observedRecordTypes } from '@kexie/schema/records'
import type { ReporterRuleResolvers } from '../schema.generated.ts'

export const ReporterRule: ReporterRuleResolvers = {
  isObservation: ({ type }) => observedRecordTypes.includes(type),
}
