import { decideIndicator } from '../actions/decide-indicator.ts'
import { proposeIndicator } from '../actions/propose-indicator.ts'
import { publishEdition } from '../actions/publish-edition.ts'
import { setActionPlan } from '../actions/set-action-plan.ts'
import { setDistrictTargets } from '../actions/set-district-targets.ts'
import {
  chapterSetting,
  servicesSetting,
  setPresentation,
  tableSetting,
} from '../actions/set-presentation.ts'
import { setSource } from '../actions/set-source.ts'
import { setStatements } from '../actions/set-statements.ts'
import { setTarget } from '../actions/set-target.ts'
import { withdrawEdition } from '../actions/withdraw-edition.ts'
import type { MutationResolvers } from '../schema.generated.ts'

export const Mutation: MutationResolvers = {
  proposeIndicator: (_, { input }, context) => proposeIndicator(context, input),
  decideIndicator: (_, { input }, context) => decideIndicator(context, input),
  publishEdition: (_, { input }, context) => publishEdition(context, input),
  withdrawEdition: (_, { input }, context) => withdrawEdition(context, input),
  setActionPlan: (_, { input }, context) => setActionPlan(context, input),
  setDistrictTargets: (_, { input }, context) => setDistrictTargets(context, input),
  setServices: (_, { input }, context) =>
    setPresentation(context, servicesSetting(context, input.change), input),
  setReportChapter: (_, { input }, context) =>
    setPresentation(context, chapterSetting(context, input.change), input),
  setStatisticalTable: (_, { input }, context) =>
    setPresentation(context, tableSetting(context, input.change), input),
  setSource: (_, { input }, context) => setSource(context, input),
  setStatements: (_, { input }, context) => setStatements(context, input),
  setTarget: (_, { input }, context) => setTarget(context, input),
}
