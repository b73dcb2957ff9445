import { scienceBase, scienceBaseDesignation, scienceBaseOpening } from '@kexie/db/tables/venues'
import type { Page, RecordRow } from '@kexie/records/list-records'
import { and, eq, isNotNull, type SQL, sql } from 'drizzle-orm'

type Base = typeof scienceBase.$inferSelect
export type ScienceBasePage = Page<Base & RecordRow>

interface Sought {
  on: string
  kind?: Base['kind'] | null | undefined
  level?: (typeof scienceBaseDesignation.$inferSelect)['level'] | null | undefined
}

/** Bases with a position that are open on a day, and hold a level then where one is sought. */
export function onTheMap({ on, kind, level }: Sought): SQL | undefined {
  return and(
    isNotNull(scienceBase.longitude),
    kind ? eq(scienceBase.kind, kind) : undefined,
    sql`exists (select from ${scienceBaseOpening} o where o.record_id = ${scienceBase.id} and o.revision = ${scienceBase.revision}
      and o.opened_on <= ${on}::date and coalesce(o.closed_on, 'infinity') >= ${on}::date)`,
    level
      ? sql`exists (select from ${scienceBaseDesignation} d where d.record_id = ${scienceBase.id} and d.revision = ${scienceBase.revision}
        and d.level = ${level} and d.designated_on <= ${on}::date and coalesce(d.revoked_on, 'infinity') > ${on}::date)`
      : undefined,
  )
}
