import type { Text } from '@kexie/schema/indicator'
import { type PrintedNumber, printedText } from '@kexie/schema/printed-number'
import { fromDecimal, toNumber } from '@kexie/schema/quantity'
import { standsFor } from '../figure/reconcile.ts'
import type { StatementRow } from '../store/statements.ts'

type Stored = Pick<StatementRow, 'value' | 'relation' | 'printedIn' | 'printedDecimals'>

/** A statement's number as its document printed it. */
export const printedOf = ({
  value,
  printedIn,
  printedDecimals,
}: Omit<Stored, 'relation'>): PrintedNumber => ({
  ...{ value: fromDecimal(value), multiplier: printedIn, decimals: printedDecimals },
})

/** The same as it is answered: its digits, and from where to where records agree with it. */
export function printedAnswer(row: Stored) {
  const printed = printedOf(row)
  const { least, most } = standsFor({ ...printed, relation: row.relation })
  return {
    ...{ text: printedText(printed), multiplier: printed.multiplier, decimals: printed.decimals },
    least: Number.isFinite(least) ? toNumber(Math.ceil(least)) : null,
    most: toNumber(Math.floor(most)),
  }
}

/** What a number stands for that was not printed in full: 298,500 至 299,499; null of one that was. */
export function meaningOf(row: Stored): Text | null {
  const { multiplier, decimals, least, most } = printedAnswer(row)
  if (multiplier === 1 && decimals === 0) return null
  // Of what was printed in 万 nobody looks for hundredths.
  const isCoarse = multiplier > 1
  const high = digitsOf(isCoarse ? Math.floor(most) : most)
  if (least === null) return { zh: `不大于 ${high}`, en: `at most ${high}` }
  const low = digitsOf(isCoarse ? Math.ceil(least) : least)
  return low === high ? { zh: low, en: low } : { zh: `${low} 至 ${high}`, en: `${low} to ${high}` }
}

const digitsOf = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 2 })

/** The same as a sentence, for whoever enters it. */
export function printedWords(row: Stored): Text | null {
  const meaning = meaningOf(row)
  const { text } = printedAnswer(row)
  return meaning && { zh: `公布为 ${text}（即 ${meaning.zh}）。`, en: `Printed as ${text} (${meaning.en}).` }
}
