import type { Measure } from '@kexie/schema/indicator'
import type { Sql } from 'postgres'

/** Indicators of the small city that tests have measured otherwise than they are: one of each way that no sum of entries is. */
export const otherMeasures = {
  'overseas-projects': 'MAX',
  'tech-cafe-participants': 'MAX',
  'overseas-talents': 'MIN',
  'iur-contract-amount': 'AVERAGE',
  'society-event-participants': 'LEVEL',
} as const satisfies Record<string, Measure>

export type OtherCode = keyof typeof otherMeasures
export const otherCodes = Object.keys(otherMeasures) as OtherCode[]

/** The one of them that takes all of a day. */
export const byDay: OtherCode = 'tech-cafe-participants'

/** Has them measured so, and broken down by the form of an event, before anything is counted or read. */
export async function measureOtherwise(sql: Sql): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    for (const [code, measure] of Object.entries(otherMeasures)) {
      const term = { of: 'AcademicEvent', by: ['form'], ...(code === byDay && { per: 'DAY' }) }
      await tx`update metrics.indicator set measure = ${measure} where code = ${code}`
      await tx`update metrics.rule set terms = ${JSON.stringify([term])}::text::jsonb where indicator = ${code}`
    }
  })
}
