import { areaCodePattern } from '@kexie/schema/area-code'
import { organizationKindList } from '@kexie/schema/organization-kinds'
import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  numeric,
  pgSchema,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { codeOf } from './list-column.ts'
import { provenance } from './provenance.ts'

export const association = pgSchema('association')

const degrees = (name: string) => numeric(name, { precision: 9, scale: 6 })

/** What the registers of people and organizations keep of a name beside the name, which is as it was written. */
const namedColumns = {
  /** The name as it is compared; `fold_names` keeps it. */
  folded: text().notNull().default(''),
  /** What the folded name looks like, for look-alikes to be found. */
  skeleton: text().notNull().default(''),
  /** The organization whose record named it and was not accepted yet; null for what is registered. */
  pendingFor: uuid('pending_for'),
}

/** GB/T 2260 code, of towns and villages with the digits of GB/T 10114 behind it. `standard` is false for areas that report like a district but are not in the standard. */
export const district = association.table(
  'district',
  {
    code: text().primaryKey(),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    /** What it is called where there is room for a word only; its name where nobody said. */
    shortZh: text('short_zh'),
    shortEn: text('short_en'),
    /** What else people write for it; files understand it, pages do not say it. */
    aliases: text().array().notNull().default([]),
    parentCode: text('parent_code'),
    standard: boolean().notNull().default(true),
    /** From which day on nothing new may lie in it, the first of a month, and codes of what took its place; null while it is open. */
    closedOn: date('closed_on'),
    replacedBy: text('replaced_by').array().notNull().default([]),
    /** The box around it in WGS-84 degrees, null where nobody gave one. */
    west: degrees('west'),
    south: degrees('south'),
    east: degrees('east'),
    north: degrees('north'),
  },
  (t) => [
    foreignKey({ name: 'district_parent_exists', columns: [t.parentCode], foreignColumns: [t.code] }),
    check(
      'district_has_a_whole_box',
      sql`num_nonnulls(${t.west}, ${t.south}, ${t.east}, ${t.north}) in (0, 4)`,
    ),
    check('district_box_is_not_turned', sql`${t.west} < ${t.east} and ${t.south} < ${t.north}`),
    check('district_code_is_one', sql`${t.code} ~ ${sql.raw(`'^${areaCodePattern}$'`)}`),
    check('district_closes_with_a_month', sql`extract(day from ${t.closedOn}) = 1`),
  ],
)

/** Kept as it is written: every search reads all of what a GIN index has put off, and the register is searched more than written. */
const atOnce = { fastupdate: false }

export const organization = association.table(
  'organization',
  {
    id: uuid().primaryKey(),
    kind: codeOf(organizationKindList).notNull(),
    name: text().notNull(),
    nameEn: text('name_en'),
    /** Pinyin of the name, tone-less: the order in which people look names up. */
    sortKey: text('sort_key').notNull(),
    creditCode: text('credit_code'),
    parentId: uuid('parent_id'),
    districtCode: text('district_code').notNull(),
    foundedOn: date('founded_on'),
    dissolvedOn: date('dissolved_on'),
    provenance: provenance().notNull().default('REPORTED'),
    ...namedColumns,
    /** What it shares with names one edit apart or as brief, by which they are found; `fold_names` keeps it. */
    forms: integer().array().notNull().default(sql`'{}'`),
    /** Met in passing, under the kind of the field that named it: what else is known of it is still to be registered. */
    namedOnly: boolean('named_only').notNull().default(false),
    /** Counts its changes, so that whoever changes it says which state was seen; `keep_changes` keeps it. */
    version: integer().notNull().default(1),
  },
  (t) => [
    foreignKey({ name: 'organization_parent_exists', columns: [t.parentId], foreignColumns: [t.id] }),
    foreignKey({
      name: 'organization_district_exists',
      columns: [t.districtCode],
      foreignColumns: [district.code],
    }),
    uniqueIndex('organization_credit_code_is_unique').on(t.creditCode),
    uniqueIndex('organization_name_is_unique')
      .on(t.folded)
      .where(sql`${t.pendingFor} is null and ${t.folded} <> ''`),
    uniqueIndex('organization_waits_once').on(t.pendingFor, t.folded).where(sql`${t.pendingFor} is not null`),
    index('organization_by_folded').on(t.folded),
    index('organization_by_skeleton').on(t.skeleton),
    index('organization_by_forms').using('gin', t.forms).with(atOnce),
    index('organization_by_kind_and_name').on(t.kind, t.sortKey, t.id),
    index('organization_by_name_trigram').using('gin', sql`${t.name} public.gin_trgm_ops`).with(atOnce),
    check('organization_name_is_not_blank', sql`${t.name} ~ '[^[:space:]]'`),
    check('organization_credit_code_has_18_characters', sql`${t.creditCode} ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'`),
    check('organization_dissolved_after_it_was_founded', sql`${t.dissolvedOn} >= ${t.foundedOn}`),
  ],
)

/** One row a human being, however many events, papers and roles name them. */
export const person = association.table(
  'person',
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    sortKey: text('sort_key').notNull(),
    /** Employer as stated; with the name it tells namesakes apart until a registry number does. */
    affiliation: text().notNull().default(''),
    /** ISO 3166-1 alpha-2; CN unless stated. */
    country: text().notNull().default('CN'),
    provenance: provenance().notNull().default('REPORTED'),
    ...namedColumns,
  },
  (t) => [
    uniqueIndex('person_name_and_affiliation_are_unique')
      .on(t.folded)
      .where(sql`${t.pendingFor} is null and ${t.folded} <> ''`),
    uniqueIndex('person_waits_once').on(t.pendingFor, t.folded).where(sql`${t.pendingFor} is not null`),
    index('person_by_folded').on(t.folded),
    index('person_by_skeleton').on(t.skeleton),
    index('person_by_name').on(t.name),
    index('person_by_affiliation').on(t.affiliation),
    index('person_by_sort_key').on(t.sortKey, t.id),
    check('person_name_is_not_blank', sql`${t.name} ~ '[^[:space:]]'`),
    check('person_country_is_iso_3166', sql`${t.country} ~ '^[A-Z]{2}$'`),
  ],
)
