import { type Hundredths, toNumber } from '@kexie/schema/quantity'

/** A value as a number, null as null. */
export const numberOf = (value: Hundredths | null): number | null => (value === null ? null : toNumber(value))
