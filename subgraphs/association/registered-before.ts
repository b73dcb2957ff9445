import type { Text } from '@kexie/schema/indicator'
import type { ProblemFact } from '@kexie/schema/problems'

/**
 * That a row says of something registered before what the register does not: a workbook adds, and changes nothing. A cell that is left
 * empty says nothing.
 */
export function asRegistered(
  field: string,
  label: Text,
  known: string | null | undefined,
  given: string | null | undefined,
): ProblemFact[] {
  if (!given || given === known) return []
  const expected = {
    zh: `与登记的一致（${known || '空白'}），要改请在登记处改`,
    en: `as it is registered (${known || 'blank'}); a change is made there`,
  }
  return [{ code: 'INVALID_VALUE', field, label, expected, received: given }]
}

/** How the audit says from which file something was registered. */
export const sourceReason = (source: string | null | undefined): string | null =>
  source ? `表格 workbook ${source}` : null
