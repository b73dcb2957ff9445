import { valueWords } from '../../language/enum-words.ts'
import { language, text } from '../../language/language.ts'
import type { IndicatorProposalQuery, IndicatorProposalsQuery } from './indicators.generated.ts'

/** A proposal with all that whoever decides it looks at. */
export type Proposal = NonNullable<IndicatorProposalQuery['indicatorProposal']>

type Listed = Pick<
  NonNullable<IndicatorProposalsQuery['indicatorProposals']>[number],
  'state' | 'progress' | 'before' | 'after' | 'code'
>

/** What the indicator is, or would be, called. */
export function nameOf({ before, after, code }: Pick<Listed, 'before' | 'after' | 'code'>): string {
  const named = after ?? before
  return (language.value === 'en' ? named?.nameEn : named?.nameZh) ?? code
}

/** What is proposed of it. */
export function proposedWords({ before, after }: Pick<Listed, 'before' | 'after'>): string {
  if (!after) return text({ zh: '停用', en: 'Retire' })
  return before ? text({ zh: '修改', en: 'Change' }) : text({ zh: '新设', en: 'New' })
}

/** How far it has come. */
export function stateWords({ state, progress }: Pick<Listed, 'state' | 'progress'>): string {
  const words = text(valueWords('ProposalState', state))
  return state === 'COUNTING' ? `${words} ${progress ?? 0} %` : words
}
