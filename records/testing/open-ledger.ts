import { type Db, openDatabase } from '@kexie/db/database'
import { withSessionVariables } from '@kexie/db/session-variables'
import { type FreshDatabase, freshDatabase } from '@kexie/db/testing/fresh-database'
import { districts, foundSmallCity, societies } from '@kexie/db/testing/small-city'
import { prover } from '@kexie/runtime/testing/prover'
import { allows, type RecordAction } from '@kexie/schema/state-machine'
import { callerOf, publicViewer, type Viewer } from '@kexie/schema/viewer'
import type { Sql } from 'postgres'
import { externalKeyOwners } from '../intake/external-keys.ts'
import { type Report, reportRecords } from '../intake/report-records.ts'
import { type LockedRecord, lockRecords } from '../review/lock-records.ts'
import { moveRecords } from '../review/move-records.ts'
import { type EditionRow, editionDomain } from './edition-domain.ts'
import { stateCounts } from './stated-counts.ts'

export const clerk: Viewer = {
  ...publicViewer,
  name: 'clerk',
  role: 'REPORTER',
  organizationId: societies[0],
}

const clerkOf = (organizationId: string): Viewer => ({ ...clerk, organizationId })

/** A pool as whoever is named uses it. */
export type PoolAs = (viewer: Viewer) => Db

/** Records and their ledger with the connections its users have: the domain's, the reviewers', the readers' and the owner's. */
export interface OpenLedger {
  database: FreshDatabase
  owner: Sql
  /** As kexie_events: where records are reported. */
  domain: PoolAs
  /** As kexie_reporting: where records are moved. */
  reviewers: PoolAs
  /** As kexie_metrics: where figures are read, which are open. */
  readers: Sql
  /** The same for whom a call speaks. */
  readersAs: PoolAs
  close(): Promise<void>
}

/** What editions state counts (`stateCounts`), or whatever the rules of the catalogue count. */
export async function openLedger({
  counts = 'STATED',
}: {
  counts?: 'STATED' | 'BY_RULES'
} = {}): Promise<OpenLedger> {
  const database = await freshDatabase()
  const owner = openDatabase(database.url, { name: 'owner', max: 4 })
  const domain = openDatabase(database.roleUrl('events'), { name: 'domain' })
  const reviewers = openDatabase(database.roleUrl('reporting'), { name: 'reviewers' })
  const readers = openDatabase(database.roleUrl('metrics'), { name: 'readers', max: 2 })
  await foundSmallCity(owner.sql)
  if (counts === 'STATED') await stateCounts(owner.sql)
  const callerAs = await prover(database.url)
  return {
    database,
    owner: owner.sql,
    domain: (viewer) => withSessionVariables(domain.db, callerAs(viewer)),
    reviewers: (viewer) => withSessionVariables(reviewers.db, callerAs(viewer)),
    readers: readers.sql,
    readersAs: (viewer) => withSessionVariables(readers.db, callerAs(viewer)),
    async close() {
      await Promise.all([owner, domain, reviewers, readers].map((pool) => pool.close()))
      await database.drop()
    },
  }
}

let calls = 0

type ReportOptions = Partial<
  Pick<
    Report<EditionRow, unknown>,
    'organizationId' | 'idempotencyKey' | 'atomic' | 'submit' | 'provenance' | 'reason'
  >
>

/** Reports editions as the clerk of the first society, or of another that is named, under a key of its own unless one is given. */
export function report(
  domain: PoolAs,
  rows: readonly { id?: string; externalKey?: string; input: EditionRow }[],
  options: ReportOptions = {},
) {
  const viewer = clerkOf(options.organizationId ?? societies[0])
  return reportRecords(domain(viewer), {
    ...editionDomain,
    caller: callerOf(viewer),
    organizationId: societies[0],
    provenance: 'REPORTED',
    idempotencyKey: `call ${++calls}`,
    atomic: false,
    submit: false,
    dryRun: false,
    reason: '试验',
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
  domain: PoolAs,
  row: Parameters<typeof report>[1][number],
  options: ReportOptions = {},
): Promise<string> {
  const receipt = await report(domain, [row], options)
  const [outcome] = 'code' in receipt ? [] : receipt.outcomes
  if (!outcome || 'problems' in outcome) throw new Error(`refused: ${JSON.stringify(receipt)}`)
  return outcome.id
}

/** Whoever may take a step: one, or one of each society or district. */
function moversOf(action: RecordAction): Viewer[] {
  const reviewer = { ...publicViewer, name: 'reviewer', role: 'REVIEWER' } as const
  if (action === 'SUBMIT') return societies.map(clerkOf)
  if (action === 'WITHDRAW') return [...societies.map(clerkOf), reviewer]
  if (action !== 'ENDORSE') return [reviewer]
  return districts.map((districtCode) => ({ ...reviewer, role: 'DISTRICT_REVIEWER', districtCode }))
}

/** What was accepted is a reviewer's to withdraw, everything else its clerk's. */
const withdraws = ({ role }: Viewer, { status }: LockedRecord) =>
  (role === 'REVIEWER') === (status === 'ACCEPTED')

const isHis = (viewer: Viewer, { organizationId, districtCode }: LockedRecord) =>
  organizationId === (viewer.organizationId ?? organizationId) &&
  districtCode === (viewer.districtCode ?? districtCode)

/**
 * Moves those of `ids` that the state machine lets move, in one transaction for each who has to.
 * @param beforeCommit runs when everything is written and nothing is visible to others yet
 */
export async function move(
  reviewers: PoolAs,
  ids: readonly string[],
  action: RecordAction,
  beforeCommit: (tx: Db) => PromiseLike<unknown> = async () => {},
): Promise<void> {
  // Withdrawing a correction uncovers what was accepted, which is no longer what was to be withdrawn.
  const moved = new Set<string>()
  const moveHis = (viewer: Viewer) =>
    reviewers(viewer).transaction(async (tx) => {
      const locked = [...(await lockRecords(tx, ids)).values()].filter(
        (record) =>
          !moved.has(record.id) &&
          allows(action, record.status) &&
          isHis(viewer, record) &&
          (action !== 'WITHDRAW' || withdraws(viewer, record)),
      )
      for (const { id } of locked) moved.add(id)
      await moveRecords(tx, locked, {
        action,
        actor: viewer.name,
        reason: action === 'RETURN' ? '请补充材料' : undefined,
      })
      if (locked.length > 0) await beforeCommit(tx)
    })
  await Promise.all(moversOf(action).map(moveHis))
}

/** The record each key names, `undefined` for keys nothing was reported under. */
export async function idsOf(
  domain: PoolAs,
  organizationId: string,
  keys: readonly string[],
): Promise<(string | undefined)[]> {
  const owners = await externalKeyOwners(
    domain(clerkOf(organizationId)),
    organizationId,
    'SeriesEdition',
    keys,
  )
  return keys.map((key) => owners.get(key)?.[0])
}
