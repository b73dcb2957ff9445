import { personProblems } from '@kexie/db/book/registry'
import { nomination } from '@kexie/db/tables/talent'
import { nominationContributions } from '../contributions.ts'
import { resultProblems } from '../part-rules.ts'
import type { NominationInput } from '../schema.generated.ts'
import { reporter } from './reporter.ts'

/** Reports nominations submitted upwards and, by correction, their results. */
export const reportNominations = reporter({
  type: 'Nomination',
  table: nomination,
  parts: {},
  people: ({ person }: NominationInput) => [person],
  problems: ({ person, result, resultOn, occurredOn }, known) => [
    ...personProblems('person', person, known),
    ...resultProblems(result, resultOn, occurredOn),
  ],
  content: ({ person, award, level, result, resultOn }, { personId }) => ({
    columns: { personId: personId(person), award, level, result, resultOn: resultOn ?? null },
    parts: {},
  }),
  contributions: ({ columns }) => nominationContributions(columns),
})
