import type { Db } from '@kexie/db/database'
import * as tables from '@kexie/db/tables/association-records'
import { declareRecords } from '@kexie/records/declare-records'
import { findHeld, heldProblems } from '@kexie/records/held-once'
import { recordType } from '@kexie/records/record-type'
import { findOrganizations, findPeople } from '@kexie/records/registry'
import type { ReportedRow } from '@kexie/records/report-records'
import { waitFor } from '@kexie/records/wait-for'
import { sharesOf } from './grant-beneficiaries.ts'
import { budgetsFor, type PolicyRow } from './grant-budgets.ts'
import { budgetProblems, grantProblems, shareProblems } from './grant-rules.ts'
import type { ChiefInput, GrantInput } from './schema.generated.ts'
import { listBudgets, listShares } from './store/grants.ts'

/** What grants have used of budgets and of their beneficiaries' caps. Calls that approve wait for each other. */
async function grantsBefore(tx: Db, rows: readonly ReportedRow<GrantInput>[]) {
  const approving = rows.filter(({ input }) => input.approved)
  if (approving.length > 0) await waitFor(tx, 'association.grant_record', ['approval'])
  const written = rows.flatMap(({ id }) => id ?? [])
  const inputs = approving.map(({ input }) => input)
  return {
    budgets: budgetsFor(await listBudgets(tx, written)),
    shares: sharesOf(await listShares(tx, written), await beneficiaries(tx, inputs)),
  }
}

/** Key of the person a grant is for, else of its applicant; their name while they are in no register. */
async function beneficiaries(tx: Db, grants: readonly GrantInput[]): Promise<(grant: GrantInput) => string> {
  const people = await findPeople(
    tx,
    grants.flatMap(({ person }) => person ?? []),
  )
  const organizations = await findOrganizations(
    tx,
    grants.map(({ applicant }) => applicant),
  )
  return ({ person, applicant }) =>
    person
      ? people(person) || `${person.name?.trim()} ${person.affiliation?.trim() ?? ''}`
      : organizations(applicant) || `${applicant.name?.trim()}`
}

/** The record types of this domain: what each is beyond its SDL. */
export const associationRecords = declareRecords(new URL('./schema.graphql', import.meta.url), {
  Admission: recordType({
    table: tables.admission,
    earliest: '1949-10-01',
  }),
  CommitteeSeat: recordType({
    table: tables.committeeSeat,
  }),
  CommitteeUnit: recordType({
    table: tables.committeeUnit,
  }),
  /** A person counts once: nobody is listed twice at the same time. */
  Chief: recordType({
    table: tables.chief,
    lookUp: (tx, rows: readonly ReportedRow<ChiefInput>[]) =>
      findHeld(tx, rows, ({ person }) => ({ person }), {
        table: tables.chief,
        person: tables.chief.personId,
      }),
    problems: (row, { more }) => heldProblems(row, more, 'person'),
  }),
  /** The whole city may be designated. */
  Designation: recordType({
    table: tables.designation,
  }),
  Meeting: recordType({
    table: tables.meeting,
    parts: { participants: tables.meetingParticipant, resolutions: tables.resolution },
  }),
  GrantPolicy: recordType({ table: tables.grantPolicy, parts: { budgets: tables.policyBudget } }),
  Grant: recordType({
    table: tables.grantRecord,
    parts: { reviews: tables.grantReview, payments: tables.grantPayment, evidence: tables.grantEvidence },
    lookUp: grantsBefore,
    problems: (row: GrantInput, { found, more }) => {
      const policy = found<PolicyRow>('GrantPolicy', row.policy)
      return [
        ...grantProblems(row, policy?.cap ? Number(policy.cap) : null),
        ...(policy ? budgetProblems(row.approved, more.budgets.shortOf(policy.id, row)) : []),
        ...(policy ? shareProblems(row.approved, more.shares.shortOf(policy, row)) : []),
      ]
    },
    calculated: { 'policy.purpose': ({ columns }, { budgets }) => budgets.purposeOf(columns.policyId) },
  }),
})
