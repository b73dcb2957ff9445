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
  primaryKey,
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
    /** Argon2id; null until its holder redeems the first link, and where an outside issuer vouches for him. */
    passwordHash: text('password_hash'),
    /** `issuer|subject` of an outside OpenID issuer. */
    externalSubject: text('external_subject'),
    /** Base32 secret of the second factor; it counts once confirmed. */
    secondFactor: text('second_factor'),
    secondFactorConfirmedAt: moment('second_factor_confirmed_at'),
    /** Time step of the last code that was accepted: a code works once. */
    secondFactorStep: bigint('second_factor_step', { mode: 'number' }),
    suspendedAt: moment('suspended_at'),
    /** Made and still shut: its role is only proposed, until the security administrator grants it. */
    awaitsRole: boolean('awaits_role').notNull().default(false),
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
    check('account_that_awaits_its_role_is_shut', sql`not ${t.awaitsRole} or ${t.suspendedAt} is not null`),
    check('account_external_subject_is_not_blank', sql`${t.externalSubject} ~ '[^[:space:]]'`),
    check('account_name_is_typeable', sql`${t.name} ~ '^[a-z0-9][a-z0-9._@-]{2,63}$'`),
    check(
      'account_reporter_has_an_organization',
      sql`${t.role} <> 'REPORTER' or ${t.organizationId} is not null`,
    ),
    check(
      'account_district_reviewer_has_a_district',
      sql`${t.role} <> 'DISTRICT_REVIEWER' or ${t.districtCode} is not null`,
    ),
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
    /** SHA-256 of the one before, which another window may show once more for some seconds. */
    previousHash: text('previous_hash'),
    /** With a refresh token gives the one that replaces it: two windows that renew at once are answered alike. */
    successorKey: text('successor_key').notNull().default(sql`gen_random_uuid()::text`),
    /** Minutes without use after which it ends. */
    idleMinutes: integer('idle_minutes').notNull().default(120),
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

/** SHA-256 of every refresh token that was replaced, while its sign-in stands: who shows one again holds a copy. */
export const spentRefreshToken = association.table(
  'spent_refresh_token',
  {
    hash: text().primaryKey(),
    sessionId: uuid('session_id').notNull(),
    spentAt: moment('spent_at').notNull().defaultNow(),
  },
  (t) => [
    foreignKey({
      name: 'spent_refresh_token_session_exists',
      columns: [t.sessionId],
      foreignColumns: [session.id],
    }),
    index('spent_refresh_token_by_session').on(t.sessionId),
  ],
)

/** By which the holder of an account sets a password of his own, once: for a new account, and after a reset. */
export const oneTimeLink = association.table(
  'one_time_link',
  {
    id: uuid().primaryKey(),
    accountId: uuid('account_id').notNull(),
    /** SHA-256 of the token; the token itself is shown once and kept nowhere. */
    hash: text().notNull(),
    /** Whether the second factor so far is given up for a new one. */
    renewsSecondFactor: boolean('renews_second_factor').notNull().default(false),
    /** Base32 secret of the second factor that is enrolled by it; the account's once a code of it came. */
    secondFactor: text('second_factor'),
    createdAt: moment('created_at').notNull().defaultNow(),
    createdBy: text('created_by').notNull(),
    expiresAt: moment('expires_at').notNull(),
    redeemedAt: moment('redeemed_at'),
    /** When a later link or a suspension made it void. */
    endedAt: moment('ended_at'),
  },
  (t) => [
    foreignKey({
      name: 'one_time_link_account_exists',
      columns: [t.accountId],
      foreignColumns: [account.id],
    }),
    uniqueIndex('one_time_link_hash_is_unique').on(t.hash),
    index('one_time_link_by_account').on(t.accountId, t.createdAt),
  ],
)

/** One administrator's request to let somebody set a password anew, until another confirms or refuses it. */
export const accountReset = association.table(
  'account_reset',
  {
    id: uuid().primaryKey(),
    accountId: uuid('account_id').notNull(),
    /** Whether the second factor is reset too. */
    secondFactor: boolean('second_factor').notNull(),
    reason: text().notNull(),
    requestedAt: moment('requested_at').notNull().defaultNow(),
    requestedBy: text('requested_by').notNull(),
    expiresAt: moment('expires_at').notNull(),
    decidedAt: moment('decided_at'),
    decidedBy: text('decided_by'),
    outcome: text({ enum: ['CONFIRMED', 'REFUSED', 'OVERTAKEN'] }),
  },
  (t) => [
    foreignKey({
      name: 'account_reset_account_exists',
      columns: [t.accountId],
      foreignColumns: [account.id],
    }),
    uniqueIndex('account_reset_waits_once').on(t.accountId).where(sql`${t.decidedAt} is null`),
    check('account_reset_takes_two', sql`${t.outcome} <> 'CONFIRMED' or ${t.decidedBy} <> ${t.requestedBy}`),
    check(
      'account_reset_is_decided_whole',
      sql`num_nulls(${t.decidedAt}, ${t.decidedBy}, ${t.outcome}) in (0, 3)`,
    ),
  ],
)

/**
 * Whom of an outside issuer the holder of an account has shown himself to be, until the security administrator binds him or refuses.
 * The issuer has vouched for him; that he is who the account is for, people decide.
 */
export const bindingRequest = association.table(
  'binding_request',
  {
    id: uuid().primaryKey(),
    accountId: uuid('account_id').notNull(),
    issuer: text().notNull(),
    subject: text().notNull(),
    /** What the issuer calls him, for people to read. */
    nameThere: text('name_there'),
    requestedAt: moment('requested_at').notNull().defaultNow(),
    decidedAt: moment('decided_at'),
    decidedBy: text('decided_by'),
    outcome: text({ enum: ['CONFIRMED', 'REFUSED', 'OVERTAKEN'] }),
  },
  (t) => [
    foreignKey({
      name: 'binding_request_account_exists',
      columns: [t.accountId],
      foreignColumns: [account.id],
    }),
    uniqueIndex('binding_request_waits_once').on(t.accountId).where(sql`${t.decidedAt} is null`),
    check(
      'binding_request_is_decided_whole',
      sql`num_nulls(${t.decidedAt}, ${t.decidedBy}, ${t.outcome}) in (0, 3)`,
    ),
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
 * Keys under which the database verifies who a statement speaks for (CALLER: what the gateway minted; the two newest are
 * good) and seals the audit (AUDIT: one for ever). Read by functions with the owner's rights alone.
 */
export const hmacKey = association.table(
  'hmac_key',
  {
    /** First eight hexadecimal digits of the secret's SHA-256. */
    id: text().primaryKey(),
    purpose: text({ enum: ['CALLER', 'AUDIT'] }).notNull(),
    secret: bytes().notNull(),
    /** The secret as the two blocks of RFC 2104. */
    innerPad: bytes('inner_pad').notNull(),
    outerPad: bytes('outer_pad').notNull(),
    madeAt: moment('made_at').notNull().defaultNow(),
  },
  (t) => [uniqueIndex('hmac_key_seals_the_audit_alone').on(t.purpose).where(sql`${t.purpose} = 'AUDIT'`)],
)

/**
 * Who did what to what, from where, with what outcome, and what it was before and after. Written by `association.audit`
 * alone, in the transaction of what it tells of; each row is sealed over the one before.
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
    /** HMAC-SHA-256 over the seal of the row before and this row's content. */
    seal: bytes().notNull(),
  },
  (t) => [
    index('audit_entry_by_object').on(t.objectKey, t.number),
    index('audit_entry_by_actor').on(t.actor, t.number),
    index('audit_entry_by_moment').on(t.at),
  ],
)

/**
 * Attempts to sign in that have not succeeded, by what they have in common: a name and an address, a name, an address.
 * Counted before a password is looked at, so that a hundred at once are not all the first.
 */
export const signInDelay = association.table(
  'sign_in_delay',
  {
    /** Kind and SHA-256 of what was typed: a password typed as a name is not kept. */
    key: text().primaryKey(),
    failures: integer().notNull(),
    /** No attempt before this moment is looked at. */
    notBefore: moment('not_before').notNull(),
    lastAt: moment('last_at').notNull(),
  },
  (t) => [index('sign_in_delay_by_age').on(t.lastAt)],
)

/** How often whoever has not signed in was refused, by hour and address: one row, however often. */
export const strangerRefusal = association.table(
  'stranger_refusal',
  {
    hour: moment('hour').notNull(),
    action: text().notNull(),
    outcome: text({ enum: ['REFUSED', 'DENIED'] }).notNull(),
    /** The address, the first half of an IPv6 one; `other` once an hour has a thousand. */
    block: text().notNull(),
    refusals: bigint({ mode: 'number' }).notNull(),
    lastAt: moment('last_at').notNull(),
  },
  (t) => [primaryKey({ name: 'stranger_refusal_pkey', columns: [t.hour, t.action, t.outcome, t.block] })],
)
