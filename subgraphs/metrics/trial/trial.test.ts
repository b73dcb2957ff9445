import { randomUUID } from 'node:crypto'
import { connect } from '@kexie/db/connection'
import { type Db, openDatabase } from '@kexie/db/database'
import { withSessionVariables } from '@kexie/db/session-variables'
import { type FreshDatabase, freshDatabase } from '@kexie/db/testing/fresh-database'
import { city, districts, societies } from '@kexie/db/testing/small-city'
import { arbitraryContent } from '@kexie/records/testing/arbitrary-content'
import { arbitraryTerm, type MeasureOfTerm } from '@kexie/records/testing/arbitrary-term'
import { type Plain, plainlyCounted, type Values } from '@kexie/records/testing/plain-evaluation'
import { prover } from '@kexie/runtime/testing/prover'
import { compileTerm } from '@kexie/schema/compile-term'
import { confidentialRecordTypes, recordTypeNames } from '@kexie/schema/records'
import type { Term } from '@kexie/schema/rule'
import type { ListsOfRules } from '@kexie/schema/rule-fields'
import { ruleFlaws } from '@kexie/schema/rule-flaws'
import { publicViewer } from '@kexie/schema/viewer'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import type { Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isWhole } from '../../../test/share-of.ts'
import { metricsContext } from '../context.ts'
import { definitionReader } from '../definitions/definition-reader.ts'
import { statedTerm } from '../proposals/stated-rule.ts'
import { listsOfRules } from './rule-lists.ts'
import { type Trial, tryRule } from './trial.ts'

let database: FreshDatabase
let owner: Sql
let pool: { db: Db; close(): Promise<unknown> }
let callerAs: Awaited<ReturnType<typeof prover>>
let lists: ListsOfRules
beforeAll(async () => {
  database = await freshDatabase()
  owner = connect(database.url, { max: 1, name: 'kexie test trials' })
  const areas = [{ code: city, parent_code: null }, ...districts.map((code) => ({ code, parent_code: city }))]
  await owner`insert into association.district ${owner(areas.map((area) => ({ ...area, name_zh: area.code, name_en: area.code })))}`
  callerAs = await prover(database.url)
  pool = openDatabase(database.roleUrl('metrics'), { name: 'metrics' })
  lists = await listsOfRules(pool.db)
})
afterAll(async () => {
  await pool.close()
  await owner.end()
  await database.drop()
})

const context = () =>
  metricsContext(
    pool.db,
    callerAs({ ...publicViewer, name: 'reviewer', role: 'REVIEWER' }),
    definitionReader(pool.db),
  )

const types = recordTypeNames.filter((type) => !confidentialRecordTypes.includes(type))

interface Rule {
  measure: MeasureOfTerm
  terms: readonly [Term, ...Term[]]
  contents: readonly Values[]
}

/** A rule of one or two terms over records of one type, and contents that it can tell apart. */
const aRule: fc.Arbitrary<Rule> = fc
  .tuple(
    fc.constantFrom(...types),
    fc.constantFrom<MeasureOfTerm>('COUNT', 'SUM', 'DISTINCT', 'STOCK'),
    fc.boolean(),
  )
  .chain(([type, measure, isTwo]) => {
    const term = arbitraryTerm(type, measure, lists)
    return fc
      .tuple(term, term)
      .map(([one, other]): Rule['terms'] => (isTwo ? [one, { ...other, by: one.by ?? [] }] : [one]))
      .map((terms) => ({ measure, terms }))
  })
  .filter(({ terms, measure }) => measure !== 'SUM' || terms.every(({ quantity }) => quantity !== undefined))
  .filter(({ terms, measure }) => ruleFlaws(terms, { measure: measureOf(measure) }, lists).length === 0)
  .chain(({ measure, terms }) =>
    fc
      .array(fc.tuple(arbitraryContent(terms), fc.constantFrom(...districts)), {
        minLength: 1,
        maxLength: 12,
      })
      .map((made) => ({
        ...{ measure, terms },
        contents: made.map(([content, district]) => ({ ...content, district })),
      })),
  )

const measureOf = (measure: MeasureOfTerm) => (measure === 'COUNT' ? 'SUM' : measure)

/** Accepted records with these contents, and none besides: what a record passes on its way there is tried elsewhere. */
async function accept(type: string, contents: readonly Values[]): Promise<string[]> {
  const rows = contents.map((content) => ({
    ...{
      id: randomUUID(),
      revision: 1,
      type,
      organization_id: societies[0],
      fingerprint: '',
      created_by: 'test',
    },
    ...{ district_code: content.district, title: content.title, occurred_on: content.occurredOn },
    ...{ status: 'ACCEPTED', provenance: 'REPORTED', content, submitted_at: '2022-01-01', presented: true },
  }))
  await owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    await tx`delete from reporting.record`
    await tx`
      insert into reporting.record (id, revision, type, organization_id, fingerprint, created_by, district_code, title, occurred_on, status, provenance, content, submitted_at, presented)
      select g.id, g.revision, g.type, g.organization_id, g.fingerprint, g.created_by, g.district_code, g.title, g.occurred_on, g.status, g.provenance, g.content, g.submitted_at, g.presented
      from jsonb_populate_recordset(null::reporting.record, ${JSON.stringify(rows)}::text::jsonb) g`
  })
  return rows.map(({ id }) => id)
}

const [fromYear, toYear] = [2018, 2020]
const years = [2018, 2019, 2020]

/** What the entries that lie in some districts come to over some years, as plainly as it can be said. */
function comesTo(measure: MeasureOfTerm, entries: readonly Plain[], [from, to]: readonly [number, number]) {
  const yearOf = ({ occurredOn }: Plain) => Number(occurredOn.slice(0, 4))
  const counted = entries.filter(
    (one) => one.counting === 'COUNTED' && yearOf(one) <= to && (measure === 'STOCK' || yearOf(one) >= from),
  )
  if (counted.length === 0) return null
  if (measure === 'DISTINCT') return new Set(counted.map(({ subject }) => String(subject))).size
  return Math.round(counted.reduce((sum, { quantity }) => sum + quantity, 0) * 100) / 100
}

const unitsOf = (value: number | null) => (value === null ? null : value / 100)

test('whatever rule is tried over whatever records, it comes to what is counted plainly', async () => {
  const reading = await context()
  await fc.assert(
    fc.asyncProperty(aRule, async ({ measure, terms, contents }) => {
      const ids = await accept(terms[0].of, contents)
      const entries = contents.map((content) =>
        terms.flatMap((term) => plainlyCounted('trial', term, content).map((one) => ({ ...one, content }))),
      )
      const input = { measure, terms: terms.map(statedTerm), fromYear, toYear }
      const tried = (await tryRule(reading, input as never)) as Trial
      const found = tried.areas?.map(({ area, whole, years: each }) => ({
        area,
        values: [whole, ...each.map(({ result }) => result)].map(({ value }) => unitsOf(value)),
      }))
      const expected = [city, ...districts].map((area) => {
        const own = entries.flat().filter(({ content }) => area === city || content.district === area)
        const spans = [[fromYear, toYear] as const, ...years.map((year) => [year, year] as const)]
        return { area, values: spans.map((span) => comesTo(measure, own, span)) }
      })
      expect(found).toEqual(expected)
      const idle = ids.filter((_, place) => entries[place]?.length === 0)
      expect(tried.uncounted.every(({ id, reasons }) => idle.includes(id) && reasons.length > 0)).toBe(true)
    }),
    { numRuns: isWhole ? 3_000 : 300, endOnFailure: true },
  )
}, 300_000)

test('who may not change what is counted tries nothing, even in the database', async () => {
  const terms = JSON.stringify([{ ...compileTerm({ of: 'Salon' }), rule_id: 0, term: 0, indicator: '' }])
  await accept('Salon', [{ title: '甲', occurredOn: '2019-05-01', district: districts[0] }])
  const seenBy = async (role: 'REVIEWER' | 'REPORTER') => {
    const db = withSessionVariables(pool.db, callerAs({ ...publicViewer, name: 'somebody', role }))
    return (await db.execute(sql`select * from metrics.tried(${terms}::text::jsonb)`)).length
  }
  expect([await seenBy('REVIEWER'), await seenBy('REPORTER')]).toEqual([1, 0])
})
