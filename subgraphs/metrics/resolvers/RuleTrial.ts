import { districtStub } from '@kexie/records/record-fields'
import { toNumber } from '@kexie/schema/quantity'
import { numberOf } from '../figure/shown.ts'
import type {
  RuleTrialResolvers,
  TrialAreaResolvers,
  TrialCountedResolvers,
  TrialUncountedResolvers,
  TrialValueResolvers,
} from '../schema.generated.ts'

export const RuleTrial: RuleTrialResolvers = {
  sentence: ({ sentence }, _, { language }) => sentence[language],
}

export const TrialArea: TrialAreaResolvers = { district: ({ area }) => districtStub(area) }

export const TrialValue: TrialValueResolvers = {
  value: ({ value }) => numberOf(value),
  upTo: ({ upTo }) => numberOf(upTo),
  rebuilt: ({ rebuilt }) => numberOf(rebuilt),
  planned: ({ planned }) => numberOf(planned),
}

export const TrialCounted: TrialCountedResolvers = {
  record: ({ id }, _, { records }) => records.load(id),
  quantity: ({ quantity }) => toNumber(quantity),
}

export const TrialUncounted: TrialUncountedResolvers = {
  record: ({ id }, _, { records }) => records.load(id),
  reasons: ({ reasons }, _, { language }) => reasons.map((reason) => reason[language]),
}
