import { districtStub } from '@kexie/records/record-fields'
import { addsUpOverAreas } from '@kexie/schema/indicator'
import { fromDecimal, toNumber } from '@kexie/schema/quantity'
import { districtTargets, pathOf, progressOfTarget } from '../figure/target.ts'
import type { TargetProgressResolvers, TargetRevisionResolvers } from '../schema.generated.ts'

const unitsOf = (decimal: string) => toNumber(fromDecimal(decimal))

export const TargetProgress: TargetProgressResolvers = {
  indicator: ({ figure: { code, span } }) => ({ code, asOf: span.asOf }),
  district: ({ row }) => districtStub(row.districtCode),
  value: ({ row }) => unitsOf(row.value),
  figure: ({ figure }) => figure,
  relation: ({ row }) => row.relation,
  baseline: ({ row }) => (row.baseline === null ? null : unitsOf(row.baseline)),
  path: ({ row }, _, { definitions }) => pathOf(row, definitions.find(row.indicator)?.measure ?? 'SUM'),
  from: ({ row }) => row.fromYear,
  to: ({ row }) => row.toYear,
  achievement: async (target, _, context) => (await progressOfTarget(target, context)).achievement,
  elapsed: async (target, _, context) => (await progressOfTarget(target, context)).elapsed,
  expected: async (target, _, context) => (await progressOfTarget(target, context)).expected,
  pace: async (target, _, context) => (await progressOfTarget(target, context)).pace,
  parts: (target, _, context) => districtTargets(target, context),
  partsTotal: async (target, _, context) => {
    const parts = await districtTargets(target, context)
    const { measure } = context.definitions.find(target.row.indicator) ?? {}
    if (parts.length === 0 || !measure || !addsUpOverAreas(measure)) return null
    return toNumber(parts.reduce((sum, { row }) => sum + fromDecimal(row.value), 0))
  },
  revisions: ({ row }, _, { revisions }) => revisions.load(row.id),
}

export const TargetRevision: TargetRevisionResolvers = {
  value: ({ value }) => unitsOf(value),
  baseline: ({ baseline }) => (baseline === null ? null : unitsOf(baseline)),
}
