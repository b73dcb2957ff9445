import type { Db } from '@kexie/db/database'
import { sql } from 'drizzle-orm'
import type { Contribution } from './contribution.ts'

interface CountedRow extends Record<string, unknown> {
  row: number
  indicator: string
  occurred_on: string
  district_code: string
  organization_id: string | null
  quantity: string
  spread: string
  subject: string | null
  relation: Contribution['relation']
  counting: Contribution['counting']
  dimensions: Contribution['dimensions'] | null
}

/**
 * What the rules in force count of contents of one record type, content by content: one statement for any number of them. The
 * organization is given where it is not the one that reports.
 */
export async function evaluateRules(
  db: Db,
  type: string,
  contents: readonly Readonly<Record<string, unknown>>[],
): Promise<Contribution[][]> {
  const counted = contents.map((): Contribution[] => [])
  if (contents.length === 0) return counted
  const rows = await db.execute<CountedRow>(sql`
    select g.row::integer, c.indicator, c.occurred_on::text, c.district_code, c.organization_id, c.quantity::text, c.spread::text, c.subject, c.relation, c.counting, c.dimensions
    from jsonb_array_elements(${JSON.stringify(contents)}::text::jsonb) with ordinality as g (content, row)
    cross join lateral metrics.counted(${type}, g.content) c
    join metrics.in_force(null) f on f.rule_id = c.rule_id and c.occurred_on >= f.since and c.occurred_on < f.until
    order by g.row, c.indicator, c.leg, c.item`)
  for (const { row, quantity, spread, ...one } of rows)
    counted[row - 1]?.push({
      indicator: one.indicator,
      occurredOn: one.occurred_on,
      districtCode: one.district_code,
      quantity: Number(quantity),
      ...(one.organization_id && { organizationId: one.organization_id }),
      ...(one.subject !== null && { subject: one.subject }),
      ...(one.relation && { relation: one.relation }),
      ...(Number(spread) !== 0 && { spread: Number(spread) }),
      ...(one.counting && { counting: one.counting }),
      ...(one.dimensions && { dimensions: one.dimensions }),
    })
  return counted
}
