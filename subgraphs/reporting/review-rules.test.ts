import { openDatabase } from '@kexie/db/database'
import { city, districts, societies } from '@kexie/db/testing/small-city'
import { edition } from '@kexie/records/testing/edition-domain'
import { type OpenLedger, openLedger, reportOne } from '@kexie/records/testing/open-ledger'
import { prover } from '@kexie/runtime/testing/prover'
import { toGlobalId } from '@kexie/schema/global-id'
import { recordTypeNames } from '@kexie/schema/records'
import { publicViewer, type Viewer } from '@kexie/schema/viewer'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reporting } from './subgraph.ts'

const office: Viewer = { ...publicViewer, name: '市审核员', role: 'REVIEWER' }
const districtReviewer = (districtCode: string): Viewer => ({
  ...office,
  ...{ name: `${districtCode} 审核员`, role: 'DISTRICT_REVIEWER', districtCode },
})

let ledger: OpenLedger
let pool: ReturnType<typeof openDatabase>
let callerAs: Awaited<ReturnType<typeof prover>>
beforeAll(async () => {
  ledger = await openLedger()
  await ledger.owner`insert into association.city (district_code, association_zh, association_en) values (${city}, '市科协', 'City')`
  callerAs = await prover(ledger.database.url)
  pool = openDatabase(ledger.database.roleUrl('reporting'), { name: 'reporting' })
})
afterAll(async () => {
  await pool.close()
  await ledger.close()
})

// biome-ignore lint/suspicious/noExplicitAny: a test reads the shape it has just asked for
async function ask(query: string, variables: Record<string, unknown> = {}, viewer = office): Promise<any> {
  const { data, errors } = await reporting(pool.db).execute({ query, variables, caller: callerAs(viewer) })
  if (errors?.length) throw new Error(errors.map(({ message }) => message).join('\n'))
  return data
}

const refused = '... on Refused { problems { code field } }'

const rules = async (): Promise<{ revision: number; districtFirst: string[] }> => {
  const { reviewRules } = await ask('{ reviewRules { revision rules { type districtFirst } } }')
  const first = reviewRules.rules.filter((one: { districtFirst: boolean }) => one.districtFirst)
  return { revision: reviewRules.revision, districtFirst: first.map(({ type }: { type: string }) => type) }
}

async function set(districtFirst: readonly string[], revision: number, viewer = office, reason = '来函') {
  const { setReviewRules } = await ask(
    `mutation ($input: SetReviewRulesInput!) { setReviewRules(input: $input) {
      ... on ReviewRulesSet { rules { revision } } ${refused} } }`,
    { input: { change: { districtFirst }, revision, reason } },
    viewer,
  )
  return setReviewRules
}

const preview = async (districtFirst: readonly string[]): Promise<string[]> => {
  const { reviewRulesPreview } = await ask(
    `query ($change: ReviewRulesChange!) { reviewRulesPreview(change: $change) { ... on SettingPreview { consequences } ${refused} } }`,
    { change: { districtFirst } },
  )
  return reviewRulesPreview.consequences ?? []
}

const own = 'SeriesEdition'

interface Submitted {
  area: string
  isEndorsed: boolean
}

/** At whose desk a submission lies, as the rules say. */
const deskOf = ({ area, isEndorsed }: Submitted, districtFirst: readonly string[]) =>
  !isEndorsed && area !== city && districtFirst.includes(own) ? 'DISTRICT' : 'CITY'

/** Every submission with the desk it lies at, stated by itself and by the inbox of each desk. */
async function desks() {
  const { all, ...inboxes } = await ask(`{
    all: submissions(first: 100) { nodes { recordId desk status viewerCan { accept } } }
    DISTRICT: submissions(filter: { desk: DISTRICT }, first: 100) { totalCount nodes { recordId } }
    CITY: submissions(filter: { desk: CITY, occurredFrom: "2000-01-01" }, first: 100) { totalCount nodes { recordId } } }`)
  const stated = new Map<string, string>()
  for (const { recordId, desk, viewerCan } of all.nodes) {
    if (desk) stated.set(recordId, desk)
    expect(viewerCan.accept).toBe(desk === 'CITY')
  }
  for (const desk of ['DISTRICT', 'CITY']) {
    const listed = inboxes[desk].nodes.map(({ recordId }: { recordId: string }) => recordId)
    expect(listed.toSorted()).toEqual(
      [...stated]
        .filter(([, at]) => at === desk)
        .map(([id]) => id)
        .toSorted(),
    )
    expect(inboxes[desk].totalCount).toBe(listed.length)
  }
  return stated
}

/** All that was submitted; each run goes on from the one before. */
const submitted = new Map<string, Submitted>()

const arbitrarySteps = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.record({ submit: fc.constantFrom(city, ...districts) }) },
    { weight: 1, arbitrary: fc.record({ endorse: fc.nat(20) }) },
    { weight: 2, arbitrary: fc.record({ rules: fc.subarray([own, 'AcademicEvent', 'Salon']) }) },
  ),
  { minLength: 6, maxLength: 14 },
)

test('whatever the rules become, each submission lies at the desk they say, and the preview says which move', async () => {
  await fc.assert(
    fc.asyncProperty(arbitrarySteps, async (steps) => {
      for (const step of steps) {
        const before = await rules()
        if ('submit' in step) {
          const input = edition({ districtCode: step.submit, title: `第${submitted.size}场` })
          const key = await reportOne(
            ledger.domain,
            { input },
            { submit: true, organizationId: societies[0] },
          )
          submitted.set(toGlobalId(own, key), { area: step.submit, isEndorsed: false })
        } else if ('endorse' in step) {
          const [id, one] =
            [...submitted].filter(([, { isEndorsed, area }]) => !isEndorsed && area !== city)[step.endorse] ??
            []
          if (!id || !one) continue
          await ask(
            `mutation ($ids: [ID!]!) { endorseRecords(input: { ids: $ids }) { __typename } }`,
            { ids: [id] },
            districtReviewer(one.area),
          )
          submitted.set(id, { ...one, isEndorsed: true })
        } else {
          const moving = [...submitted.values()].filter(
            (one) => deskOf(one, before.districtFirst) !== deskOf(one, step.rules),
          )
          const said = (await preview(step.rules)).find((sentence) => sentence.includes('系列的一届'))
          if (moving.length > 0)
            expect(said).toMatch(new RegExp(`(等区县初审的|尚未初审的) ${moving.length} 条`))
          const isSame = step.rules.toSorted().join() === before.districtFirst.toSorted().join()
          const came = await set(step.rules, before.revision)
          if (isSame) expect(came.problems).toMatchObject([{ code: 'UNCHANGED' }])
          else expect(came.rules.revision).toBe(before.revision + 1)
        }
        const { districtFirst } = await rules()
        expect(await desks()).toEqual(
          new Map([...submitted].map(([id, one]) => [id, deskOf(one, districtFirst)])),
        )
      }
    }),
    { numRuns: process.env.VERIFY_ALL ? 10 : 2, endOnFailure: true },
  )
}, 240_000)

test('what is no type, gives no reason or was changed since is refused in words; whoever may not is in the audit', async () => {
  const { revision, districtFirst } = await rules()
  const other = districtFirst.includes('Salon') ? [] : ['Salon']
  expect(await set([...other, 'Nothing'], revision)).toEqual({
    problems: [{ code: 'NOT_FOUND', field: `change.districtFirst.${other.length}` }],
  })
  expect(await set(other, revision, office, ' ')).toEqual({
    problems: [{ code: 'REQUIRED', field: 'reason' }],
  })
  const both = await Promise.all([set(other, revision), set(other, revision)])
  expect(both.map(({ problems }) => problems?.[0].code ?? 'DONE').toSorted()).toEqual([
    'CHANGED_SINCE',
    'DONE',
  ])
  const leader: Viewer = { ...office, name: '领导', role: 'LEADER' }
  expect(await set([], revision + 1, leader)).toEqual({ problems: [{ code: 'NOT_PERMITTED', field: null }] })
  const audited = await ledger.owner<{ outcome: string; actor: string }[]>`
    select outcome, actor from association.audit_entry where action = 'SET_REVIEW_RULE' order by number desc limit 2`
  expect(audited).toMatchObject([
    { outcome: 'DENIED', actor: '领导' },
    { outcome: 'DONE', actor: '市审核员' },
  ])
  const { settingChanges } = await ask(
    '{ settingChanges(part: REVIEW_RULE, first: 1) { what reason revision } }',
  )
  expect(settingChanges).toEqual([
    { what: expect.stringMatching(/^“.*”/), reason: '来函', revision: revision + 1 },
  ])
})

test('the preview names the areas in which nobody could look first', async () => {
  const [area, ...others] = districts
  expect((await preview(recordTypeNames)).join('')).toContain(
    `注意：${districts.join('、')}还没有区县审核人的账号`,
  )
  await ledger.owner`insert into association.account (id, name, display_name, role, district_code, created_by)
    values (gen_random_uuid(), 'looks-first', '初审人', 'DISTRICT_REVIEWER', ${area}, 'test')`
  expect((await preview(recordTypeNames)).join('')).toContain(
    `注意：${others.join('、')}还没有区县审核人的账号`,
  )
})
