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
  numeric,
  pgSchema,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { district, organization } from './association.ts'
import { provenance, relation, standing } from './provenance.ts'

export const reporting = pgSchema('reporting')

/** ENDORSED: the district has looked, the city decides. CORRECTED: was accepted, and a later revision of the same record has been accepted since. */
export const recordStatus = reporting.enum('record_status', [
  'DRAFT',
  'SUBMITTED',
  'ENDORSED',
  'RETURNED',
  'ACCEPTED',
  'CORRECTED',
  'WITHDRAWN',
])

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
    /** Identity in the reporter's own software or spreadsheet. */
    externalKey: text('external_key'),
    /** SHA-256 of what was reported: the same row sent again writes nothing. */
    fingerprint: text().notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    createdBy: text('created_by').notNull(),
    submittedAt: moment('submitted_at'),
    submittedBy: text('submitted_by'),
    decidedAt: moment('decided_at'),
    decidedBy: text('decided_by'),
    reason: text(),
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
    index('record_by_status')
      .on(t.status, t.submittedAt, t.id)
      .where(sql`${t.latest} and ${t.status} not in ('ACCEPTED', 'CORRECTED', 'WITHDRAWN')`),
    check('record_title_is_not_blank', sql`btrim(${t.title}) <> ''`),
    check('record_returned_with_a_reason', sql`${t.status} <> 'RETURNED' or btrim(${t.reason}) <> ''`),
  ],
)

/** What a revision counts: the domain's pure answer, computed when the revision was written. */
export const contribution = reporting.table(
  'contribution',
  {
    recordId: uuid('record_id').notNull(),
    revision: integer().notNull(),
    line: smallint().notNull(),
    indicator: text().notNull(),
    occurredOn: date('occurred_on').notNull(),
    districtCode: text('district_code').notNull(),
    organizationId: uuid('organization_id').notNull(),
    quantity: numeric({ precision: 20, scale: 2 }).notNull(),
    subject: text(),
    relation: relation().notNull().default('EXACT'),
    standing: standing().notNull().default('COUNTED'),
  },
  (t) => [
    primaryKey({ name: 'contribution_pkey', columns: [t.recordId, t.revision, t.line] }),
    foreignKey({
      name: 'contribution_belongs_to_a_revision',
      columns: [t.recordId, t.revision],
      foreignColumns: [record.id, record.revision],
    }).onDelete('cascade'),
    foreignKey({
      name: 'contribution_organization_exists',
      columns: [t.organizationId],
      foreignColumns: [organization.id],
    }),
    foreignKey({
      name: 'contribution_district_exists',
      columns: [t.districtCode],
      foreignColumns: [district.code],
    }),
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
  (t) => [primaryKey({ name: 'acknowledgement_pkey', columns: [t.actor, t.key] })],
)

/** Record types that anybody may see once accepted; kept equal to the list in `schema/records` at every start. */
export const openType = reporting.table('open_type', { type: text().primaryKey() })

/** Record types that the district looks at before the city accepts. */
export const reviewRule = reporting.table('review_rule', {
  type: text().primaryKey(),
  districtFirst: boolean('district_first').notNull(),
  setBy: text('set_by').notNull(),
  setAt: moment('set_at').notNull().defaultNow(),
})
