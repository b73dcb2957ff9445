import { todayInShanghai } from '@kexie/records/row-rules'
import { toGlobalId } from '@kexie/schema/global-id'
import { expect, test } from 'vitest'
import { clerkOf } from './clerk.ts'
import { useProduct } from './product.ts'

const product = useProduct()
const clerk = clerkOf(product)

const city = toGlobalId('District', '320400')
const [tianning, wujin] = [toGlobalId('District', '320402'), toGlobalId('District', '320412')]

const progress =
  'indicator { code } district { name } value relation achievement elapsed expected pace partsTotal parts { district { code } value } revisions { revision value reason setBy }'

async function setTarget(input: object) {
  const { data, errors } = await product.as('LEADER')(
    `mutation ($input: SetTargetInput!) { setTarget(input: $input) { ... on TargetSet { target { ${progress} } }
      ... on Refused { problems { code field message } } } }`,
    { input: { from: 2017, to: 2021, reason: '年度工作会议确定', ...input } },
  )
  expect(errors).toBeUndefined()
  return data.setTarget
}

test('a plan shows its indicators with target, achievement and pace; a budget project assesses itself', async () => {
  const { data, errors } = await product.query(`{ actionPlans { code kind name from to district { name }
    figures { indicator { code } value target { value achievement elapsed pace revisions { revision reason } } statement { wording } reconciliation } } }`)
  expect(errors).toBeUndefined()
  const plans = new Map(data.actionPlans.map((plan: { code: string }) => [plan.code, plan]))
  expect([...plans.keys()]).toEqual([
    'double-ten-hundred-thousand',
    'five-hundred',
    'hundred-lectures',
    'expo-2019',
  ])
  const wujinPlan = plans.get('double-ten-hundred-thousand') as {
    figures: { target: object }[]
    district: object
  }
  expect(wujinPlan.district).toEqual({ name: '武进区' })
  expect(wujinPlan.figures.map(({ target }) => (target as { value: number }).value)).toEqual([
    10, 10, 100, 100, 1000, 1000,
  ])
  expect(
    wujinPlan.figures.every(({ target }) =>
      ['REACHED', 'MISSED'].includes((target as { pace: string }).pace),
    ),
  ).toBe(true)
  expect(plans.get('five-hundred')).toMatchObject({
    figures: [{ target: { value: 500, elapsed: 100, revisions: [{ revision: 1 }] } }],
  })
  const expo = plans.get('expo-2019') as { kind: string; figures: { target: object | null }[] }
  expect(expo.kind).toBe('BUDGET_PROJECT')
  expect(expo.figures.every(({ target }) => target === null)).toBe(true)
})

test('a target has its baseline and its path, and what it had stays in its history', async () => {
  const course = 'baseline path expected pace revisions { value baseline path }'
  const set = async (input: object) => {
    const { data, errors } = await product.as('LEADER')(
      `mutation ($input: SetTargetInput!) { setTarget(input: $input) { ... on TargetSet { target { ${course} } } ... on Refused { problems { message } } } }`,
      { input: { district: city, from: 2026, to: 2200, relation: 'AT_LEAST', reason: '规划', ...input } },
    )
    expect(errors).toBeUndefined()
    return data.setTarget.target
  }
  // A stock is come to from its baseline; what adds up from nothing.
  const stock = { indicator: 'open-venues', value: 500 }
  expect(await set({ ...stock, baseline: 300, path: 'STEPPED' })).toMatchObject({
    ...{ baseline: 300, path: 'STEPPED', expected: 300 },
    revisions: [{ value: 500, baseline: 300, path: 'STEPPED' }],
  })
  expect((await set({ ...stock, baseline: 300, path: 'STEPPED' })).revisions).toHaveLength(1)
  expect((await set({ ...stock, baseline: 310, path: 'LINEAR' })).revisions).toEqual([
    { value: 500, baseline: 300, path: 'STEPPED' },
    { value: 500, baseline: 310, path: 'LINEAR' },
  ])
  const flow = { indicator: 'papers-appraised', value: 500, baseline: 400, path: 'STEPPED' }
  expect(await set(flow)).toMatchObject({ baseline: 400, expected: 0 })
  // A rate is looked at in the end, unless it is said otherwise.
  const rate = { indicator: 'science-literacy-rate', value: 30 }
  expect(await set(rate)).toMatchObject({ baseline: null, path: 'END', expected: null })
  expect((await set({ ...rate, path: 'LINEAR', baseline: 12 })).expected).toBeGreaterThanOrEqual(12)
})

test('a target is set, revised with its reason, and the same value again is no revision', async () => {
  const goal = { indicator: 'papers-appraised', district: city, value: 4000 }
  const { target } = await setTarget(goal)
  expect(target).toMatchObject({
    value: 4000,
    relation: 'AT_LEAST',
    pace: 'MISSED',
    parts: [],
    partsTotal: null,
  })
  expect((await setTarget(goal)).target.revisions).toHaveLength(1)
  const revised = (await setTarget({ ...goal, value: 1600, reason: '中期调整' })).target
  expect(revised).toMatchObject({ value: 1600, pace: 'REACHED' })
  expect(
    revised.revisions.map(({ value, reason }: { value: number; reason: string }) => [value, reason]),
  ).toEqual([
    [4000, '年度工作会议确定'],
    [1600, '中期调整'],
  ])
  const [figure] = await clerk.values(['papers-appraised'])
  expect(revised.achievement).toBeCloseTo(((figure ?? 0) / 1600) * 100, 1)
})

test('district targets stand beside the target of the city, with their sum', async () => {
  const indicator = 'tech-cafe-issues'
  await setTarget({ indicator, district: tianning, value: 20 })
  await setTarget({ indicator, district: wujin, value: 30 })
  const { target } = await setTarget({ indicator, district: city, value: 60 })
  expect(target).toMatchObject({
    partsTotal: 50,
    parts: [
      { district: { code: '320402' }, value: 20 },
      { district: { code: '320412' }, value: 30 },
    ],
  })
})

test('targets of a rate stand beside each other and add up to nothing', async () => {
  const indicator = 'science-literacy-rate'
  const { target } = await setTarget({ indicator, district: city, value: 15 })
  const { data } = await product.as('LEADER')(
    `mutation ($input: SetDistrictTargetsInput!) { setDistrictTargets(input: $input) {
      ... on DistrictTargetsSet { targets { value pace } } ... on Refused { problems { message } } } }`,
    {
      input: {
        indicator,
        from: 2017,
        to: 2021,
        reason: '各区分设',
        shares: [
          { district: tianning, value: 16 },
          { district: wujin, value: 14 },
        ],
      },
    },
  )
  expect(target.partsTotal).toBeNull()
  expect(data.setDistrictTargets.targets).toEqual([
    { value: 16, pace: 'UNREPORTED' },
    { value: 14, pace: 'UNREPORTED' },
  ])
  const again = await setTarget({ indicator, district: city, value: 15 })
  expect(again.target).toMatchObject({ partsTotal: null, parts: [{ value: 16 }, { value: 14 }] })
})

test('of a target still running of which nothing came nobody says how it stands, but how much time is over', async () => {
  const year = Number(todayInShanghai(new Date()).slice(0, 4))
  const { target } = await setTarget({
    indicator: 'tech-cafe-issues',
    district: city,
    from: year,
    to: year,
    value: 1200,
  })
  expect(target.elapsed).toBeGreaterThan(0)
  expect(target).toMatchObject({ achievement: null, pace: 'UNREPORTED' })
})

test.each([
  [{ indicator: 'no-such-indicator', district: city, value: 1 }, ['NOT_FOUND indicator']],
  [{ indicator: 'tech-cafe-issues', district: 'x', value: 1 }, ['NOT_FOUND district']],
  [
    { indicator: 'tech-cafe-issues', district: city, value: 0, from: 2021, to: 2017, reason: ' ' },
    ['INVALID_VALUE from', 'INVALID_VALUE value', 'REQUIRED reason'],
  ],
])('refuses %j', async (input, expected) => {
  const { problems } = await setTarget(input)
  expect(problems.map(({ code, field }: { code: string; field: string }) => `${code} ${field}`)).toEqual(
    expected,
  )
})
