import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { uuidOf } from '@kexie/schema/global-id'
import { beforeAll, describe, expect, test } from 'vitest'
import { clerkOf, reviewerNamed, useFourSocieties } from './two-submitted.ts'

/** What is looked at when a row is reported does not see what others have submitted: two pass, and one may be accepted. */
const beside = useFourSocieties()

let people = 0
/** Somebody nobody has named yet. */
const somebody = () => ({ name: `唯一${++people}`, affiliation: '试验医院' })

type Person = ReturnType<typeof somebody>

const kinds: readonly [string, (person: Person, more?: object) => object][] = [
  [
    'Chiefs',
    (person, more) => ({
      occurredOn: '2021-03-01',
      kind: 'HOSPITAL',
      workplace: { name: '试验医院' },
      person,
      ...more,
    }),
  ],
  [
    'LecturerOffers',
    (lecturer, more) => ({
      occurredOn: '2021-03-01',
      lecturer,
      topics: [{ topic: '碳中和' }],
      ...more,
    }),
  ],
  ['ScienceRoles', (person, more) => ({ occurredOn: '2021-03-01', person, role: 'VOLUNTEER', ...more })],
]

const taken = expect.stringMatching(/^TAKEN /)

describe.each(kinds)('one person in two of %s', (plural, rowOf) => {
  const both = async (row: object) => [
    await beside.submitted(0, plural, row),
    await beside.submitted(1, plural, row),
  ]

  test('accepted in two calls: the second is refused and named the first', async () => {
    const person = somebody()
    const first = await beside.submitted(0, plural, rowOf(person, { title: `先采纳的${plural}` }))
    const second = await beside.submitted(1, plural, rowOf(person))
    expect(await beside.accept([first])).toEqual(['ACCEPTED'])
    expect(await beside.accept([second])).toEqual([
      `TAKEN 提交之后已有别的记录被采纳，本条不能再采纳：${person.name}在2021-03-01至今已有“先采纳的${plural}”，同一时期只能有一条`,
    ])
    expect(await beside.act(reviewerNamed(0), 'returnRecords', { ids: [second], reason: '重复' })).toEqual([
      'RETURNED',
    ])
  })

  test('accepted in one call: one is, the other is not, and what else is of the call is', async () => {
    const [first = '', second = ''] = await both(rowOf(somebody()))
    const third = await beside.submitted(2, plural, rowOf(somebody()))
    expect(await beside.accept([second, first, third])).toEqual(['ACCEPTED', taken, 'ACCEPTED'])
    const keys = [first, second, third].map((id) => uuidOf(plural.slice(0, -1), id) ?? '')
    const counted = await beside.ledger.owner`
      select record_id from metrics.ledger_entry where record_id = any (${keys}::uuid[]) group by 1`
    expect(counted.map(({ record_id }) => record_id).toSorted()).toEqual([keys[1], keys[2]].toSorted())
  })

  test('accepted by four reviewers at one moment: one is', async () => {
    for (const _ of [1, 2, 3]) {
      const row = rowOf(somebody())
      const ids = await Promise.all([0, 1, 2, 3].map((society) => beside.submitted(society, plural, row)))
      const outcomes = await Promise.all(ids.map((id, reviewer) => beside.accept([id], reviewer)))
      expect(outcomes.flat().toSorted()).toEqual(['ACCEPTED', taken, taken, taken])
    }
  })

  test('one term after the other passes, and a correction meets not itself', async () => {
    const person = somebody()
    const first = await beside.submitted(0, plural, rowOf(person, { endsOn: '2021-06-30' }))
    const second = await beside.submitted(1, plural, rowOf(person, { occurredOn: '2021-07-01' }))
    expect(await beside.accept([first, second])).toEqual(['ACCEPTED', 'ACCEPTED'])
    const again = await beside.submitted(1, plural, rowOf(person, { id: second, occurredOn: '2021-08-01' }))
    expect([again, await beside.accept([again])]).toEqual([second, ['ACCEPTED']])
    const [sooner] = [
      await beside.submitted(2, plural, rowOf(person, { occurredOn: '2021-07-10', endsOn: '2021-07-20' })),
    ]
    expect(await beside.accept([sooner ?? ''])).toEqual(['ACCEPTED'])
  })

  test('what ends in the same call makes room, if it ends first', async () => {
    const row = rowOf(somebody())
    const [first = '', second = ''] = await both(row)
    const third = await beside.submitted(2, plural, row)
    expect(await beside.accept([first])).toEqual(['ACCEPTED'])
    await beside.act(clerkOf(0), 'withdrawRecords', { ids: [first], reason: '报错了' })
    expect(await beside.accept([second, first, third])).toEqual([taken, 'WITHDRAWN', 'ACCEPTED'])
  })
})

describe('money of one policy', () => {
  const policy = { title: '补贴试验办法' }
  const grant = (applicant: string, more: object = {}) => ({
    occurredOn: '2021-03-01',
    policy,
    applicant: { name: applicant },
    stage: 'APPROVED',
    requested: 100_000,
    approvedOn: '2021-05-01',
    approved: 80_000,
    ...more,
  })

  beforeAll(async () => {
    const row = {
      ...policy,
      occurredOn: '2020-01-01',
      purpose: 'WORKER_TRAINING',
      version: 1,
      beneficiaryCap: 100_000,
      budgets: [
        { year: 2021, amount: 1_000_000 },
        { year: 2022, amount: 200_000 },
      ],
    }
    expect(await beside.accept([await beside.submitted(0, 'GrantPolicies', row)])).toEqual(['ACCEPTED'])
  })

  test('a beneficiary has no more than the cap, in two calls and in one', async () => {
    const [first = '', second = '', third = ''] = await Promise.all(
      [0, 1, 2].map((society) => beside.submitted(society, 'Grants', grant('试验大学'))),
    )
    expect(await beside.accept([first])).toEqual(['ACCEPTED'])
    expect(await beside.accept([second])).toEqual([
      'TAKEN 提交之后已有别的记录被采纳，本条不能再采纳：批准金额为 80000 元，而该受益者在本办法下的余额为 20000 元',
    ])
    expect(await beside.accept([third])).toEqual([taken])
    const pair = await Promise.all(
      [0, 1].map((society) => beside.submitted(society, 'Grants', grant('又一大学'))),
    )
    expect(await beside.accept(pair)).toEqual(['ACCEPTED', taken])
  })

  test('a year has no more than its budget, by four reviewers at one moment', async () => {
    const more = { approvedOn: '2022-05-01' }
    const ids = await Promise.all(
      [0, 1, 2, 3].map((society) => beside.submitted(society, 'Grants', grant(`大学${society}`, more))),
    )
    const outcomes = await Promise.all(ids.map((id, reviewer) => beside.accept([id], reviewer)))
    expect(outcomes.flat().toSorted()).toEqual(['ACCEPTED', 'ACCEPTED', taken, taken])
    expect(outcomes.flat().find((one) => one !== 'ACCEPTED')).toContain('当年预算余额为 40000 元')
  })
})

test('whatever is held once when it is reported is looked at again when it is accepted', async () => {
  const subgraphs = new URL('../../subgraphs/', import.meta.url)
  const sources = readdirSync(subgraphs)
    .map((name) => new URL(`${name}/records.ts`, subgraphs))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'))
  const tables = sources.join('\n').matchAll(/findHeld\([\s\S]*?table: tables\.(\w+)/g)
  const [row] = await beside.ledger
    .owner`select pg_get_functiondef('reporting.taken(uuid[])'::regprocedure) as body`
  const names = [...tables].map(([, name = '']) =>
    name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  )
  expect(names.length).toBeGreaterThanOrEqual(3)
  for (const name of names) expect(row?.body).toContain(`'${name}'`)
})
