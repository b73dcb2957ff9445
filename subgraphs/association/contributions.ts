import type { Contribution } from '@kexie/db/book/contribution'
import { inStock } from '@kexie/db/book/stock'
import type * as tables from '@kexie/db/tables/association-records'

type Row<T extends { $inferSelect: object }> = Omit<T['$inferSelect'], 'id' | 'revision'>

/**
 * Societies, university associations and institutes stand in their stock while on the register; industry associations
 * count when founded, societies and private units when admitted as members in the period.
 */
export function admissionContributions({
  kind,
  basis,
  endsOn,
}: Pick<Row<typeof tables.admission>, 'kind' | 'basis' | 'endsOn'>): Contribution[] {
  const admitted = basis === 'ADMITTED'
  const absorbed = { indicator: 'societies-absorbed', quantity: 1 } as const
  switch (kind) {
    case 'SOCIETY':
      return [...inStock('municipal-societies', endsOn), ...(admitted ? [absorbed] : [])]
    case 'PRIVATE_NON_ENTERPRISE':
      return admitted ? [absorbed] : []
    case 'UNIVERSITY_ASSOCIATION':
      return inStock('university-associations', endsOn)
    case 'ENTERPRISE_INSTITUTE':
      return inStock('enterprise-institutes', endsOn)
    case 'INDUSTRY_ASSOCIATION':
      return basis === 'FOUNDED' ? [{ indicator: 'industry-associations', quantity: 1 }] : []
  }
}

/** Members of the association's own committee; those of other committees are kept and not counted. */
export function seatContributions({
  committee,
  endsOn,
}: Pick<Row<typeof tables.committeeSeat>, 'committee' | 'endsOn'>): Contribution[] {
  return committee === 'ASSOCIATION' ? inStock('committee-members', endsOn) : []
}

export function unitContributions({
  committee,
  endsOn,
}: Pick<Row<typeof tables.committeeUnit>, 'committee' | 'endsOn'>): Contribution[] {
  return committee === 'LITERACY_LEADING_GROUP' ? inStock('leading-group-members', endsOn) : []
}

export function chiefContributions({ endsOn }: Pick<Row<typeof tables.chief>, 'endsOn'>): Contribution[] {
  return inStock('four-chiefs', endsOn)
}

/** The batch of the Sci-Tech China pilot: an order that is observed, not a number that is added. */
export function designationContributions({
  programme,
  batch,
}: Pick<Row<typeof tables.designation>, 'programme' | 'batch'>): Contribution[] {
  return programme === 'SCI_TECH_CHINA_PILOT' && batch
    ? [{ indicator: 'kckz-pilot-batch', quantity: batch }]
    : []
}

/** Grants under the rules for innovation activities, on the day approved; those of other policies count nothing yet. */
export function grantContributions(
  { approvedOn, approved }: Pick<Row<typeof tables.grantRecord>, 'approvedOn' | 'approved'>,
  purpose: string | undefined,
): Contribution[] {
  if (purpose !== 'INNOVATION_ACTIVITY' || !approvedOn || !approved) return []
  return [
    { indicator: 'funded-activities', quantity: 1, occurredOn: approvedOn },
    { indicator: 'funded-amount', quantity: Number(approved), occurredOn: approvedOn },
  ]
}
