import { cityAssociation } from '../lists/organization-kinds.ts'
import { observedRecordTypes, type RecordType } from './record-types.ts'

/** Kinds of organizations that report a type of which nobody said who does; none: all. */
export const usualReporters = (type: RecordType): string[] =>
  observedRecordTypes.includes(type) ? [cityAssociation] : []
