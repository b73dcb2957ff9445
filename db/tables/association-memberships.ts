import { sql } from 'drizzle-orm'
import { check, date, foreignKey, index, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { association, organization, person } from './association.ts'

/** `organizationId` belongs to `bodyId` from the day it was admitted until the day it left. */
export const membership = association.table(
  'membership',
  {
    organizationId: uuid('organization_id').notNull(),
    bodyId: uuid('body_id').notNull(),
    admittedOn: date('admitted_on').notNull(),
    endedOn: date('ended_on'),
    /** The accepted admission that says so, kept by `association.enrol`; null for what was registered by hand. */
    recordId: uuid('record_id'),
  },
  (t) => [
    primaryKey({ name: 'membership_pkey', columns: [t.organizationId, t.bodyId, t.admittedOn] }),
    foreignKey({
      name: 'membership_organization_exists',
      columns: [t.organizationId],
      foreignColumns: [organization.id],
    }),
    foreignKey({ name: 'membership_body_exists', columns: [t.bodyId], foreignColumns: [organization.id] }),
    index('membership_by_body').on(t.bodyId, t.admittedOn),
    check('membership_ends_after_it_starts', sql`${t.endedOn} >= ${t.admittedOn}`),
  ],
)

export const personRole = association.table(
  'person_role',
  {
    id: uuid().primaryKey(),
    personId: uuid('person_id').notNull(),
    organizationId: uuid('organization_id').notNull(),
    /** Office or title as the organization words it: 理事长, 秘书长, 会员, 首席专家. */
    role: text().notNull(),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on'),
  },
  (t) => [
    foreignKey({ name: 'person_role_person_exists', columns: [t.personId], foreignColumns: [person.id] }),
    foreignKey({
      name: 'person_role_organization_exists',
      columns: [t.organizationId],
      foreignColumns: [organization.id],
    }),
    index('person_role_by_person').on(t.personId, t.startsOn),
    index('person_role_by_organization').on(t.organizationId, t.startsOn),
    check('person_role_ends_after_it_starts', sql`${t.endsOn} >= ${t.startsOn}`),
  ],
)
