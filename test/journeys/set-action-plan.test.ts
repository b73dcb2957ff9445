import { openDatabase } from '@kexie/db/database'
import { freshDatabase } from '@kexie/db/testing/fresh-database'
import { toGlobalId } from '@kexie/schema/global-id'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { demoCity } from '../../product/city/demo-city.ts'
import { installCity, planCity } from '../../product/city/install-city.ts'
import { storedPackage } from '../../product/city/stored-package.ts'
import { useRegisters } from '../attacks/registers-only.ts'
import { city as cityDefinitions } from '../changzhou-definitions.ts'
import { exported } from './exported-package.ts'
import { type Came, settingJourney } from './settings-journey.ts'

const product = useRegisters()
const { look, set } = settingJourney(product, {
  ...{ mutation: 'setActionPlan', change: 'ActionPlanChange', preview: 'actionPlanPreview' },
  part: 'LEADER',
})

const [city, wujin] = [toGlobalId('District', '320400'), toGlobalId('District', '320412')]
const three = {
  ...{ nameZh: '学术强会三年行动', nameEn: 'Strong societies', district: city, from: 2022, to: 2024 },
  indicators: ['tech-cafe-issues', 'academic-exchange-events'],
}

interface Plan {
  code: string
  kind: string
  nameZh: string
  nameEn: string
  from: number
  to: number
  revision: number
  district: { id: string }
  source: { key: string } | null
  figures: { indicator: { code: string }; value: number | null; target: { value: number } | null }[]
}

async function plans(): Promise<Plan[]> {
  const { data, errors } = await product.as(
    'LEADER',
  )(`{ actionPlans { code kind nameZh nameEn from to revision
    district { id } source { key } figures { indicator { code } value target { value } } } }`)
  expect(errors).toBeUndefined()
  return data.actionPlans
}

/** Code and field of each problem. */
const problemsOf = ({ problems = [] }: Came) => problems.map(({ code, field }) => `${code} ${field}`)

const planOf = async (code: string) => (await plans()).find((one) => one.code === code)

/** A plan as a change states it. */
const statedOf = ({ district, source, figures, revision: _, ...rest }: Plan) => ({
  ...{ ...rest, district: district.id, source: source?.key ?? null },
  indicators: figures.map(({ indicator }) => indicator.code),
})

/** A plan as its row is kept in the audit. */
const rowOf = ({ district, from, to, source, ...rest }: Record<string, unknown>) => ({
  ...{ ...rest, districtCode: district, fromYear: from, toYear: to, sourceKey: source },
})

async function setTarget(indicator: string, value: number) {
  const { data } = await product.as('LEADER')(
    'mutation ($input: SetTargetInput!) { setTarget(input: $input) { __typename } }',
    { input: { indicator, district: city, from: 2022, to: 2024, value, reason: '主席会议' } },
  )
  expect(data.setTarget.__typename).toBe('TargetSet')
}

test('a plan is set by its name, revised with the reason in the audit, and says beforehand what comes with it', async () => {
  await setTarget('tech-cafe-issues', 60)
  const { consequences } = await look(three)
  expect(consequences).toEqual([
    '新设行动计划“学术强会三年行动”（strong-societies）：常州市 2022–2024 年，指标依次为科技咖啡馆期数、学术交流和科技对接活动。' +
      '随之显示目标：科技咖啡馆期数（至少60期）。1 项指标在这一区域和年份没有目标。数都不变。',
  ])
  expect(await planOf('strong-societies')).toBeUndefined()
  const both = await Promise.all([1, 2].map(() => set(three, 0, '主席会议通过')))
  const [refused] = both.filter(({ problems }) => problems)
  expect(both.filter((one) => one !== refused)).toEqual([{ __typename: 'ActionPlanSet' }])
  // Who comes second has seen the plan that is not there yet, or would set another by its name.
  expect(['CHANGED_SINCE null', 'ALREADY_EXISTS change.nameZh']).toContain(
    problemsOf(refused ?? { __typename: '' }).join(),
  )
  expect((await plans()).filter(({ nameZh }) => nameZh === three.nameZh)).toHaveLength(1)
  const plan = await planOf('strong-societies')
  expect(plan).toEqual({
    ...{ code: 'strong-societies', kind: 'ACTION_PLAN', nameZh: three.nameZh, nameEn: three.nameEn },
    ...{ from: 2022, to: 2024, revision: 1, district: { id: city }, source: null },
    figures: [
      { indicator: { code: 'tech-cafe-issues' }, value: null, target: { value: 60 } },
      { indicator: { code: 'academic-exchange-events' }, value: null, target: null },
    ],
  })

  const longer = { ...three, code: 'strong-societies', to: 2025, source: 'kexie-2021', nameEn: 'Strong ones' }
  const change = { ...longer, indicators: ['academic-exchange-events', 'volunteers', 'tech-cafe-issues'] }
  expect((await look(change)).consequences).toEqual([
    '“学术强会三年行动”的英文名称改为“Strong ones”。',
    '区域和年份由“常州市 2022–2024 年”改为“常州市 2022–2025 年”。',
    '出处由“无”改为“聚焦创新驱动 凝聚科技力量”。',
    '列入指标：科技志愿者。',
    '指标的次序改为：学术交流和科技对接活动、科技志愿者、科技咖啡馆期数。' +
      '不再随之显示目标：科技咖啡馆期数（至少60期）；目标本身仍在。3 项指标在这一区域和年份没有目标。数都不变。',
  ])
  const already = ['ALREADY_EXISTS change.code']
  expect(problemsOf(await set(change, 0))).toEqual(already)
  expect(problemsOf(await set({ ...change, code: 'five-hundred' }, 0))).toEqual(already)
  expect(problemsOf(await set(change, 2))).toEqual(['CHANGED_SINCE null'])
  expect(await set(change, 1, '延长一年')).toEqual({ __typename: 'ActionPlanSet' })
  expect(problemsOf(await look(change))).toEqual(['UNCHANGED null'])
  const audited = await product.as('AUDIT_ADMIN')(
    '{ auditEntries(filter: { action: "SET_ACTION_PLAN" }, first: 1) { nodes { outcome reason before after } } }',
  )
  const [entry] = audited.data.auditEntries.nodes
  expect([entry.outcome, entry.reason]).toEqual(['DONE', '延长一年'])
  const then = { ...three, code: 'strong-societies', kind: 'ACTION_PLAN', district: '320400', source: null }
  expect(JSON.parse(entry.before)).toEqual(rowOf(then))
  expect(JSON.parse(entry.after)).toEqual(rowOf({ ...then, ...change, district: '320400' }))
})

test('whoever sets no targets sets no plan, and reads none of its document', async () => {
  const { data } = await product.as('REVIEWER')(
    'query ($change: ActionPlanChange!) { actionPlanPreview(change: $change) { ... on Refused { problems { code } } } }',
    { change: three },
  )
  expect(data.actionPlanPreview.problems).toEqual([{ code: 'NOT_PERMITTED' }])
  const asked = '{ actionPlan(code: "five-hundred") { nameZh source { title } } }'
  expect((await product.as('REPORTER')(asked)).data.actionPlan.source).toBeNull()
  expect((await product.as('REVIEWER')(asked)).data.actionPlan.source.title).not.toBe('')
})

const moreThanMay = cityDefinitions.indicators.slice(0, 51).map(({ code }) => code)

test.each([
  [{ indicators: [] }, ['INVALID_VALUE change.indicators']],
  [{ indicators: moreThanMay }, ['INVALID_VALUE change.indicators']],
  [{ indicators: ['volunteers', 'volunteers'] }, ['ALREADY_EXISTS change.indicators.1']],
  [
    { indicators: ['nothing'], district: 'x', code: 'A B' },
    ['INVALID_VALUE change.code', 'NOT_FOUND change.district', 'NOT_FOUND change.indicators.0'],
  ],
  [
    { nameZh: ' ', from: 2025, source: 'nothing' },
    ['REQUIRED change.nameZh', 'INVALID_VALUE change.from', 'NOT_FOUND change.source'],
  ],
  [{ nameZh: '百场报告进社区', nameEn: 'Again', from: 2017, to: 2021 }, ['ALREADY_EXISTS change.nameZh']],
])('refuses the plan %j', async (input, expected) => {
  const change = { ...three, nameZh: '另一计划', nameEn: 'Another', ...input }
  expect(problemsOf(await look(change))).toEqual(expected)
  expect(problemsOf(await set(change, 0))).toEqual(expected)
})

test('whatever becomes of a plan is what was asked for, touches no other plan, and stays through export and install', async () => {
  const owner = openDatabase(product.databaseUrl, { name: 'kexie test', max: 1 })
  const package_ = await demoCity()
  const { indicators } = package_.definitions
  const edit = fc.record({
    which: fc.nat(),
    isNew: fc.boolean(),
    name: fc.stringMatching(/^[一-龥]{2,8}$/),
    english: fc.stringMatching(/^[A-Za-z][A-Za-z ]{0,20}[a-z]$/),
    kind: fc.constantFrom('ACTION_PLAN', 'BUDGET_PROJECT'),
    district: fc.constantFrom(city, wujin),
    from: fc.integer({ min: 1949, max: 2190 }),
    years: fc.nat(10),
    codes: fc.uniqueArray(fc.constantFrom(...indicators.map(({ code }) => code)), {
      minLength: 1,
      maxLength: 50,
    }),
    source: fc.constantFrom(null, 'kexie-2021', 'expo-2019'),
  })
  for (const { which, isNew, name, english, years, codes, ...rest } of fc.sample(edit, {
    numRuns: 12,
    seed: 48,
  })) {
    const all = await plans()
    const one = isNew ? undefined : all[which % all.length]
    const change = {
      ...{ ...rest, nameZh: name, nameEn: english, to: rest.from + years, indicators: codes },
      code: one?.code ?? null,
    }
    expect(await set(change, one?.revision ?? 0)).toEqual({ __typename: 'ActionPlanSet' })
    const now = await plans()
    const [made] = now.filter(({ code }) => (one ? code === one.code : !all.some((was) => was.code === code)))
    expect(made && statedOf(made)).toEqual({ ...change, code: made?.code })
    expect(made?.revision).toBe((one?.revision ?? 0) + 1)
    const others = (rows: Plan[]) => rows.filter(({ code }) => code !== made?.code)
    expect(others(now)).toEqual(others(all))
  }
  const { published } = await storedPackage(owner.db)
  const steps = await installCity(product.databaseUrl, package_, { as: 'DEMO', operator: 'test' })
  expect(new Set(steps.map(({ what }) => what))).toEqual(new Set(['OWN']))
  expect((await storedPackage(owner.db)).published.actionPlans).toEqual(published.actionPlans)
  const { city: given } = await exported(owner.db)
  const other = await freshDatabase({ hasPackage: false })
  await installCity(other.url, given, { as: 'CITY', operator: 'test' })
  const elsewhere = openDatabase(other.url, { name: 'kexie test', max: 1 })
  expect((await storedPackage(elsewhere.db)).published.actionPlans).toEqual(published.actionPlans)
  expect(await planCity(elsewhere.db, given)).toEqual([])
  await elsewhere.close()
  await other.drop()
  const before = await planOf('five-hundred')
  await installCity(product.databaseUrl, package_, { as: 'DEMO', operator: 'test', overwrites: true })
  const after = await planOf('five-hundred')
  const own = package_.published.actionPlans.find(({ code }) => code === 'five-hundred')
  expect(after?.nameZh).toBe(own?.nameZh)
  // Whoever looked at it before the package came looks again.
  if (before && before.nameZh !== own?.nameZh) expect(after?.revision).toBe(before.revision + 1)
  await owner.close()
}, 240_000)
