import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { clerkOf, district } from './clerk.ts'
import { useProduct } from './product.ts'

const product = useProduct()
const clerk = clerkOf(product)
const code = 'youth-contest-students'
const contest = { discipline: 'MAKER', occurredOn: '2023-05-01', tutors: 3 }
const between = { pupils: 30_000, pupilsRelation: 'BETWEEN', pupilsUpTo: 50_000 }

const number = 'value relation upTo'
const shown = `${number} years { ${number} } months { month ${number} } districts { district { id } ${number} } organizations(first: 3) { nodes { ${number} } }
  breakdown(by: ["discipline"]) { parts { ${number} values { code } } } evidence(first: 5) { nodes { quantity relation upTo } }`

async function figure(fields = shown, asOf: string | null = null) {
  const { data, errors } = await product.query(
    `query ($asOf: DateTime) { indicator(code: "${code}") { figure(from: 2023, to: 2023, asOf: $asOf) { ${fields} } } }`,
    { asOf },
  )
  expect(errors).toBeUndefined()
  return data.indicator.figure
}

async function file(path: string): Promise<string> {
  const headers = { authorization: `Bearer ${await product.tokenOf('REVIEWER')}`, 'accept-language': 'zh' }
  const response = await fetch(`${product.url}/exports/${path}`, { headers })
  expect(response.status).toBe(200)
  return response.text()
}

let first: string

test('what lies between two numbers lies between them in every part of the figure, with exact ones beside it', async () => {
  first = await clerk.accepted('YouthContests', { ...contest, ...between })
  const one = { value: 30_000, relation: 'BETWEEN', upTo: 50_000 }
  expect(await figure()).toEqual({
    ...one,
    years: [one],
    months: [{ month: '2023-05', ...one }],
    districts: expect.arrayContaining([{ district: { id: district }, ...one }]),
    organizations: { nodes: [one] },
    breakdown: { parts: [{ ...one, values: [{ code: 'MAKER' }] }] },
    evidence: { nodes: [{ quantity: 30_000, relation: 'BETWEEN', upTo: 50_000 }] },
  })
  await clerk.accepted('YouthContests', { ...contest, discipline: 'ROBOTICS', pupils: 800 })
  const both = { value: 30_800, relation: 'BETWEEN', upTo: 50_800 }
  expect(await figure(`${number} years { ${number} }`)).toEqual({ ...both, years: [both] })
})

test('a rule that is tried counts the same', async () => {
  const { data } = await product.query(
    `query ($input: RuleTrialInput!) { ruleTrial(input: $input) { ... on RuleTrial { areas { whole { ${number} } } } } }`,
    {
      input: {
        measure: 'SUM',
        terms: [{ of: 'YouthContest', quantity: 'pupils' }],
        fromYear: 2023,
        toYear: 2023,
      },
    },
  )
  expect(data.ruleTrial.areas[0].whole).toEqual({ value: 30_800, relation: 'BETWEEN', upTo: 50_800 })
})

test('files and the command line tell both numbers', async () => {
  const row = (await file('review.csv?from=2023&to=2023')).split('\n').find((line) => line.includes(code))
  expect(row).toContain('30800,介于 30800–50800')
  const sheets = JSON.parse(await file(`figure.json?code=${code}&from=2023&to=2023`))
  expect(JSON.stringify(sheets)).toContain('"upTo":50800')
  const command = fileURLToPath(new URL('../../clients/cli/kexie.ts', import.meta.url))
  const env = {
    KEXIE_URL: product.url,
    KEXIE_TOKEN: await product.tokenOf('SERVICE'),
    PATH: process.env.PATH ?? '',
  }
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [command, 'figures', '--from', '2023', '--to', '2023'],
    {
      env,
    },
  )
  expect(stdout.split('\n').find((line) => line.startsWith(code))).toContain('30800至50800')
})

test('an edition keeps both; a correction to “more than” takes the upper one away, and before it is as it was', async () => {
  const { data: published } = await product.as('LEADER')(
    'mutation { publishEdition(input: { title: "二三年", from: 2023, to: 2023 }) { ... on EditionSet { edition { id asOf } } } }',
  )
  const { id, asOf } = published.publishEdition.edition
  await clerk.accepted('YouthContests', {
    ...{ ...contest, id: first, pupils: 40_000, pupilsRelation: 'AT_LEAST' },
  })
  expect(await figure(number)).toEqual({ value: 40_800, relation: 'AT_LEAST', upTo: null })
  expect(await figure(`${number} months { ${number} }`, asOf)).toEqual({
    ...{ value: 30_800, relation: 'BETWEEN', upTo: 50_800 },
    months: [{ value: 30_800, relation: 'BETWEEN', upTo: 50_800 }],
  })
  const { data } = await product.as('LEADER')(
    `query ($id: ID!) { node(id: $id) { ... on Edition { figures(codes: ["${code}"]) { ${number} years { ${number} } } verification { intact drift { indicator { code } } } } } }`,
    { id },
  )
  const then = { value: 30_800, relation: 'BETWEEN', upTo: 50_800 }
  expect(data.node).toEqual({
    figures: [{ ...then, years: [then] }],
    verification: { intact: true, drift: [] },
  })
  await clerk.withdraw(first)
  expect(await figure(number)).toEqual({ value: 800, relation: 'EXACT', upTo: null })
})

test.each([
  [{ ...between, pupilsUpTo: null }, 'REQUIRED pupilsUpTo'],
  [{ ...between, pupilsUpTo: 30_000 }, 'INVALID_VALUE pupilsUpTo'],
  [{ ...between, pupilsRelation: 'AT_LEAST' }, 'INVALID_VALUE pupilsUpTo'],
  [{ pupils: 3, tutors: 2, tutorsRelation: 'BETWEEN' }, 'REQUIRED tutorsUpTo'],
])('%o is refused: %s', async (given, problem) => {
  expect(await clerk.refusals('YouthContests', { ...contest, ...given })).toEqual([problem])
})

test('a target is one number', async () => {
  const { data } = await product.as('LEADER')(
    `mutation ($input: SetTargetInput!) { setTarget(input: $input) { ... on Refused { problems { code field message } } } }`,
    {
      input: {
        indicator: code,
        district,
        from: 2024,
        to: 2024,
        value: 10,
        relation: 'BETWEEN',
        reason: '试验',
      },
    },
  )
  expect(data.setTarget.problems).toEqual([
    { code: 'INVALID_VALUE', field: 'relation', message: expect.stringContaining('至少、至多、恰为或约') },
  ])
})
