import { partyProblems } from '@kexie/db/book/registry'
import { facilityUpgrade, workerFacility } from '@kexie/db/tables/talent'
import { keyOf } from '@kexie/schema/global-id'
import { workerFacilityContributions } from '../contributions.ts'
import { dayProblems } from '../part-rules.ts'
import type { WorkerFacilityInput } from '../schema.generated.ts'
import { reporter } from './reporter.ts'

/** Reports stations, homes and employment bases; upgrade, move and closing are corrections. */
export const reportWorkerFacilities = reporter({
  type: 'WorkerFacility',
  table: workerFacility,
  parts: { upgrades: facilityUpgrade },
  organizations: ({ host, district }: WorkerFacilityInput) =>
    host ? [{ ...host, districtCode: keyOf('District', district) ?? '' }] : [],
  problems: ({ host, upgrades, occurredOn }, known) => [
    ...(host ? partyProblems('host', host, known) : []),
    ...upgrades.flatMap(({ upgradedOn }, index) =>
      dayProblems(`upgrades.${index}.upgradedOn`, upgradedOn, occurredOn),
    ),
  ],
  content: ({ kind, level, host, place, endsOn, upgrades }, { organizationId }) => ({
    columns: {
      kind,
      level,
      hostId: host ? organizationId(host) : null,
      place: place?.trim() || null,
      endsOn: endsOn ?? null,
    },
    parts: { upgrades: upgrades.map(({ level, upgradedOn }) => ({ level, upgradedOn })) },
  }),
  contributions: ({ columns }) => workerFacilityContributions(columns),
})
