import type { Db } from '@kexie/db/database'
import { district, organization, person } from '@kexie/db/tables/association'
import { eventSeries } from '@kexie/db/tables/events'
import { actionPlan, indicator, statement } from '@kexie/db/tables/metrics'
import { edition, editionWithdrawal } from '@kexie/db/tables/metrics-editions'
import { fromGlobalId, uuidOf } from '@kexie/schema/global-id'
import { may } from '@kexie/schema/permission'
import type { nodeTypeNames } from '@kexie/schema/records'
import type { Viewer } from '@kexie/schema/viewer'
import { eq, inArray, sql } from 'drizzle-orm'
import { findFigures } from './figures.ts'

type NodeType = (typeof nodeTypeNames)[number]

export interface Entity {
  __typename: NodeType
  id: string
}

type Find = (db: Db, keys: readonly string[], viewer: Viewer) => Promise<string[]>

/** Which of the keys there are, by type, and may be known of by who asks: most of them by everybody. */
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
  ActionPlan: async (db, codes, viewer) =>
    may(viewer, 'READ_FIGURES')
      ? (
          await db
            .select({ key: actionPlan.code })
            .from(actionPlan)
            .where(inArray(actionPlan.code, [...codes]))
        ).map(({ key }) => key)
      : [],
  Edition: findEditions,
  StatementSource: findSources,
}

async function findCodes(db: Db, codes: readonly string[]): Promise<string[]> {
  const rows = await db
    .select({ key: indicator.code })
    .from(indicator)
    .where(inArray(indicator.code, [...codes]))
  return rows.map(({ key }) => key)
}

/** Editions that the viewer may read: one that was taken back is for whoever reads figures. */
async function findEditions(db: Db, ids: readonly string[], viewer: Viewer): Promise<string[]> {
  const rows = await db
    .select({ key: edition.id, withdrawn: editionWithdrawal.editionId })
    .from(edition)
    .leftJoin(editionWithdrawal, eq(editionWithdrawal.editionId, edition.id))
    .where(inArray(edition.id, [...ids]))
  return rows.flatMap(({ key, withdrawn }) =>
    may(viewer, 'READ_EDITION', { published: withdrawn === null }) ? [key] : [],
  )
}

/** Paragraphs of documents that state something. */
async function findSources(db: Db, keys: readonly string[]): Promise<string[]> {
  const key = sql<string>`${statement.sourceKey} || '.' || ${statement.paragraph}`
  const rows = await db
    .selectDistinct({ key })
    .from(statement)
    .where(inArray(key, [...keys]))
  return rows.map((row) => row.key)
}

const keyedByUuid: readonly string[] = ['Organization', 'Person', 'Edition']

/** Which entities of other subgraphs the ids name, null for those that name none; one statement for each type that is named. */
export async function findEntities(
  db: Db,
  viewer: Viewer,
  ids: readonly string[],
): Promise<(Entity | null)[]> {
  const named = ids.flatMap((id) => entityOf(id) ?? [])
  const byType = Map.groupBy(named, ({ type }) => type)
  const found = await Promise.all(
    [...byType].map(async ([type, entities]) => {
      const keys = await finders[type](db, [...new Set(entities.map(({ key }) => key))], viewer)
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
