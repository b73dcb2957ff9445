import { partyProblems, personProblems } from '@kexie/db/book/registry'
import { talentIntroduction } from '@kexie/db/tables/talent'
import { keyOf } from '@kexie/schema/global-id'
import { talentIntroductionContributions } from '../contributions.ts'
import type { TalentIntroductionInput } from '../schema.generated.ts'
import { reporter } from './reporter.ts'

/** Reports talents introduced, one a record. */
export const reportTalentIntroductions = reporter({
  type: 'TalentIntroduction',
  table: talentIntroduction,
  parts: {},
  people: ({ person }: TalentIntroductionInput) => [person],
  organizations: ({ employer, district }) =>
    employer ? [{ ...employer, districtCode: keyOf('District', district) ?? '' }] : [],
  problems: ({ person, employer }, known) => [
    ...personProblems('person', person, known),
    ...(employer ? partyProblems('employer', employer, known) : []),
  ],
  content: (
    { person, channel, through, employer, withInvestment, countRelation },
    { personId, organizationId },
  ) => ({
    columns: {
      personId: personId(person),
      channel,
      through: through?.trim() || null,
      employerId: employer ? organizationId(employer) : null,
      withInvestment,
      countRelation,
    },
    parts: {},
  }),
  contributions: ({ columns }) => talentIntroductionContributions(columns),
})
