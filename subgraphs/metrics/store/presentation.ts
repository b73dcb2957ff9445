import type { Db } from '@kexie/db/database'
import { presentation } from '@kexie/db/tables/metrics-definitions'
import type { CityDefinitions } from '@kexie/schema/definitions'
import { desc, sql } from 'drizzle-orm'

/** How figures are shown: services with headlines, the report, the statistical tables. */
export type Shown = Pick<CityDefinitions, 'services' | 'report' | 'tables'>

/** How figures are shown now. Until the transaction ends nobody changes it on another page. */
export async function readPresentation(db: Db): Promise<Shown> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended('metrics.presentation', 0))`)
  const { services, report, tables } = presentation
  const [row] = await db
    .select({ services, report, tables })
    .from(presentation)
    .orderBy(desc(presentation.seq))
    .limit(1)
  return row ?? { services: [], report: [], tables: [] }
}

/** Has figures shown otherwise from now on, in the parts that are given. */
export async function present(
  tx: Db,
  { services, report, tables }: Partial<Shown>,
  by: string,
): Promise<void> {
  const [one, other, last] = [services, report, tables].map((part) => (part ? JSON.stringify(part) : null))
  await tx.execute(
    sql`select metrics.present(${one}::text::jsonb, ${other}::text::jsonb, ${last}::text::jsonb, ${by})`,
  )
}
