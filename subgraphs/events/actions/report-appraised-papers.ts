import type { Contribution } from '@kexie/db/book/contribution'
import { prepareRows, type RowRules } from '@kexie/db/book/prepare-rows'
import { partyProblems, personProblems } from '@kexie/db/book/registry'
import { type ReportInput, reportCall } from '@kexie/db/book/report-call'
import { calendarProblems, countProblem, districtProblems, textProblems } from '@kexie/db/book/row-rules'
import { appraisedPaper } from '@kexie/db/tables/events'
import { keyOf } from '@kexie/schema/global-id'
import type { EventsContext } from '../context.ts'
import type { AppraisedPaperInput } from '../schema.generated.ts'
import { type AppraisedPaperContent, insertAppraisedPapers } from '../store/papers.ts'

/** Reports papers submitted to an appraisal with their authors. */
export function reportAppraisedPapers(context: EventsContext, input: ReportInput<AppraisedPaperInput>) {
  return reportCall(
    context,
    {
      type: 'AppraisedPaper',
      table: appraisedPaper,
      prepare: (tx, rows) => prepareRows(tx, rows, rules, context),
      store: insertAppraisedPapers,
    },
    input,
  )
}

const rules: RowRules<AppraisedPaperInput, AppraisedPaperContent> = {
  people: ({ authors }) => authors.map(({ person }) => person),
  organizations: ({ authors, district }) =>
    authors.flatMap(({ organization }) =>
      organization ? { ...organization, districtCode: keyOf('District', district) ?? '' } : [],
    ),
  problems: (row, known, today) => [
    ...textProblems('title', { zh: '题目', en: 'Title' }, row.title, 300),
    ...countProblem('edition', { zh: '届次', en: 'Edition' }, row.edition, { min: 1, max: 1000 }),
    ...districtProblems(row.district, known),
    ...calendarProblems(row, 'PAST', today),
    ...row.authors.flatMap(({ person, organization }, index) => [
      ...personProblems(`authors.${index}.person`, person, known),
      ...(organization ? partyProblems(`authors.${index}.organization`, organization, known) : []),
    ]),
  ],
  prepare: (
    { title, edition, occurredOn, district, category, award, authorsRelation, unitsRelation, authors },
    { personId, organizationId },
  ) => {
    const content: AppraisedPaperContent = {
      paper: { edition, category: category ?? null, award: award ?? null, authorsRelation, unitsRelation },
      authors: authors.map(({ person, organization }) => ({
        personId: personId(person),
        organizationId: organization ? organizationId(organization) : null,
      })),
    }
    const contributions = appraisedPaperContributions(content)
    return {
      title: title.trim(),
      occurredOn,
      districtCode: keyOf('District', district) ?? '',
      contributions,
      content,
    }
  },
}

/** One paper, its category, each author and each author's organization once. */
export function appraisedPaperContributions({ paper, authors }: AppraisedPaperContent): Contribution[] {
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
