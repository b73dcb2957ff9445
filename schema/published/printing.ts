import type { Hundredths } from '../quantity/quantity.ts'
import { type RelationOfOne, relationNames } from '../quantity/relation.ts'
import type { Text } from '../text/text.ts'
import { type Mark, markOf, relationOf } from './mark.ts'
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
  /** What is written beside it, where that is said. */
  mark?: Mark | undefined
  /** How it is meant, where that is said apart. */
  relation?: RelationOfOne | undefined
}

/**
 * How a number was printed: as it is said, else as its wording prints it, else in full. Of a wording that prints it twice, as
 * 29.9万（299000）, the finer one holds.
 */
export function printingOf(entered: Entered): Omit<PrintedNumber, 'value'> {
  const { stated, value, relation } = entered
  const own = ownNumbers(entered).toSorted((one, other) => lastPrintedUnit(one) - lastPrintedUnit(other))
  const { multiplier, decimals } = stated ?? own[0] ?? inFull(value)
  const mark = entered.mark ?? own.find((one) => one.mark)?.mark
  const isMeantSo = relation === undefined || relation === relationOf(mark)
  return { multiplier, decimals, mark: isMeantSo ? mark : markOf(relation) }
}

/** The numbers of the wording that are the entered one. */
const ownNumbers = ({ wording, unit, value }: Entered): PrintedNumber[] =>
  [...numbersIn(wording, unit), ...numeralsIn(wording, unit)].filter(
    (number) => number.value === Math.abs(value),
  )

/** What is wrong with a number or with how it is said to be printed, and what was expected. */
export interface PrintingFlaw {
  field: 'value' | 'printed' | 'relation'
  expected: Text
}

/**
 * Where a number contradicts its wording: the wording prints one number in digits, and it is another one; or it prints this one
 * otherwise, or says that it is meant otherwise. Of several numbers any may be meant, and of none or of Chinese numerals alone
 * nothing can be said; nor how a number is meant that has no word beside it.
 */
export function printingFlaws(entered: Entered): PrintingFlaw[] {
  const own = ownNumbers(entered)
  const { stated } = entered
  const [only, ...others] = numbersIn(entered.wording, entered.unit)
  if (own.length === 0) {
    const isOther = only && others.length === 0
    return isOther ? [{ field: 'value', expected: number(only) }] : markFlaws(entered, own)
  }
  const isAsPrinted = !stated || own.some((one) => isAlike(one, stated))
  if (isAsPrinted) return markFlaws(entered, own)
  return own.slice(0, 1).map((one) => ({ field: 'printed', expected: words(one) }))
}

/** Where what is said beside a number, what the wording has beside it and how it is said to be meant are not one. */
function markFlaws(entered: Entered, own: readonly PrintedNumber[]): PrintingFlaw[] {
  const { mark, relation, value } = entered
  if (mark && relation && relationOf(mark) !== relation)
    return [meant({ ...(entered.stated ?? inFull(value)), value, mark })]
  const [first] = own
  if (!first || own.some((one) => !one.mark)) return []
  if (mark) return own.some((one) => one.mark === mark) ? [] : [{ field: 'printed', expected: words(first) }]
  return !relation || own.some((one) => relationOf(one.mark) === relation) ? [] : [meant(first)]
}

/** How a number is meant by how it is printed. */
function meant(printed: PrintedNumber): PrintingFlaw {
  const relation = relationOf(printed.mark)
  const { zh, en } = relationNames[relation]
  const text = printedText(printed)
  const expected = {
    zh: `${zh}（${relation}），如所印的 ${text}`,
    en: `${en} (${relation}), as ${text} is printed`,
  }
  return { field: 'relation', expected }
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
