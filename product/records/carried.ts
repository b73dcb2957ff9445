import type { organization } from '@kexie/db/tables/association'

type Register = typeof organization.$inferSelect
export type Provenance = Register['provenance']

/** A record as a file of a package says it: who reported it, and what. */
export interface CarriedRecord {
  /** Full name of the organization that reported it. */
  organization: string
  provenance: Provenance
  /** The moment it was first submitted; none of what was rebuilt. */
  submittedAt?: string | undefined
  /** What was reported, as `report…` takes it, but areas by their code, people and organizations by their names, and other records by the id they bear. */
  row: Readonly<Record<string, unknown>> & { id?: string | undefined }
}

/** A person of the register as records name him. */
export interface CarriedPerson {
  id: string
  name: string
  affiliation?: string | undefined
  country: string
  provenance: Provenance
}

/** An organization that records alone have named. */
export interface CarriedOrganization {
  id: string
  name: string
  kind: Register['kind']
  district: string
  provenance: Provenance
}

/** Two people that turned out to be one, or two organizations of which the package has not both. */
export interface CarriedMerge {
  kind: 'PERSON' | 'ORGANIZATION'
  merged: string
  into: string
  reason: string
}

/** What was reported in a city and accepted, as files carry it to another database. */
export interface CarriedRecords {
  people: readonly CarriedPerson[]
  organizations: readonly CarriedOrganization[]
  merges: readonly CarriedMerge[]
  /** By record type. */
  records: ReadonlyMap<string, readonly CarriedRecord[]>
  /** How many were accepted of the types that the city defined itself: no file has them. */
  leftOut?: number
}
