import type { Text } from '@kexie/schema/indicator'
import type { ProblemFact } from '@kexie/schema/problems'

/**
 * That a row says of something registered before what the register does not: a workbook adds, and changes nothing. A cell that is left
 * empty says nothing.
 */
export function asRegistered(
  field: string,
  label: Text,
  [known, given]: readonly [known: string | null | undefined, given: string | null | undefined],
  words: (value: string) => Text = (value) => ({ zh: value, en: value }),
): ProblemFact[] {
  if (!given || given === known) return []
  const { zh, en } = known ? words(known) : { zh: '空白', en: 'blank' }
  const expected = {
    zh: `与登记的一致（${zh}），要改请在登记处改`,
    en: `as it is registered (${en}); a change is made there`,
  }
  return [{ code: 'INVALID_VALUE', field, label, expected, received: words(given) }]
}

/** How the audit says from which file something was registered. */
export const sourceReason = (source: string | null | undefined): string | null =>
  source ? `表格 workbook ${source}` : null
