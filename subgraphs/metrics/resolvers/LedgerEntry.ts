import { districtStub, organizationStub } from '@kexie/records/record-fields'
import { toGlobalId } from '@kexie/schema/global-id'
import { fromDecimal, toNumber } from '@kexie/schema/quantity'
import type { LedgerEntryResolvers } from '../schema.generated.ts'

export const LedgerEntry: LedgerEntryResolvers = {
  id: ({ id }) => toGlobalId('LedgerEntry', id),
  indicator: ({ indicator }) => ({ code: indicator }),
  occurredOn: ({ occurred_on }) => occurred_on,
  quantity: ({ quantity }) => toNumber(fromDecimal(quantity)),
  upTo: ({ quantity, spread }) =>
    Number(spread) === 0 ? null : toNumber(fromDecimal(quantity) + fromDecimal(spread)),
  organization: ({ organization_id }) => organizationStub(organization_id),
  district: ({ district_code }) => districtStub(district_code),
  record: async ({ record_id }, _, { records }) => records.load(record_id),
  title: async ({ record_id: id, revision }, _, { titles }) => (await titles.load({ id, revision })) ?? '',
  recordedAt: ({ recorded_at }) => new Date(recorded_at),
  reversal: ({ reverses }) => reverses !== null,
}
