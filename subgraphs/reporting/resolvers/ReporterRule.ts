import { organizationKindList } from '@kexie/schema/organization-kinds'
import { observedRecordTypes } from '@kexie/schema/records'
import type { ReporterRuleResolvers } from '../schema.generated.ts'

export const ReporterRule: ReporterRuleResolvers = {
  // Before a city is founded there are no kinds.
  kinds: async ({ kinds }, _, { names }) => {
    const values = kinds.map((code) => names.listValues.load({ list: organizationKindList, code }))
    return (await Promise.all(values)).flatMap((value) => value ?? [])
  },
  isObservation: ({ type }) => observedRecordTypes.some((one) => one === type),
}
