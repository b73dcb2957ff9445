import { connect } from '@kexie/db/connection'
import { toGlobalId } from '@kexie/schema/global-id'
import { beforeAll, expect, test } from 'vitest'
import { useProduct } from './product.ts'

const product = useProduct()

const districtId = (code: string) => toGlobalId('District', code)
const [province, city, county, towns] = ['320000', '320400', '320411', ['320498', '320499']] as const

const answered = `query ($district: ID) {
  indicators { code figure(from: 2017, to: 2021, district: $district) { value relation evidence(first: 0) { totalCount } } }
  coverage(from: "2021-01-01", to: "2021-12-31", district: $district) { owed came }
  bulletin(month: "2021-03", district: $district) { owed came } }`

/** Every figure of an area, and what is owed there; of the city where none is named. */
async function answers(code?: string) {
  const { data, errors } = await product.query(answered, { district: code && districtId(code) })
  expect(errors).toBeUndefined()
  return data
}

type Answers = Awaited<ReturnType<typeof answers>>
let before: { city: Answers; county: Answers }

/** What an area has observed of itself: of no other, not even of the one above. */
const isObserved = ({ code }: { code: string }) => observed.has(code)
let observed: ReadonlySet<string>

beforeAll(async () => {
  before = { city: await answers(), county: await answers(county) }
  const sql = connect(product.databaseUrl, { max: 1 })
  const codes = await sql<{ code: string }[]>`
    select code from metrics.indicator where measure in ('OBSERVATION', 'DERIVED')`
  observed = new Set(codes.map(({ code }) => code))
  await sql.begin(async (tx) => {
    await tx`insert into association.district (code, name_zh, name_en) values (${province}, '江苏省', 'Jiangsu')`
    await tx`update association.district set parent_code = ${province} where code = ${city}`
    for (const town of towns)
      await tx`insert into association.district (code, name_zh, name_en, parent_code) values (${town}, ${town}, ${town}, ${county})`
  })
  await sql.end({ timeout: 5 })
})

test('a province above and towns below change no answer of the city, nor of the county', async () => {
  expect(await answers()).toEqual(before.city)
  expect(await answers(city)).toEqual(before.city)
  expect(await answers(county)).toEqual(before.county)
})

test('the province has what its only city has', async () => {
  const { indicators, ...owed } = await answers(province)
  const counted = (given: Answers) => given.indicators.filter((one: { code: string }) => !isObserved(one))
  expect(indicators.filter((one: { code: string }) => !isObserved(one))).toEqual(counted(before.city))
  expect(owed).toEqual({ coverage: before.city.coverage, bulletin: before.city.bulletin })
})

test('towns of which nobody has reported are blank, and owe nothing', async () => {
  const { indicators, coverage, bulletin } = await answers(towns[0])
  expect(
    indicators.filter(({ figure }: { figure: { value: number | null } }) => figure.value !== null),
  ).toEqual([])
  expect([coverage.owed, bulletin]).toEqual([0, null])
})

const setTarget = 'mutation ($input: SetTargetInput!) { setTarget(input: $input) { __typename } }'
const share = `mutation ($input: SetDistrictTargetsInput!) { setDistrictTargets(input: $input) {
  ... on DistrictTargetsSet { targets { district { code } value } } ... on Refused { problems { code field } } } }`

test("a county's target is shared out to its towns", async () => {
  const target = { indicator: 'academic-exchange-events', from: 2022, to: 2026, reason: '分解到镇' }
  const whole = { ...target, district: districtId(county), value: 60 }
  await product.as('LEADER')(setTarget, { input: whole })
  const shares = towns.map((town, place) => ({ district: districtId(town), value: 20 + 20 * place }))
  const { data } = await product.as('LEADER')(share, { input: { ...target, shares } })
  expect(data.setDistrictTargets.targets).toEqual([
    { district: { code: towns[0] }, value: 20 },
    { district: { code: towns[1] }, value: 40 },
  ])
})
