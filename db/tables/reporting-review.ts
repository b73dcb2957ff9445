import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { record, reporting } from './reporting.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** Who holds a submission to decide about it, and until when. A row whose time is over holds nothing. */
export const reviewLock = reporting.table('review_lock', {
  recordId: uuid('record_id').primaryKey(),
  lockedBy: text('locked_by').notNull(),
  lockedUntil: moment('locked_until').notNull(),
})

/** What a reviewer wrote beside a field of the revision that was returned. Rows are only ever added. */
export const note = reporting.table(
  'note',
  {
    recordId: uuid('record_id').notNull(),
    revision: integer().notNull(),
    position: smallint().notNull(),
    /** Path inside the row, as in problems: `guests.0.name`. */
    field: text().notNull(),
    text: text().notNull(),
    writtenBy: text('written_by').notNull(),
    writtenAt: moment('written_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: 'note_pkey', columns: [t.recordId, t.revision, t.position] }),
    foreignKey({
      name: 'note_belongs_to_a_revision',
      columns: [t.recordId, t.revision],
      foreignColumns: [record.id, record.revision],
    }),
    check('note_is_not_blank', sql`btrim(${t.text}) <> ''`),
  ],
)

/** What the checks found when a revision was submitted, with what its organization answered. */
export const finding = reporting.table(
  'finding',
  {
    recordId: uuid('record_id').notNull(),
    revision: integer().notNull(),
    line: smallint().notNull(),
    code: text({
      enum: [
        'OCCURS_LATER',
        'OUTLIER',
        'TITLE_REPEATED',
        'LIKELY_DUPLICATE',
        'PARTY_REPEATED',
        'OUTSIDE_THE_CITY',
        'LOOK_ALIKE',
      ],
    }).notNull(),
    weight: text({ enum: ['BLOCKS', 'EXPLAIN', 'HINT'] }).notNull(),
    field: text(),
    /** What the sentence of the code is filled with: numbers and days, never another organization's words. */
    values: jsonb().$type<Record<string, string | number>>().notNull(),
    explanation: text(),
    explainedBy: text('explained_by'),
    explainedAt: moment('explained_at'),
  },
  (t) => [
    primaryKey({ name: 'finding_pkey', columns: [t.recordId, t.revision, t.line] }),
    foreignKey({
      name: 'finding_belongs_to_a_revision',
      columns: [t.recordId, t.revision],
      foreignColumns: [record.id, record.revision],
    }),
  ],
)

/** Two records of different organizations that may report one activity, each pair once, with what was decided of it. */
export const duplicate = reporting.table(
  'duplicate',
  {
    id: uuid().primaryKey(),
    firstId: uuid('first_id').notNull(),
    secondId: uuid('second_id').notNull(),
    /** 0 to 1. */
    score: numeric({ precision: 4, scale: 3 }).notNull(),
    reasons: text().array().notNull(),
    foundAt: moment('found_at').notNull().defaultNow(),
    verdict: text({ enum: ['CO_HOSTED', 'APART', 'SAME'] }),
    keptId: uuid('kept_id'),
    reason: text(),
    decidedBy: text('decided_by'),
    decidedAt: moment('decided_at'),
  },
  (t) => [
    uniqueIndex('duplicate_is_found_once').on(t.firstId, t.secondId),
    index('duplicate_by_second').on(t.secondId),
    check('duplicate_names_the_smaller_first', sql`${t.firstId} < ${t.secondId}`),
    check('duplicate_keeps_one_of_two', sql`${t.keptId} in (${t.firstId}, ${t.secondId})`),
    check('duplicate_keeps_one_when_the_same', sql`(${t.verdict} = 'SAME') = (${t.keptId} is not null)`),
    check('duplicate_is_decided_with_a_reason', sql`${t.verdict} is null or btrim(${t.reason}) <> ''`),
  ],
)
