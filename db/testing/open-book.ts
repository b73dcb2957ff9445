import { askerOf, publicViewer, systemViewer, type Viewer } from '@kexie/schema/viewer'
import type { Sql } from 'postgres'
import { externalKeyOwners } from '../book/external-keys.ts'
import { lockRecords, moveRecords } from '../book/move-records.ts'
import { type Report, reportRecords } from '../book/report-records.ts'
import { allows, type RecordAction } from '../book/state-machine.ts'
import { claimed } from '../claims.ts'
import { type Db, openDatabase } from '../database.ts'
import { type EditionRow, editionDomain } from './edition-domain.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { foundSmallCity, societies } from './small-city.ts'

export const clerk: Viewer = {
  ...publicViewer,
  name: 'clerk',
  role: 'REPORTER',
  organizationId: societies[0],
}

/** A record book with the connections its users have: the domain's, the reviewers', the readers' and the owner's. */
export interface OpenBook {
  database: FreshDatabase
  owner: Sql
  /** As kexie_events: where records are reported. */
  domain: Db
  /** As kexie_reporting: where records are moved. */
  reviewers: Db
  /** As kexie_metrics: where figures are read. */
  readers: Sql
  close(): Promise<void>
}

export async function openBook(): Promise<OpenBook> {
  const database = await freshDatabase()
  const owner = openDatabase(database.url, { name: 'owner', max: 4 })
  const domain = openDatabase(database.roleUrl('events'), { name: 'domain' })
  const reviewers = openDatabase(database.roleUrl('reporting'), { name: 'reviewers' })
  const readers = openDatabase(database.roleUrl('metrics'), { name: 'readers', max: 2 })
  await foundSmallCity(owner.sql)
  return {
    database,
    owner: owner.sql,
    domain: claimed(domain.db, systemViewer),
    reviewers: claimed(reviewers.db, systemViewer),
    readers: readers.sql,
    async close() {
      await Promise.all([owner, domain, reviewers, readers].map((pool) => pool.close()))
      await database.drop()
    },
  }
}

let calls = 0

type ReportOptions = Partial<
  Pick<Report<EditionRow, unknown>, 'organizationId' | 'idempotencyKey' | 'atomic' | 'submit' | 'provenance'>
>

/** Reports editions as the clerk of the first society, under a key of its own unless one is given. */
export function report(
  db: Db,
  rows: readonly { id?: string; externalKey?: string; input: EditionRow }[],
  options: ReportOptions = {},
) {
  return reportRecords(db, {
    ...editionDomain,
    asker: askerOf(clerk),
    organizationId: societies[0],
    provenance: 'REPORTED',
    idempotencyKey: `call ${++calls}`,
    atomic: false,
    submit: false,
    dryRun: false,
    ...options,
    rows: rows.map(({ id, externalKey, input }) => ({
      id: id ?? null,
      externalKey: externalKey ?? null,
      input,
    })),
  })
}

/** Reports one edition that must be written. Returns the record's id. */
export async function reportOne(
  db: Db,
  row: Parameters<typeof report>[1][number],
  options: ReportOptions = {},
): Promise<string> {
  const receipt = await report(db, [row], options)
  const [outcome] = 'code' in receipt ? [] : receipt.outcomes
  if (!outcome || 'problems' in outcome) throw new Error(`refused: ${JSON.stringify(receipt)}`)
  return outcome.id
}

/**
 * Moves those of `ids` that the state machine lets move, all in one transaction.
 * @param beforeCommit runs when everything is written and nothing is visible to others yet
 */
export function move(
  db: Db,
  ids: readonly string[],
  action: RecordAction,
  beforeCommit: (tx: Db) => PromiseLike<unknown> = async () => {},
): Promise<void> {
  return db.transaction(async (tx) => {
    const locked = [...(await lockRecords(tx, ids)).values()].filter(({ status }) => allows(action, status))
    await moveRecords(tx, locked, {
      action,
      actor: 'reviewer',
      reason: action === 'RETURN' ? '请补充材料' : undefined,
    })
    await beforeCommit(tx)
  })
}

/** The record each key names, `undefined` for keys nothing was reported under. */
export async function idsOf(
  db: Db,
  organizationId: string,
  keys: readonly string[],
): Promise<(string | undefined)[]> {
  const owners = await externalKeyOwners(db, organizationId, 'SeriesEdition', keys)
  return keys.map((key) => owners.get(key))
}
