import { cityAssociation } from '../lists/organization-kinds.ts'
import { observedRecordTypes } from './record-types.ts'

/** Kinds of organizations that report a type of which nobody said who does; none: all. */
export const usualReporters = (type: string): string[] =>
  observedRecordTypes.some((one) => one === type) ? [cityAssociation] : []
