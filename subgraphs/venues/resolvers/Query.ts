import { scienceBase } from '@kexie/db/tables/venues'
import { districtsOf } from '@kexie/records/districts'
import { listRecords } from '@kexie/records/list-records'
import { matching } from '@kexie/records/record-filter'
import { checkedFirst } from '@kexie/runtime/cursor'
import { and } from 'drizzle-orm'
import type { QueryResolvers } from '../schema.generated.ts'
import { onTheMap } from '../store/map.ts'

export const Query: Pick<QueryResolvers, 'mapOfVenues'> = {
  mapOfVenues: async (_, { district, first, after, ...sought }, { db, viewer }) =>
    listRecords(db, scienceBase, {
      viewer,
      type: 'ScienceBase',
      where: and(
        matching({ districts: district ? await districtsOf(db, district) : undefined, status: 'ACCEPTED' }),
        onTheMap(sought),
      ),
      page: { first: checkedFirst(first), after },
    }),
}
