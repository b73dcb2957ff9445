import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  jsonb,
  smallint,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { association, district } from './association.ts'

/** The one city that this database is of; no row before it is set up. */
export const city = association.table(
  'city',
  {
    /** The area that is the city as a whole. */
    districtCode: text('district_code').primaryKey(),
    associationZh: text('association_zh').notNull(),
    associationEn: text('association_en').notNull(),
    /** What its map of venues is called; a plain one where nobody said. */
    mapZh: text('map_zh'),
    mapEn: text('map_en'),
    /** Years that pages open with; null for the last five. */
    opensFrom: smallint('opens_from'),
    opensTo: smallint('opens_to'),
    /** The first year that pages offer. */
    earliestYear: smallint('earliest_year'),
    /** Languages that pages offer, the one they open in first. */
    languages: text({ enum: ['zh', 'en'] })
      .array()
      .notNull()
      .default(['zh', 'en']),
    /** Where the city's people open it, for links that are made before an operator says so. */
    site: text(),
    /** What stands above every page, as `schema/city/logo.ts` has it; the product's own where the city has none. */
    logo: text(),
  },
  (t) => [
    foreignKey({ name: 'city_area_exists', columns: [t.districtCode], foreignColumns: [district.code] }),
    uniqueIndex('city_is_one').on(sql`(true)`),
    check('city_has_a_whole_period', sql`num_nonnulls(${t.opensFrom}, ${t.opensTo}) in (0, 2)`),
    check('city_period_is_not_turned', sql`${t.opensFrom} <= ${t.opensTo}`),
    check(
      'city_speaks_a_language_once',
      sql`cardinality(${t.languages}) between 1 and 2 and ${t.languages}[1] is distinct from ${t.languages}[2]`,
    ),
    check('city_offers_the_years_it_opens_with', sql`${t.earliestYear} <= ${t.opensFrom}`),
  ],
)

/**
 * What this database was founded as, once and for ever: nothing is taken out of a ledger, and so what began as a demo stays one. No row
 * before either.
 */
export const installation = association.table(
  'installation',
  {
    kind: text({ enum: ['DEMO', 'CITY'] }).primaryKey(),
    foundedAt: timestamp('founded_at', { withTimezone: true }).notNull().defaultNow(),
    foundedBy: text('founded_by').notNull(),
    /** Hash of each thing that the package said which was installed last, by part and key; empty where none was. */
    entries: jsonb().$type<Record<string, string>>().notNull(),
  },
  () => [uniqueIndex('installation_is_one').on(sql`(true)`)],
)

/**
 * What each area is part of from which day on, and since when that is known: a day's figures are those of its day's tree, and figures as of
 * a past moment those of the trees known then. Rows are only added, by `association.keep_tree`; `association.areas` says what follows of them.
 */
export const districtPlace = association.table(
  'district_place',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    code: text().notNull(),
    /** Null for what is part of no other. */
    parentCode: text('parent_code'),
    /** Whether it is an area no more, on no day. */
    removed: boolean().notNull(),
    /** Whether nothing new may lie in it. */
    closed: boolean().notNull(),
    /** From which day on, the first of a month; -infinity where it was always so. */
    validFrom: date('valid_from').notNull().default('-infinity'),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    index('district_place_by_code').on(t.code, t.id),
    check(
      'district_place_from_a_month_on',
      sql`not isfinite(${t.validFrom}) or extract(day from ${t.validFrom}) = 1`,
    ),
  ],
)

/** How an area is drawn: polygons of rings of [longitude, latitude], as the coordinates of a GeoJSON MultiPolygon. */
export const districtOutline = association.table(
  'district_outline',
  {
    districtCode: text('district_code').primaryKey(),
    coordinates: jsonb().$type<Coordinates>().notNull(),
    /** Who drew it after what, in the words that stand under the map. */
    sourceZh: text('source_zh').notNull(),
    sourceEn: text('source_en').notNull(),
    /** 审图号, where the outline is that of an approved map. */
    approvalNumber: text('approval_number'),
  },
  (t) => [
    foreignKey({
      name: 'outline_district_exists',
      columns: [t.districtCode],
      foreignColumns: [district.code],
    }),
  ],
)

/** Polygons of rings of points. */
export type Coordinates = number[][][][]
