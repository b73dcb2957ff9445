import { randomUUID } from 'node:crypto'
import { connect } from '@kexie/db/connection'
import { type Db, openDatabase } from '@kexie/db/database'
import { withSessionVariables } from '@kexie/db/session-variables'
import { type FreshDatabase, freshDatabase } from '@kexie/db/testing/fresh-database'
import { city, districts, societies } from '@kexie/db/testing/small-city'
import { acceptContents } from '@kexie/records/testing/accepted-contents'
import { arbitraryContent } from '@kexie/records/testing/arbitrary-content'
import { arbitraryTerm, type MeasureOfTerm, measures } from '@kexie/records/testing/arbitrary-term'
import { type Plain, plainlyCounted, type Values } from '@kexie/records/testing/plain-evaluation'
import {
  lastReturned,
  type PlainEntry,
  type PlainNumber,
  plainFigure,
} from '@kexie/records/testing/plain-figure'
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
import { type Trial, type TrialPoint, tryRule } from './trial.ts'

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
  .tuple(fc.constantFrom(...types), fc.constantFrom<MeasureOfTerm>(...measures), fc.boolean())
  .chain(([type, measure, isTwo]) => {
    const term = arbitraryTerm(type, measure, lists)
    return fc
      .tuple(term, term)
      .map(([one, other]): Rule['terms'] => (isTwo ? [one, alike(other, one)] : [one]))
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

/** Broken down by the same, and comparing the same. */
const alike = ({ per: _, ...term }: Term, { by = [], per }: Term): Term => ({
  ...term,
  by,
  ...(per && { per }),
})

const measureOf = (measure: MeasureOfTerm) => (measure === 'COUNT' ? 'SUM' : measure)

/** Records are of one body after the other. */
const bodyAt = (place: number) => societies[place % societies.length] ?? societies[0]

async function accept(type: string, contents: readonly Values[]): Promise<string[]> {
  const accepted = contents.map((content, place) => ({
    ...{ id: randomUUID(), type, organizationId: bodyAt(place), content },
  }))
  await acceptContents(owner, accepted)
  return accepted.map(({ id }) => id)
}

const [fromYear, toYear] = [2018, 2020]
const years = [2018, 2019, 2020]

/** An entry with its record. */
interface Counted extends Plain, Pick<PlainEntry, 'record' | 'whose'> {
  content: Values
}

/** What the entries that lie in some districts come to over some years, as plainly as it can be said; of subjects and stocks the value alone. */
function comesTo(
  { measure, terms: [{ per }] }: Rule,
  entries: readonly Counted[],
  { years: [from, to], isThere }: { years: readonly [number, number]; isThere: (one: Counted) => boolean },
): string {
  const yearOf = ({ occurredOn }: Plain) => Number(occurredOn.slice(0, 4))
  const counted = entries.filter(
    (one) => one.counting === 'COUNTED' && yearOf(one) <= to && (measure === 'STOCK' || yearOf(one) >= from),
  )
  const own = counted.filter(isThere)
  if (own.length === 0) return 'blank'
  if (measure === 'DISTINCT') return `${new Set(own.map(({ subject }) => String(subject))).size * 100}`
  const behind =
    measure === 'LEVEL'
      ? lastReturned(counted.map(plainly)).filter(({ one }) => isThere(one))
      : own.map(plainly)
  const isSingle = measure === 'MAX' || measure === 'MIN' || measure === 'AVERAGE'
  return shownAs(measure, plainFigure(isSingle ? measure : 'SUM', behind, per))
}

const plainly = (one: Counted) => ({
  ...{ one, record: one.record, whose: one.whose, day: one.occurredOn, relation: one.relation },
  ...{ quantity: Math.round(one.quantity * 100), spread: Math.round(one.spread * 100) },
})

const shownAs = (measure: MeasureOfTerm, all: PlainNumber | null) =>
  !all ? 'blank' : ['DISTINCT', 'STOCK'].includes(measure) ? `${all[0]}` : all.join(' ')

const pointOf = (measure: MeasureOfTerm, { value, relation, upTo }: TrialPoint) =>
  shownAs(measure, value === null ? null : [value, relation, upTo])

test('whatever rule is tried over whatever records, it comes to what is counted plainly', async () => {
  const reading = await context()
  await fc.assert(
    fc.asyncProperty(aRule, async (rule) => {
      const { measure, terms, contents } = rule
      const ids = await accept(terms[0].of, contents)
      const entries = contents.map((content, place) =>
        terms.flatMap((term) =>
          plainlyCounted('trial', term, content).map((one) => ({
            ...one,
            content,
            record: ids[place] ?? '',
            whose: bodyAt(place),
          })),
        ),
      )
      const input = { measure, terms: terms.map(statedTerm), fromYear, toYear }
      const tried = (await tryRule(reading, input as never)) as Trial
      const found = tried.areas?.map(({ area, whole, years: each }) => ({
        area,
        values: [whole, ...each.map(({ result }) => result)].map((point) => pointOf(measure, point)),
      }))
      const expected = [city, ...districts].map((area) => {
        const isThere = ({ content }: Counted) => area === city || content.district === area
        const spans = [[fromYear, toYear] as const, ...years.map((year) => [year, year] as const)]
        return { area, values: spans.map((span) => comesTo(rule, entries.flat(), { years: span, isThere })) }
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
