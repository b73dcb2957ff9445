import { openDatabase } from '@kexie/db/database'
import { societies } from '@kexie/db/testing/small-city'
import { findReporter, reporterProblem } from '@kexie/records/reporters'
import { edition } from '@kexie/records/testing/edition-domain'
import { type OpenLedger, openLedger, report } from '@kexie/records/testing/open-ledger'
import { prover } from '@kexie/runtime/testing/prover'
import { toGlobalId } from '@kexie/schema/global-id'
import { orThrow } from '@kexie/schema/or-throw'
import { observedRecordTypes, type RecordType, recordTypeNames } from '@kexie/schema/records'
import { publicViewer, type Viewer } from '@kexie/schema/viewer'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reporting } from './subgraph.ts'

const office: Viewer = { ...publicViewer, name: '市审核员', role: 'REVIEWER' }

let ledger: OpenLedger
let pool: ReturnType<typeof openDatabase>
let callerAs: Awaited<ReturnType<typeof prover>>
beforeAll(async () => {
  ledger = await openLedger()
  callerAs = await prover(ledger.database.url)
  pool = openDatabase(ledger.database.roleUrl('reporting'), { name: 'reporting' })
})
afterAll(async () => {
  await pool.close()
  await ledger.close()
})

/** What an organization is told that reports a type. */
async function problemOf(viewer: Viewer, id: string, type: RecordType) {
  const db = ledger.domain(viewer)
  const reporter = await findReporter(db, toGlobalId('Organization', id), type)
  return reporterProblem(db, orThrow(reporter, id), { type, label: { zh: type, en: type } })
}

const kinds = ['SOCIETY', 'INSTITUTE', 'CITY_ASSOCIATION'] as const

/** Which of these kinds reports a type, by the problem that one of it has. */
async function whoReports(type: RecordType): Promise<string[]> {
  const may = []
  for (const kind of kinds) {
    await ledger.owner`update association.organization set kind = ${kind} where id = ${societies[1]}`
    const problem = await problemOf(office, societies[1], type)
    if (!problem) may.push(kind)
  }
  return may
}

async function set(type: string, given: readonly string[], viewer = office) {
  const { data, errors } = await reporting(pool.db).execute({
    query: `mutation ($input: SetReportersInput!) { setReporters(input: $input) {
      ... on ReportersSet { rule { kinds { code } isObservation setBy } } ... on Refused { problems { code field } } } }`,
    variables: { input: { type, kinds: given, reason: '来函' } },
    caller: callerAs(viewer),
  })
  if (errors?.length) throw new Error(errors.map(({ message }) => message).join('\n'))
  // biome-ignore lint/suspicious/noExplicitAny: a test reads the shape it has just asked for
  return (data as any).setReporters
}

test('all report what counts, and its own association alone what observes the city', async () => {
  expect(await whoReports('AcademicEvent')).toEqual([...kinds])
  for (const type of observedRecordTypes) expect(await whoReports(type)).toEqual(['CITY_ASSOCIATION'])
})

test('whatever the office says of a type holds, and none chosen is as usual again', async () => {
  const chosen = fc.uniqueArray(fc.constantFrom(...kinds))
  await fc.assert(
    fc.asyncProperty(fc.constantFrom<RecordType>('Salon', 'LiteracySurvey'), chosen, async (type, given) => {
      const { rule } = await set(type, given)
      const usual = type === 'Salon' ? [...kinds] : ['CITY_ASSOCIATION']
      expect((await whoReports(type)).toSorted()).toEqual((given.length > 0 ? given : usual).toSorted())
      expect(rule.setBy).toBe(given.length > 0 ? office.name : null)
    }),
    { numRuns: 8, endOnFailure: true },
  )
}, 30_000)

test('a row that is not its to report is refused in words, and by the database whoever asks it', async () => {
  await set('SeriesEdition', ['INSTITUTE'])
  const clerk: Viewer = { ...publicViewer, name: 'clerk', role: 'REPORTER', organizationId: societies[0] }
  const problem = await problemOf(clerk, societies[0], 'SeriesEdition')
  expect(problem).toMatchObject({ code: 'NOT_REPORTED_HERE', expected: { zh: '科研院所', en: 'Institute' } })
  await expect(report(ledger.domain, [{ input: edition() }])).rejects.toThrow()
  await set('SeriesEdition', [])
  expect(await report(ledger.domain, [{ input: edition() }])).toHaveProperty('outcomes')
})

test('a type that is none, and whoever may not, are refused', async () => {
  expect(await set('Nothing', [])).toEqual({ problems: [{ code: 'NOT_FOUND', field: 'type' }] })
  const leader = { ...office, role: 'LEADER' } as const
  expect(await set('Salon', [], leader)).toEqual({ problems: [{ code: 'NOT_PERMITTED', field: null }] })
})

test('every type is told with who reports it', async () => {
  const { data } = await reporting(pool.db).execute({
    query: '{ reporterRules { type kinds { code } isObservation } }',
    variables: {},
    caller: callerAs(office),
  })
  // biome-ignore lint/suspicious/noExplicitAny: a test reads the shape it has just asked for
  const rules = (data as any).reporterRules as { type: string; kinds: string[]; isObservation: boolean }[]
  expect(rules.map(({ type }) => type)).toEqual(recordTypeNames)
  expect(rules.filter(({ isObservation }) => isObservation).map(({ type }) => type)).toEqual(
    recordTypeNames.filter((type) => observedRecordTypes.includes(type)),
  )
})
