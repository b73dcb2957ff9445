import { expect, test } from 'vitest'
import { clerkOf } from './clerk.ts'
import { useProduct } from './product.ts'

const product = useProduct()
const clerk = clerkOf(product)

const expert = (affiliation: string) => ({ name: '百里试验', affiliation })
const eventWith = (affiliation: string, occurredOn: string) => ({
  title: '先进碳材料论坛',
  series: 'academic-month',
  form: 'FORUM',
  occurredOn,
  attendance: 10,
  guests: [{ person: expert(affiliation), honour: 'EXPERT' }],
  participants: [{ organization: { name: `${affiliation}研究院` } }],
})

async function idsOf(list: 'people' | 'organizations', text: string): Promise<Map<string, string>> {
  const name = list === 'people' ? 'affiliation' : 'name'
  const { data } = await product.query(
    `query ($text: String) { ${list}(filter: { text: $text }, first: 50) { nodes { id key: ${name} } } }`,
    { text },
  )
  return new Map(data[list].nodes.map(({ id, key }: { id: string; key: string }) => [key, id]))
}

const preview = async (merged: string, into: string) =>
  (
    await product.query(
      `query ($merged: ID!, $into: ID!) { mergePreview(merged: $merged, into: $into, from: 2017, to: 2021) {
        entries figures { indicator { code } district { code } from to before after } } }`,
      { merged, into },
    )
  ).data.mergePreview

const merge = async (merged: string | undefined, into: string | undefined, reason = '同一人') =>
  (
    await product.query(
      `mutation ($input: MergeIdentitiesInput!) { mergeIdentities(input: $input) {
        ... on IdentitiesMerged { entries person { name affiliation } organization { name } } ... on Refused { problems { code field } } } }`,
      { input: { merged, into, reason } },
    )
  ).data.mergeIdentities

/** Values of the experts and organizations of 2021 and of five years, as known now or at a moment. */
async function values(asOf: string | null = null): Promise<number[]> {
  const { data } = await product.query(
    `query ($asOf: DateTime) { experts: indicator(code: "academic-experts") { year: figure(from: 2021, to: 2021, asOf: $asOf) { value } all: figure(from: 2017, to: 2021, asOf: $asOf) { value } }
      units: indicator(code: "academic-organizations") { all: figure(from: 2017, to: 2021, asOf: $asOf) { value } } }`,
    { asOf },
  )
  return [data.experts.year.value, data.experts.all.value, data.units.all.value]
}

const moment = async () => {
  await new Promise((resolve) => setTimeout(resolve, 5))
  const now = new Date().toISOString()
  await new Promise((resolve) => setTimeout(resolve, 5))
  return now
}

test('two entries that are one expert: the preview tells, the merge corrects the ledger, the past stays', async () => {
  const [year = 0, all = 0, units = 0] = await values()
  await clerk.accepted('AcademicEvents', eventWith('试验大学', '2021-10-11'))
  await clerk.accepted('AcademicEvents', eventWith('试验大学（常州）', '2021-10-12'))
  expect(await values()).toEqual([year + 2, all + 2, units + 2])
  const before = await moment()

  const people = await idsOf('people', '百里试验')
  const [merged = '', into = ''] = [people.get('试验大学（常州）'), people.get('试验大学')]
  const { entries, figures } = await preview(merged, into)
  expect(entries).toBe(1)
  const city = figures.filter(({ district }: { district: { code: string } }) => district.code === '320400')
  expect(city).toEqual([
    {
      indicator: { code: 'academic-experts' },
      district: { code: '320400' },
      from: 2017,
      to: 2021,
      before: all + 2,
      after: all + 1,
    },
    {
      indicator: { code: 'academic-experts' },
      district: { code: '320400' },
      from: 2021,
      to: 2021,
      before: year + 2,
      after: year + 1,
    },
  ])
  expect(await values()).toEqual([year + 2, all + 2, units + 2])

  expect(await merge(merged, into)).toEqual({
    entries: 2,
    person: { name: '百里试验', affiliation: '试验大学' },
    organization: null,
  })
  expect(await values()).toEqual([year + 1, all + 1, units + 2])
  expect(await values(before)).toEqual([year + 2, all + 2, units + 2])
  expect([...(await idsOf('people', '百里试验')).values()]).toEqual([into])
})

test('reports are not rewritten, show the one person, and a new one under the old name is the same person', async () => {
  const all = (await values())[1] ?? 0
  const id = await clerk.accepted('AcademicEvents', eventWith('试验大学（常州）', '2021-10-13'))
  expect((await values())[1]).toBe(all)
  const { data } = await product.query(
    `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on AcademicEvent { guests { person { affiliation } } } }
      academicEvents(filter: { text: "先进碳材料论坛", from: "2021-10-11", to: "2021-10-13" }) { nodes { revision guests { person { affiliation } } } } }`,
    { ids: [id] },
  )
  expect(data.nodes[0].guests).toEqual([{ person: { affiliation: '试验大学' } }])
  for (const event of data.academicEvents.nodes)
    expect(event).toMatchObject({ revision: 1, guests: [{ person: { affiliation: '试验大学' } }] })
  await clerk.withdraw(id)
  expect((await values())[1]).toBe(all)
})

test('two organizations that are one count once among those that took part', async () => {
  const units = (await values())[2] ?? 0
  const organizations = await idsOf('organizations', '试验大学')
  const answer = await merge(
    organizations.get('试验大学（常州）研究院'),
    organizations.get('试验大学研究院'),
    '同一单位',
  )
  expect(answer).toMatchObject({ organization: { name: '试验大学研究院' } })
  expect((await values())[2]).toBe(units - 1)
})

test('what is merged already, unknown, of two kinds or without a reason is refused', async () => {
  const people = await idsOf('people', '百里试验')
  const organizations = await idsOf('organizations', '试验大学')
  const [person] = people.values()
  const [organization] = organizations.values()
  expect(await merge(person, person)).toEqual({ problems: [{ code: 'INVALID_VALUE', field: 'into' }] })
  expect(await merge(person, organization)).toEqual({ problems: [{ code: 'NOT_FOUND', field: 'merged' }] })
  const nobody = Buffer.from('Person:01890000-0000-7000-8000-000000000009').toString('base64url')
  expect(await merge(nobody, person)).toEqual({ problems: [{ code: 'NOT_FOUND', field: 'merged' }] })
  expect(await merge(person, nobody, ' ')).toEqual({
    problems: [
      { code: 'NOT_FOUND', field: 'into' },
      { code: 'REQUIRED', field: 'reason' },
    ],
  })
})

test('whom an entry was merged into already is said by name, whichever way the merge is asked for', async () => {
  await clerk.accepted('AcademicEvents', eventWith('再并甲', '2021-11-02'))
  await clerk.accepted('AcademicEvents', eventWith('再并乙', '2021-11-03'))
  const organizations = await idsOf('organizations', '再并')
  const [one = '', other = ''] = ['再并甲研究院', '再并乙研究院'].map((name) => organizations.get(name))
  const said = async (merged: string, into: string) => {
    const { data } = await product.query(
      `mutation ($input: MergeIdentitiesInput!) { mergeIdentities(input: $input) { ... on Refused { problems { code message } } } }`,
      { input: { merged, into, reason: '同一单位' } },
    )
    return data.mergeIdentities.problems.map(
      ({ code, message }: Record<string, string>) => `${code} ${message}`,
    )
  }
  expect(await said(one, one)).toEqual([
    'INVALID_VALUE “单位名录中的单位”应为另外一个，而不是同一条目，收到“再并甲研究院”',
  ])
  await merge(one, other)
  const already = ['MERGED_ALREADY “再并甲研究院”已并入“再并乙研究院”']
  expect(await said(one, other)).toEqual(already)
  expect(await said(other, one)).toEqual(already)
})
