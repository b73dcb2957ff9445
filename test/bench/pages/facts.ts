import { toGlobalId } from '@kexie/schema/global-id'
import { orThrow } from '@kexie/schema/or-throw'
import type { Sql } from 'postgres'
import { ownDistrict, type Part } from '../../journeys/accounts.ts'
import { type Stated, statedNow } from './settings.ts'

/** What pages are asked about, found in the data: its largest body, records in each state, days. */
export interface Facts {
  /** Global id of the organization that reports the most, and of its records by state, the newest first. */
  organization: string
  own: Readonly<Record<string, readonly string[]>>
  /** Records of the district that the district reviewer looks after, by state. */
  district: string
  inDistrict: Readonly<Record<string, readonly string[]>>
  corrected: string
  pairs: readonly string[]
  /** An account that the administrators may change. */
  accounts: readonly string[]
  /** Bodies that report the least, and tokens that are good. */
  bodies: readonly string[]
  tokens: readonly string[]
  stated: Stated
  /** Today in Shanghai. */
  today: string
}

const enough = 400

/** Finds them as an administrator of the database. */
export async function factsOf(sql: Sql): Promise<Facts> {
  const [largest] = await sql<{ id: string }[]>`
    select organization_id as id from reporting.record where fingerprint = 'bench' group by 1 order by count(*) desc, 1 limit 1`
  const organization = orThrow(largest?.id, 'a body that reports')
  const [corrected] = await sql<{ type: string; id: string }[]>`
    select type, id from reporting.record where status = 'CORRECTED' order by id desc limit 1`
  const pairs = await sql<{ id: string }[]>`select id from reporting.duplicate order by score desc limit 20`
  const accounts = await sql<{ id: string }[]>`
    select id from association.account where display_name = ${'OTHER_DISTRICT_REVIEWER' satisfies Part}`
  const [day] = await sql<{ today: string }[]>`
    select (now() at time zone 'Asia/Shanghai')::date::text as today`
  return {
    organization: toGlobalId('Organization', organization),
    own: await byStatus(sql, 'organization_id::text', organization),
    district: toGlobalId('District', ownDistrict),
    inDistrict: await byStatus(sql, 'district_code', ownDistrict),
    corrected: toGlobalId(corrected?.type ?? 'AcademicEvent', corrected?.id ?? ''),
    pairs: pairs.map(({ id }) => toGlobalId('DuplicatePair', id)),
    accounts: accounts.map(({ id }) => toGlobalId('Account', id)),
    bodies: await leastOf(sql),
    ...(await changedFacts(sql)),
    today: orThrow(day?.today, 'today'),
  }
}

/** What the writes themselves change. */
export async function changedFacts(sql: Sql): Promise<Pick<Facts, 'tokens' | 'stated'>> {
  const tokens = await sql<{ id: string }[]>`
    select id from association.service_token where revoked_at is null order by id desc limit 1`
  return { tokens: tokens.map(({ id }) => toGlobalId('ServiceToken', id)), stated: await statedNow(sql) }
}

/** Bodies of the kind of the largest that have an entry and report the least. */
async function leastOf(sql: Sql): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select organization_id as id from reporting.record group by 1 order by count(*), 1 limit ${enough / 4}`
  return rows.map(({ id }) => toGlobalId('Organization', id))
}

async function byStatus(sql: Sql, column: string, value: string) {
  const rows = await sql<{ status: string; type: string; id: string }[]>`
    select status, type, id from (
      select status, type, id, row_number() over (partition by status order by id desc) as place from reporting.record
      where latest and fingerprint = 'bench' and ${sql.unsafe(column)} = ${value}) r where place <= ${enough} order by id desc`
  const groups = Map.groupBy(rows, ({ status }) => status)
  return Object.fromEntries(
    [...groups].map(([status, found]) => [status, found.map(({ type, id }) => toGlobalId(type, id))]),
  )
}
