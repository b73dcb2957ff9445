import { buildSchema, graphql } from 'graphql'
import { expect, test } from 'vitest'
import { guardArguments } from './guard-arguments.ts'
import { faultsOfRow } from './read-arguments.ts'

const schema = buildSchema(`
  directive @name on INPUT_FIELD_DEFINITION
  directive @code on INPUT_FIELD_DEFINITION
  directive @rows on INPUT_FIELD_DEFINITION
  directive @values(list: String!) on ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
  directive @bounds(min: Int, max: Int) on ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
  input Filter { text: String, title: String @bounds(max: 200), ids: [ID!], organization: ID }
  input Guest { name: String! @name }
  input Row { title: String! @name, note: String, guests: [Guest!] = [] }
  input Report { key: String! @code, rows: [Row!]! @rows }
  type Refused { problems: String }
  type Query { list(filter: Filter, year: Int @bounds(min: 1949, max: 2200), form: String = "monthly"): String
    by("""行业。 Industry.""" industry: String @values(list: "industry"), award: String @values(list: "award")): String }
  type Mutation { report(input: Report!): String  remark(note: String): String }
`)
const lists = {
  load: async (list: string) =>
    list === 'industry'
      ? [
          { code: 'NEW_ENERGY', nameZh: '新能源', nameEn: 'New energy', retiredSince: null },
          { code: 'STEAM', nameZh: '蒸汽', nameEn: 'Steam', retiredSince: new Date(0) },
        ]
      : [],
}
const seen: object[] = []
const root = Object.assign({}, schema.getQueryType()?.getFields(), schema.getMutationType()?.getFields())
for (const name of ['list', 'by', 'report', 'remark']) {
  const field = root[name]
  if (field)
    field.resolve = (_: unknown, args: object) => {
      seen.push(args)
      return 'done'
    }
}
guardArguments(schema)

const ask = async (source: string, variables: Record<string, unknown>) => {
  seen.length = 0
  const { errors } = await graphql({
    schema,
    source,
    variableValues: variables,
    contextValue: { language: 'zh', names: { lists } },
  })
  return {
    given: seen[0] as Record<string, Record<string, unknown>> | undefined,
    message: errors?.[0]?.message,
  }
}

const list = (variables: object) =>
  ask(
    'query ($filter: Filter, $year: Int, $form: String = "monthly") { list(filter: $filter, year: $year, form: $form) }',
    {
      ...variables,
    },
  )

const report = (rows: object[], key = 'k') =>
  ask('mutation ($input: Report!) { report(input: $input) }', { input: { key, rows } })

test('texts come composed, blanks as nothing or as what stands there otherwise', async () => {
  expect((await list({ filter: { text: 'cafe\u0301', organization: ' ' }, form: '' })).given).toMatchObject({
    filter: { text: 'café', organization: null },
    form: 'monthly',
  })
})

test.each([
  [{ filter: { text: 'x\0' } }, /filter\.text.*U\+0000/],
  [{ filter: { text: '字'.repeat(2001) } }, /不超过 2000 字.*2001/],
  [{ filter: { title: '字'.repeat(201) } }, /不超过 200 字.*201/],
  [{ year: 1948 }, /1949–2200 的整数.*1948/],
  [{ year: 2201 }, /2201/],
])('a query with %j reaches no resolver', async (variables, message) => {
  const answer = await list(variables)
  expect(answer.given).toBeUndefined()
  expect(answer.message).toMatch(message)
})

test('rows reach who judges them, sound and with their own faults', async () => {
  const { given } = await report([
    { title: '甲', guests: [{ name: '张三' }] },
    { title: '乙\0', guests: [{ name: '李\u202e四' }, { name: '王\u200b五' }], note: '第一行\n第二行' },
  ])
  const [first = {}, second = {}] = (given?.input?.rows ?? []) as object[]
  expect(faultsOfRow(first)).toEqual([])
  expect(faultsOfRow(second).map(({ field }) => field)).toEqual(['title', 'guests.0.name'])
  expect(second).toMatchObject({
    title: '乙',
    guests: [{ name: '李四' }, { name: '王五' }],
    note: '第一行\n第二行',
  })
  expect(faultsOfRow({ ...second })).toHaveLength(2)
  expect(JSON.stringify(second)).not.toContain('faults')
})

test('a blank key refuses the call', async () => {
  expect((await report([], ' \u200b')).given).toBeUndefined()
})

test('a key longer than any index holds refuses the call, one of 200 characters does not', async () => {
  expect((await report([], '键'.repeat(201))).given).toBeUndefined()
  expect((await report([], '键'.repeat(200))).given).toMatchObject({ input: { key: '键'.repeat(200) } })
})

test('what a mutation brings has an end, whatever its action says; fields of rows are their judge’s', async () => {
  const note = (length: number) =>
    ask('mutation ($note: String) { remark(note: $note) }', { note: '字'.repeat(length) })
  expect((await note(10_001)).given).toBeUndefined()
  expect((await note(10_000)).given).toBeDefined()
  const { given } = await report([{ title: '甲', note: '字'.repeat(10_001) }])
  expect(faultsOfRow((given?.input?.rows as object[] | undefined)?.[0] ?? {})).toEqual([])
})

const by = (given: object) =>
  ask('query ($industry: String, $award: String) { by(industry: $industry, award: $award) }', { ...given })

test('a code is looked for that its list has, or ever had', async () => {
  for (const industry of ['NEW_ENERGY', 'STEAM', null, ''])
    expect((await by({ industry })).given).toMatchObject({ industry: industry || null })
})

test.each([
  [
    { industry: 'NOPE' },
    /industry: .*清单 industry 中的代码（NEW_ENERGY 新能源）.*NOPE.* · .*a code of the list industry \(NEW_ENERGY New energy\)/,
  ],
  [{ industry: 'new_energy' }, /industry: /],
  [{ industry: 'NEW_ENERGY', award: 'FIRST' }, /award: .*清单 award 尚未填写/],
])('a query for the codes %j is refused, naming argument, list and what there is', async (given, message) => {
  const answer = await by(given)
  expect(answer.given).toBeUndefined()
  expect(answer.message).toMatch(message)
})
