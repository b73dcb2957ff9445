import { checkedFirst } from '@kexie/db/book/cursor'
import { listRecords } from '@kexie/db/book/list-records'
import { appraisedPaper } from '@kexie/db/tables/events'
import type { PaperAppraisalResolvers } from '../schema.generated.ts'
import { papersOfEdition } from '../store/papers.ts'

export const PaperAppraisal: Pick<PaperAppraisalResolvers, 'papers'> = {
  papers: ({ edition }, { first, after }, { db, viewer }) =>
    listRecords(db, appraisedPaper, {
      viewer,
      type: 'AppraisedPaper',
      where: papersOfEdition(edition),
      page: { first: checkedFirst(first), after },
    }),
}
