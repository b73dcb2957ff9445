import type { Db } from '@kexie/db/database'
import { withSessionVariables } from '@kexie/db/session-variables'
import { storedDefinitions } from '@kexie/db/stored-definitions'
import { findHeaders } from '@kexie/records/list-records'
import { namesOf } from '@kexie/records/names'
import { recordLoader } from '@kexie/records/record-loader'
import { todayInShanghai } from '@kexie/records/row-rules'
import { type SettingKey, settingRevisions } from '@kexie/records/setting-changes'
import type { Caller } from '@kexie/schema/viewer'
import DataLoader from 'dataloader'
import type { DefinitionReader } from './definitions/definition-reader.ts'
import type { Definitions } from './definitions/definitions.ts'
import { Cube, type Span, spanKey } from './figure/cube.ts'
import { neededCodes } from './figure/needs.ts'
import { type Areas, changesBelow, partsEver } from './figure/tree.ts'
import { findActionPlans } from './store/action-plans.ts'
import { areaNames, readAreas } from './store/areas.ts'
import { creditedLoader } from './store/credited.ts'
import { readCells } from './store/cube.ts'
import { findEditions } from './store/editions.ts'
import { ruleHashes } from './store/in-force.ts'
import { listRules, listWordings } from './store/indicator-versions.ts'
import {
  type EvidenceKey,
  type LedgerEntryRow,
  listEntriesOfRecords,
  listEvidence,
  readTitles,
} from './store/ledger.ts'
import { awaitPostings } from './store/postings.ts'
import { countingIndicators, findProposals } from './store/proposals.ts'
import { findRebuilt } from './store/rebuilt.ts'
import { findDocuments, findSources, findStatements, listStated } from './store/statements.ts'
import { findTargets, listRevisions } from './store/targets.ts'
import { listsOfRules } from './trial/rule-lists.ts'

/** What one request may use: who asks, the database, and loaders that live as long as it does. */
export type MetricsContext = Awaited<ReturnType<typeof metricsContext>>

/** Context of one request; `caller` is whom the gateway speaks for. */
export async function metricsContext(pool: Db, caller: Caller, reader: DefinitionReader) {
  const db = withSessionVariables(pool, caller)
  // One and the same from the first field of the request to the last.
  const definitions = await reader.now()
  const definitionsAt = definitionsOf(definitions, (moment) => reader.at(db, moment))
  const now = new Date()
  // What is open to all, and short, is read without a word of who asks.
  const areas = areaReader(db, pool)
  return {
    ...caller,
    db,
    now,
    today: todayInShanghai(now),
    definitions,
    definitionsAt,
    /** The definitions as they are by now, for this request after what it changed and for the next ones of this process. */
    renewed: () => reader.anew(),
    names: namesOf(db),
    records: recordLoader((ids) => findHeaders(db, caller.viewer, ids)),
    areas,
    rulesNow: once(() => ruleHashes(pool, null)),
    cubes: cubeLoader(db, { definitionsAt, areas }),
    rebuilt: rebuiltLoader(db),
    credited: creditedLoader(db),
    wordingVersions: byIndicator((codes) => listWordings(db, codes)),
    ruleVersions: byIndicator((codes) => listRules(db, codes)),
    /** What there is to say what rules say. */
    ruleWords: once(async () => {
      const [lists, names] = await Promise.all([listsOfRules(db), areaNames(db)])
      return { lists, areas: names }
    }),
    /** What the city says of its indicators, those whose rules are still being counted among them. */
    said: once(() => storedDefinitions(db)),
    /** How far the rules are that are being counted, by indicator. */
    counting: once(() => countingIndicators(db)),
    proposals: new DataLoader(async (codes: readonly string[]) => {
      const groups = Map.groupBy(await findProposals(db, codes), ({ code }) => code)
      return codes.map((code) => groups.get(code) ?? [])
    }),
    statements: byIndicator((codes) => findStatements(pool, codes)),
    targets: byIndicator((codes) => findTargets(pool, codes)),
    actionPlans: byKey(
      (codes) => findActionPlans(db, codes),
      ({ code }) => code,
    ),
    editions: byKey(
      (ids) => findEditions(db, ids),
      ({ id }) => id,
    ),
    sources: byKey(
      (keys) => findSources(pool, keys),
      ({ key }) => key,
    ),
    documents: byKey(
      (keys) => findDocuments(db, keys),
      ({ key }) => key,
    ),
    stated: new DataLoader(async (keys: readonly string[]) => {
      const groups = Map.groupBy(await listStated(db, keys), ({ sourceKey }) => sourceKey)
      return keys.map((key) => groups.get(key) ?? [])
    }),
    settingRevisions: settingLoader(db),
    revisions: new DataLoader(async (ids: readonly string[]) => {
      const groups = Map.groupBy(await listRevisions(pool, ids), ({ targetId }) => targetId)
      return ids.map((id) => groups.get(id) ?? [])
    }),
    evidence: new DataLoader((keys: readonly EvidenceKey[]) => listEvidence(db, keys), { cache: false }),
    titles: new DataLoader(
      async (keys: readonly { id: string; revision: number }[]) => {
        const found = await readTitles(db, keys)
        return keys.map(({ id, revision }) => found.get(`${id} ${revision}`) ?? null)
      },
      { cacheKeyFn: ({ id, revision }) => `${id} ${revision}` },
    ),
    entriesOfRecord: new DataLoader(async (ids: readonly string[]) => {
      const groups = Map.groupBy(
        await listEntriesOfRecords(db, ids),
        ({ record_id }: LedgerEntryRow) => record_id,
      )
      return ids.map((id) => groups.get(id) ?? [])
    }),
  }
}

/** How often each thing that the city sets was changed; one statement a part. */
const settingLoader = (db: Db) =>
  new DataLoader(
    async (keys: readonly SettingKey[]) => {
      const parts = Map.groupBy(keys, ({ part }) => part)
      const found = await Promise.all(
        [...parts].map(async ([part, own]) => {
          const revisions = await settingRevisions(
            db,
            part,
            own.map(({ key }) => key),
          )
          return [part, revisions] as const
        }),
      )
      const known = new Map(found)
      return keys.map(({ part, key }) => known.get(part)?.get(key) ?? 0)
    },
    { cacheKeyFn: ({ part, key }) => `${part} ${key}`, cache: false },
  )

/** What each key names, null for what there is not; one statement for all that a request asks together. */
const byKey = <Row extends object>(
  find: (keys: readonly string[]) => Promise<Row[]>,
  keyOf: (row: Row) => string,
) =>
  new DataLoader(async (keys: readonly string[]) => {
    const rows = new Map((await find(keys)).map((row) => [keyOf(row), row]))
    return keys.map((key) => rows.get(key) ?? null)
  })

/**
 * One promise for each moment that a request asks of: its figures go on together, so that one statement reads them all. Each
 * waiting by itself they would come one by one, and a review of a moment just past would find no turn for its own reads.
 */
function definitionsOf(now: Definitions, at: (moment: Date) => Promise<Definitions>) {
  const known = new Map<number, Promise<Definitions>>()
  return (asOf: Date | null): Promise<Definitions> => {
    const moment = asOf?.getTime() ?? Number.POSITIVE_INFINITY
    const then = known.get(moment) ?? (asOf ? at(asOf) : Promise.resolve(now))
    known.set(moment, then)
    return then
  }
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let value: Promise<T> | undefined
  return () => {
    value ??= read()
    return value
  }
}

/** The area tree, of today or as known at a moment, which is read once every posting and change of the tree begun before is done. */
function areaReader(db: Db, pool: Db): (asOf?: Date | null) => Promise<Areas> {
  const read = new Map<string, Promise<Areas>>()
  const reading = async (asOf: Date | null) => {
    if (asOf) await awaitPostings(db)
    return readAreas(pool, asOf)
  }
  return (asOf = null) => {
    const moment = asOf?.toISOString() ?? ''
    const tree = read.get(moment) ?? reading(asOf)
    read.set(moment, tree)
    return tree
  }
}

/** Cubes of figures: one statement for all indicators that are asked for over the same span. */
function cubeLoader(db: Db, known: Known): DataLoader<{ span: Span; code: string }, Cube, string> {
  return new DataLoader(
    async (keys) => {
      const groups = Map.groupBy(keys, ({ span }) => spanKey(span))
      const cubes = await Promise.all(
        [...groups].map(async ([key, group]) => [key, await readCube(db, group, known)] as const),
      )
      const bySpan = new Map(cubes)
      return keys.map(({ span }) => bySpan.get(spanKey(span)) ?? new Cube([]))
    },
    { cacheKeyFn: ({ span, code }) => `${spanKey(span)}|${code}`, maxBatchSize: 10_000 },
  )
}

/** What a request knows of now and of moments before. */
interface Known {
  definitionsAt: (asOf: Date | null) => Promise<Definitions>
  areas: (asOf: Date | null) => Promise<Areas>
}

async function readCube(
  db: Db,
  group: { span: Span; code: string }[],
  { definitionsAt, areas }: Known,
): Promise<Cube> {
  const span = group[0]?.span
  if (!span) return new Cube([])
  if (span.asOf) await awaitPostings(db)
  const codes = neededCodes(
    await definitionsAt(span.asOf),
    group.map(({ code }) => code),
  )
  const byMonth = span.months ? 'ALL' : await yearsMoved(span, areas)
  return new Cube(await readCells(db, span, { codes, byMonth }))
}

/** Years within which, and not at the start of which, something moved below an area, or below what is or was part of it: also while that lay elsewhere. */
async function yearsMoved({ area, asOf }: Span, areas: Known['areas']): Promise<number[]> {
  if (area === null) return []
  const tree = await areas(asOf)
  const days = [area, ...partsEver(tree, area)].flatMap((one) => changesBelow(tree, one))
  return [...new Set(days.flatMap((day) => (day.endsWith('-01-01') ? [] : Number(day.slice(0, 4)))))]
}

/** Where rebuilt records count for an indicator, in all areas or of one organization. */
const rebuiltLoader = (db: Db) =>
  new DataLoader(
    async (keys: readonly { code: string; organizationId: string | null }[]) => {
      const groups = Map.groupBy(keys, ({ organizationId }) => organizationId)
      const found = await Promise.all(
        [...groups].map(async ([organizationId, own]) => {
          const codes = own.map(({ code }) => code)
          return [organizationId, await findRebuilt(db, codes, organizationId)] as const
        }),
      )
      const byPlace = new Map(found)
      return keys.map(({ code, organizationId }) => byPlace.get(organizationId)?.get(code) ?? [])
    },
    { cacheKeyFn: ({ code, organizationId }) => `${code} ${organizationId}` },
  )

function byIndicator<Row extends { indicator: string | null }>(
  find: (codes: readonly string[]) => Promise<Row[]>,
): DataLoader<string, Row[]> {
  return new DataLoader(async (codes) => {
    const groups = Map.groupBy(await find(codes), ({ indicator }) => indicator)
    return codes.map((code) => groups.get(code) ?? [])
  })
}
