import { type Db, driverOf } from '@kexie/db/database'
import { isFreeToSay, sayIndicators } from '@kexie/db/install-definitions'
import { storedDefinitions } from '@kexie/db/stored-definitions'
import { type PlannedSetting, refusedWith, type Setting, setSetting } from '@kexie/records/set-setting'
import { canonical } from '@kexie/schema/canonical'
import type { CityDefinitions } from '@kexie/schema/definitions'
import { soughtUuid } from '@kexie/schema/global-id'
import { orThrow } from '@kexie/schema/or-throw'
import { may } from '@kexie/schema/permission'
import type { ProblemFact } from '@kexie/schema/problems'
import type { ListsOfRules } from '@kexie/schema/rule-fields'
import { ruleFlaws } from '@kexie/schema/rule-flaws'
import type { MetricsContext } from '../context.ts'
import { labels, namesakeOf } from '../proposals/draft-problems.ts'
import { definitionsWith, shownProblems } from '../proposals/shown-elsewhere.ts'
import type { DecideIndicatorInput } from '../schema.generated.ts'
import { decideProposal, findProposal, type ProposalRow } from '../store/proposals.ts'

const decided = {
  ADOPT: { state: 'ADOPTED', zh: '采纳', en: 'Adopted' },
  REFUSE: { state: 'REFUSED', zh: '退回', en: 'Refused' },
  WITHDRAW: { state: 'WITHDRAWN', zh: '撤回', en: 'Withdrawn' },
} as const

/** Adopts, refuses or takes back what was proposed. What is adopted is said at once, and in force once its rule has counted. */
export async function decideIndicator(
  context: MetricsContext,
  { proposal, decision, revision, reason }: DecideIndicatorInput,
) {
  const id = soughtUuid('IndicatorProposal', proposal)
  const found = await findProposal(context.db, id)
  const setting: Setting = {
    ...{ part: 'INDICATOR', key: found?.code ?? '' },
    ...{
      action: decision === 'WITHDRAW' ? 'SET_INDICATOR' : 'ADOPT_INDICATOR',
      audited: `${decision}_INDICATOR`,
    },
    plan: (tx) => planDecision(tx, context, { id, received: proposal, decision, reason: reason.trim() }),
  }
  const refused = await setSetting(context, setting, { revision, reason })
  if (refused) return refused
  if (decision === 'ADOPT') await context.renewed()
  const after = orThrow(await findProposal(context.db, id), 'what was proposed')
  return { __typename: 'IndicatorDecided' as const, proposal: after }
}

interface Deciding {
  id: string
  received: string
  decision: DecideIndicatorInput['decision']
  reason: string
}

async function planDecision(
  tx: Db,
  { viewer, ruleWords }: MetricsContext,
  { id, received, decision, reason }: Deciding,
): Promise<PlannedSetting> {
  const row = await findProposal(tx, id)
  if (!row)
    return refusedWith([
      { code: 'NOT_FOUND', field: 'proposal', label: { zh: '提案', en: 'Proposal' }, received },
    ])
  const problems = decisionProblems(row, decision, viewer.name)
  if (problems.length > 0) return refusedWith(problems)
  // What is read from here on nobody changes before it is written.
  if (decision === 'ADOPT' && !(await isFreeToSay(driverOf(tx))))
    return refusedWith([{ code: 'BEING_COUNTED' }])
  const stored = await storedDefinitions(tx)
  const adopting =
    decision === 'ADOPT' ? await adoptionProblems(tx, { stored, lists: (await ruleWords()).lists }, row) : []
  if (adopting.length > 0) return refusedWith(adopting)
  const { state, zh, en } = decided[decision]
  const name = orThrow((row.indicator ?? row.before)?.name, 'an indicator')
  return {
    problems: [],
    steps: [{ what: { zh: `${zh}“${name.zh}”的提案。`, en: `${en}: what was proposed of "${name.en}".` } }],
    ...(decision === 'ADOPT' && { before: row.before ?? undefined, after: row.indicator ?? undefined }),
    write: async (writing) => {
      await decideProposal(writing, id, { state, decidedBy: viewer.name, decisionReason: reason })
      if (decision !== 'ADOPT') return
      const after = definitionsWith(stored, { code: row.code, after: row.indicator })
      await sayIndicators(driverOf(writing), after.indicators, viewer.name)
    },
  }
}

/** Nobody decides twice, nor adopts or refuses what he proposed himself, nor takes back what somebody else did. */
function decisionProblems(
  { state, decidedBy, proposedBy }: ProposalRow,
  decision: DecideIndicatorInput['decision'],
  name: string,
): ProblemFact[] {
  if (state !== 'PROPOSED') return [{ code: 'DECIDED_ALREADY', received: decidedBy ?? '' }]
  if (decision === 'WITHDRAW') return proposedBy === name ? [] : [{ code: 'NOT_PERMITTED' }]
  return proposedBy === name ? [{ code: 'SECOND_PERSON' }] : []
}

interface AsItIs {
  stored: CityDefinitions
  lists: ListsOfRules
}

/** Whether what is adopted is still what was proposed, may still be counted by, and is shown nowhere where it could not be. */
async function adoptionProblems(
  tx: Db,
  { stored, lists }: AsItIs,
  { code, before, indicator: after }: ProposalRow,
): Promise<ProblemFact[]> {
  const now = stored.indicators.find((one) => one.code === code) ?? null
  const counts = after && after.measure !== 'DERIVED' ? (after.counts ?? []) : []
  const flaws = after && after.measure !== 'DERIVED' ? ruleFlaws(counts, after, lists) : []
  if (canonical(now) !== canonical(before) || flaws.length > 0)
    return [{ code: 'OUTDATED', received: (before ?? after)?.name.zh ?? code }]
  const twin = after && namesakeOf(after, stored.indicators)
  if (twin)
    return [{ code: 'ALREADY_EXISTS', label: labels.name, received: `${twin.name.zh} (${twin.code})` }]
  return shownProblems(tx, stored, { code, before, after })
}

/** Whether the viewer may take that decision of what was proposed. */
export const mayDecide = (
  { viewer }: Pick<MetricsContext, 'viewer'>,
  row: ProposalRow,
  decision: DecideIndicatorInput['decision'],
): boolean =>
  may(viewer, decision === 'WITHDRAW' ? 'SET_INDICATOR' : 'ADOPT_INDICATOR') &&
  decisionProblems(row, decision, viewer.name).length === 0
