import type { Text } from '@kexie/schema/indicator'
import type { ProblemFact } from '@kexie/schema/problems'
import type { CooperationProjectInput, ExpoActivityInput, ExpoGuestInput } from './schema.generated.ts'

const order = ['INTENTION', 'AGREEMENT', 'CONTRACT', 'LANDED', 'RESULT'] as const

/** A project goes through its stages in their order, each once and none before the one it follows; a contract has an amount. */
export function projectProblems({
  stages,
  amount,
}: Pick<CooperationProjectInput, 'stages' | 'amount'>): ProblemFact[] {
  const isSigned = stages.some(({ stage }) => stage === 'CONTRACT')
  const hasAmount = amount !== null && amount !== undefined
  return [
    ...stages.flatMap((stage, index) => stageProblems(stage, stages[index - 1], `stages.${index}`)),
    ...(isSigned && !hasAmount ? [required('amount', { zh: '合同金额', en: 'Amount' })] : []),
  ]
}

type Stage = CooperationProjectInput['stages'][number]

function stageProblems({ stage, reachedOn }: Stage, before: Stage | undefined, field: string): ProblemFact[] {
  const follows =
    !before || (order.indexOf(before.stage) < order.indexOf(stage) && before.reachedOn <= reachedOn)
  if (follows) return []
  const label = { zh: '阶段', en: 'Stage' }
  const expected = { zh: '先后相接、日期不早于前一阶段', en: 'stages in their order, none before the last' }
  return [{ code: 'INVALID_VALUE', field, label, expected, received: `${stage} ${reachedOn}` }]
}

/** A key activity has exactly one coordinator (H4). */
export const expoActivityProblems = ({
  key,
  coordinator,
}: Pick<ExpoActivityInput, 'key' | 'coordinator'>): ProblemFact[] =>
  key && !coordinator ? [required('coordinator', { zh: '牵头联络人', en: 'Coordinator' })] : []

/** A key guest has exactly one host (H4), and a key foreign guest is a foreigner. */
export function expoGuestProblems({
  keyGuest,
  host,
  honour,
  nationality,
}: Pick<ExpoGuestInput, 'keyGuest' | 'host' | 'honour' | 'nationality'>): ProblemFact[] {
  const label = { zh: '国籍', en: 'Nationality' }
  const expected = {
    zh: '两位字母的国家代码；外籍嘉宾不为 CN',
    en: 'an ISO 3166-1 code, not CN for a foreign guest',
  }
  const isFit = /^[A-Z]{2}$/.test(nationality) && (honour !== 'FOREIGN_KEY_GUEST' || nationality !== 'CN')
  return [
    ...(keyGuest && !host ? [required('host', { zh: '接待责任人', en: 'Host' })] : []),
    ...(isFit
      ? []
      : [{ code: 'INVALID_VALUE', field: 'nationality', label, expected, received: nationality } as const]),
  ]
}

const required = (field: string, label: Text): ProblemFact => ({ code: 'REQUIRED', field, label })
