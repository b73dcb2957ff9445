import type { Db } from '@kexie/db/database'
import { districtsOf } from '@kexie/records/districts'
import type { SubmissionFilter } from './schema.generated.ts'
import type { SubmissionConditions } from './store/inbox.ts'

/** The filter of the API in the store's terms; one status or type given beside a list narrows it further. */
export async function conditionsOf(
  db: Db,
  filter: SubmissionFilter | null | undefined,
): Promise<SubmissionConditions> {
  const { status, statuses, type, types, organization, district, hasFindings, desk } = filter ?? {}
  const { occurredFrom, occurredTo, submittedFrom, submittedTo, text, lockedBy } = filter ?? {}
  return {
    statuses: both(status, statuses),
    types: both(type, types),
    organization: organization ?? undefined,
    districts: district ? await districtsOf(db, district) : undefined,
    occurredFrom: occurredFrom ?? undefined,
    occurredTo: occurredTo ?? undefined,
    submittedFrom: submittedFrom ?? undefined,
    submittedTo: submittedTo ?? undefined,
    text: text ?? undefined,
    lockedBy: lockedBy ?? undefined,
    hasFindings: hasFindings ?? undefined,
    desk: desk ?? undefined,
  }
}

function both<Value>(
  one: Value | null | undefined,
  any: readonly Value[] | null | undefined,
): readonly Value[] | undefined {
  if (!one) return any ?? undefined
  return any ? any.filter((value) => value === one) : [one]
}
