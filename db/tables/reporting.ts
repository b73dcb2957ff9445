import { recordStatuses } from '@kexie/schema/state-machine'
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { district, organization } from './association.ts'
import { codeOf } from './list-column.ts'
import { provenance } from './provenance.ts'

export const reporting = pgSchema('reporting')

export const recordStatus = reporting.enum('record_status', recordStatuses)

/** Something odd about a row that is no problem: it may be right, and somebody has to say so. */
export interface Remark {
  code: 'PARTY_REPEATED' | 'OUTSIDE_THE_CITY'
  /** Path inside the row. */
  field: string
  /** What the sentence of the code is filled with. */
  values: Record<string, string | number>
}

const moment = (name: string) => timestamp(name, { withTimezone: true })

/**
 * One row a revision of a record; what is submitted never changes again, a correction is the next revision.
 * Domain tables add their columns under the same (id, revision): class-table inheritance.
 */
export const record = reporting.table(
  'record',
  {
    id: uuid().notNull(),
    revision: integer().notNull(),
    /** GraphQL type of the record, and so its domain table. */
    type: text().notNull(),
    organizationId: uuid('organization_id').notNull(),
    districtCode: text('district_code').notNull(),
    title: text().notNull(),
    occurredOn: date('occurred_on').notNull(),
    status: recordStatus().notNull().default('DRAFT'),
    /** The revision its organization works on; everybody but reviewers sees the ACCEPTED one. */
    latest: boolean().notNull().default(true),
    /** The revision that was last put before the reviewers, who never see a draft. */
    presented: boolean().notNull().default(false),
    provenance: provenance().notNull(),
    /** Within which programme, or by whose team, it was done: a value of the list `credit`. */
    credit: codeOf('credit'),
    /** Identity in the reporter's own software or spreadsheet. */
    externalKey: text('external_key'),
    /** SHA-256 of what was reported: the same row sent again writes nothing. */
    fingerprint: text().notNull(),
    /**
     * What was reported, once, as rules read it: fields by name, lists of items, what is calculated from them and what is known of
     * whom they name; nothing confidential. Null of a revision without content of its own.
     */
    content: jsonb().$type<Readonly<Record<string, unknown>>>(),
    /** SHA-256 of the content as the database writes it; kept by `reporting.check_record_step`. */
    contentHash: text('content_hash'),
    /** What looked odd in what was reported; a finding each once the revision is submitted. */
    remarks: jsonb().$type<readonly Remark[]>().notNull().default([]),
    createdAt: moment('created_at').notNull().defaultNow(),
    createdBy: text('created_by').notNull(),
    submittedAt: moment('submitted_at'),
    submittedBy: text('submitted_by'),
    decidedAt: moment('decided_at'),
    decidedBy: text('decided_by'),
    reason: text(),
    /** Why it corrects what was accepted; null of all that correct nothing that counts. */
    correctionReason: text('correction_reason'),
    /** The accepted revision that this one proposes to withdraw, whose content it shows; null for all that have their own. */
    withdraws: integer(),
    /** The revision whose content it shows. Kept, for a planner guesses badly how many rows meet a computed value. */
    contentRevision: integer('content_revision')
      .notNull()
      .generatedAlwaysAs(sql`coalesce(withdraws, revision)`),
  },
  (t) => [
    primaryKey({ name: 'record_pkey', columns: [t.id, t.revision] }),
    foreignKey({
      name: 'record_organization_exists',
      columns: [t.organizationId],
      foreignColumns: [organization.id],
    }),
    foreignKey({
      name: 'record_district_exists',
      columns: [t.districtCode],
      foreignColumns: [district.code],
    }),
    uniqueIndex('record_has_one_latest_revision').on(t.id).where(sql`${t.latest}`),
    uniqueIndex('record_has_one_presented_revision').on(t.id).where(sql`${t.presented}`),
    uniqueIndex('record_has_one_accepted_revision').on(t.id).where(sql`${t.status} = 'ACCEPTED'`),
    uniqueIndex('record_external_key_is_unique')
      .on(t.organizationId, t.type, t.externalKey)
      .where(sql`${t.latest}`),
    index('record_by_type_and_date').on(t.type, t.occurredOn, t.id),
    index('record_by_organization_and_date').on(t.organizationId, t.occurredOn, t.id),
    index('record_by_organization').on(t.organizationId, t.id),
    index('record_by_credit').on(t.type, t.credit, t.occurredOn, t.id).where(sql`${t.credit} is not null`),
    index('record_by_district').on(t.districtCode, t.id),
    // Under row security an index whose predicate says the state is used; a condition on it would not be.
    index('record_waits').on(t.submittedAt, t.id).where(sql`${t.status} in ('SUBMITTED', 'ENDORSED')`),
    index('record_is_open')
      .on(t.organizationId, t.id)
      .where(sql`${t.status} in ('DRAFT', 'SUBMITTED', 'ENDORSED', 'RETURNED')`),
    // Few at any time: what is not accepted, and what is while a correction of it is written or waits.
    index('record_is_not_accepted').on(t.id, t.revision).where(sql`${t.status} <> 'ACCEPTED'`),
    index('record_is_being_corrected')
      .on(t.id)
      .where(sql`${t.status} = 'ACCEPTED' and not (${t.presented} and ${t.latest})`),
    check('record_external_key_is_not_blank', sql`${t.externalKey} ~ '[^[:space:]]'`),
    check(
      'record_has_content_once_submitted',
      sql`${t.content} is not null or ${t.withdraws} is not null or ${t.status} = 'DRAFT'`,
    ),
    check('record_title_is_not_blank', sql`btrim(${t.title}) <> ''`),
    check(
      'record_withdrawal_gives_a_reason',
      sql`${t.withdraws} is null or ${t.status} = 'DRAFT' or btrim(${t.reason}) <> ''`,
    ),
    check('record_returned_with_a_reason', sql`${t.status} <> 'RETURNED' or btrim(${t.reason}) <> ''`),
  ],
)

/**
 * The titles of revisions as they are searched: apart from the record, whose every step would be written to the index.
 * Kept by `reporting.keep_title`.
 */
export const searchedTitle = reporting.table(
  'searched_title',
  {
    recordId: uuid('record_id').notNull(),
    revision: integer().notNull(),
    /** In small letters, each twice: two characters are four here, which an index of three at a time can find. */
    doubled: text().notNull(),
  },
  (t) => [
    primaryKey({ name: 'searched_title_pkey', columns: [t.recordId, t.revision] }),
    index('searched_title_by_trigram').using('gin', sql`${t.doubled} public.gin_trgm_ops`),
  ],
)

/**
 * What each organization has reported of a month, by type: kept by `reporting.fold_activity` in the transaction that moves
 * a record. What is owed is judged from it, however many records there are.
 */
export const activity = reporting.table(
  'activity',
  {
    organizationId: uuid('organization_id').notNull(),
    /** First day of the month the records lie in. */
    month: date().notNull(),
    type: text().notNull(),
    accepted: integer().notNull(),
    pending: integer().notNull(),
    returned: integer().notNull(),
    /** Some of what stands was rebuilt from published sums. */
    reconstructed: boolean().notNull(),
    /** Day in Shanghai on which the first of what stands was submitted; null where nobody knows. */
    firstOn: date('first_on'),
  },
  (t) => [
    primaryKey({ name: 'activity_pkey', columns: [t.organizationId, t.month, t.type] }),
    index('activity_by_month').on(t.month),
  ],
)

/**
 * How many records each organization has before the reviewers, by the district they lie in, type and state: kept beside the
 * activity, in the same transaction and under the same lock.
 */
export const tally = reporting.table(
  'tally',
  {
    organizationId: uuid('organization_id').notNull(),
    districtCode: text('district_code').notNull(),
    type: text().notNull(),
    status: recordStatus().notNull(),
    records: integer().notNull(),
  },
  (t) => [primaryKey({ name: 'tally_pkey', columns: [t.organizationId, t.districtCode, t.type, t.status] })],
)

/** A person or organization that a revision named and the register does not have until one that names it is accepted. */
export const naming = reporting.table(
  'naming',
  {
    recordId: uuid('record_id').notNull(),
    revision: integer().notNull(),
    identityId: uuid('identity_id').notNull(),
  },
  (t) => [
    primaryKey({ name: 'naming_pkey', columns: [t.recordId, t.revision, t.identityId] }),
    foreignKey({
      name: 'naming_belongs_to_a_revision',
      columns: [t.recordId, t.revision],
      foreignColumns: [record.id, record.revision],
    }).onDelete('cascade'),
    index('naming_by_identity').on(t.identityId),
  ],
)

/** Every step of every record, append-only: who did what, when, from which state to which. */
export const step = reporting.table(
  'step',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    recordId: uuid('record_id').notNull(),
    revision: integer().notNull(),
    action: text().notNull(),
    fromStatus: recordStatus('from_status'),
    toStatus: recordStatus('to_status').notNull(),
    actor: text().notNull(),
    at: moment('at').notNull().defaultNow(),
    reason: text(),
  },
  (t) => [
    foreignKey({
      name: 'step_belongs_to_a_revision',
      columns: [t.recordId, t.revision],
      foreignColumns: [record.id, record.revision],
    }),
    index('step_by_record').on(t.recordId, t.id),
  ],
)

/** One acknowledged call: the same key from the same actor gets the same answer and writes nothing. */
export const acknowledgement = reporting.table(
  'acknowledgement',
  {
    actor: text().notNull(),
    key: text().notNull(),
    /** SHA-256 of the call's content: the same key with another content is refused. */
    fingerprint: text().notNull(),
    answer: jsonb().notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: 'acknowledgement_pkey', columns: [t.actor, t.key] }),
    check('acknowledgement_key_is_not_blank', sql`${t.key} ~ '[^[:space:]]'`),
  ],
)

/** How far each role may do what; kept equal to `schema/viewer/permissions.ts` at every start. */
export const permission = reporting.table(
  'permission',
  {
    action: text().notNull(),
    role: text().notNull(),
    reach: text().notNull(),
  },
  (t) => [primaryKey({ name: 'permission_pkey', columns: [t.action, t.role, t.reach] })],
)

/** Which role may take a record from which state to which; kept equal to `lawfulSteps` of `schema/records/state-machine.ts` at every start. */
export const lawfulStep = reporting.table(
  'lawful_step',
  {
    fromStatus: recordStatus('from_status').notNull(),
    toStatus: recordStatus('to_status').notNull(),
    role: text().notNull(),
  },
  (t) => [primaryKey({ name: 'lawful_step_pkey', columns: [t.fromStatus, t.toStatus, t.role] })],
)

/** Record types that anybody may see once accepted; kept equal to the list in `schema/records` at every start. */
export const openType = reporting.table('open_type', { type: text().primaryKey() })

/** Record types that only their organization and their reviewers see; kept equal to the list in `schema/records` at every start. */
export const confidentialType = reporting.table('confidential_type', { type: text().primaryKey() })

/** Record types that observe the whole city; kept equal to the list in `schema/records` at every start. */
export const observedType = reporting.table('observed_type', { type: text().primaryKey() })

/** Record types that the district looks at before the city accepts. */
export const reviewRule = reporting.table('review_rule', {
  type: text().primaryKey(),
  districtFirst: boolean('district_first').notNull(),
  setBy: text('set_by').notNull(),
  setAt: moment('set_at').notNull().defaultNow(),
})
