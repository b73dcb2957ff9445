import { checkedFirst } from '@kexie/db/book/cursor'
import { listRecords } from '@kexie/db/book/list-records'
import { permitted } from '@kexie/db/book/permit'
import { matching } from '@kexie/db/book/record-filter'
import { cooperationProject } from '@kexie/db/tables/cooperation'
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
