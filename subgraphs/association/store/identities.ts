import type { Db } from '@kexie/db/database'
import { organization, person } from '@kexie/db/tables/association'
import { identityMerge } from '@kexie/db/tables/association-identities'
import { containing } from '@kexie/records/record-filter'
import { and, getTableColumns, inArray, isNull, type SQL, sql } from 'drizzle-orm'

/** A register in which two entries can turn out to be one. */
export type IdentityKind = (typeof identityMerge.$inferSelect)['kind']

const registers = { PERSON: person, ORGANIZATION: organization }

/** What an entry of a register is called, and who that is today. */
export interface EntryNames {
  name: string
  today: { id: string; name: string }
}

/** Names of those of `ids` that the register has. */
export async function findEntryNames(
  db: Db,
  kind: IdentityKind,
  ids: readonly string[],
): Promise<Map<string, EntryNames>> {
  const register = registers[kind]
  const rows = await db
    .select({ id: register.id, name: register.name })
    .from(register as typeof person)
    .where(and(inArray(register.id, [...ids]), isNull(register.pendingFor)))
  const today = await findCanonical(db, register as typeof person, ids)
  return new Map(rows.map(({ id, name }) => [id, { name, today: today.get(id) ?? { id, name } }]))
}

/** Merges `merged` into `into`; the entries corrected in the ledger, or null when they are one already. */
export async function mergeIdentity(
  db: Db,
  {
    kind,
    merged,
    into,
    by,
    reason,
  }: { kind: IdentityKind; merged: string; into: string; by: string; reason: string },
): Promise<number | null> {
  const [row] = await db.execute<{ entries: number | null }>(
    sql`select association.merge_identity(${kind}, ${merged}::uuid, ${into}::uuid, ${by}, ${reason}) as entries`,
  )
  return row?.entries ?? null
}

/** Takes back that `merged` is somebody else; the entries corrected in the ledger, or null where it is nobody else. */
export async function unmergeIdentity(
  db: Db,
  { kind, merged, by, reason }: { kind: IdentityKind; merged: string; by: string; reason: string },
): Promise<number | null> {
  const [row] = await db.execute<{ entries: number | null }>(
    sql`select association.unmerge_identity(${kind}, ${merged}::uuid, ${by}, ${reason}) as entries`,
  )
  return row?.entries ?? null
}

/** What that would move: entries to correct and distinct counts; null where `merged` is nobody else. */
export async function previewUnmerge(
  db: Db,
  { kind, merged, from, to }: { kind: IdentityKind; merged: string; from: number; to: number },
): Promise<{ entries: number; figures: MovedFigureRow[] } | null> {
  const rows = await db.execute<{ entries: number; indicator: string | null } & Record<string, unknown>>(
    sql`select * from association.preview_unmerge(${kind}, ${merged}::uuid, ${from}::integer, ${to}::integer)`,
  )
  const [first] = rows
  if (!first) return null
  const figures = rows.filter(({ indicator }) => indicator !== null)
  return { entries: first.entries, figures: figures as unknown as MovedFigureRow[] }
}

/** An entry of a register that is another today. */
export interface MergedEntryRow {
  kind: 'Organization' | 'Person'
  id: string
  name: string
  mergedAt: Date
  mergedBy: string
  reason: string
}

/** The organizations that one was made of. */
export async function listMergedInto(db: Db, id: string): Promise<MergedEntryRow[]> {
  const rows = await db.execute<Omit<MergedEntryRow, 'kind'> & Record<string, unknown>>(sql`
    select id, name, merged_at as "mergedAt", merged_by as "mergedBy", reason from association.merged_into(${id}::uuid)`)
  return rows.map((row) => ({ ...row, kind: 'Organization', mergedAt: new Date(row.mergedAt) }))
}

/** Two organizations by their ids. */
export type LookAlikeRow = readonly [one: string, other: string]

/** Organizations of the register that are looked at for others like them at a time. */
const examinedAtOnce = 500

/** Pairs that may be one, of one organization or of the next of the register; `next` is where to look on. */
export async function listLookAlikes(
  db: Db,
  { of, after }: { of: string | null; after: string | null },
): Promise<{ pairs: LookAlikeRow[]; next: string | null }> {
  const rows = await db.execute<{
    one_id: string | null
    other_id: string | null
    examined_to: string | null
  }>(
    sql`select * from association.alike_organizations(${of}::uuid, ${after}::uuid, ${examinedAtOnce}::integer)`,
  )
  const pairs = rows.flatMap(({ one_id, other_id }): LookAlikeRow[] =>
    one_id && other_id ? [[one_id, other_id]] : [],
  )
  return { pairs, next: rows[0]?.examined_to ?? null }
}

/** A distinct count that falls when two identities become one, for an area over some years. */
export interface MovedFigureRow {
  indicator: string
  scope_code: string
  from_year: number
  to_year: number
  before: number
  after: number
}

/** Every distinct count of the years that merging would move, over the whole span and year by year. */
export async function previewMerge(
  db: Db,
  { merged, into, from, to }: { merged: string; into: string; from: number; to: number },
): Promise<MovedFigureRow[]> {
  const rows = await db.execute<MovedFigureRow & Record<string, unknown>>(
    sql`select * from association.preview_merge(${merged}::uuid, ${into}::uuid, ${from}::integer, ${to}::integer)`,
  )
  return [...rows]
}

/** Ledger entries that name the identity as their subject or as the organization they count for. */
export async function countEntries(db: Db, id: string): Promise<number> {
  const [row] = await db.execute<{ entries: number }>(
    sql`select association.entries_of_identity(${id}::uuid) as entries`,
  )
  return row?.entries ?? 0
}

/** The identity that two have become. */
export interface MergedRow {
  entries: number
  into: { kind: IdentityKind; into: string }
}

/** Entries of a register by the ids asked for; who was merged is found as who that is today. */
export async function findCanonical<T extends typeof person | typeof organization>(
  db: Db,
  register: T,
  ids: readonly string[],
): Promise<Map<string, T['$inferSelect']>> {
  const asked = sql`${sql.param([...ids])}::uuid[]`
  const table: typeof person | typeof organization = register
  const today = sql`array(select coalesce(m.canonical_id, a.id)
    from unnest(${asked}) as a (id) left join ${identityMerge} m on m.merged_id = a.id)`
  const rows = await db
    .select({
      ...getTableColumns(register as typeof person),
      mergedIds: sql<string[]>`array(select ${identityMerge.mergedId} from ${identityMerge}
        where ${identityMerge.canonicalId} = ${table.id} and ${identityMerge.mergedId} = any (${asked}))`,
    })
    .from(register as typeof person)
    .where(sql`${table.id} = any (${today})`)
  return new Map(
    rows.flatMap(({ mergedIds, ...row }) =>
      [row.id, ...mergedIds].map((id) => [id, row as unknown as T['$inferSelect']] as const),
    ),
  )
}

/** Leaves out of a list of a register what was merged away, and what waits for its record to be accepted. */
export const listed = (register: typeof person | typeof organization) =>
  sql`${register.pendingFor} is null and not exists (select from ${identityMerge} where ${identityMerge.mergedId} = ${register.id})`

/** Whether somebody bears a name with `text` in it, or bore one in the register before being merged into the entry. */
export function isCalled(register: typeof person | typeof organization, text: string): SQL {
  const pattern = containing(text)
  return sql`(${register.name} ilike ${pattern} or ${register.id} in (
    select m.canonical_id from ${identityMerge} m join ${register} merged on merged.id = m.merged_id
    where merged.pending_for is null and merged.name ilike ${pattern}))`
}
