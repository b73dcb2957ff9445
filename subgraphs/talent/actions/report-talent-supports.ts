import { personProblems } from '@kexie/db/book/registry'
import { countProblem } from '@kexie/db/book/row-rules'
import { supportAssessment, talentSupport } from '@kexie/db/tables/talent'
import { talentSupportContributions } from '../contributions.ts'
import { dayProblems } from '../part-rules.ts'
import type { TalentSupportInput } from '../schema.generated.ts'
import { reporter } from './reporter.ts'

/** Reports young talents selected for support, with their assessments. */
export const reportTalentSupports = reporter({
  type: 'TalentSupport',
  table: talentSupport,
  parts: { assessments: supportAssessment },
  people: ({ person, mentor }: TalentSupportInput) => [person, ...(mentor ? [mentor] : [])],
  problems: ({ person, mentor, grantAmount, assessments, occurredOn }, known) => [
    ...personProblems('person', person, known),
    ...(mentor ? personProblems('mentor', mentor, known) : []),
    ...countProblem('grantAmount', { zh: '资助金额', en: 'Grant' }, grantAmount, { min: 0, max: 10_000_000 }),
    ...assessments.flatMap(({ assessedOn }, index) =>
      dayProblems(`assessments.${index}.assessedOn`, assessedOn, occurredOn),
    ),
  ],
  content: ({ person, mentor, field, grantAmount, endsOn, assessments }, { personId }) => ({
    columns: {
      personId: personId(person),
      mentorId: mentor ? personId(mentor) : null,
      field: field?.trim() || null,
      grantAmount: grantAmount ?? null,
      endsOn: endsOn ?? null,
    },
    parts: {
      assessments: assessments.map(({ stage, assessedOn, passed }) => ({ stage, assessedOn, passed })),
    },
  }),
  contributions: talentSupportContributions,
})
