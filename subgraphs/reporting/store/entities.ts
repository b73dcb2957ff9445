import type { Db } from '@kexie/db/database'
import { district, organization, person } from '@kexie/db/tables/association'
import { eventSeries } from '@kexie/db/tables/events'
import { indicator } from '@kexie/db/tables/metrics'
import { fromGlobalId, uuidOf } from '@kexie/schema/global-id'
import type { nodeTypeNames } from '@kexie/schema/records'
import { inArray } from 'drizzle-orm'
import { findFigures } from './figures.ts'

type NodeType = (typeof nodeTypeNames)[number]

export interface Entity {
  __typename: NodeType
  id: string
}

type Find = (db: Db, keys: readonly string[]) => Promise<string[]>

/** Which of the keys there are, by type. Every one of them may be known of by everybody. */
const finders: Record<NodeType, Find> = {
  District: async (db, keys) =>
    (
      await db
        .select({ key: district.code })
        .from(district)
        .where(inArray(district.code, [...keys]))
    ).map(({ key }) => key),
  Organization: async (db, keys) =>
    (
      await db
        .select({ key: organization.id })
        .from(organization)
        .where(inArray(organization.id, [...keys]))
    ).map(({ key }) => key),
  Person: async (db, keys) =>
    (
      await db
        .select({ key: person.id })
        .from(person)
        .where(inArray(person.id, [...keys]))
    ).map(({ key }) => key),
  EventSeries: async (db, keys) =>
    (
      await db
        .select({ key: eventSeries.code })
        .from(eventSeries)
        .where(inArray(eventSeries.code, [...keys]))
    ).map(({ key }) => key),
  Indicator: findCodes,
  Figure: findFigures,
}

async function findCodes(db: Db, codes: readonly string[]): Promise<string[]> {
  const rows = await db
    .select({ key: indicator.code })
    .from(indicator)
    .where(inArray(indicator.code, [...codes]))
  return rows.map(({ key }) => key)
}

const keyedByUuid: readonly string[] = ['Organization', 'Person']

/** Which entities of other subgraphs the ids name, null for those that name none; one statement for each type that is named. */
export async function findEntities(db: Db, ids: readonly string[]): Promise<(Entity | null)[]> {
  const named = ids.flatMap((id) => entityOf(id) ?? [])
  const byType = Map.groupBy(named, ({ type }) => type)
  const found = await Promise.all(
    [...byType].map(async ([type, entities]) => {
      const keys = await finders[type](db, [...new Set(entities.map(({ key }) => key))])
      return keys.map((key) => `${type}:${key}`)
    }),
  )
  const known = new Set(found.flat())
  return ids.map((id) => {
    const entity = entityOf(id)
    return entity && known.has(`${entity.type}:${entity.key}`) ? { __typename: entity.type, id } : null
  })
}

function entityOf(id: string): { type: NodeType; key: string } | undefined {
  const { type, key } = fromGlobalId(id) ?? {}
  if (!type || !key || !Object.hasOwn(finders, type)) return undefined
  if (keyedByUuid.includes(type) && !uuidOf(type, id)) return undefined
  return { type: type as NodeType, key }
}
