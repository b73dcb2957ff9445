import { type Period, periodOfDays } from '@kexie/schema/period'

/**
 * The period of which a document published a number, by the first and last day that it names: its months where it names whole ones, else
 * the years that the days lie in, as of a meeting of three days.
 */
export const publishedPeriod = (fromDate: string, toDate: string): Period =>
  periodOfDays(fromDate, toDate) ?? { from: Number(fromDate.slice(0, 4)), to: Number(toDate.slice(0, 4)) }
