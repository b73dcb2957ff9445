import type { CityService, CodedIndicator, ReportChapter, StatisticalTable } from '@kexie/schema/definitions'
import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  foreignKey,
  integer,
  jsonb,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { indicator, metrics } from './metrics.ts'

const recorded = () => ({
  recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull().default(sql`clock_timestamp()`),
  recordedBy: text('recorded_by').notNull(),
})

/** Every service there ever was: what a wording may name. What it is called stands in `presentation`. */
export const service = metrics.table('service', { code: text().primaryKey() })

/** What an indicator is called and said to be; what it counts is its rule. Append-only: the newest holds. */
export const wording = metrics.table(
  'wording',
  {
    indicator: text().notNull(),
    seq: smallint().notNull(),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    definitionZh: text('definition_zh').notNull(),
    definitionEn: text('definition_en').notNull(),
    unitZh: text('unit_zh').notNull(),
    unitEn: text('unit_en').notNull(),
    direction: text({ enum: ['UP', 'DOWN', 'NEUTRAL'] }).notNull(),
    service: text().notNull(),
    /** The subgraph whose records carry it. */
    home: text().notNull(),
    /** Small counts of it are withheld. */
    confidential: boolean().notNull(),
    ...recorded(),
  },
  (t) => [
    primaryKey({ name: 'wording_pkey', columns: [t.indicator, t.seq] }),
    foreignKey({
      name: 'wording_indicator_exists',
      columns: [t.indicator],
      foreignColumns: [indicator.code],
    }),
    foreignKey({ name: 'wording_service_exists', columns: [t.service], foreignColumns: [service.code] }),
  ],
)

/**
 * Which indicators there are, in reading order. Append-only, a row for each installation of indicators that differ from those
 * before: a code that is not in the newest is retired.
 */
export const catalogue = metrics.table('catalogue', {
  seq: integer().primaryKey().generatedAlwaysAsIdentity(),
  /** SHA-256 of the indicators that were installed. */
  hash: text().notNull(),
  codes: text().array().notNull(),
  /** Hashes of the rules that they say: in force once they are built. */
  rules: text().array().notNull(),
  ...recorded(),
})

/**
 * How figures are shown: services with what a leader looks at first, the chapters of the report, the statistical tables, each in its order.
 * Append-only, a row for each change of any of them: the newest holds, and of a moment the one of then.
 */
export const presentation = metrics.table(
  'presentation',
  {
    seq: integer().primaryKey().generatedAlwaysAsIdentity(),
    services: jsonb().$type<readonly CityService[]>().notNull(),
    /** `{code}` in a sentence stands for a figure in words. */
    report: jsonb().$type<readonly ReportChapter[]>().notNull(),
    /** Rows with the indicator that carries each, where one does. */
    tables: jsonb().$type<readonly StatisticalTable[]>().notNull(),
    ...recorded(),
  },
  (t) => [
    check(
      'presentation_is_three_lists',
      sql`jsonb_typeof(${t.services}) = 'array' and jsonb_typeof(${t.report}) = 'array' and jsonb_typeof(${t.tables}) = 'array'`,
    ),
  ],
)

/**
 * What was proposed of an indicator and what became of it: a new one, one that says or counts something else, or one that is counted no more. It is
 * in force once a second person has adopted it and its rule is built.
 */
export const indicatorProposal = metrics.table(
  'indicator_proposal',
  {
    id: uuid().primaryKey(),
    code: text().notNull(),
    /** As it would be; null where it would be counted no more. */
    indicator: jsonb().$type<CodedIndicator>(),
    /** As it was when this was proposed; null where there was none in use. Whoever adopts it adopts it of that. */
    before: jsonb().$type<CodedIndicator>(),
    /** By what its rule is known; null where it has none. */
    ruleHash: text('rule_hash'),
    state: text({ enum: ['PROPOSED', 'ADOPTED', 'REFUSED', 'WITHDRAWN'] })
      .notNull()
      .default('PROPOSED'),
    reason: text().notNull(),
    proposedBy: text('proposed_by').notNull(),
    proposedAt: timestamp('proposed_at', { withTimezone: true }).notNull().defaultNow(),
    decidedBy: text('decided_by'),
    decidedAt: timestamp('decided_at', { withTimezone: true }),
    decisionReason: text('decision_reason'),
  },
  (t) => [
    // Of two that change one indicator neither knows of the other.
    uniqueIndex('indicator_proposal_is_decided_first').on(t.code).where(sql`${t.state} = 'PROPOSED'`),
    check('indicator_proposal_says_something', sql`num_nonnulls(${t.indicator}, ${t.before}) > 0`),
    check(
      'indicator_proposal_is_decided_by_somebody',
      sql`(${t.state} = 'PROPOSED') = (${t.decidedBy} is null) and (${t.state} = 'PROPOSED') = (${t.decidedAt} is null)`,
    ),
    check(
      'indicator_proposal_takes_two',
      sql`${t.state} not in ('ADOPTED', 'REFUSED') or ${t.decidedBy} <> ${t.proposedBy}`,
    ),
    check(
      'indicator_proposal_is_withdrawn_by_its_author',
      sql`${t.state} <> 'WITHDRAWN' or ${t.decidedBy} = ${t.proposedBy}`,
    ),
  ],
)
