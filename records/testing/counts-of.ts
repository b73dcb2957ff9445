import { connect } from '@kexie/db/connection'
import type { Db } from '@kexie/db/database'
import { freshDatabase } from '@kexie/db/testing/fresh-database'
import { city, districts } from '@kexie/db/testing/small-city'
import { drizzle } from 'drizzle-orm/postgres-js'
import { afterAll, beforeAll } from 'vitest'
import { canonicalContent } from '../definition/canonical-content.ts'
import type { DeclaredRecords } from '../definition/declare-records.ts'
import type { Contribution } from '../ledger/contribution.ts'
import { evaluateRules } from '../ledger/evaluate-rules.ts'

type Values = Readonly<Record<string, unknown>>

/** A content as its tables would keep it: lists by name among the columns. */
interface Given extends Values {
  title?: string
  occurredOn?: string
}

export type Counts = (type: string, given?: Given, more?: unknown) => Promise<Contribution[]>

/**
 * What the rules in force count of contents of a domain's record types, in the order of the catalogue and then of the days. What is
 * as it is unless said is left out: the record's own day and district, exact, counted; and so is what it is broken down by, which is a value of the
 * content word for word. For use in a test file, once.
 */
export function countsOf({ types }: Pick<DeclaredRecords, 'types'>): Counts {
  let db: Db
  let codes: readonly string[]
  const closing: (() => Promise<unknown>)[] = []
  beforeAll(async () => {
    const fresh = await freshDatabase()
    const sql = connect(fresh.url, { max: 1, name: 'kexie test rules' })
    closing.push(fresh.drop, () => sql.end())
    await sql`insert into association.district ${sql({ code: city, name_zh: '市', name_en: 'City' })}`
    const [read] = await sql<
      { codes: string[] }[]
    >`select codes from metrics.catalogue order by seq desc limit 1`
    codes = read?.codes ?? []
    db = drizzle({ client: sql })
  })
  afterAll(async () => {
    for (const close of closing.toReversed()) await close()
  })
  return async (name, { title = '甲', occurredOn = '2021-06-15', ...given } = {}, more = undefined) => {
    const declared = types.get(name)
    if (!declared) throw new Error(`no record type ${name}`)
    const lists = Object.keys(declared.type.parts ?? {})
    const columns = Object.fromEntries(Object.entries(given).filter(([key]) => !lists.includes(key)))
    const parts = Object.fromEntries(lists.map((list) => [list, (given[list] ?? []) as Values[]]))
    const saved = { title, occurredOn, districtCode: districts[0], credit: null, columns, parts }
    const content = canonicalContent(declared.shape, declared.type, saved, more)
    const [counted = []] = await evaluateRules(db, name, [content])
    return counted.toSorted(inReadingOrder(codes)).map((one) => brief(one, occurredOn))
  }
}

const inReadingOrder = (codes: readonly string[]) => (one: Contribution, other: Contribution) =>
  codes.indexOf(one.indicator) - codes.indexOf(other.indicator) ||
  Number(one.counting === 'JOINT') - Number(other.counting === 'JOINT') ||
  (one.occurredOn ?? '').localeCompare(other.occurredOn ?? '')

function brief(
  { indicator, quantity, occurredOn, districtCode, relation, counting, dimensions: _, ...more }: Contribution,
  day: string,
): Contribution {
  return {
    indicator,
    quantity,
    ...(occurredOn && occurredOn !== day && { occurredOn }),
    ...(districtCode !== districts[0] && { districtCode }),
    ...(relation && relation !== 'EXACT' && { relation }),
    ...(counting && counting !== 'COUNTED' && { counting }),
    ...more,
  } as Contribution
}
