import { isWithinDays } from '@kexie/schema/days'
import { narrowed } from '@kexie/schema/narrowed'
import type { CellValue } from '../workbook/table.ts'

/** Serial numbers of 2000-01-01 and 2099-12-31, as spreadsheets count days. */
const serials = { from: 36_526, to: 73_050, epoch: Date.UTC(1899, 11, 30) }

const written = /^(\d{4})\s*(?:[-/.]|年)\s*(\d{1,2})\s*(?:[-/.]|月)\s*(\d{1,2})\s*日?$/
const packed = /^(\d{4})(\d{2})(\d{2})$/

/**
 * The day a cell holds as YYYY-MM-DD: a date, a serial number, or written as people write it; undefined for none, and for one that
 * no record takes.
 */
export function dayOf(cell: CellValue, text: string): string | undefined {
  const day = writtenDay(cell, text)
  return day && isWithinDays(day) ? day : undefined
}

function writtenDay(cell: CellValue, text: string): string | undefined {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? undefined : cell.toISOString().slice(0, 10)
  if (typeof cell === 'number' && cell >= serials.from && cell <= serials.to)
    return new Date(serials.epoch + Math.floor(cell) * 86_400_000).toISOString().slice(0, 10)
  const plain = narrowed(text)
  const [, year = '', month = '', day = ''] = written.exec(plain) ?? packed.exec(plain) ?? []
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const parsed = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso) ? iso : undefined
}
