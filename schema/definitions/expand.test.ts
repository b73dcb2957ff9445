import {
  buildASTSchema,
  concatAST,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  parse,
  print,
  printType,
} from 'graphql'
import { expect, test } from 'vitest'
import { recordSdl, sharedSdl } from '../sdl/shared-sdl.ts'
import { directiveOf, hasDirective } from './directives.ts'
import { expandDeclarations } from './expand.ts'
import { recordDefinitions } from './record-definition.ts'
import { describedAs } from './words.ts'

const declared = parse(`
  """种类。 Kind."""
  enum VisitKind {
    TOUR @label(zh: "参观", en: "Tour")
  }
  """名册。 A register."""
  type Series implements Node @key(fields: "id") @register(key: "code") { id: ID! }
  """一名访客。 One visitor."""
  type Visitor {
    person: Person! @label(zh: "其人", en: "The person")
    leftOn: Date @since @label(zh: "离开日期", en: "Day of leaving")
  }
  """密件。 A file."""
  type File {
    text: String! @label(zh: "内容", en: "Text")
  }
  type Visit @record(plural: "Visits") @label(zh: "参观", en: "A visit") {
    kind: VisitKind! @default(value: TOUR) @label(zh: "种类", en: "Kind")
    host: Organization! @label(zh: "接待单位", en: "Host")
    series: Series! @label(zh: "系列", en: "Series")
    before: Visit @label(zh: "前次参观", en: "The visit before") @help(zh: "初次则留空", en: "blank for a first one")
    year: Int! @computed @label(zh: "年份", en: "Year")
    visitors: [Visitor!]! @bounds(min: 1, max: 50) @label(zh: "访客", en: "Visitors")
    files: [File!]! @confidential @label(zh: "密件", en: "Files")
    """所有访客。 All of them."""
    everybody(first: Int): [Visitor!]! @computed
  }
`)
const schema = buildASTSchema(concatAST([parse(sharedSdl + recordSdl), expandDeclarations(declared)]), {
  assumeValidSDL: true,
})
const fieldsOf = (type: string) =>
  Object.fromEntries(
    Object.values((schema.getType(type) as GraphQLObjectType | GraphQLInputObjectType).getFields()).map(
      ({ name, type: fieldType }) => [name, String(fieldType)],
    ),
  )

test('a record type has what all records have, then its own; what is borrowed may be missing', () => {
  expect(fieldsOf('Visit')).toEqual({
    id: 'ID!',
    title: 'String!',
    organization: 'Organization',
    district: 'District',
    occurredOn: 'Date!',
    status: 'RecordStatus!',
    revision: 'Int!',
    changes: '[FieldChange!]!',
    provenance: 'Provenance!',
    credit: 'ListValue',
    kind: 'VisitKind!',
    host: 'Organization',
    series: 'Series!',
    before: 'Visit',
    year: 'Int!',
    visitors: '[Visitor!]!',
    everybody: '[Visitor!]!',
  })
})

test('its input asks for what it shows and is not computed, and for what is never shown', () => {
  expect(fieldsOf('VisitInput')).toEqual({
    id: 'ID',
    externalKey: 'String',
    title: 'String!',
    occurredOn: 'Date!',
    district: 'ID!',
    credit: 'String',
    kind: 'VisitKind!',
    host: 'PartyInput!',
    series: 'String!',
    before: 'RecordReferenceInput',
    visitors: '[VisitorInput!]!',
    files: '[FileInput!]!',
  })
  expect(printType(schema.getType('VisitInput') as GraphQLInputObjectType)).toContain(
    'kind: VisitKind! = TOUR',
  )
  expect(schema.getType('File')).toBeUndefined()
})

test('who reports reads the bounds, who reads does not', () => {
  const described = (type: string) =>
    (schema.getType(type) as GraphQLObjectType | GraphQLInputObjectType).getFields().visitors?.description
  expect(described('VisitInput')).toBe('访客。 Visitors. 1–50 项 · 1 to 50 items.')
  expect(described('Visit')).toBe('访客。 Visitors.')
})

test('its list narrows by every choice and name, its mutation takes one input', () => {
  const { args } = schema.getQueryType()?.getFields().visits ?? { args: [] }
  expect(args.map(({ name, type }) => `${name}: ${type}`)).toEqual([
    'filter: RecordFilter',
    'kind: VisitKind',
    'host: ID',
    'series: String',
    'before: ID',
    'first: Int',
    'after: String',
  ])
  const describedAs = Object.fromEntries(args.map(({ name, description }) => [name, description]))
  expect(describedAs).toMatchObject({
    kind: '种类；不填则不限。 Kind; any when left out.',
    host: '接待单位（全局标识）；不填则不限。 Host, by global id; any when left out.',
    series: '系列（代码）；不填则不限。 Series, by its code; any when left out.',
  })
  expect(String(schema.getMutationType()?.getFields().reportVisits?.type)).toBe('ReportOutcome!')
})

test('what is reported is described by what it is called, and faults in it are told by that', () => {
  const described = (type: string, field: string) =>
    (schema.getType(type) as GraphQLObjectType | GraphQLInputObjectType).getFields()[field]
  expect(schema.getType('Visit')?.description).toBe('参观。 A visit.')
  expect(schema.getType('VisitInput')?.description).toBe('参观。 A visit.')
  expect(described('Visit', 'before')?.description).toBe(
    '前次参观，初次则留空。 The visit before, blank for a first one.',
  )
  const { astNode } = described('VisitInput', 'before') ?? {}
  expect(directiveOf(astNode, 'label')).toEqual({ zh: '前次参观', en: 'The visit before' })
  expect(hasDirective(astNode, 'help')).toBe(false)
})

test('a definition is plain data: it survives being written and read', () => {
  const [visit] = recordDefinitions(declared)
  expect(JSON.parse(JSON.stringify(visit))).toEqual(visit)
  expect(visit?.fields.map(({ name, kind, required }) => [name, kind, required])).toEqual([
    ['kind', 'CHOICE', true],
    ['host', 'ORGANIZATION', true],
    ['series', 'REGISTER', true],
    ['before', 'RECORD', false],
    ['year', 'INTEGER', true],
    ['visitors', 'PARTS', true],
    ['files', 'PARTS', true],
  ])
  expect(visit?.fields[3]).toMatchObject({
    label: { zh: '前次参观', en: 'The visit before' },
    help: { zh: '初次则留空', en: 'blank for a first one' },
  })
})

test('a field of a type nobody declares is refused by name, and so is what says not what it is called', () => {
  const record = (field: string) =>
    parse(`type A @record(plural: "As") @label(zh: "甲", en: "A") { ${field} }`)
  expect(() => recordDefinitions(record('b: Nowhere @label(zh: "乙", en: "B")'))).toThrow('Nowhere')
  expect(() => recordDefinitions(record('b: String'))).toThrow('b does not say what it is called')
  expect(() => recordDefinitions(record('b: String @label(zh: " ", en: "B")'))).toThrow('b does not say')
  expect(() =>
    recordDefinitions(record('b: String @label(zh: "乙", en: "B") @help(zh: "如一", en: "")')),
  ).toThrow('b is explained in one language only')
})

test.each([
  ['Last day', '', 'Last day.'],
  ['Passed?', '', 'Passed?'],
  ['Last day', 'blank for none', 'Last day, blank for none.'],
])('%s with %j is described as %s', (en, help, described) => {
  expect(describedAs({ label: { zh: '甲', en }, help: { zh: help && '可不填', en: help } })).toBe(
    `甲${help && '，可不填'}。 ${described}`,
  )
})

test('what a body has at a time is known to be a level, and says nothing of it to readers', () => {
  const yearly = parse(`type Return @record(plural: "Returns") @label(zh: "年报", en: "A yearly return") {
    members: Int! @level @label(zh: "会员", en: "Members")
    joined: Int! @label(zh: "当年入会", en: "Joined")
  }`)
  const [record] = recordDefinitions(yearly)
  expect(record?.fields.map(({ name, level }) => [name, level])).toEqual([
    ['members', true],
    ['joined', undefined],
  ])
  expect(print(expandDeclarations(yearly))).not.toContain('@level')
})

test('how a number or a list relates to the true one stands beside it, and of a number the upper one of two', () => {
  const visit = `type Visit @record(plural: "Visits") @label(zh: "参观", en: "A visit") {
    people: Int! @relation @bounds(min: 1, max: 9) @label(zh: "人数", en: "People")
    guests: [Visitor!]! @relation @label(zh: "来宾", en: "Guests")
  }
  """访客。 A visitor."""
  type Visitor { cost: Quantity! @relation @label(zh: "费用（元）", en: "Cost in yuan") }`
  const [record] = recordDefinitions(parse(visit))
  const brief = record?.fields.map(({ name, label, required, relation, upTo, max, ...field }) => [
    ...[name, label.zh, required, relation, upTo, max],
    'fields' in field && field.fields.map((one) => [one.name, one.label.zh]),
  ])
  expect(brief).toEqual([
    ['people', '人数', true, 'peopleRelation', 'peopleUpTo', 9, false],
    ['peopleRelation', '人数与实际的关系', true, undefined, undefined, undefined, false],
    ['peopleUpTo', '人数至多', false, undefined, undefined, 9, false],
    [
      ...['guests', '来宾', true, 'guestsRelation', undefined, undefined],
      [
        ['cost', '费用（元）'],
        ['costRelation', '费用与实际的关系'],
        ['costUpTo', '费用至多'],
      ],
    ],
    ['guestsRelation', '来宾名单与实际的关系', true, undefined, undefined, undefined, false],
  ])
  const shown = buildASTSchema(concatAST([parse(sharedSdl + recordSdl), expandDeclarations(parse(visit))]), {
    assumeValidSDL: true,
  })
  expect(printType(shown.getType('VisitorInput') as GraphQLInputObjectType)).toMatch(
    /costRelation: Relation! = EXACT[\s\S]*costUpTo: Quantity\n/,
  )
})
