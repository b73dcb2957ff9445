import { talentContact } from '@kexie/db/tables/talent'
import { listRecords } from '@kexie/records/list-records'
import { matching } from '@kexie/records/record-filter'
import { checkedFirst } from '@kexie/runtime/cursor'
import { permitted } from '@kexie/runtime/permit'
import { isSmall, mayTellApart } from '@kexie/schema/small-counts'
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
    const yearEnd = `${on.slice(0, 4)}-12-31`
    const cells = await countCare(db, yearEnd)
    const counts = cells.map(({ count }) => count)
    const talents = unlessSmall(counts.reduce((sum, count) => sum + count, 0))
    return {
      talents,
      followUpsOverdue: unlessSmall(await countOverdueFollowUps(db, yearEnd)),
      districts:
        talents !== null && mayTellApart(talents, counts)
          ? cells.map(({ districtCode, count }) => ({ districtCode, talents: count }))
          : [],
    }
  }),
}

const unlessSmall = (count: number): number | null => (isSmall(count) ? null : count)
