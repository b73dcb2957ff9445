import type { Contribution } from '@kexie/db/book/contribution'
import { type Known, lookUp, partyProblems, personProblems, registerOrganizations, registerPeople } from '@kexie/db/book/registry'
import { type ReportInput, reportCall } from '@kexie/db/book/report-call'
import type { Prepared } from '@kexie/db/book/report-records'
import { calendarProblems, countProblem, districtProblems, textProblems, todayInShanghai } from '@kexie/db/book/row-rules'
import type { Db } from '@kexie/db/database'
import { appraisedPaper } from '@kexie/db/tables/events'
import { keyOf } from '@kexie/schema/global-id'
import type { ProblemFact } from '@kexie/schema/problems'
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
      store: insertAppraisedPapers,
      prepare: (tx, rows) => prepareRows(tx, rows.map(({ input: row }) => row), context),
    },
    input,
  )
}

async function prepareRows(tx: Db, inputs: readonly AppraisedPaperInput[], { now, provenance }: EventsContext) {
  const today = todayInShanghai(now)
  const authors = inputs.flatMap((row) => row.authors)
  const known = await lookUp(tx, {
    organizations: authors.flatMap(({ organization }) => organization?.organization ?? []),
    people: authors.flatMap(({ person }) => person.person ?? []),
  })
  const problems = inputs.map((row) => paperProblems(row, known, today))
  const sound = inputs.filter((_, index) => problems[index]?.length === 0)
  const personId = await registerPeople(tx, sound.flatMap((row) => row.authors.map(({ person }) => person)), provenance)
  const units = sound.flatMap(({ authors, district }) =>
    authors.flatMap(({ organization }) => (organization ? { ...organization, districtCode: keyOf('District', district) ?? '' } : [])),
  )
  const organizationId = await registerOrganizations(tx, units, provenance)
  return inputs.map((row, index) => (problems[index]?.length ? problems[index] : prepare(row, { personId, organizationId })))
}

function paperProblems(row: AppraisedPaperInput, known: Known, today: string): ProblemFact[] {
  return [
    ...textProblems('title', { zh: '题目', en: 'Title' }, row.title, 300),
    ...countProblem('edition', { zh: '届次', en: 'Edition' }, row.edition, { min: 1, max: 1000 }),
    ...districtProblems(row.district, known),
    ...calendarProblems(row, 'PAST', today),
    ...row.authors.flatMap(({ person, organization }, index) => [
      ...personProblems(`authors.${index}.person`, person, known),
      ...(organization ? partyProblems(`authors.${index}.organization`, organization, known) : []),
    ]),
  ]
}

interface Resolved {
  personId: Awaited<ReturnType<typeof registerPeople>>
  organizationId: Awaited<ReturnType<typeof registerOrganizations>>
}

function prepare(row: AppraisedPaperInput, { personId, organizationId }: Resolved): Prepared<AppraisedPaperContent> {
  const { title, edition, occurredOn, district, category, award, authorsRelation, unitsRelation } = row
  const content: AppraisedPaperContent = {
    paper: { edition, category: category ?? null, award: award ?? null, authorsRelation, unitsRelation },
    authors: row.authors.map(({ person, organization }) => ({
      personId: personId(person),
      organizationId: organization ? organizationId(organization) : null,
    })),
  }
  return { title: title.trim(), occurredOn, districtCode: keyOf('District', district) ?? '', contributions: appraisedPaperContributions(content), content }
}

/** One paper, its category, each author and each author's organization once. */
export function appraisedPaperContributions({ paper, authors }: AppraisedPaperContent): Contribution[] {
  const units = new Set(authors.flatMap(({ organizationId }) => organizationId ?? []))
  return [
    { indicator: 'papers-appraised', quantity: 1 },
    ...(paper.category ? [{ indicator: 'paper-categories', quantity: 1, subject: paper.category } as const] : []),
    ...authors.map(({ personId }) => ({ indicator: 'paper-award-participants', quantity: 1, subject: personId, relation: paper.authorsRelation }) as const),
    ...[...units].map((unit) => ({ indicator: 'paper-award-organizations', quantity: 1, subject: unit, relation: paper.unitsRelation }) as const),
  ]
}
