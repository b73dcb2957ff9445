import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'
import { type Known, sampleOf } from './sample-values.ts'

/** One value a client may give: an argument of a field, or what stands anywhere inside it. */
export interface Site {
  /** `Query.academicEvents(filter.text)`. */
  name: string
  operation: 'query' | 'mutation'
  /** The root field it is reached by. */
  root: string
  document: string
  /** The argument that holds it, as the document's only variable. */
  argument: GraphQLArgument
  path: readonly (string | number)[]
  type: GraphQLInputType
}

type Step = { parent: GraphQLObjectType; path: readonly string[]; open: readonly string[] }

/** Every value that clients may give to any field of the API, each with a document that brings it there. */
export function argumentSites(api: GraphQLSchema, known: Known): Site[] {
  const mutation = api.getMutationType()
  const reached = reach(api, known)
  const queries = [...reached.values()].flatMap((step) => sitesOf(step, 'query', known))
  const root = mutation ? [{ parent: mutation, path: [], open: [] }] : []
  return [...queries, ...root.flatMap((step) => sitesOf(step, 'mutation', known))]
}

/** The shortest way to each object type from the roots of queries, as the selections that have to be opened. */
function reach(api: GraphQLSchema, known: Known): Map<string, Step> {
  const root = api.getQueryType()
  if (!root) throw new Error('an API without queries')
  const reached = new Map<string, Step>([[root.name, { parent: root, path: [], open: [] }]])
  for (const step of reached.values()) {
    for (const [type, open] of waysOn(api, step, known)) {
      if (!reached.has(type.name))
        reached.set(type.name, { parent: type, path: step.path, open: [...step.open, ...open] })
    }
  }
  return reached
}

function waysOn(api: GraphQLSchema, { parent }: Step, known: Known): [GraphQLObjectType, string[]][] {
  return Object.values(parent.getFields()).flatMap((field): [GraphQLObjectType, string[]][] => {
    const type = getNamedType(field.type)
    const opened = `${field.name}${given(field.args, known)}`
    if (isObjectType(type)) return [[type, [opened]]]
    // A record by its id: what all records share is asked of it through its own type.
    if (!isInterfaceType(type) || field.name !== 'node') return []
    return api
      .getPossibleTypes(type)
      .flatMap((possible): [GraphQLObjectType, string[]][] =>
        known.ids[possible.name]
          ? [[possible, [`node(id: ${JSON.stringify(known.ids[possible.name])})`, `... on ${possible.name}`]]]
          : [],
      )
  })
}

/** Arguments a field cannot do without, as they stand in a document. */
function given(args: readonly GraphQLArgument[], known: Known): string {
  const required = args.filter(isRequiredArgument)
  if (required.length === 0) return ''
  return `(${required.map((arg) => `${arg.name}: ${literal(sampleOf(arg.type, arg.name, known))}`).join(', ')})`
}

/** A value as GraphQL writes it. Enum values are marked by the sample. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([name, inner]) => `${name}: ${literal(inner)}`)
      .join(', ')} }`
  if (typeof value === 'string' && /^[A-Z][A-Z_]+$/.test(value)) return value
  return JSON.stringify(value)
}

function sitesOf({ parent, open }: Step, operation: Site['operation'], known: Known): Site[] {
  return Object.values(parent.getFields()).flatMap((field) =>
    field.args.flatMap((argument) => {
      const others = field.args.filter((arg) => arg !== argument && isRequiredArgument(arg))
      const args = [
        `${argument.name}: $value`,
        ...others.map((arg) => `${arg.name}: ${literal(sampleOf(arg.type, arg.name, known))}`),
      ].join(', ')
      const called = `${field.name}(${args})${selection(field.type)}`
      const body = [...open, called].reduceRight((inner, outer) => `${outer} { ${inner} }`)
      const document = `${operation} ($value: ${argument.type}) { ${body} }`
      const root = open[0]?.replace(/\W.*/s, '') ?? field.name
      return placesIn(argument.type, []).map(({ path, type }) => ({
        name: `${parent.name}.${field.name}(${[argument.name, ...path].join('.')})`,
        ...{ operation, root, document, argument, path, type },
      }))
    }),
  )
}

/** What makes the resolvers behind a field do their work. */
function selection(type: GraphQLOutputType): string {
  const named = getNamedType(type)
  if (isObjectType(named) && named.name.endsWith('Connection'))
    return ' { totalCount edges { cursor } pageInfo { hasNextPage } }'
  return isObjectType(named) || isInterfaceType(named) || 'getTypes' in named ? ' { __typename }' : ''
}

interface Place {
  path: readonly (string | number)[]
  type: GraphQLInputType
}

/** The value itself and everything inside it, the first item of each list standing for all. */
function placesIn(type: GraphQLInputType, path: Place['path']): Place[] {
  const inner = getNullableType(type)
  const here = { path, type }
  if (isListType(inner)) return [here, ...placesIn(inner.ofType, [...path, 0])]
  if (!isInputObjectType(inner)) return [here]
  const fields = Object.values(inner.getFields())
  return [here, ...fields.flatMap((field) => placesIn(field.type, [...path, field.name]))]
}
