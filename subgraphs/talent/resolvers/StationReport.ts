import { connection, recordFields } from '@kexie/db/book/record-fields'
import type { TalentContext } from '../context.ts'
import type { StationReportConnectionResolvers, StationReportResolvers } from '../schema.generated.ts'

export const StationReport: StationReportResolvers = {
  ...recordFields('StationReport', ({ records }: TalentContext) => records.StationReport),
  station: ({ stationId }, _, { records }) => records.WorkerFacility.load(stationId),
}

export const StationReportConnection: StationReportConnectionResolvers = connection
