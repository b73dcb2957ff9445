import type { Db } from '@kexie/db/database'
import { person } from '@kexie/db/tables/association'
import { chief } from '@kexie/db/tables/association-records'
import { record } from '@kexie/db/tables/reporting'
import { and, eq, isNull, sql } from 'drizzle-orm'

/** Who is on the list of chiefs and still in office, by id and by name with affiliation. */
export interface SittingChief {
  recordId: string
  personId: string
  name: string
  affiliation: string
}

/** Chiefs in office whose names are among `names`, or whose ids are among `ids`. */
export function listSittingChiefs(
  db: Db,
  names: readonly string[],
  ids: readonly string[],
): Promise<SittingChief[]> {
  return db
    .select({ recordId: chief.id, personId: person.id, name: person.name, affiliation: person.affiliation })
    .from(chief)
    .innerJoin(record, and(eq(record.id, chief.id), eq(record.revision, chief.revision)))
    .innerJoin(person, eq(person.id, chief.personId))
    .where(
      and(
        sql`${record.latest} and ${record.status} <> 'WITHDRAWN'`,
        isNull(chief.endsOn),
        sql`(${person.name} = any (${sql.param([...names])}::text[]) or ${person.id} = any (${sql.param([...ids])}::uuid[]))`,
      ),
    )
}
