import type { Contribution } from '@kexie/db/book/contribution'
import { inStock } from '@kexie/db/book/stock'
import type * as tables from '@kexie/db/tables/venues'
import type { MeasuredCode } from '@kexie/schema/indicators'
import { campaignOf } from './campaign.ts'

type Columns<T extends { $inferSelect: object }> = Omit<T['$inferSelect'], 'id' | 'revision'>
type Part<T extends { $inferSelect: object }> = Omit<T['$inferSelect'], 'recordId' | 'revision' | 'position'>
type Designation = Part<typeof tables.scienceBaseDesignation>
type Opening = Part<typeof tables.scienceBaseOpening>

const named: Partial<Record<Columns<typeof tables.scienceBase>['kind'], MeasuredCode>> = {
  PRODUCT_BASE: 'product-rd-bases',
  DEMONSTRATION_SCHOOL: 'demo-schools',
  TEACHER_STUDIO: 'master-teacher-studios',
  YOUTH_STUDIO: 'youth-science-studios',
  YOUTH_INNOVATION_BASE: 'youth-innovation-bases',
  RURAL_STATION: 'rural-service-stations',
  COMMUNITY_HALL: 'community-museums',
  YOUTH_CLUB: 'youth-clubs',
}

/** What it was named counts once, each designation at its level, and being open while it lasts. */
export function scienceBaseContributions(
  { kind }: Pick<Columns<typeof tables.scienceBase>, 'kind'>,
  { designations, openings }: { designations: readonly Designation[]; openings: readonly Opening[] },
): Contribution[] {
  const indicator = named[kind]
  return [
    ...(indicator ? [{ indicator, quantity: 1 }] : []),
    ...designations.flatMap(designationContributions),
    ...openings.flatMap(({ openedOn, closedOn }) =>
      inStock('open-venues', closedOn, { occurredOn: openedOn }),
    ),
  ]
}

const registers = {
  MUNICIPAL: { new: 'municipal-bases-new', total: 'municipal-bases-total' },
  PROVINCIAL: { new: 'provincial-bases-new', total: 'provincial-bases-total' },
} as const

/** New on the day named, and on the register until the day revoked; a reassessment changes nothing. */
function designationContributions({ level, designatedOn, revokedOn }: Designation): Contribution[] {
  if (level === 'NATIONAL') return []
  const { new: flow, total } = registers[level]
  return [
    { indicator: flow, quantity: 1, occurredOn: designatedOn },
    { indicator: total, quantity: 1, occurredOn: designatedOn },
    ...(revokedOn ? [{ indicator: total, quantity: -1, occurredOn: revokedOn }] : []),
  ]
}

/**
 * Activities of science week and science day count, those of other days do not. Whoever is online is not on site; a
 * co-host has the activity and its attendance as a joint share, which the city's sum leaves out.
 */
export function scienceActivityContributions(
  activity: Pick<Columns<typeof tables.scienceActivity>, 'form' | 'attendance' | 'attendanceRelation'>,
  occurredOn: string,
  coHosts: readonly { organizationId: string }[],
): Contribution[] {
  if (campaignOf(occurredOn) === 'OTHER') return []
  const { form, attendance, attendanceRelation: relation } = activity
  const size: Contribution[] = [
    { indicator: 'science-events', quantity: 1 },
    ...(form === 'ONLINE'
      ? []
      : [{ indicator: 'science-event-participants', quantity: attendance, relation } as const]),
  ]
  return [
    ...size,
    ...coHosts.flatMap(({ organizationId }) =>
      size.map((contribution): Contribution => ({ ...contribution, standing: 'JOINT', organizationId })),
    ),
  ]
}

/** A lecture counts once it is delivered. */
export function lectureDeliveryContributions(delivered: boolean): Contribution[] {
  return delivered ? [{ indicator: 'hundred-lectures', quantity: 1 }] : []
}

/** A lecturer offers one menu at a time, so menus count lecturers. */
export function lecturerOfferContributions({
  endsOn,
  countRelation,
}: Pick<typeof tables.lecturerOffer.$inferSelect, 'endsOn' | 'countRelation'>): Contribution[] {
  return inStock('hundred-lecturers', endsOn, { relation: countRelation })
}

/** Whoever came along, not whoever had booked. */
export function baseTourContributions(attendance: number): Contribution[] {
  return [{ indicator: 'base-tour-participants', quantity: attendance }]
}

export function youthContestContributions({
  pupils,
  tutors,
}: Pick<Columns<typeof tables.youthContest>, 'pupils' | 'tutors'>): Contribution[] {
  return [
    { indicator: 'youth-contests', quantity: 1 },
    { indicator: 'youth-contest-students', quantity: pupils },
    { indicator: 'youth-contest-tutors', quantity: tutors },
  ]
}

export function specialContestContributions({
  participations,
  participationsRelation,
}: Columns<typeof tables.specialContest>): Contribution[] {
  return [
    { indicator: 'special-contest-participants', quantity: participations, relation: participationsRelation },
  ]
}

/** Who went to a camp, and who was selected for a plan; the mayor's award has no figure. */
export function youthSelectionContributions({
  programme,
  outcome,
}: Pick<Columns<typeof tables.youthSelection>, 'programme' | 'outcome'>): Contribution[] {
  if (programme === 'SCIENCE_CAMP')
    return outcome === 'ATTENDED' ? [{ indicator: 'science-camp-students', quantity: 1 }] : []
  const isPlan = programme === 'TALENT_PLAN' || programme === 'RESERVE_PLAN'
  return isPlan && outcome === 'SELECTED' ? [{ indicator: 'talent-plan-students', quantity: 1 }] : []
}

const teams = {
  VOLUNTEER: 'volunteers',
  LECTURER: 'lecturers',
  COMMUNITY_OFFICER: 'community-science-officers',
} as const

/** A person is in the stock of a role to the last day, whatever number of communities is served. */
export function scienceRoleContributions({
  role,
  endsOn,
}: Pick<Columns<typeof tables.scienceRole>, 'role' | 'endsOn'>): Contribution[] {
  return inStock(teams[role], endsOn)
}

/** Rate and rank are observed; a survey without a rank observes none. */
export function literacySurveyContributions({
  rate,
  rank,
}: Pick<Columns<typeof tables.literacySurvey>, 'rate' | 'rank'>): Contribution[] {
  return [
    { indicator: 'science-literacy-rate', quantity: Number(rate) },
    ...(rank ? [{ indicator: 'science-literacy-rank', quantity: rank } as const] : []),
  ]
}

export function provincialRankingContributions({
  subject,
  rank,
}: Pick<Columns<typeof tables.provincialRanking>, 'subject' | 'rank'>): Contribution[] {
  const indicator = subject === 'AWARD_RATE' ? 'award-rate-rank' : 'science-events-rank'
  return [{ indicator, quantity: rank }]
}
