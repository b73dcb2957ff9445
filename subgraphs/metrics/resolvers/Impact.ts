import { districtStub } from '@kexie/records/record-fields'
import { toNumber } from '@kexie/schema/quantity'
import { restatedBy } from '../edition/restated-by.ts'
import { numberOf, shownAs } from '../figure/shown.ts'
import { flippedStatements, isReached, movedFigures, movedTargets, regroupedIn } from '../impact/impact.ts'
import type { FigureImpactResolvers, ImpactResolvers, TargetImpactResolvers } from '../schema.generated.ts'
import { listEditions } from '../store/editions.ts'

export const Impact: ImpactResolvers = {
  figures: (impact) => movedFigures(impact),
  regrouped: async (impact) => (await regroupedIn(impact)).map((code) => ({ code })),
  targets: (impact) => movedTargets(impact),
  statements: (impact) => flippedStatements(impact),
  editions: async (impact, _, { db, areas }) => {
    const moved = await movedFigures(impact)
    return restatedBy(moved, await listEditions(db, false), await areas())
  },
}

export const FigureImpact: FigureImpactResolvers = {
  indicator: ({ code, proposed }) => ({ code, proposed }),
  district: ({ area }) => districtStub(area),
  before: ({ before }) => shownAs(before),
  after: ({ after }) => shownAs(after),
  change: ({ before, after }) =>
    before.value === null && after.value === null ? null : toNumber((after.value ?? 0) - (before.value ?? 0)),
}

export const TargetImpact: TargetImpactResolvers = {
  before: ({ before }) => numberOf(before),
  after: ({ after }) => numberOf(after),
  paceBefore: ({ paces }) => paces.before,
  paceAfter: ({ paces }) => paces.after,
  flips: ({ target, before, after }, _, { definitions }) =>
    isReached(definitions, target, before) !== isReached(definitions, target, after),
}
