/**
 * A quantity inside the program: a whole number of hundredths. JavaScript numbers hold these exactly up to
 * ±90,071,992,547,409.91 units, which is what the GraphQL scalar `Quantity` promises.
 */
export type Hundredths = number

/** Hundredths of a decimal as PostgreSQL writes it: `1234.50` → 123450. Throws beyond the exact range. */
export function fromDecimal(decimal: string): Hundredths {
  const hundredths = Math.round(Number(decimal) * 100)
  if (!Number.isSafeInteger(hundredths)) throw new RangeError(`quantity out of range: ${decimal}`)
  return hundredths
}

/** The decimal PostgreSQL reads: 123450 → `1234.50`. */
export function toDecimal(hundredths: Hundredths): string {
  return (hundredths / 100).toFixed(2)
}

/** Units as a JSON number: the double nearest to the decimal, which prints back as that decimal. */
export function toNumber(hundredths: Hundredths): number {
  return hundredths / 100
}

/** `numerator / denominator × scale`, rounded half away from zero to 2 places; null over zero. */
export function divide(numerator: Hundredths, denominator: Hundredths, scale = 1): Hundredths | null {
  if (denominator === 0) return null
  const quotient = (numerator / denominator) * scale * 100
  return Math.sign(quotient) * Math.round(Math.abs(quotient) + 1e-9)
}
