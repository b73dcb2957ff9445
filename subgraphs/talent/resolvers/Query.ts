import { checkedFirst } from '@kexie/db/book/cursor'
import { listRecords } from '@kexie/db/book/list-records'
import { permitted } from '@kexie/db/book/permit'
import { matching } from '@kexie/db/book/record-filter'
import { talentContact } from '@kexie/db/tables/talent'
import { suppressSmallCounts } from '@kexie/schema/small-counts'
import { and } from 'drizzle-orm'
import type { QueryResolvers } from '../schema.generated.ts'
import { overdueOn } from '../store/contacts.ts'
import { countCare, countOverdueFollowUps } from '../store/family-doctors.ts'

type Own = Pick<QueryResolvers, 'overdueContacts' | 'familyDoctorCount'>

export const Query: Own = {
  overdueContacts: permitted('READ_FIGURES', (_, { on, first, after }, { db, viewer }) =>
    listRecords(db, talentContact, {
      viewer,
      type: 'TalentContact',
      where: and(matching({}), overdueOn(on)),
      page: { first: checkedFirst(first), after },
    }),
  ),
  familyDoctorCount: permitted('READ_FIGURES', async (_, { on }, { db }) => {
    const cells = await countCare(db, on)
    const shown = suppressSmallCounts(cells.map(({ count }) => count))
    return {
      talents: cells.reduce((sum, { count }) => sum + count, 0),
      followUpsOverdue: await countOverdueFollowUps(db, on),
      districts: cells.map(({ districtCode }, place) => ({ districtCode, talents: shown[place] ?? null })),
    }
  }),
}
