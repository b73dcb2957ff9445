import type { Digits, Shown, TimeShown } from './number-format.ts'
import type { CellFlaw, CellValue } from './table.ts'

interface CellRead {
  value: CellValue
  flaw?: CellFlaw
}

/** Digits a spreadsheet keeps of a number; it makes zeros of the rest. */
const keptDigits = 15
const dayLength = 86_400_000

/** A number as the cell shows it, which is what a clerk believes it to hold. */
export function cellOfNumber(number: number, shown: Shown, from1904: boolean): CellRead {
  if (Math.abs(number) >= 10 ** keptDigits) return { value: number, flaw: 'LONG_NUMBER' }
  const value = Number(number.toPrecision(keptDigits))
  if (shown === 'NUMBER') return { value }
  if (shown === 'SCALED') return { value, flaw: 'SCALED' }
  if (shown === 'PERCENT') return { value: `${Number((value * 100).toPrecision(keptDigits))}%` }
  if (typeof shown === 'object')
    return { value: Number.isInteger(value) && value >= 0 ? withDigits(value, shown) : value }
  if (value < 0 || value >= 2_958_466) return { value }
  return { value: timeOf(value, shown, from1904) }
}

const withDigits = (value: number, { digits, before, after }: Digits) =>
  `${before}${`${value}`.padStart(digits, '0')}${after}`

function timeOf(serial: number, shown: TimeShown, from1904: boolean): CellValue {
  if (shown === 'ELAPSED') return clock(serial)
  if (shown === 'TIME' || (serial < 1 && !from1904)) return clock(serial % 1)
  const moment = momentOf(serial, from1904)
  if (shown === 'MONTH') return moment.toISOString().slice(0, 7)
  return moment
}

/** Hours may pass 24, as in a duration; seconds only where there are any. */
function clock(serial: number): string {
  const seconds = Math.round(serial * 86_400)
  const two = (count: number) => `${count % 60}`.padStart(2, '0')
  const minutes = Math.floor(seconds / 60)
  return `${Math.floor(minutes / 60)}:${two(minutes)}${seconds % 60 ? `:${two(seconds)}` : ''}`
}

/** To the second, since a fraction of a day is no exact number. In 1900, spreadsheets count a 29 February that never was. */
function momentOf(serial: number, from1904: boolean): Date {
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)
  return new Date(epoch + Math.round((serial * dayLength) / 1000) * 1000)
}
