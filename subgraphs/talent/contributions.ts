import type { Contribution } from '@kexie/db/book/contribution'
import { inStock } from '@kexie/db/book/stock'
import type * as tables from '@kexie/db/tables/talent'
import type { Relation } from '@kexie/schema/relation'

type Columns<T extends { $inferInsert: object }> = Omit<T['$inferInsert'], 'id' | 'revision'>
type Who = { personId: string }

/** A person supported counts once, in the year of selection, however long the support lasts. */
export function talentSupportContributions(): Contribution[] {
  return [{ indicator: 'youth-talent-lifted', quantity: 1 }]
}

/** National and provincial nominations count when submitted; an innovation master counts again when the title is announced. */
export function nominationContributions({
  level,
  award,
  result,
  resultOn,
}: Columns<typeof tables.nomination>): Contribution[] {
  const upward = level === 'NATIONAL' || level === 'PROVINCIAL'
  const master = award === 'ENTERPRISE_INNOVATION_MASTER' && result === 'AWARDED'
  return [
    ...(upward ? [{ indicator: 'recommended-workers', quantity: 1 } as const] : []),
    ...(master && resultOn
      ? [{ indicator: 'innovation-daren', quantity: 1, occurredOn: resultOn } as const]
      : []),
  ]
}

/** Homes, and stations approved at municipal level or above, count on the day they begin; upgrades and employment bases do not. */
export function workerFacilityContributions({
  kind,
  level,
}: Columns<typeof tables.workerFacility>): Contribution[] {
  if (kind === 'HOME') return [{ indicator: 'worker-homes', quantity: 1 }]
  return kind === 'STATION' && level !== 'COUNTY' ? [{ indicator: 'worker-stations', quantity: 1 }] : []
}

export function stationReportContributions(): Contribution[] {
  return [{ indicator: 'worker-reports', quantity: 1 }]
}

/** Whoever was served in a home, once each; care outside a home is not counted. */
export function serviceRecordContributions(
  { homeId, peopleRelation }: Columns<typeof tables.serviceRecord>,
  people: readonly Who[],
): Contribution[] {
  if (!homeId) return []
  return distinct(people).map((subject) => ({
    indicator: 'worker-home-served',
    quantity: 1,
    subject,
    relation: peopleRelation,
  }))
}

/** One for each person of an item; a reprint counts nothing. */
export function mediaFeatureContributions(
  { channel, reprint }: Columns<typeof tables.mediaFeature>,
  people: readonly Who[],
): Contribution[] {
  const quantity = distinct(people).length
  if (reprint || quantity === 0) return []
  return [{ indicator: channel === 'MAINSTREAM' ? 'media-coverage' : 'wechat-features', quantity }]
}

export function talentContactContributions({
  personId,
  countRelation,
}: Columns<typeof tables.talentContact>): Contribution[] {
  return [{ indicator: 'contacted-talents', quantity: 1, subject: personId, relation: countRelation }]
}

/** Who came through a base or a matchmaking session; who was recruited otherwise is no overseas talent of the association. */
export function talentIntroductionContributions({
  channel,
  countRelation,
}: Columns<typeof tables.talentIntroduction>): Contribution[] {
  return channel === 'RECRUITMENT'
    ? []
    : [{ indicator: 'overseas-talents', quantity: 1, relation: countRelation as Relation }]
}

/** A talent is in the stock from the day signed to the last day of the assignment, and carries no name into the ledger. */
export function familyDoctorContributions(endsOn: string | null): Contribution[] {
  return inStock('family-doctor-talents', endsOn)
}

const distinct = (people: readonly Who[]) => [...new Set(people.map(({ personId }) => personId))]
