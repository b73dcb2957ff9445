import { connect } from '@kexie/db/connection'
import { toGlobalId } from '@kexie/schema/global-id'
import { expect, test } from 'vitest'
import { clerkOf } from './clerk.ts'
import { useProduct } from './product.ts'

const product = useProduct()
const clerk = clerkOf(product)

const shown =
  'id title hash asOf publishedBy withdrawnAt coverage { organizations records owed came auditSeal }'

async function publish(title: string, more: object = {}) {
  const { data, errors } = await product.as('LEADER')(
    `mutation ($input: PublishEditionInput!) { publishEdition(input: $input) { ... on EditionSet { edition { ${shown} } } ... on Refused { problems { code message } } } }`,
    { input: { title, from: 2017, to: 2021, ...more } },
  )
  expect(errors).toBeUndefined()
  return data.publishEdition.edition
}

const difference = 'indicator { code } year district { code } before after redefined'

async function lookAt(id: string) {
  const { data, errors } = await product.as('LEADER')(
    `query ($id: ID!) { edition(id: $id) { verification { intact drift { ${difference} }
      restatements { difference { ${difference} } causes { record { title } quantity action actor } } } } }`,
    { id },
  )
  expect(errors).toBeUndefined()
  return data.edition.verification
}

const paper = (title: string) => ({
  title,
  edition: 12,
  occurredOn: '2021-06-01',
  category: 'MEDICINE_AND_HEALTH',
  award: 'FIRST',
})

let first: { id: string; hash: string }

test('an edition of a moment to come is refused', async () => {
  const { data } = await product.as('LEADER')(
    'mutation ($input: PublishEditionInput!) { publishEdition(input: $input) { ... on Refused { problems { code field } } } }',
    { input: { title: '明天的总览', from: 2021, to: 2021, asOf: '2150-01-01T00:00:00+08:00' } },
  )
  expect(data.publishEdition.problems).toEqual([{ code: 'INVALID_VALUE', field: 'asOf' }])
})

test('the review of five years is published as it stands: figures, coverage and hash are kept', async () => {
  first = await publish('常州市科协五年工作总览（2017–2021）', { note: '第八次代表大会' })
  expect(first).toMatchObject({ publishedBy: 'test-leader', withdrawnAt: null })
  expect(first.hash).toMatch(/^[0-9a-f]{64}$/)
  const { data } = await product.as('PUBLIC')(
    `query ($id: ID!) { edition(id: $id) { title coverage { records auditSeal }
      figures(codes: ["academic-exchange-events", "tech-cafe-issues"]) { indicator { code name } redefined value relation years { year value } districts { district { name } value } reconciliation } } }`,
    { id: first.id },
  )
  const [exchange, cafe] = data.edition.figures
  expect(exchange).toMatchObject({ value: 503, reconciliation: 'MATCHES', redefined: false })
  expect(exchange.years.map(({ value }: { value: number }) => value)).toEqual([101, 101, 100, 101, 100])
  expect(exchange.districts).toHaveLength(7)
  expect(cafe).toMatchObject({ value: 60, relation: 'AT_LEAST' })
  expect(data.edition.coverage.records).toBeGreaterThan(10_000)
  expect(data.edition.coverage.auditSeal).toMatch(/^[0-9a-f]{64}$/)
})

test('it verifies, and nothing has been restated, while nothing happened', async () => {
  expect(await lookAt(first.id)).toEqual({ intact: true, drift: [], restatements: [] })
})

test('a record accepted since is a restatement with the record and whoever accepted it; the edition still verifies', async () => {
  const before = await clerk.values(['papers-appraised'])
  await clerk.accepted('AppraisedPapers', paper('发布之后补报的论文'))
  const { restatements, ...verified } = await lookAt(first.id)
  expect(verified).toEqual({ intact: true, drift: [] })
  const rows = restatements.filter(
    ({ difference: { indicator } }: { difference: { indicator: { code: string } } }) =>
      indicator.code === 'papers-appraised',
  )
  const published = Number(before[0])
  expect(
    rows.map(({ difference: { year, district, before: was, after } }: never) => [year, district, was, after]),
  ).toEqual(expect.arrayContaining([[null, null, published, published + 1]]))
  for (const { causes } of rows)
    expect(causes).toEqual([
      { record: { title: '发布之后补报的论文' }, quantity: 1, action: 'ACCEPT', actor: 'test-reviewer' },
    ])
})

test('the next edition differs from the first by exactly that', async () => {
  const second = await publish('第二次发布')
  expect(second.hash).not.toBe(first.hash)
  const { data } = await product.as('LEADER')(
    `query ($a: ID!, $b: ID!) { compareEditions(before: $a, after: $b) { ${difference} } same: compareEditions(before: $a, after: $a) { year } }`,
    { a: first.id, b: second.id },
  )
  expect(data.same).toEqual([])
  const moved = data.compareEditions.map(
    ({ before, after }: { before: number; after: number }) => after - before,
  )
  expect(moved.length).toBeGreaterThan(0)
  expect(moved.every((change: number) => change !== 0)).toBe(true)
})

test('an edition asked for at a past moment says what was known then', async () => {
  const { data } = await product.as('LEADER')('query ($id: ID!) { edition(id: $id) { asOf } }', {
    id: first.id,
  })
  const again = await publish('同一时刻再发布', { asOf: data.edition.asOf })
  const { data: compared } = await product.as('LEADER')(
    `query ($a: ID!, $b: ID!) { compareEditions(before: $a, after: $b) { year } }`,
    { a: first.id, b: again.id },
  )
  expect(compared.compareEditions).toEqual([])
})

test('an edition is withdrawn with a reason: the public finds it no more, the leader does', async () => {
  const edition = await publish('撤下的一次')
  const { data } = await product.as('LEADER')(
    'mutation ($input: WithdrawEditionInput!) { withdrawEdition(input: $input) { ... on EditionSet { edition { withdrawnReason } } } }',
    { input: { edition: edition.id, reason: '口径有误' } },
  )
  expect(data.withdrawEdition.edition).toEqual({ withdrawnReason: '口径有误' })
  const find = async (part: 'PUBLIC' | 'LEADER') => {
    const answer = await product.as(part)(
      'query ($id: ID!) { edition(id: $id) { title } editions(withdrawn: true) { id } }',
      { id: edition.id },
    )
    const ids = answer.data.editions.map(({ id }: { id: string }) => id)
    return [answer.data.edition?.title ?? null, ids.includes(edition.id)]
  }
  expect([await find('PUBLIC'), await find('LEADER')]).toEqual([
    [null, false],
    ['撤下的一次', true],
  ])
})

test('not even the owner of the tables changes a published edition unseen', async () => {
  const sql = connect(product.databaseUrl, { max: 1, name: 'kexie test' })
  await expect(sql`update metrics.edition set title = 'x'`).rejects.toThrow(/append-only/)
  await sql`set session_replication_role = replica`
  await expect(sql`update metrics.edition set content = content || ' '`).rejects.toThrow(
    /edition_hash_is_its_contents/,
  )
  await sql.end()
})

test('targets of the districts are set together and add up to the city’s', async () => {
  const set = async (values: readonly number[], more: object = {}) => {
    const codes = ['320402', '320404', '320411', '320412', '320413', '320481', '320491']
    const shares = codes.map((code, place) => ({
      district: toGlobalId('District', code),
      value: values[place] ?? 0,
    }))
    const { data, errors } = await product.as('LEADER')(
      'mutation ($input: SetDistrictTargetsInput!) { setDistrictTargets(input: $input) { ... on DistrictTargetsSet { targets { district { code } value } } ... on Refused { problems { code field message } } } }',
      {
        input: {
          indicator: 'academic-exchange-events',
          from: 2022,
          to: 2026,
          shares,
          reason: '年度分解',
          ...more,
        },
      },
    )
    expect(errors).toBeUndefined()
    return data.setDistrictTargets
  }
  expect((await set([100])).problems).toMatchObject([{ code: 'NOT_FOUND', field: 'indicator' }])
  await product.as('LEADER')(
    'mutation ($input: SetTargetInput!) { setTarget(input: $input) { __typename } }',
    {
      input: {
        indicator: 'academic-exchange-events',
        district: toGlobalId('District', '320400'),
        from: 2022,
        to: 2026,
        value: 600,
        reason: '五年规划',
      },
    },
  )
  expect((await set([100, 100])).problems).toMatchObject([{ message: '“各区目标之和”应为600，收到“200”' }])
  expect((await set([100, 100, 100, 100, 100, 50, 50])).targets).toHaveLength(7)
  expect((await set([100], { allowGap: true })).targets).toHaveLength(7)
})
