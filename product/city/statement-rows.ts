import type { statement } from '@kexie/db/tables/metrics'
import { isAlike, printedText, readPrinted } from '@kexie/schema/printed-number'
import { type PrintingFlaw, printingFlaws, printingOf } from '@kexie/schema/printing'
import { fromDecimal } from '@kexie/schema/quantity'
import type { z } from 'zod'
import type { statementRow } from './published-shapes.ts'

type Read = z.output<typeof statementRow>
type Row = typeof statement.$inferInsert

const enteredOf = ({ value, printed, wording, unitZh: unit }: Read) => ({
  ...{ value: fromDecimal(value), wording, unit },
  stated: printed === undefined ? undefined : readPrinted(printed),
})

/** Where a row prints another number than its value, or its wording another one than either. */
export function printedFlaws(row: Read): PrintingFlaw[] {
  const entered = enteredOf(row)
  if (!entered.stated || entered.stated.value === entered.value) return printingFlaws(entered)
  return [{ field: 'printed', expected: { zh: `照印的 ${row.value}`, en: `${row.value} as it is printed` } }]
}

/** A row of `statements.csv` as the table has it. */
export function statementOf({ printed, ...row }: Read): Row {
  const { from, to, district, source, paragraph, position, ...rest } = row
  const { multiplier: printedIn, decimals: printedDecimals } = printingOf(enteredOf({ ...row, printed }))
  return {
    ...rest,
    ...{ printedIn, printedDecimals },
    indicator: rest.indicator ?? null,
    ...{ fromDate: from ?? null, toDate: to ?? null, districtCode: district ?? null, sourceKey: source },
    ...{ paragraph: Number(paragraph), position: Number(position) },
    inconsistencyZh: rest.inconsistencyZh ?? null,
    inconsistencyEn: rest.inconsistencyEn ?? null,
    withdrawal: rest.withdrawal ?? null,
  }
}

/** The same as a row of the file. How a number is printed is said where its wording does not. */
export function statementCells(row: Row) {
  const { value: decimal, wording, unitZh: unit, printedIn: multiplier, printedDecimals: decimals } = row
  const value = fromDecimal(decimal)
  const isRead = isAlike({ multiplier, decimals }, printingOf({ value, wording, unit }))
  return {
    ...row,
    printed: isRead ? null : printedText({ value, multiplier, decimals }),
    ...{ from: row.fromDate, to: row.toDate, district: row.districtCode, source: row.sourceKey },
  }
}
