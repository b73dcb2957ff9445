import { checkedFirst } from '@kexie/db/book/cursor'
import { listRecords } from '@kexie/db/book/list-records'
import { connection, organizationStub, personStub, recordFields } from '@kexie/db/book/record-fields'
import { appraisedPaper } from '@kexie/db/tables/events'
import type { EventsContext } from '../context.ts'
import type {
  AppraisedPaperConnectionResolvers,
  AppraisedPaperResolvers,
  PaperAppraisalResolvers,
  PaperAuthorResolvers,
} from '../schema.generated.ts'
import { papersOfEdition } from '../store/papers.ts'

export const PaperAppraisal: PaperAppraisalResolvers = {
  ...recordFields('PaperAppraisal', ({ records }: EventsContext) => records.PaperAppraisal),
  papers: ({ edition }, { first, after }, { db, viewer }) =>
    listRecords(db, appraisedPaper, {
      viewer,
      type: 'AppraisedPaper',
      where: papersOfEdition(edition),
      page: { first: checkedFirst(first), after },
    }),
}

export const AppraisedPaper: AppraisedPaperResolvers = {
  ...recordFields('AppraisedPaper', ({ records }: EventsContext) => records.AppraisedPaper),
  authors: (paper, _, { authors }) => authors.load(paper),
}

export const AppraisedPaperConnection: AppraisedPaperConnectionResolvers = connection

export const PaperAuthor: PaperAuthorResolvers = {
  person: ({ personId }) => personStub(personId),
  organization: ({ organizationId }) => (organizationId ? organizationStub(organizationId) : null),
}
