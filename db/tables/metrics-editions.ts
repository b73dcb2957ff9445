import { sql } from 'drizzle-orm'
import { check, foreignKey, index, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { metrics } from './metrics.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** A review as it was published: its content word for word, so that its hash stays true. Rows are only ever added. */
export const edition = metrics.table(
  'edition',
  {
    id: uuid().primaryKey(),
    title: text().notNull(),
    fromYear: smallint('from_year').notNull(),
    toYear: smallint('to_year').notNull(),
    districtCode: text('district_code').notNull(),
    /** What was known then is what it says. */
    asOf: moment('as_of').notNull(),
    note: text(),
    /** Canonical JSON (RFC 8785). */
    content: text().notNull(),
    /** SHA-256 of the content, hexadecimal. */
    hash: text().notNull(),
    publishedAt: moment('published_at').notNull().defaultNow(),
    publishedBy: text('published_by').notNull(),
  },
  (t) => [
    index('edition_by_moment').on(t.publishedAt),
    check('edition_ends_after_it_starts', sql`${t.toYear} >= ${t.fromYear}`),
    check(
      'edition_hash_is_its_contents',
      sql`${t.hash} = encode(sha256(convert_to(${t.content}, 'UTF8')), 'hex')`,
    ),
  ],
)

/** An edition that was taken back; it stays readable, and says so. */
export const editionWithdrawal = metrics.table(
  'edition_withdrawal',
  {
    editionId: uuid('edition_id').primaryKey(),
    withdrawnAt: moment('withdrawn_at').notNull().defaultNow(),
    withdrawnBy: text('withdrawn_by').notNull(),
    reason: text().notNull(),
  },
  (t) => [
    foreignKey({
      name: 'edition_withdrawal_edition_exists',
      columns: [t.editionId],
      foreignColumns: [edition.id],
    }),
    check('edition_withdrawal_gives_a_reason', sql`btrim(${t.reason}) <> ''`),
  ],
)
