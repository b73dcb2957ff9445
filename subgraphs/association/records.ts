import { findHeld, heldProblems, holdingsIn } from '@kexie/db/book/held-once'
import { declareRecords } from '@kexie/db/book/record-room'
import { recordType } from '@kexie/db/book/record-type'
import type { ReportedRow } from '@kexie/db/book/report-records'
import type { Db } from '@kexie/db/database'
import * as tables from '@kexie/db/tables/association-records'
import * as counts from './contributions.ts'
import { budgetsFor, type PolicyRow } from './grant-budgets.ts'
import { budgetProblems, grantProblems } from './grant-rules.ts'
import type { ChiefInput, GrantInput } from './schema.generated.ts'
import { listBudgets } from './store/grants.ts'

/** The record types of this domain: what each is beyond its SDL. */
export const associationRecords = declareRecords(new URL('./schema.graphql', import.meta.url), {
  Admission: recordType({
    table: tables.admission,
    earliest: '1949-10-01',
    contributions: ({ columns }) => counts.admissionContributions(columns),
  }),
  CommitteeSeat: recordType({
    table: tables.committeeSeat,
    contributions: ({ columns }) => counts.seatContributions(columns),
  }),
  CommitteeUnit: recordType({
    table: tables.committeeUnit,
    contributions: ({ columns }) => counts.unitContributions(columns),
  }),
  /** A person counts once: nobody is listed twice at the same time. */
  Chief: recordType({
    table: tables.chief,
    lookUp: (tx, rows: readonly ReportedRow<ChiefInput>[]) =>
      findHeld(tx, rows, ({ person }) => ({ person }), holdingsIn(tables.chief, tables.chief.personId)),
    problems: (row, { more }) => heldProblems(row, more, 'person'),
    contributions: ({ columns }) => counts.chiefContributions(columns),
  }),
  /** The whole city may be designated. */
  Designation: recordType({
    table: tables.designation,
    wholeCity: true,
    contributions: ({ columns }) => counts.designationContributions(columns),
  }),
  Meeting: recordType({
    table: tables.meeting,
    parts: { participants: tables.meetingParticipant, resolutions: tables.resolution },
  }),
  GrantPolicy: recordType({ table: tables.grantPolicy, parts: { budgets: tables.policyBudget } }),
  Grant: recordType({
    table: tables.grantRecord,
    parts: { reviews: tables.grantReview, payments: tables.grantPayment, evidence: tables.grantEvidence },
    lookUp: async (tx: Db, rows: readonly ReportedRow<GrantInput>[]) =>
      budgetsFor(
        await listBudgets(
          tx,
          rows.flatMap(({ id }) => id ?? []),
        ),
      ),
    problems: (row: GrantInput, { found, more }) => {
      const policy = found<PolicyRow>('GrantPolicy', row.policy)
      return [
        ...grantProblems(row, policy?.cap ? Number(policy.cap) : null),
        ...(policy ? budgetProblems(row.approved, more.shortOf(policy.id, row)) : []),
      ]
    },
    contributions: ({ columns }, { purposeOf }) =>
      counts.grantContributions(columns, purposeOf(columns.policyId)),
  }),
})
