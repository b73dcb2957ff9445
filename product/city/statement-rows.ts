import type { statement } from '@kexie/db/tables/metrics'
import { markOf, minimumOf, relationOf } from '@kexie/schema/mark'
import { isAlike, printedText } from '@kexie/schema/printed-number'
import { type PrintingFlaw, printingFlaws, printingOf } from '@kexie/schema/printing'
import { fromDecimal } from '@kexie/schema/quantity'
import { readPrinted } from '@kexie/schema/read-printed'
import type { z } from 'zod'
import type { statementRow } from './published-shapes.ts'

type Read = z.output<typeof statementRow>
type Row = typeof statement.$inferInsert

function enteredOf({ value, printed, relation, wording, unitZh: unit }: Read) {
  const stated = printed === undefined ? undefined : readPrinted(printed)
  return { value: fromDecimal(value), wording, unit, stated, mark: stated?.mark, relation }
}

/** Where a row prints another number than its value, or its wording another one than either. */
export function printedFlaws(row: Read): PrintingFlaw[] {
  const entered = enteredOf(row)
  if (!entered.stated || entered.stated.value === entered.value) return printingFlaws(entered)
  return [{ field: 'printed', expected: { zh: `照印的 ${row.value}`, en: `${row.value} as it is printed` } }]
}

/** A row of `statements.csv` as the table has it. */
export function statementOf({ printed, ...row }: Read): Row {
  const { from, to, district, source, paragraph, position, ...rest } = row
  const {
    multiplier: printedIn,
    decimals: printedDecimals,
    mark,
  } = printingOf(enteredOf({ ...row, printed }))
  return {
    ...rest,
    ...{ printedIn, printedDecimals, relation: relationOf(mark), minimum: minimumOf(mark) },
    indicator: rest.indicator ?? null,
    ...{ fromDate: from ?? null, toDate: to ?? null, districtCode: district ?? null, sourceKey: source },
    ...{ paragraph: Number(paragraph), position: Number(position) },
    inconsistencyZh: rest.inconsistencyZh ?? null,
    inconsistencyEn: rest.inconsistencyEn ?? null,
    withdrawal: rest.withdrawal ?? null,
  }
}

/** The same as a row of the file. How a number is printed, and what stands beside it, is said where its wording does not. */
export function statementCells(row: Row) {
  const { value: decimal, wording, unitZh: unit, printedIn: multiplier, printedDecimals: decimals } = row
  const value = fromDecimal(decimal)
  const mark = markOf(row.relation, row.minimum)
  const read = printingOf({ value, wording, unit, relation: row.relation })
  const printed = { value, multiplier, decimals, mark: read.mark === mark ? undefined : mark }
  return {
    ...row,
    printed: isAlike(printed, read) && !printed.mark ? null : printedText(printed),
    ...{ from: row.fromDate, to: row.toDate, district: row.districtCode, source: row.sourceKey },
  }
}
