import { checkedFirst } from '@kexie/db/book/cursor'
import { listRecords } from '@kexie/db/book/list-records'
import type { RecordTable } from '@kexie/db/book/read-records'
import * as tables from '@kexie/db/tables/talent'
import type { RecordType } from '@kexie/schema/records'
import { suppressSmallCounts } from '@kexie/schema/small-counts'
import { and, eq, type SQL } from 'drizzle-orm'
import type { TalentContext } from '../context.ts'
import type { QueryResolvers, TalentFilter } from '../schema.generated.ts'
import { countCare, countOverdueFollowUps } from '../store/family-doctors.ts'
import { matching, overdueOn } from '../store/listings.ts'

interface PageArgs {
  filter?: TalentFilter | null | undefined
  first: number
  after?: string | null | undefined
}

/** One page of a record type, narrowed by the filter all types share and by one condition of its own. */
function page<T extends RecordTable>(
  { db, viewer }: TalentContext,
  type: RecordType,
  table: T,
  { filter, first, after }: PageArgs,
  own?: SQL,
) {
  return listRecords(db, table, {
    viewer,
    type,
    where: and(matching(filter), own),
    page: { first: checkedFirst(first), after },
  })
}

export const Query: QueryResolvers = {
  talentSupports: (_, args, context) => page(context, 'TalentSupport', tables.talentSupport, args),
  nominations: (_, args, context) =>
    page(
      context,
      'Nomination',
      tables.nomination,
      args,
      args.award ? eq(tables.nomination.award, args.award) : undefined,
    ),
  workerFacilities: (_, args, context) =>
    page(
      context,
      'WorkerFacility',
      tables.workerFacility,
      args,
      args.kind ? eq(tables.workerFacility.kind, args.kind) : undefined,
    ),
  stationReports: (_, args, context) => page(context, 'StationReport', tables.stationReport, args),
  serviceRecords: (_, args, context) =>
    page(
      context,
      'ServiceRecord',
      tables.serviceRecord,
      args,
      args.kind ? eq(tables.serviceRecord.kind, args.kind) : undefined,
    ),
  mediaFeatures: (_, args, context) =>
    page(
      context,
      'MediaFeature',
      tables.mediaFeature,
      args,
      args.channel ? eq(tables.mediaFeature.channel, args.channel) : undefined,
    ),
  talentContacts: (_, args, context) => page(context, 'TalentContact', tables.talentContact, args),
  talentIntroductions: (_, args, context) =>
    page(
      context,
      'TalentIntroduction',
      tables.talentIntroduction,
      args,
      args.channel ? eq(tables.talentIntroduction.channel, args.channel) : undefined,
    ),
  recruitmentFairs: (_, args, context) =>
    page(
      context,
      'RecruitmentFair',
      tables.recruitmentFair,
      args,
      args.kind ? eq(tables.recruitmentFair.kind, args.kind) : undefined,
    ),
  overdueContacts: (_, { on, ...args }, context) =>
    page(context, 'TalentContact', tables.talentContact, args, overdueOn(on)),
  familyDoctorCount: async (_, { on }, { db }) => {
    const cells = await countCare(db, on)
    const shown = suppressSmallCounts(cells.map(({ count }) => count))
    return {
      talents: cells.reduce((sum, { count }) => sum + count, 0),
      followUpsOverdue: await countOverdueFollowUps(db, on),
      districts: cells.map(({ districtCode }, place) => ({ districtCode, talents: shown[place] ?? null })),
    }
  },
}
