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

/** What the city answers for, a chapter of its report each. */
export const service = metrics.table('service', {
  code: text().primaryKey(),
  nameZh: text('name_zh').notNull(),
  nameEn: text('name_en').notNull(),
  /** Codes of the indicators a leader looks at first, in their order. */
  headlines: text().array().notNull(),
  /** Null once the city has it no more; wordings of before still name it. */
  position: smallint(),
})

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
 * Which indicators there are, in reading order. Append-only, a row for each installation of a package that differs from the one
 * before: a code that is not in the newest is retired.
 */
export const catalogue = metrics.table('catalogue', {
  seq: integer().primaryKey().generatedAlwaysAsIdentity(),
  /** SHA-256 of the definitions that were installed. */
  hash: text().notNull(),
  codes: text().array().notNull(),
  ...recorded(),
})

/** The chapters of the report: `{code}` in a sentence stands for a figure in words. */
export const annualReportChapter = metrics.table(
  'annual_report_chapter',
  {
    position: smallint().primaryKey(),
    service: text().notNull(),
    heading: text().notNull(),
    /** Lists of sentences. */
    paragraphs: jsonb().notNull(),
  },
  (t) => [
    foreignKey({
      name: 'annual_report_chapter_service_exists',
      columns: [t.service],
      foreignColumns: [service.code],
    }),
    check('annual_report_chapter_has_paragraphs', sql`jsonb_typeof(${t.paragraphs}) = 'array'`),
  ],
)

/** The yearly statistical tables: their rows, each with the indicator that carries it, where one does. */
export const statisticalTable = metrics.table(
  'statistical_table',
  {
    code: text().primaryKey(),
    position: smallint().notNull(),
    name: text().notNull(),
    rows: jsonb().notNull(),
  },
  (t) => [check('statistical_table_has_rows', sql`jsonb_typeof(${t.rows}) = 'array'`)],
)
