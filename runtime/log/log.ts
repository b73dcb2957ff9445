import { pino } from 'pino'

/** One JSON line an event on standard error, so that what the product prints stays readable. The settings set its level. */
export const log = pino({ level: 'warn' }, pino.destination({ dest: 2, sync: false }))
