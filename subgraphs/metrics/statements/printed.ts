import type { Text } from '@kexie/schema/indicator'
import { markOf } from '@kexie/schema/mark'
import { type PrintedNumber, printedText } from '@kexie/schema/printed-number'
import { fromDecimal, toNumber } from '@kexie/schema/quantity'
import { standsFor } from '../figure/reconcile.ts'
import type { StatementRow } from '../store/statements.ts'

type Stored = Pick<StatementRow, 'value' | 'relation' | 'minimum' | 'printedIn' | 'printedDecimals'>

/** A statement's number as its document printed it. */
export const printedOf = ({ value, printedIn, printedDecimals, ...meant }: Stored): PrintedNumber => ({
  ...{ value: fromDecimal(value), multiplier: printedIn, decimals: printedDecimals },
  mark: markOf(meant.relation, meant.minimum),
})

/** The same as it is answered: as it was printed, and from where to where records agree with it. */
export function printedAnswer(row: Stored) {
  const printed = printedOf(row)
  const { least, most } = standsFor(printed)
  return {
    ...{ text: printedText(printed), multiplier: printed.multiplier, decimals: printed.decimals },
    least: Number.isFinite(least) ? toNumber(Math.ceil(least)) : null,
    most: Number.isFinite(most) ? toNumber(Math.floor(most)) : null,
  }
}

/** What a number stands for that is not itself alone: 298,500 至 299,499, 502 及以上; null of one that is exact and in full. */
export function meaningOf(row: Stored): Text | null {
  const { mark, multiplier, decimals, value } = printedOf(row)
  if (!mark && multiplier === 1 && decimals === 0) return null
  const own = digitsOf(toNumber(value))
  if (mark === 'NO_FEWER') return { zh: `${own} 及以上`, en: `${own} or more` }
  if (mark === 'MORE_THAN') return { zh: `大于 ${own}`, en: `more than ${own}` }
  if (mark === 'AT_MOST') return { zh: `不大于 ${own}`, en: `at most ${own}` }
  return rangeWords(row, decimals === 0 || multiplier > 1)
}

/** @param isWhole of what was printed in 万, or without decimals, nobody looks for hundredths */
function rangeWords(row: Stored, isWhole: boolean): Text {
  const { least, most } = printedAnswer(row)
  const [low, high] = [least ?? 0, most ?? 0]
  const [from, to] = (isWhole ? [Math.ceil(low), Math.floor(high)] : [low, high]).map(digitsOf)
  return from === to ? { zh: `${from}`, en: `${from}` } : { zh: `${from} 至 ${to}`, en: `${from} to ${to}` }
}

const digitsOf = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 2 })

/** The same as a sentence, for whoever enters it. */
export function printedWords(row: Stored): Text | null {
  const meaning = meaningOf(row)
  const { text } = printedAnswer(row)
  return meaning && { zh: `公布为 ${text}（即 ${meaning.zh}）。`, en: `Printed as ${text} (${meaning.en}).` }
}
