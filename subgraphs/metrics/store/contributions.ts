import type { Db } from '@kexie/db/database'
import type { Page } from '@kexie/records/list-records'
import { firstDay, lastDay } from '@kexie/schema/period'
import { type SQL, sql } from 'drizzle-orm'
import type { BendsRow } from '../figure/bends.ts'
import type { Span } from '../figure/cube.ts'
import { bends, sumOfBends } from './bends.ts'
import { ledger, rulesInForce } from './in-force.ts'
import { counting, isReturnedLast, placesOf } from './ledger.ts'

/** What one organization contributed to a flow, or to a level. */
export interface ContributionRow extends Record<string, unknown>, BendsRow {
  organization_id: string
  quantity: string
  entries: number
  /** Something of it was rebuilt. */
  is_rebuilt: boolean
}

export type ContributionPage = Page<ContributionRow>

interface ContributionKey {
  code: string
  /** What each organization returned last, and not all that it did. */
  isLevel: boolean
  span: Span
  /** The one organization that may be told; null for all. */
  only: string | null
  first: number
  /** Quantity and organization of the last row of the page before. */
  after: readonly string[] | undefined
}

/** Up to `first + 1` organizations with what they contributed, the largest first: the one too many says that more follow. */
export function listContributions(
  db: Db,
  { code, isLevel, span, only, first, after }: ContributionKey,
): Promise<ContributionRow[]> {
  const [quantity, organization] = after ?? []
  const isLater = organization
    ? sql`(sum(e.quantity), e.organization_id) < (${quantity}::numeric, ${organization}::uuid)`
    : sql`true`
  return db.execute<ContributionRow>(sql`
    with ${placesOf(span)}, shares as (
      select e.organization_id, sum(e.quantity) as quantity, count(*)::integer as entries,
        ${sumOfBends(sql`e`)}
      from ${ledger(span.asOf)} e where ${entriesOf({ code, isLevel, span, only })}
      group by e.organization_id having ${isLater}
      order by sum(e.quantity) desc, e.organization_id desc limit ${first + 1}
    )
    select s.organization_id, s.quantity::text as quantity, s.entries, ${bends}, exists (
        select from ${rulesInForce(null)} f join metrics.cube_rebuilt b on b.rule_id = f.rule_id
        where f.indicator = ${code} and b.organization_id = s.organization_id and b.year between ${span.from} and ${span.to} and b.entries > 0
          and b.district_code in (select district_code from lain)
      ) as is_rebuilt
    from shares s order by s.quantity desc, s.organization_id desc`)
}

/** How many organizations contributed. */
export async function countContributions(
  db: Db,
  key: Pick<ContributionKey, 'code' | 'isLevel' | 'span' | 'only'>,
): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`
    with ${placesOf(key.span)}
    select count(distinct e.organization_id)::integer as count from ${ledger(key.span.asOf)} e where ${entriesOf(key)}`)
  return row?.count ?? 0
}

const entriesOf = ({
  code,
  isLevel,
  span,
  only,
}: Pick<ContributionKey, 'code' | 'isLevel' | 'span' | 'only'>): SQL => sql`e.indicator = ${code}
  and ${only === null ? sql`true` : sql`e.organization_id = ${only}::uuid`}
  and e.occurred_on between ${firstDay(span)}::date and ${lastDay(span)}::date and ${counting(span, sql`${isLevel}::boolean`)}
  and ${isLevel ? isReturnedLast(span) : sql`true`}`
