import { dayBefore } from '@kexie/schema/days'
import { toGlobalId } from '@kexie/schema/global-id'
import { orThrow } from '@kexie/schema/or-throw'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { useRegisters } from '../attacks/registers-only.ts'
import { clerkOf } from './clerk.ts'
import { settingJourney } from './settings-journey.ts'

/** Areas are renamed, added, moved, split and merged, one month after another, as an office does it: whatever was counted or owed before the month stays. */
const product = useRegisters()
const clerk = clerkOf(product)
const { set } = settingJourney(product, {
  ...{ mutation: 'setArea', change: 'AreaChange', preview: 'areaPreview' },
})

const city = '320400'
const years = [2018, 2019, 2020]

interface Area {
  code: string
  closedOn: string | null
  parent: { code: string } | null
}

async function areas(): Promise<Area[]> {
  const { data, errors } = await product.query(
    '{ districts(closed: true) { code closedOn parent { code } } }',
  )
  expect(errors).toBeUndefined()
  return data.districts
}

const asked = `query ($district: ID!, $from: Date!, $to: Date!) {
  indicator(code: "society-academic-events") { figure(from: 2018, to: 2020, district: $district) {
    value evidence { totalCount } districts { district { code } value } } }
  coverage(from: $from, to: $to, district: $district) { owed came } }`

/** What an area had of the years before all changes, without parts that had nothing, and what was owed there up to a day. */
async function pastOf(code: string, until: string) {
  const days = { from: '2020-07-01', to: dayBefore(until) }
  const { data, errors } = await product.query(asked, { district: toGlobalId('District', code), ...days })
  expect(errors).toBeUndefined()
  const { districts, ...figure } = data.indicator.figure
  const parts = districts.filter(({ value }: { value: number | null }) => value !== null)
  return { code, ...figure, parts, coverage: data.coverage }
}

const pasts = (all: readonly Area[], until: string) => Promise.all(all.map(({ code }) => pastOf(code, until)))

const step = fc.record({
  kind: fc.constantFrom('RENAME', 'ADD', 'MOVE', 'SPLIT', 'SPLIT', 'MERGE', 'MERGE'),
  at: fc.nat(),
  to: fc.nat(),
})
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** First day of each month in which something is changed. */
const monthOf = (turn: number) =>
  `${2021 + Math.floor(turn / 12)}-${String(1 + (turn % 12)).padStart(2, '0')}-01`

/** A name and a code that no area has. */
const fresh = (turn: number, part = 0) => ({
  ...{ code: `32${5000 + 10 * turn + part}`, nameZh: `新区${turn}之${part}`, nameEn: `Area ${turn} ${part}` },
})

/** Who lies in an area has to be message where he goes when it is split. */
async function movesOf(code: string, since: string, turn: number) {
  const { data } = await product.query(
    'query ($code: String!, $since: Date!) { areaMembers(code: $code, since: $since) { bodies { id } accounts { id } } }',
    { code, since },
  )
  const into = (place: number) => fresh(turn, 1 + (place % 2)).code
  const { bodies, accounts } = data.areaMembers as Record<'bodies' | 'accounts', { id: string }[]>
  return {
    bodies: bodies.map(({ id }, place) => ({ organization: id, into: into(place) })),
    accounts: accounts.map(({ id }, place) => ({ account: id, into: into(place) })),
  }
}

/** A change of the areas there are, as an office would state it; what it asks for may not be possible. */
async function changeOf({ kind, at, to }: Step, all: readonly Area[], turn: number) {
  const open = all.filter(({ closedOn }) => !closedOn)
  const lowest = open.filter(({ code }) => code !== city && !open.some(({ parent }) => parent?.code === code))
  const chosen = (from: readonly Area[], place: number) =>
    orThrow(from[place % from.length], 'an area that is open').code
  const since = monthOf(turn)
  const [one, another] = [chosen(lowest, at), chosen(open, to)]
  const { code: _, ...names } = fresh(turn)
  if (kind === 'RENAME') return { kind, ...names, code: one }
  if (kind === 'ADD') return { kind, ...fresh(turn), parent: another, since }
  if (kind === 'MOVE') return { kind, code: one, parent: another, since }
  if (kind === 'MERGE') return { kind, ...fresh(turn), parent: city, merged: [one], since }
  const parts = [fresh(turn, 1), fresh(turn, 2)]
  return { kind, code: one, areas: parts, since, ...(await movesOf(one, since, turn)) }
}

/** Whether one change was made; then all that was before its month is as it was, in every area there is. */
async function rearrange(next: Step, turn: number, revision: number): Promise<boolean> {
  const all = await areas()
  const change = await changeOf(next, all, turn)
  const before = await pasts(all, monthOf(turn))
  const came = await set(change, revision)
  const message = JSON.stringify([change, came])
  const isDone = came.__typename === 'AreaSet'
  if (!isDone)
    expect(new Set(came.problems?.map(({ code }) => code)), message).toEqual(new Set(['INVALID_VALUE']))
  expect(await pasts(all, monthOf(turn)), message).toEqual(before)
  const known = new Set(all.map(({ code }) => code))
  const made = (await areas()).filter(({ code }) => !known.has(code))
  for (const past of await pasts(made, monthOf(turn)))
    expect(past).toMatchObject({ value: null, parts: [], coverage: { owed: 0, came: 0 } })
  return isDone
}

test('whatever becomes of areas, what was counted and owed before the month stays, and the city has what it had', {
  timeout: 240_000,
}, async () => {
  const districts = (await areas()).filter(({ code }) => code !== city)
  for (const [place, { code }] of districts.entries())
    await clerk.accepted('AcademicEvents', {
      ...{ series: 'society-exchange', form: 'FORUM', stage: 'HELD', attendance: 50 },
      ...{ hosts: [], guests: [], participants: [], cooperationProjects: [] },
      ...{ occurredOn: `${years[place % years.length]}-05-01`, district: toGlobalId('District', code) },
    })
  const whole = await pastOf(city, '2021-01-01')
  expect(whole).toMatchObject({ value: districts.length, evidence: { totalCount: districts.length } })
  expect(whole.coverage.owed).toBeGreaterThan(0)
  const steps = fc.sample(step, { numRuns: 14, seed: 47 })
  const done = new Set<string>()
  let { revision } = (await product.query('{ revision: areaRevision }')).data
  for (const [turn, next] of steps.entries())
    if (await rearrange(next, turn, revision)) {
      revision++
      done.add(next.kind)
    }
  expect([...done].toSorted()).toEqual(['ADD', 'MERGE', 'MOVE', 'RENAME', 'SPLIT'])
  expect(await pastOf(city, '2021-01-01')).toEqual(whole)
})
