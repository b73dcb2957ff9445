import { textProblems } from '@kexie/db/book/row-rules'
import { stationReport } from '@kexie/db/tables/talent'
import { stationReportContributions } from '../contributions.ts'
import { dayProblems, facilityProblems } from '../part-rules.ts'
import type { StationReportInput } from '../schema.generated.ts'
import { reporter } from './reporter.ts'

/** Reports what stations have told about the situation of workers. */
export const reportStationReports = reporter({
  type: 'StationReport',
  table: stationReport,
  parts: {},
  facilities: ({ station }: StationReportInput) => [station],
  problems: ({ station, topic, adoptedOn, occurredOn }, _, facilityOf) => [
    ...facilityProblems('station', station, facilityOf(station), 'STATION'),
    ...textProblems('topic', { zh: '主题', en: 'Topic' }, topic, 100),
    ...dayProblems('adoptedOn', adoptedOn, occurredOn),
  ],
  content: ({ station, topic, adoptedOn }, { facilityOf }) => ({
    columns: { stationId: facilityOf(station)?.id ?? '', topic: topic.trim(), adoptedOn: adoptedOn ?? null },
    parts: {},
  }),
  contributions: stationReportContributions,
})
