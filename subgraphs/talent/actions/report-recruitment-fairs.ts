import { partyProblems } from '@kexie/db/book/registry'
import { countProblem } from '@kexie/db/book/row-rules'
import { fairEnterprise, recruitmentFair } from '@kexie/db/tables/talent'
import { keyOf } from '@kexie/schema/global-id'
import type { RecruitmentFairInput } from '../schema.generated.ts'
import { reporter } from './reporter.ts'

/** Reports recruitment fairs with the enterprises and their positions; no document counts them yet. */
export const reportRecruitmentFairs = reporter({
  type: 'RecruitmentFair',
  table: recruitmentFair,
  parts: { enterprises: fairEnterprise },
  organizations: ({ enterprises, district }: RecruitmentFairInput) =>
    enterprises.map(({ organization }) => ({
      ...organization,
      districtCode: keyOf('District', district) ?? '',
    })),
  problems: ({ enterprises }, known) =>
    enterprises.flatMap(({ organization, positions }, index) => [
      ...partyProblems(`enterprises.${index}.organization`, organization, known),
      ...countProblem(`enterprises.${index}.positions`, { zh: '岗位数', en: 'Positions' }, positions, {
        min: 0,
        max: 100_000,
      }),
    ]),
  content: ({ kind, place, endsOn, enterprises }, { organizationId }) => ({
    columns: { kind, place: place?.trim() || null, endsOn: endsOn ?? null },
    parts: {
      enterprises: enterprises.map(({ organization, positions }) => ({
        organizationId: organizationId(organization),
        positions,
      })),
    },
  }),
  contributions: () => [],
})
