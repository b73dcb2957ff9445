import { hashOfRule } from '@kexie/schema/compile-term'
import { toGlobalId } from '@kexie/schema/global-id'
import { mayDecide } from '../actions/decide-indicator.ts'
import { impactOfRule } from '../proposals/coming.ts'
import { proposedChanges, sentenceOf } from '../proposals/proposed-changes.ts'
import { shownTerm, statedRule } from '../proposals/stated-rule.ts'
import type {
  IndicatorDefinitionResolvers,
  IndicatorProposalResolvers,
  ProposedChangeResolvers,
} from '../schema.generated.ts'

export const IndicatorDefinition: IndicatorDefinitionResolvers = {
  nameZh: ({ name }) => name.zh,
  nameEn: ({ name }) => name.en,
  definitionZh: ({ definition }) => definition.zh,
  definitionEn: ({ definition }) => definition.en,
  unitZh: ({ unit }) => unit.zh,
  unitEn: ({ unit }) => unit.en,
  askedAs: (one) => statedRule(one)?.measure ?? null,
  terms: (one) => (statedRule(one)?.terms ?? []).map(shownTerm),
  ruleSentence: async (one, _, context) => (await sentenceOf(one, context))?.[context.language] ?? null,
}

export const IndicatorProposal: IndicatorProposalResolvers = {
  id: ({ id }) => toGlobalId('IndicatorProposal', id),
  after: ({ indicator }) => indicator,
  changes: ({ before, indicator: after }, _, context) => proposedChanges({ before, after }, context),
  impact: (row, _, context) => {
    const { state, indicator, before, ruleHash } = row
    if (state !== 'PROPOSED' || !indicator || indicator.measure === 'DERIVED') return null
    const { measure, counts } = indicator
    if (!counts || measure === 'OBSERVATION' || ruleHash === (before && hashOfRule(before))) return null
    return impactOfRule(context, indicator, { measure, terms: counts })
  },
  proposedAt: ({ proposedAt }) => proposedAt,
  revision: ({ code }, _, { settingRevisions }) => settingRevisions.load({ part: 'INDICATOR', key: code }),
  decidable: (row, _, context) => mayDecide(context, row, 'ADOPT'),
  withdrawable: (row, _, context) => mayDecide(context, row, 'WITHDRAW'),
}

export const ProposedChange: ProposedChangeResolvers = {
  before: ({ before }, _, { language }) => before?.[language] ?? null,
  after: ({ after }, _, { language }) => after?.[language] ?? null,
}
