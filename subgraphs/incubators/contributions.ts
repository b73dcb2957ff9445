import type { Contribution } from '@kexie/db/book/contribution'
import { inStock } from '@kexie/db/book/stock'
import type * as tables from '@kexie/db/tables/incubators'

type Columns<T extends { $inferInsert: object }> = Omit<T['$inferInsert'], 'id' | 'revision'>
type Part<T extends { $inferInsert: object }> = Omit<T['$inferInsert'], 'recordId' | 'revision' | 'position'>

/** A member is in the stock from the day it joined to its last day. */
export function allianceMemberContributions({
  endsOn,
}: Pick<Columns<typeof tables.allianceMember>, 'endsOn'>): Contribution[] {
  return inStock('alliance-members', endsOn)
}

/** A college counts once, on the day it was named, however long it stands. */
export function innovationCollegeContributions(): Contribution[] {
  return [{ indicator: 'innovation-colleges', quantity: 1 }]
}

export function startupTrainingContributions({
  attendance,
  attendanceRelation,
}: Pick<Columns<typeof tables.startupTraining>, 'attendance' | 'attendanceRelation'>): Contribution[] {
  return [
    { indicator: 'startup-trainings', quantity: 1 },
    { indicator: 'startup-trainees', quantity: attendance, relation: attendanceRelation },
  ]
}

/** An edition counts on the day of its final, each project on the day it was recommended, whatever came of it. */
export function startupContestContributions(
  { finalOn }: Pick<Columns<typeof tables.startupContest>, 'finalOn'>,
  entries: readonly Pick<Part<typeof tables.contestEntry>, 'recommendedOn'>[],
): Contribution[] {
  return [
    ...(finalOn
      ? [{ indicator: 'startup-contest-editions', quantity: 1, occurredOn: finalOn } as const]
      : []),
    ...entries.flatMap(({ recommendedOn }): Contribution[] =>
      recommendedOn
        ? [{ indicator: 'projects-recommended-to-province', quantity: 1, occurredOn: recommendedOn }]
        : [],
    ),
  ]
}

/** Every presentation counts with its roadshow, every agreement on the day it was signed; declared interest does not. */
export function roadshowContributions(
  pitches: readonly unknown[],
  investments: readonly Pick<
    Part<typeof tables.roadshowInvestment>,
    'amount' | 'amountRelation' | 'investedOn'
  >[],
): Contribution[] {
  return [
    { indicator: 'roadshows', quantity: 1 },
    { indicator: 'roadshow-projects', quantity: pitches.length },
    ...investments.map(
      ({ amount, amountRelation, investedOn }): Contribution => ({
        indicator: 'roadshow-investment',
        quantity: Number(amount),
        relation: amountRelation,
        occurredOn: investedOn,
      }),
    ),
  ]
}

/** A session held online only is no salon of the count; who came to it and what was shared still is. */
export function salonContributions(
  {
    online,
    attendance,
    talksRelation,
  }: Pick<Columns<typeof tables.salon>, 'online' | 'attendance' | 'talksRelation'>,
  talks: readonly unknown[],
): Contribution[] {
  return [
    ...(online ? [] : [{ indicator: 'salons', quantity: 1 } as const]),
    { indicator: 'salon-participants', quantity: attendance },
    { indicator: 'salon-experiences', quantity: talks.length, relation: talksRelation },
  ]
}

interface HandbookLists {
  printRuns: readonly Part<typeof tables.handbookPrintRun>[]
  views: readonly Part<typeof tables.handbookViews>[]
  estimates: readonly Part<typeof tables.handbookEstimate>[]
}

/** Copies count when printed, distributed or not; clicks in their month; reach when it was estimated. */
export function handbookContributions({ printRuns, views, estimates }: HandbookLists): Contribution[] {
  return [
    ...printRuns.map(
      ({ printedOn, copies }): Contribution => ({
        indicator: 'handbook-copies',
        quantity: copies,
        occurredOn: printedOn,
      }),
    ),
    ...views.map(
      ({ month, clicks, clicksRelation }): Contribution => ({
        indicator: 'handbook-clicks',
        quantity: clicks,
        relation: clicksRelation,
        occurredOn: month,
      }),
    ),
    ...estimates.map(
      ({ estimatedOn, people, peopleRelation }): Contribution => ({
        indicator: 'handbook-beneficiaries',
        quantity: people,
        relation: peopleRelation,
        occurredOn: estimatedOn,
      }),
    ),
  ]
}

/** Each student who settled with a team, once; a team's teachers are no students. */
export function startupTeamContributions(
  members: readonly Pick<typeof tables.startupTeamMember.$inferSelect, 'personId' | 'role'>[],
): Contribution[] {
  const students = members.flatMap(({ personId, role }) => (role === 'STUDENT' ? personId : []))
  return [...new Set(students)].map((subject) => ({ indicator: 'incubated-students', quantity: 1, subject }))
}
