import type { counting } from '@kexie/db/tables/provenance'
import type { Relation } from '@kexie/schema/relation'

export type Counting = (typeof counting.enumValues)[number]

/** What one record counts in one indicator, as the rules in force say of its content. */
export interface Contribution {
  indicator: string
  /** Units of the indicator, at most two decimals. */
  quantity: number
  /** The day the record occurred unless stated. */
  occurredOn?: string
  /** Whom or what a DISTINCT indicator counts once: a person's or organization's id, a topic. */
  subject?: string
  relation?: Relation
  /** How much more it may be, of what lies between two numbers. */
  spread?: number
  counting?: Counting
  /** What it is broken down by, by the field as the rule names it. */
  dimensions?: Readonly<Record<string, string | boolean>>
  /** District it counts in; the record's unless stated. */
  districtCode?: string
  /** A co-host whose share this is; the reporting organization unless stated. */
  organizationId?: string
}
