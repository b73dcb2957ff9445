import type { Db } from '@kexie/db/database'
import { storedDefinitions } from '@kexie/db/stored-definitions'
import {
  previewSetting,
  refusedWith,
  type Setting,
  type SettingStep,
  setSetting,
} from '@kexie/records/set-setting'
import { hashOfRule } from '@kexie/schema/compile-term'
import type { CityDefinitions } from '@kexie/schema/definitions'
import type { Text } from '@kexie/schema/indicator'
import { orThrow } from '@kexie/schema/or-throw'
import type { ProblemFact } from '@kexie/schema/problems'
import { choiceWords } from '@kexie/schema/stated-definitions'
import type { MetricsContext } from '../context.ts'
import { proposedChanges } from '../proposals/proposed-changes.ts'
import { madeCode, type ReadDraft, readDraft } from '../proposals/read-draft.ts'
import { shownProblems } from '../proposals/shown-elsewhere.ts'
import type { IndicatorDraft, ProposeIndicatorInput } from '../schema.generated.ts'
import {
  codesProposed,
  confidentialEver,
  findProposal,
  insertProposal,
  isProposed,
  measuresEver,
  waitingIndicators,
} from '../store/proposals.ts'

/** What proposing a change of an indicator would come to. */
export const indicatorPreview = async (context: MetricsContext, change: IndicatorDraft) =>
  previewSetting(context, (await proposing(context, change, '')).setting)

/** Proposes a change of an indicator, for somebody else to adopt. */
export async function proposeIndicator(
  context: MetricsContext,
  { change, revision, reason }: ProposeIndicatorInput,
) {
  const { setting, written } = await proposing(context, change, reason)
  const seen = await seenRevision(context, setting, revision)
  const refused = await setSetting(context, setting, { revision: seen, reason })
  if (refused) return refused
  const proposal = orThrow(await findProposal(context.db, written()), 'what was proposed')
  return { __typename: 'IndicatorProposed' as const, proposal }
}

/** Of what there is not, or is no more, nobody sees how often it was proposed: a new one is as new as ever. */
async function seenRevision(
  { definitions, settingRevisions }: MetricsContext,
  { part, key }: Setting,
  revision: number,
): Promise<number> {
  const isNew = revision === 0 && !definitions.codes.includes(key)
  return isNew ? settingRevisions.load({ part, key }) : revision
}

async function proposing(context: MetricsContext, change: IndicatorDraft, reason: string) {
  const { viewer } = context
  let id = ''
  const code = await codeIn(context, change)
  const setting: Setting = {
    ...{ part: 'INDICATOR', key: code, action: 'SET_INDICATOR' },
    ...(!change.retired && { codeField: 'change.code' }),
    plan: async (tx) => {
      const draft = await readNow(tx, context, { change, code })
      const problems = [...draft.problems, ...(await openProblems(tx, draft))]
      const { before } = draft
      if (problems.length > 0) return { ...refusedWith(problems), ...(before && { before }) }
      return {
        problems: [],
        steps: await stepsOf(context, draft),
        ...(before && { before }),
        write: async (writing) => {
          const { after: indicator } = draft
          const proposal = {
            code,
            before,
            indicator,
            ruleHash: (indicator && hashOfRule(indicator)) ?? null,
            reason: reason.trim(),
          }
          id = await insertProposal(writing, { ...proposal, proposedBy: viewer.name })
        },
      }
    },
  }
  return { setting, written: () => id }
}

/** The code of what is drafted; a new one gets one that never was, and that nothing was proposed of. */
async function codeIn({ db }: MetricsContext, change: IndicatorDraft): Promise<string> {
  if (change.code?.trim()) return change.code.trim()
  const [ever, proposed] = await Promise.all([measuresEver(db), codesProposed(db)])
  return madeCode(change, new Set([...ever.keys(), ...proposed]))
}

/** What is drafted, read against what is said in the database now. */
async function readNow(
  tx: Db,
  context: MetricsContext,
  { change, code }: { change: IndicatorDraft; code: string },
): Promise<ReadDraft & { stored: CityDefinitions }> {
  const stored = await storedDefinitions(tx)
  const words = await context.ruleWords()
  const known = {
    ...{ ...stored, words, measures: await measuresEver(tx) },
    ...{ confidential: await confidentialEver(tx), waiting: await waitingIndicators(tx) },
  }
  return { ...readDraft(change, code, known), stored }
}

/** What stands in the way of proposing it: something that is proposed already, or what would name nothing. */
async function openProblems(tx: Db, draft: ReadDraft & { stored: CityDefinitions }): Promise<ProblemFact[]> {
  const { code, before } = draft
  const received = before?.name.zh ?? code
  if (await isProposed(tx, code)) return [{ code: 'PROPOSED_ALREADY', received }]
  return draft.problems.length > 0 ? [] : shownProblems(tx, draft.stored, draft)
}

/** What is proposed, part by part. */
async function stepsOf(context: MetricsContext, { before, after }: ReadDraft): Promise<SettingStep[]> {
  const name = orThrow((after ?? before)?.name, 'an indicator')
  const changes = await proposedChanges({ before, after }, context)
  if (changes.length === 0) return []
  const parts = changes.filter(({ kind, after: said }) => kind !== 'ADDED' && said)
  const consequences = parts.map(({ kind, after: said }): Text => {
    const label = choiceWords('IndicatorChangeKind', kind)
    return { zh: `${label.zh}：${said?.zh}`, en: `${label.en}: ${said?.en}` }
  })
  if (!after) return [{ what: { zh: `提出停用“${name.zh}”。`, en: `Propose to retire "${name.en}".` } }]
  if (!before)
    return [
      {
        what: { zh: `提出新指标“${name.zh}”。`, en: `Propose a new indicator, "${name.en}".` },
        consequences,
      },
    ]
  return [{ what: { zh: `提出修改“${name.zh}”。`, en: `Propose to change "${name.en}".` }, consequences }]
}
