import type { Hundredths } from '../quantity/quantity.ts'
import type { Text } from '../text/text.ts'
import { numbersIn, numeralsIn } from './numbers-in.ts'
import {
  inFull,
  isAlike,
  lastPrintedUnit,
  type PrintedNumber,
  type Printing,
  printedText,
} from './printed-number.ts'

/** A number as somebody enters it. */
interface Entered {
  value: Hundredths
  /** The document's own words. */
  wording: string
  /** What it counts, in Chinese. */
  unit: string
  /** How it was printed, where that is said. */
  stated?: Printing | undefined
}

/**
 * How a number was printed: as it is said, else as its wording prints it, else in full. Of a wording that prints it twice, as
 * 29.9万（299000）, the finer one holds.
 */
export function printingOf(entered: Entered): Printing {
  const { stated, value } = entered
  const [finest] = ownNumbers(entered).toSorted((one, other) => lastPrintedUnit(one) - lastPrintedUnit(other))
  const { multiplier, decimals } = stated ?? finest ?? inFull(value)
  return { multiplier, decimals }
}

/** The numbers of the wording that are the entered one. */
const ownNumbers = ({ wording, unit, value }: Entered): PrintedNumber[] =>
  [...numbersIn(wording, unit), ...numeralsIn(wording, unit)].filter(
    (number) => number.value === Math.abs(value),
  )

/** What is wrong with a number or with how it is said to be printed, and what was expected. */
export interface PrintingFlaw {
  field: 'value' | 'printed'
  expected: Text
}

/**
 * Where a number contradicts its wording: the wording prints one number in digits, and it is another one; or it prints this one
 * otherwise. Of several numbers any may be meant, and of none or of Chinese numerals alone nothing can be said.
 */
export function printingFlaws(entered: Entered): PrintingFlaw[] {
  const own = ownNumbers(entered)
  const { stated } = entered
  const [only, ...others] = numbersIn(entered.wording, entered.unit)
  if (own.length === 0) return only && others.length === 0 ? [{ field: 'value', expected: number(only) }] : []
  const isAsPrinted = !stated || own.some((one) => isAlike(one, stated))
  return isAsPrinted ? [] : own.slice(0, 1).map((one) => ({ field: 'printed', expected: words(one) }))
}

const words = (printed: PrintedNumber): Text => {
  const text = printedText(printed)
  return { zh: `原文所印的 ${text}`, en: `what the wording prints, ${text}` }
}

function number(printed: PrintedNumber): Text {
  const { zh, en } = words(printed)
  const full = printed.value / 100
  return printed.multiplier === 1 ? { zh, en } : { zh: `${zh}（即 ${full}）`, en: `${en} (${full})` }
}
