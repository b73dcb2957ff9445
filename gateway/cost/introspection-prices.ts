import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isUnionType,
} from 'graphql'
import type { ListSize, PriceList } from './price-list.ts'

/** What one object of a description counts: the whole schema takes as long to tell as some four thousand objects to read. */
const weight = 0.25

const known = new WeakMap<GraphQLSchema, PriceList>()

/**
 * What describing the schema costs, of which no directive can say it: each list of it as long as it is in this schema, or as
 * its like are on the average. A type asked for by its name counts as the largest one.
 */
export function describing(schema: GraphQLSchema): PriceList {
  const prices = known.get(schema) ?? priceListOf(schema)
  known.set(schema, prices)
  return prices
}

function priceListOf(schema: GraphQLSchema): PriceList {
  const types = Object.values(schema.getTypeMap())
  const fields = types.flatMap(fieldsOf)
  const average = (total: number, among: number) => total / Math.max(1, among)
  const ofTypes = (sizeOf: (type: GraphQLNamedType) => number) =>
    average(
      types.reduce((sum, type) => sum + sizeOf(type), 0),
      types.length,
    )
  const fieldsEach = ofTypes((type) => fieldsOf(type).length)
  const largest = Math.max(
    ...types.map((type) => fieldsOf(type).reduce((sum, { args }) => sum + 1 + args.length, 0)),
  )
  const argumentsEach = average(
    fields.reduce((sum, { args }) => sum + args.length, 0),
    fields.length,
  )
  const directives = schema.getDirectives()
  const sizes: [string, number][] = [
    ['__schema', 1],
    ['__type', average(largest, fieldsEach * (1 + argumentsEach))],
    ['__Schema.types', types.length],
    ['__Schema.directives', directives.length],
    ['__Directive.args', Math.max(0, ...directives.map(({ args }) => args.length))],
    ['__Type.fields', fieldsEach],
    ['__Field.args', argumentsEach],
    ['__Type.inputFields', ofTypes((type) => (isInputObjectType(type) ? countOf(type.getFields()) : 0))],
    ['__Type.enumValues', ofTypes((type) => (isEnumType(type) ? type.getValues().length : 0))],
    ['__Type.interfaces', ofTypes((type) => ('getInterfaces' in type ? type.getInterfaces().length : 0))],
    ['__Type.possibleTypes', ofTypes((type) => possibleOf(schema, type))],
    // Tools ask for nine levels of wrapping, of which there are seldom two.
    ['__Type.ofType', 0.5],
  ]
  return { weights, sizes: new Map(sizes.map(([name, assumedSize]) => [name, { assumedSize } as ListSize])) }
}

const weights: ReadonlyMap<string, number> = new Map(
  ['__Schema', '__Directive', '__Type', '__Field', '__InputValue', '__EnumValue'].map((name) => [
    name,
    weight,
  ]),
)

const countOf = (fields: object) => Object.keys(fields).length

const fieldsOf = (type: GraphQLNamedType) =>
  'getFields' in type && !isInputObjectType(type) ? Object.values(type.getFields()) : []

function possibleOf(schema: GraphQLSchema, type: GraphQLNamedType): number {
  if (isUnionType(type)) return type.getTypes().length
  return 'resolveType' in type ? schema.getPossibleTypes(type).length : 0
}
