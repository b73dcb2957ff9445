import { type Hundredths, toNumber } from '@kexie/schema/quantity'
import type { Bent } from './bends.ts'

/** A value as a number, null as null. */
export const numberOf = (value: Hundredths | null): number | null => (value === null ? null : toNumber(value))

/** A number with how it relates to the true one, as the graph answers both. */
export const shownAs = ({ value, relation, upTo }: Bent<Hundredths | null>) => ({
  value: numberOf(value),
  relation,
  upTo: numberOf(upTo),
})
