import { sameRevision } from '@kexie/db/book/read-records'
import { type PersonNamed, registerPeople } from '@kexie/db/book/registry'
import type { Db } from '@kexie/db/database'
import { record } from '@kexie/db/tables/reporting'
import { lecturerOffer, scienceRole } from '@kexie/db/tables/venues'
import { and, eq, inArray, ne, type SQL, TransactionRollbackError } from 'drizzle-orm'

/** Who holds something on record, from when to which last day. */
export interface Holding {
  id: string
  title: string
  personId: string
  role: string
  occurredOn: string
  endsOn: string | null
}

/**
 * Ids of people as a report names them, empty for nobody. The register only tells by registering, so it forgets again
 * whom it met for the first time: the report registers them once their rows are found sound.
 */
export async function identifyPeople(
  tx: Db,
  people: readonly PersonNamed[],
): Promise<(given: PersonNamed) => string> {
  const named = people.filter(({ name }) => name?.trim())
  let idOf: (given: PersonNamed) => string = () => ''
  await tx
    .transaction(async (attempt) => {
      idOf = await registerPeople(attempt, named, 'REPORTED')
      attempt.rollback()
    })
    .catch((error) => {
      if (!(error instanceof TransactionRollbackError)) throw error
    })
  return idOf
}

/** Roles of `people` that have not been withdrawn. */
export function rolesOf(tx: Db, people: readonly string[]): Promise<Holding[]> {
  const { id, personId, role, endsOn } = scienceRole
  return tx
    .select({ id, personId, role, endsOn, title: record.title, occurredOn: record.occurredOn })
    .from(scienceRole)
    .innerJoin(record, and(sameRevision(scienceRole), standing))
    .where(inArray(personId, [...people]))
}

/** Menus of `people` that have not been withdrawn. */
export async function offersOf(tx: Db, people: readonly string[]): Promise<Holding[]> {
  const { id, lecturerId: personId, endsOn } = lecturerOffer
  const rows = await tx
    .select({ id, personId, endsOn, title: record.title, occurredOn: record.occurredOn })
    .from(lecturerOffer)
    .innerJoin(record, and(sameRevision(lecturerOffer), standing))
    .where(inArray(personId, [...people]))
  return rows.map((row) => ({ ...row, role: 'LECTURER' }))
}

const standing: SQL | undefined = and(eq(record.latest, true), ne(record.status, 'WITHDRAWN'))
