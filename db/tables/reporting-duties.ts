import { organizationKindList } from '@kexie/schema/organization-kinds'
import { sql } from 'drizzle-orm'
import {
  check,
  date,
  foreignKey,
  index,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { district, organization } from './association.ts'
import { codeOf } from './list-column.ts'
import { reporting } from './reporting.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** What is owed, how often and when: the monthly report by the 20th. */
export const form = reporting.table(
  'form',
  {
    code: text().primaryKey(),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    cadence: text({ enum: ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'ONCE'] }).notNull(),
    /** Due on this day of the month, or its last where it is shorter, so many months after the last month of the period. */
    dueDay: smallint('due_day'),
    dueMonths: smallint('due_months'),
    /** Of a campaign: the days its activities lie in, and the one it is due on. */
    fromOn: date('from_on'),
    toOn: date('to_on'),
    dueOn: date('due_on'),
    /** Where a day that it is due on is free: due all the same, or on the next workday. */
    moves: text({ enum: ['NONE', 'NEXT_WORKDAY'] })
      .notNull()
      .default('NONE'),
    /** Record types that fulfil it; none named: any. */
    types: text().array().notNull(),
    /** First day of the first period that all this is said of; of earlier ones `pastRhythm` says it. */
    since: date().notNull().default('-infinity'),
  },
  (t) => [
    check('form_due_day_is_a_day_of_a_month', sql`${t.dueDay} between 1 and 31`),
    check('form_is_due_after_its_period', sql`${t.dueMonths} >= 0`),
    check(
      'form_has_the_days_of_its_cadence',
      sql`num_nonnulls(${t.fromOn}, ${t.toOn}, ${t.dueOn}) = case ${t.cadence} when 'ONCE' then 3 else 0 end
        and num_nonnulls(${t.dueDay}, ${t.dueMonths}) = case ${t.cadence} when 'ONCE' then 0 else 2 end`,
    ),
    check('form_campaign_begins_first', sql`${t.fromOn} <= ${t.toOn} and ${t.fromOn} <= ${t.dueOn}`),
  ],
)

/** What was asked of a form that returns in periods that begin before a day: what has changed since left them as they were. */
export const pastRhythm = reporting.table(
  'past_rhythm',
  {
    formCode: text('form_code').notNull(),
    /** First day of the first of these periods. */
    since: date().notNull(),
    /** First day of the first period that it is said of no more. */
    until: date().notNull(),
    cadence: text({ enum: ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'] }).notNull(),
    dueDay: smallint('due_day').notNull(),
    dueMonths: smallint('due_months').notNull(),
    moves: text({ enum: ['NONE', 'NEXT_WORKDAY'] }).notNull(),
    types: text().array().notNull(),
  },
  (t) => [
    primaryKey({ name: 'past_rhythm_pkey', columns: [t.formCode, t.since] }),
    foreignKey({ name: 'past_rhythm_form_exists', columns: [t.formCode], foreignColumns: [form.code] }),
    check('past_rhythm_ends_after_it_begins', sql`${t.until} > ${t.since}`),
    check('past_rhythm_due_day_is_a_day_of_a_month', sql`${t.dueDay} between 1 and 31`),
    check('past_rhythm_is_due_after_its_period', sql`${t.dueMonths} >= 0`),
  ],
)

/** Who owes a form, from when to when: one organization, or all of a kind, in the whole city or in an area of it. */
export const duty = reporting.table(
  'duty',
  {
    id: uuid().primaryKey(),
    formCode: text('form_code').notNull(),
    organizationKind: codeOf(organizationKindList, 'organization_kind'),
    organizationId: uuid('organization_id'),
    /** The area in which those of the kind owe it; null for all of them. */
    districtCode: text('district_code'),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on'),
    setBy: text('set_by').notNull(),
    setAt: moment('set_at').notNull().defaultNow(),
    reason: text().notNull(),
    /** Who ended it, when and why; null for one that runs to the end it was given. */
    endedBy: text('ended_by'),
    endedAt: moment('ended_at'),
    endReason: text('end_reason'),
  },
  (t) => [
    foreignKey({ name: 'duty_form_exists', columns: [t.formCode], foreignColumns: [form.code] }),
    foreignKey({
      name: 'duty_organization_exists',
      columns: [t.organizationId],
      foreignColumns: [organization.id],
    }),
    foreignKey({ name: 'duty_district_exists', columns: [t.districtCode], foreignColumns: [district.code] }),
    check('duty_of_an_area_is_a_kinds', sql`${t.districtCode} is null or ${t.organizationKind} is not null`),
    check(
      'duty_is_one_organizations_or_a_kinds',
      sql`num_nonnulls(${t.organizationKind}, ${t.organizationId}) = 1`,
    ),
    check('duty_ends_after_it_starts', sql`${t.endsOn} >= ${t.startsOn}`),
    check(
      'duty_is_ended_by_somebody_for_a_reason',
      sql`num_nonnulls(${t.endedBy}, ${t.endedAt}, ${t.endReason}) in (0, 3)`,
    ),
  ],
)

/** An organization says that it has nothing to report for a period. */
export const declaration = reporting.table(
  'declaration',
  {
    id: uuid().primaryKey(),
    formCode: text('form_code').notNull(),
    organizationId: uuid('organization_id').notNull(),
    /** First day of the period. */
    period: date().notNull(),
    declaredBy: text('declared_by').notNull(),
    declaredAt: moment('declared_at').notNull().defaultNow(),
    revokedAt: moment('revoked_at'),
    revokedBy: text('revoked_by'),
  },
  (t) => [
    foreignKey({ name: 'declaration_form_exists', columns: [t.formCode], foreignColumns: [form.code] }),
    uniqueIndex('declaration_stands_once')
      .on(t.formCode, t.organizationId, t.period)
      .where(sql`${t.revokedAt} is null`),
  ],
)

/** A period that an organization may report later, or need not report at all. */
export const exception = reporting.table(
  'exception',
  {
    id: uuid().primaryKey(),
    formCode: text('form_code').notNull(),
    organizationId: uuid('organization_id').notNull(),
    period: date().notNull(),
    /** Due then instead; null where nothing is owed. */
    dueOn: date('due_on'),
    reason: text().notNull(),
    grantedBy: text('granted_by').notNull(),
    grantedAt: moment('granted_at').notNull().defaultNow(),
  },
  (t) => [
    foreignKey({ name: 'exception_form_exists', columns: [t.formCode], foreignColumns: [form.code] }),
    index('exception_by_period').on(t.formCode, t.organizationId, t.period, t.grantedAt),
    check('exception_gives_a_reason', sql`btrim(${t.reason}) <> ''`),
  ],
)

/** A period whose books are closed: what is in it changes by a reviewed correction only. */
export const closing = reporting.table(
  'closing',
  {
    id: uuid().primaryKey(),
    formCode: text('form_code').notNull(),
    period: date().notNull(),
    closedBy: text('closed_by').notNull(),
    closedAt: moment('closed_at').notNull().defaultNow(),
    reopenedBy: text('reopened_by'),
    reopenedAt: moment('reopened_at'),
    reason: text(),
  },
  (t) => [
    foreignKey({ name: 'closing_form_exists', columns: [t.formCode], foreignColumns: [form.code] }),
    uniqueIndex('closing_stands_once').on(t.formCode, t.period).where(sql`${t.reopenedAt} is null`),
  ],
)
