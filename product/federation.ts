import { associationRecords } from '@kexie/association/records'
import { association } from '@kexie/association/subgraph'
import { cooperationRecords } from '@kexie/cooperation/records'
import { cooperation } from '@kexie/cooperation/subgraph'
import type { Db } from '@kexie/db/database'
import { eventRecords } from '@kexie/events/records'
import { events } from '@kexie/events/subgraph'
import { incubatorRecords } from '@kexie/incubators/records'
import { incubators } from '@kexie/incubators/subgraph'
import { metrics } from '@kexie/metrics/subgraph'
import type { DeclaredRecords } from '@kexie/records/declare-records'
import { reporting } from '@kexie/reporting/subgraph'
import type { Settings } from '@kexie/runtime/settings'
import type { Subgraph } from '@kexie/runtime/subgraph'
import type { SubgraphName } from '@kexie/schema/subgraphs'
import { talentRecords } from '@kexie/talent/records'
import { talent } from '@kexie/talent/subgraph'
import { thinkTankRecords } from '@kexie/think-tank/records'
import { thinkTank } from '@kexie/think-tank/subgraph'
import { venueRecords } from '@kexie/venues/records'
import { venues } from '@kexie/venues/subgraph'

/** What an operator may set of a subgraph. */
export type SubgraphSettings = Partial<Pick<Settings, 'idleMinutes' | 'auditSealFile'>>

/** How each subgraph is built on its database connection, in reading order. */
export const federation: Record<SubgraphName, (db: Db, settings?: SubgraphSettings) => Subgraph> = {
  association,
  reporting,
  metrics,
  events,
  venues,
  incubators,
  'think-tank': thinkTank,
  talent,
  cooperation,
}

/** The record types of each subgraph that owns any, in the order in which their records may name each other. */
export const declaredRecords: ReadonlyMap<SubgraphName, DeclaredRecords> = new Map<
  SubgraphName,
  DeclaredRecords
>([
  ['association', associationRecords],
  ['events', eventRecords],
  ['venues', venueRecords],
  ['incubators', incubatorRecords],
  ['think-tank', thinkTankRecords],
  ['talent', talentRecords],
  ['cooperation', cooperationRecords],
])

/** The subgraphs without a database: for composing and generating, which only read their SDL. */
export function describeFederation(): Subgraph[] {
  const nowhere = undefined as unknown as Db
  return Object.values(federation).map((build) => build(nowhere))
}
