import { isWithinDays } from '@kexie/schema/days'
import { narrowed } from '@kexie/schema/narrowed'

const written = /^(\d{4})(?:[-/.年](?:(\d{1,2})(?:[-/.月](?:(\d{1,2})日?)?)?)?)?$/

/**
 * The day with which a period begins or ends, of a year, a month or a day as people write it: 2021, 2021年6月, 2021-06-30.
 * @returns YYYY-MM-DD; undefined for what is none of these, and for a day no record could mean
 */
export function readDay(text: string, end: 'FIRST' | 'LAST'): string | undefined {
  const found = written.exec(narrowed(text).replaceAll(/\s/g, ''))
  if (!found) return undefined
  const [, year = '', month = '', day = ''] = found
  const first = end === 'FIRST'
  const of = month || (first ? '1' : '12')
  const last = day || (first ? '1' : String(new Date(Date.UTC(Number(year), Number(of), 0)).getUTCDate()))
  const iso = `${year}-${of.padStart(2, '0')}-${last.padStart(2, '0')}`
  const parsed = new Date(`${iso}T00:00:00Z`)
  const isDay = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso)
  return isDay && isWithinDays(iso) ? iso : undefined
}
