import type { Contribution } from '@kexie/db/book/contribution'
import type { Content } from '@kexie/db/book/record-type'
import type * as tables from '@kexie/db/tables/events'

/** One paper, its category, each author and each author's organization once. */
export function appraisedPaperContributions({
  columns: paper,
  parts: { authors },
}: Content<typeof tables.appraisedPaper, { authors: typeof tables.paperAuthor }>): Contribution[] {
  const units = new Set(authors.flatMap(({ organizationId }) => organizationId ?? []))
  const { category, authorsRelation, unitsRelation } = paper
  return [
    { indicator: 'papers-appraised', quantity: 1 },
    ...(category ? [{ indicator: 'paper-categories', quantity: 1, subject: category } as const] : []),
    ...authors.map(
      ({ personId }) =>
        ({
          indicator: 'paper-award-participants',
          quantity: 1,
          subject: personId,
          relation: authorsRelation,
        }) as const,
    ),
    ...[...units].map(
      (unit) =>
        ({
          indicator: 'paper-award-organizations',
          quantity: 1,
          subject: unit,
          relation: unitsRelation,
        }) as const,
    ),
  ]
}
