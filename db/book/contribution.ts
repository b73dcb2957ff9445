import type { MeasuredCode } from '@kexie/schema/indicators'
import type { Relation } from '@kexie/schema/relation'
import type { standing } from '../tables/provenance.ts'

export type Standing = (typeof standing.enumValues)[number]

/**
 * What one record counts in one indicator. A domain's `contributions` function returns these from the record alone:
 * no clock, no database, so the same revision always counts the same.
 */
export interface Contribution {
  indicator: MeasuredCode
  /** Units of the indicator, at most two decimals. */
  quantity: number
  /** The day the record occurred unless stated. */
  occurredOn?: string
  /** Whom or what a DISTINCT indicator counts once: a person's or organization's id, a topic. */
  subject?: string
  relation?: Relation
  standing?: Standing
  /** True for an observation of the whole city by a record that has a place in it. */
  wholeCity?: true
  /** District it counts in; the record's unless stated. */
  districtCode?: string
  /** A co-host whose share this is; the reporting organization unless stated. */
  organizationId?: string
}
