import { appraisedPaper } from '@kexie/db/tables/events-papers'
import { listRecords } from '@kexie/records/list-records'
import { checkedFirst } from '@kexie/runtime/cursor'
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
