import { cooperationProject } from '@kexie/db/tables/cooperation'
import { listRecords } from '@kexie/records/list-records'
import { matching } from '@kexie/records/record-filter'
import { checkedFirst } from '@kexie/runtime/cursor'
import { permitted } from '@kexie/runtime/permit'
import { and } from 'drizzle-orm'
import type { QueryResolvers } from '../schema.generated.ts'
import { countByStage, overdueOn } from '../store/projects.ts'

export const Query: Pick<QueryResolvers, 'overdueProjects' | 'projectFunnel'> = {
  overdueProjects: permitted('READ_FIGURES', (_, { on, first, after }, { db, viewer }) =>
    listRecords(db, cooperationProject, {
      viewer,
      type: 'CooperationProject',
      where: and(matching({}), overdueOn(on)),
      page: { first: checkedFirst(first), after },
    }),
  ),
  projectFunnel: permitted('READ_FIGURES', async (_, { from, to }, { db }) =>
    (await countByStage(db, from, to)).map((row) => ({ ...row, amount: Number(row.amount) })),
  ),
}
