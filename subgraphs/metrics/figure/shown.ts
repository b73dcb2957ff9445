import { findIndicator } from '@kexie/schema/indicators'
import { type Hundredths, toNumber } from '@kexie/schema/quantity'
import { suppressSmallCounts } from '@kexie/schema/small-counts'
import type { FigureKey } from './figure.ts'

/** A value as a number, null as null. */
export const numberOf = (value: Hundredths | null): number | null => (value === null ? null : toNumber(value))

/** A small count of a confidential indicator is withheld of whatever has no parts: one district, one organization. */
export function shownValue(
  { code }: Pick<FigureKey, 'code'>,
  parts: readonly string[],
  value: number | null,
): number | null {
  const isOpen = parts.length > 0 || !findIndicator(code)?.confidential
  return isOpen ? value : (suppressSmallCounts([value])[0] ?? null)
}

/** Values of the parts of an area, small counts of confidential indicators withheld together. */
export function shownParts(
  { code }: Pick<FigureKey, 'code'>,
  values: readonly (number | null)[],
): (number | null)[] {
  return findIndicator(code)?.confidential ? suppressSmallCounts(values) : [...values]
}
