import { districtStub } from '@kexie/records/record-fields'
import { type Hundredths, toNumber } from '@kexie/schema/quantity'
import { restatedBy } from '../edition/restated-by.ts'
import type { Point } from '../figure/formulas.ts'
import { flippedStatements, isReached, movedFigures, movedTargets } from '../impact/impact.ts'
import type { FigureImpactResolvers, ImpactResolvers, TargetImpactResolvers } from '../schema.generated.ts'
import { listEditions } from '../store/editions.ts'

const number = (value: Hundredths | null) => (value === null ? null : toNumber(value))

export const Impact: ImpactResolvers = {
  figures: (impact) => movedFigures(impact),
  targets: (impact) => movedTargets(impact),
  statements: (impact) => flippedStatements(impact),
  editions: async (impact, _, { db, areas }) => {
    const moved = await movedFigures(impact)
    return restatedBy(moved, await listEditions(db, false), await areas())
  },
}

const shown = ({ value, relation }: Point) => ({ value: number(value), relation })

export const FigureImpact: FigureImpactResolvers = {
  indicator: ({ code }) => ({ code }),
  district: ({ area }) => districtStub(area),
  before: ({ before }) => shown(before),
  after: ({ after }) => shown(after),
  change: ({ before, after }) =>
    before.value === null && after.value === null ? null : toNumber((after.value ?? 0) - (before.value ?? 0)),
}

export const TargetImpact: TargetImpactResolvers = {
  before: ({ before }) => number(before),
  after: ({ after }) => number(after),
  paceBefore: ({ paces }) => paces.before,
  paceAfter: ({ paces }) => paces.after,
  flips: ({ target, before, after }, _, { definitions }) =>
    isReached(definitions, target, before) !== isReached(definitions, target, after),
}
