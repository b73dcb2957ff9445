import type { Page } from '@kexie/records/list-records'
import { connection, districtStub, organizationStub } from '@kexie/records/record-fields'
import { toGlobalId } from '@kexie/schema/global-id'
import { organizationKindList } from '@kexie/schema/organization-kinds'
import { periodName } from '../period.ts'
import type {
  DutyResolvers,
  FormRhythmResolvers,
  ObligationConnectionResolvers,
  ObligationResolvers,
  ReportingFormResolvers,
} from '../schema.generated.ts'
import type { FormRow, ObligationRow } from '../store/duties.ts'

/** An obligation with its form at hand. */
export interface ObligationKey {
  row: ObligationRow
  form: FormRow
}

/** What makes an obligation that one: whose, of which form, for which period. */
export const obligationKey = (row: ObligationRow): string =>
  [row.organization_id, row.form_code, row.period].join('.')

export type ObligationPage = Page<ObligationKey>

export const ReportingForm: ReportingFormResolvers = {
  name: ({ nameZh, nameEn }, _, { language }) => (language === 'en' ? nameEn : nameZh),
  from: ({ fromOn }) => fromOn,
  to: ({ toOn }) => toOn,
  duties: ({ code }, _, { duties }) => duties.load(code),
  since: ({ since }) => dayOrAlways(since),
  revision: ({ code }, _, { formRevisions }) => formRevisions.load(code),
}

export const FormRhythm: FormRhythmResolvers = { since: ({ since }) => dayOrAlways(since) }

/** Null where it always was so. */
const dayOrAlways = (day: string): string | null => (day === '-infinity' ? null : day)

export const Duty: DutyResolvers = {
  id: ({ id }) => toGlobalId('Duty', id),
  kind: ({ organizationKind: code }, _, { names }) =>
    code ? names.listValues.load({ list: organizationKindList, code }) : null,
  organization: ({ organizationId }) => (organizationId ? organizationStub(organizationId) : null),
  formerName: ({ organizationId }, _, { formerNames }) =>
    organizationId ? formerNames.load(organizationId) : null,
  district: ({ districtCode }) => (districtCode ? districtStub(districtCode) : null),
  from: ({ startsOn }) => startsOn,
  until: ({ endsOn }) => endsOn,
}

export const Obligation: ObligationResolvers = {
  id: ({ row }) => toGlobalId('Obligation', obligationKey(row)),
  organization: ({ row }) => organizationStub(row.organization_id),
  periodName: ({ row, form }, _, { language }) => periodName(form, row.period, language),
  from: ({ row }) => row.period,
  to: ({ row }) => row.ends_on,
  dueOn: ({ row }) => row.due_on,
  state: ({ row }) => row.state,
  reportedOn: ({ row }) => row.first_reported_on,
  accepted: ({ row }) => row.accepted,
  pending: ({ row }) => row.pending,
  returned: ({ row }) => row.returned,
  exceptionReason: ({ row }) => row.exception_reason,
  exceptedBy: ({ row }) => row.excepted_by,
  closedAt: ({ row }) => (row.closed_at ? new Date(row.closed_at) : null),
}

export const ObligationConnection: ObligationConnectionResolvers = connection
