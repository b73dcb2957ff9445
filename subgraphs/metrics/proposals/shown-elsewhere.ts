import type { Db } from '@kexie/db/database'
import { strangersIn } from '@kexie/schema/definition-strangers'
import type { CityDefinitions, CodedIndicator } from '@kexie/schema/definitions'
import type { ProblemFact } from '@kexie/schema/problems'
import { listActionPlans } from '../store/action-plans.ts'
import type { ReadDraft } from './read-draft.ts'

/** Where an indicator is shown that would be counted no more, or belong to another service. */
export async function shownProblems(
  tx: Db,
  stored: CityDefinitions,
  { code, before, after }: Pick<ReadDraft, 'code' | 'before' | 'after'>,
): Promise<ProblemFact[]> {
  const { homeless, strange } = strangersIn(definitionsWith(stored, { code, after }))
  const plans = after ? [] : (await listActionPlans(tx)).filter(({ indicators }) => indicators.includes(code))
  const shown = [...homeless, ...strange, ...plans.map(({ nameZh: zh, nameEn: en }) => ({ zh, en }))]
  if (shown.length === 0) return []
  const received = { zh: shown.map(({ zh }) => zh).join('、'), en: shown.map(({ en }) => en).join(', ') }
  return [{ code: 'STILL_SHOWN', label: before?.name ?? { zh: code, en: code }, received }]
}

/** What is said of figures, with an indicator as it would be; a new one comes last among those of its service. */
export function definitionsWith(
  stored: CityDefinitions,
  { code, after }: { code: string; after: CodedIndicator | null },
): CityDefinitions {
  const { indicators } = stored
  const place = indicators.findIndex((one) => one.code === code)
  if (place >= 0) return { ...stored, indicators: indicators.toSpliced(place, 1, ...(after ? [after] : [])) }
  if (!after) return stored
  const last = indicators.findLastIndex(({ service }) => service === after.service)
  return { ...stored, indicators: indicators.toSpliced(last < 0 ? indicators.length : last + 1, 0, after) }
}
