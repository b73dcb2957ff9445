import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { association, district, organization } from './association.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' })

/** What an account may be; PUBLIC, SERVICE and SYSTEM are no accounts. */
export const accountRole = association.enum('account_role', [
  'REPORTER',
  'DISTRICT_REVIEWER',
  'REVIEWER',
  'LEADER',
  'SYSTEM_ADMIN',
  'SECURITY_ADMIN',
  'AUDIT_ADMIN',
])

/** One person's way in. One role each, so that no administrator is two of them. */
export const account = association.table(
  'account',
  {
    id: uuid().primaryKey(),
    /** What is typed at the door, in lower case; also the actor's name in history and audit. */
    name: text().notNull(),
    displayName: text('display_name').notNull(),
    role: accountRole().notNull(),
    organizationId: uuid('organization_id'),
    districtCode: text('district_code'),
    /** Argon2id, null for an account that an outside issuer vouches for. */
    passwordHash: text('password_hash'),
    /** `issuer|subject` of an outside OpenID issuer. */
    externalSubject: text('external_subject'),
    /** Base32 secret of the second factor; it counts once confirmed. */
    secondFactor: text('second_factor'),
    secondFactorConfirmedAt: moment('second_factor_confirmed_at'),
    /** Time step of the last code that was accepted: a code works once. */
    secondFactorStep: bigint('second_factor_step', { mode: 'number' }),
    failures: integer().notNull().default(0),
    lockedUntil: moment('locked_until'),
    suspendedAt: moment('suspended_at'),
    /** Only of the embedded demo on loopback: exempt from the second factor. */
    demo: boolean().notNull().default(false),
    createdAt: moment('created_at').notNull().defaultNow(),
    createdBy: text('created_by').notNull(),
  },
  (t) => [
    uniqueIndex('account_name_is_unique').on(t.name),
    uniqueIndex('account_external_subject_is_unique').on(t.externalSubject),
    foreignKey({
      name: 'account_organization_exists',
      columns: [t.organizationId],
      foreignColumns: [organization.id],
    }),
    foreignKey({
      name: 'account_district_exists',
      columns: [t.districtCode],
      foreignColumns: [district.code],
    }),
    check('account_name_is_typeable', sql`${t.name} ~ '^[a-z0-9][a-z0-9._@-]{2,63}$'`),
    check(
      'account_reporter_has_an_organization',
      sql`${t.role} <> 'REPORTER' or ${t.organizationId} is not null`,
    ),
    check(
      'account_district_reviewer_has_a_district',
      sql`${t.role} <> 'DISTRICT_REVIEWER' or ${t.districtCode} is not null`,
    ),
    check('account_can_be_entered', sql`num_nonnulls(${t.passwordHash}, ${t.externalSubject}) > 0`),
  ],
)

/** One sign-in until it ends: by sign-out, by time, by a change of password or role, by a stolen refresh token. */
export const session = association.table(
  'session',
  {
    id: uuid().primaryKey(),
    accountId: uuid('account_id').notNull(),
    /** SHA-256 of the refresh token that is good now. */
    refreshHash: text('refresh_hash').notNull(),
    /** SHA-256 of the one before: who shows it again has a stolen copy, or the thief has the new one. */
    previousHash: text('previous_hash'),
    address: text().notNull(),
    startedAt: moment('started_at').notNull().defaultNow(),
    refreshedAt: moment('refreshed_at').notNull().defaultNow(),
    expiresAt: moment('expires_at').notNull(),
    endedAt: moment('ended_at'),
    endedWhy: text('ended_why'),
  },
  (t) => [
    foreignKey({ name: 'session_account_exists', columns: [t.accountId], foreignColumns: [account.id] }),
    index('session_by_account').on(t.accountId, t.startedAt),
    uniqueIndex('session_refresh_hash_is_unique').on(t.refreshHash),
  ],
)

/** A key that a society's own software shows instead of signing in. */
export const serviceToken = association.table(
  'service_token',
  {
    id: uuid().primaryKey(),
    organizationId: uuid('organization_id').notNull(),
    label: text().notNull(),
    /** SHA-256 of the token; the token itself is shown once and kept nowhere. */
    hash: text().notNull(),
    scopes: text().array().notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    createdBy: text('created_by').notNull(),
    expiresAt: moment('expires_at').notNull(),
    revokedAt: moment('revoked_at'),
    revokedBy: text('revoked_by'),
  },
  (t) => [
    foreignKey({
      name: 'service_token_organization_exists',
      columns: [t.organizationId],
      foreignColumns: [organization.id],
    }),
    uniqueIndex('service_token_hash_is_unique').on(t.hash),
    index('service_token_by_organization').on(t.organizationId, t.createdAt),
    check('service_token_has_scopes', sql`cardinality(${t.scopes}) > 0`),
  ],
)

/** Key pairs that sign access tokens, the newest in use; the others still verify what they signed. */
export const signingKey = association.table('signing_key', {
  kid: text().primaryKey(),
  privateJwk: jsonb('private_jwk').notNull(),
  publicJwk: jsonb('public_jwk').notNull(),
  createdAt: moment('created_at').notNull().defaultNow(),
})

/**
 * Who did what to what, from where, with what outcome, and what it was before and after. Written by `association.audit`
 * alone, in the transaction of what it tells of; each row is sealed with the hash of the one before.
 */
export const auditEntry = association.table(
  'audit_entry',
  {
    /** Without gaps: a missing number is a missing row. */
    number: bigint({ mode: 'number' }).primaryKey(),
    at: moment('at').notNull(),
    actor: text().notNull(),
    accountId: uuid('account_id'),
    role: text().notNull(),
    address: text().notNull(),
    correlationId: text('correlation_id').notNull(),
    action: text().notNull(),
    outcome: text({ enum: ['DONE', 'REFUSED', 'DENIED'] }).notNull(),
    /** GraphQL type and key of what it was done to. */
    objectType: text('object_type'),
    objectKey: text('object_key'),
    organizationId: uuid('organization_id'),
    before: jsonb(),
    after: jsonb(),
    reason: text(),
    /** SHA-256 over the row before and this row's content. */
    seal: bytes().notNull(),
  },
  (t) => [
    index('audit_entry_by_object').on(t.objectKey, t.number),
    index('audit_entry_by_actor').on(t.actor, t.number),
    index('audit_entry_by_moment').on(t.at),
  ],
)
