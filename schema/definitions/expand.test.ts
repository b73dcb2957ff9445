import {
  buildASTSchema,
  concatAST,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  parse,
  printType,
} from 'graphql'
import { expect, test } from 'vitest'
import { recordSdl, sharedSdl } from '../sdl/shared-sdl.ts'
import { expandDeclarations } from './expand.ts'
import { labelOf } from './label.ts'
import { recordShapes } from './shape.ts'

const declared = parse(`
  """种类。 Kind."""
  enum VisitKind {
    """参观。 Tour."""
    TOUR
  }
  """名册。 A register."""
  type Series implements Node @key(fields: "id") @register(key: "code") { id: ID! }
  """一名访客。 One visitor."""
  type Visitor {
    """其人。 The person."""
    person: Person!
    """离开日期。 Day of leaving."""
    leftOn: Date @since
  }
  """密件。 A file."""
  type File {
    """内容。 Text."""
    text: String!
  }
  """参观（D11）。 A visit."""
  type Visit @record(plural: "Visits") {
    """种类。 Kind."""
    kind: VisitKind! @default(value: TOUR)
    """接待单位。 Host."""
    host: Organization!
    """系列。 Series."""
    series: Series!
    """前次参观。 The visit before."""
    before: Visit
    """年份。 Year."""
    year: Int! @computed
    """访客。 Visitors."""
    visitors: [Visitor!]! @bounds(min: 1, max: 50)
    """密件。 Files."""
    files: [File!]! @confidential
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
    kind: 'VisitKind!',
    host: 'Organization',
    series: 'Series!',
    before: 'Visit',
    year: 'Int!',
    visitors: '[Visitor!]!',
  })
})

test('its input asks for what it shows and is not computed, and for what is never shown', () => {
  expect(fieldsOf('VisitInput')).toEqual({
    id: 'ID',
    externalKey: 'String',
    title: 'String!',
    occurredOn: 'Date!',
    district: 'ID!',
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

test('a field of a type nobody declares is refused by name', () => {
  expect(() => recordShapes(parse('type A @record(plural: "As") { b: Nowhere }'))).toThrow('Nowhere')
})

test.each([
  ['联系人。 The officer.', '联系人', 'The officer'],
  ['截止日期，仍在有效期为 null。 Last day, null while it goes on.', '截止日期', 'Last day'],
  ['资助金额（元）。 Grant in yuan.', '资助金额', 'Grant in yuan'],
  [
    '是否“双招双引”。 Introduced together with an investment?',
    '是否“双招双引”',
    'Introduced together with an investment?',
  ],
  [undefined, 'name', 'name'],
])('%s is labelled %s', (description, zh, en) => {
  expect(labelOf(description, 'name')).toEqual({ zh, en })
})
