import type { CityService, ReportChapter, StatisticalTable } from '@kexie/schema/definitions'
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
