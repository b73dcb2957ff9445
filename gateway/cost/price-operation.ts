import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  valueFromASTUntyped,
} from 'graphql'
import { argumentPrices } from './argument-prices.ts'
import { describing } from './introspection-prices.ts'
import type { Price, Pricing, Variables } from './price.ts'
import type { ListSize } from './price-list.ts'

export type { Price } from './price.ts'

/** Items of a list of which nothing says how long it becomes. */
const unstatedSize = 10

/** What asking costs before anything that is answered; a write is dearer. */
const basePrice = { query: 1, mutation: 10, subscription: 1 }

/** More than any limit, and still a number that can be shown. */
const most = 1_000_000_000

/**
 * Works out, once for an operation, what it costs: each object that its answer may hold counts one, a list as many as its
 * slicing arguments or its stated size say, and `@cost` where a field, a type or an argument is dearer. A field that is
 * written twice counts twice.
 */
export function priceOperation(
  pricing: Pricing,
  operation: OperationDefinitionNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): Price {
  const root = pricing.schema.getRootType(operation.operation)
  if (!root) return () => 0
  const body = new Pricer(pricing, fragments).selections(operation.selectionSet, root)
  const base = basePrice[operation.operation]
  const defaults = defaultsOf(operation)
  return (variables) => Math.min(most, Math.ceil(base + body({ ...defaults, ...variables })))
}

function defaultsOf({ variableDefinitions }: OperationDefinitionNode): Variables {
  const given = (variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
  )
  return Object.fromEntries(given)
}

/** Sizes that a connection's field hands to the lists inside it. */
type Sized = ReadonlyMap<string, Price>

const none: Sized = new Map()

class Pricer {
  readonly #pricing: Pricing
  readonly #fragments: Readonly<Record<string, FragmentDefinitionNode>>
  readonly #known = new Map<string, Price>()

  constructor(pricing: Pricing, fragments: Readonly<Record<string, FragmentDefinitionNode>>) {
    this.#pricing = pricing
    this.#fragments = fragments
  }

  /** An object is one of its possible types, so of what is asked of each type only the dearest counts. */
  selections(set: SelectionSetNode, type: GraphQLCompositeType, sized: Sized = none): Price {
    const always: Price[] = []
    const byType = new Map<string, Price[]>()
    for (const selection of set.selections) {
      const { on, price } = this.#selection(selection, type, sized)
      if (on === type || isAbstractType(on)) always.push(price)
      else byType.set(on.name, [...(byType.get(on.name) ?? []), price])
    }
    const whole = sumOf(always)
    const alternatives = [...byType.values()].map(sumOf)
    if (alternatives.length === 0) return whole
    return (variables) => whole(variables) + Math.max(...alternatives.map((price) => price(variables)))
  }

  #selection(selection: SelectionNode, type: GraphQLCompositeType, sized: Sized) {
    if (selection.kind === Kind.FIELD)
      return { on: type, price: whenAsked(selection, this.#field(selection, type, sized)) }
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.#spread(selection, type, sized)
    const on = this.#conditionOf(selection.typeCondition?.name.value, type)
    return { on, price: whenAsked(selection, this.selections(selection.selectionSet, on, sized)) }
  }

  #spread(spread: SelectionNode & { kind: Kind.FRAGMENT_SPREAD }, type: GraphQLCompositeType, sized: Sized) {
    const fragment = this.#fragments[spread.name.value]
    const on = this.#conditionOf(fragment?.typeCondition.name.value, type)
    const price = fragment ? this.#fragment(fragment, on, sized) : free
    return { on, price: whenAsked(spread, price) }
  }

  /** Each fragment is worked out once however often it is spread, except inside a connection, where sizes are its own. */
  #fragment(fragment: FragmentDefinitionNode, on: GraphQLCompositeType, sized: Sized): Price {
    const name = fragment.name.value
    const known = sized.size === 0 ? this.#known.get(name) : undefined
    if (known) return known
    const price = once(this.selections(fragment.selectionSet, on, sized))
    if (sized.size === 0) this.#known.set(name, price)
    return price
  }

  #conditionOf(name: string | undefined, type: GraphQLCompositeType): GraphQLCompositeType {
    const named = name === undefined ? type : this.#pricing.schema.getType(name)
    return isCompositeType(named) ? named : type
  }

  #field(node: FieldNode, parent: GraphQLCompositeType, sized: Sized): Price {
    const name = node.name.value
    const field = metaFields.get(name) ?? ('getFields' in parent ? parent.getFields()[name] : undefined)
    if (!field) return free
    const coordinate = metaFields.has(name) ? name : `${parent.name}.${name}`
    const isMeta = coordinate.startsWith('__')
    const { weights, sizes } = isMeta ? describing(this.#pricing.schema) : this.#pricing
    const stated = sizes.get(coordinate)
    const named = getNamedType(field.type)
    const size = isMeta ? () => stated?.assumedSize ?? 1 : sizeOf(node, field, stated, sized.get(name))
    const inside = new Map((stated?.sizedFields ?? []).map((one) => [one, slicedSize(node, field, stated)]))
    const item = weights.get(named.name) ?? (isCompositeType(named) ? 1 : 0)
    const own = weights.get(coordinate) ?? 0
    const given = argumentPrices(this.#pricing, coordinate, node, field)
    const below =
      node.selectionSet && isCompositeType(named) ? this.selections(node.selectionSet, named, inside) : free
    return (variables) => own + given(variables) + size(variables) * (item + below(variables))
  }
}

const free: Price = () => 0

/** What an operation may ask about the schema itself. */
const metaFields: ReadonlyMap<string, AnyField> = new Map(
  [SchemaMetaFieldDef, TypeMetaFieldDef].map((field) => [field.name, field]),
)

function sumOf(prices: readonly Price[]): Price {
  return (variables) =>
    Math.min(
      most,
      prices.reduce((sum, price) => sum + price(variables), 0),
    )
}

/** The same variables are the same object: what fragments of fragments share is computed once for them. */
function once(price: Price): Price {
  let last: { variables: Variables; cost: number } | undefined
  return (variables) => {
    if (last?.variables !== variables) last = { variables, cost: price(variables) }
    return last.cost
  }
}

/** What `@skip` or `@include` leaves out costs nothing. */
function whenAsked(
  { directives }: { directives?: readonly DirectiveNode[] | undefined },
  price: Price,
): Price {
  const conditions = (directives ?? []).flatMap(({ name, arguments: given }) => {
    const node = given?.find((one) => one.name.value === 'if')?.value
    return node && (name.value === 'skip' || name.value === 'include')
      ? [{ isSkip: name.value === 'skip', node }]
      : []
  })
  if (conditions.length === 0) return price
  return (variables) =>
    conditions.some(({ isSkip, node }) => isSkip === Boolean(valueFromASTUntyped(node, variables)))
      ? 0
      : price(variables)
}

function sizeOf(
  node: FieldNode,
  field: AnyField,
  stated: ListSize | undefined,
  handed: Price | undefined,
): Price {
  if (!isListType(getNullableType(field.type))) return () => 1
  return handed ?? slicedSize(node, field, stated)
}

type AnyField = GraphQLField<unknown, unknown>

/** The largest of what the slicing arguments say; a list that is asked for by a list is as long as that. */
function slicedSize(node: FieldNode, field: AnyField, stated: ListSize | undefined): Price {
  const slicing = (stated?.slicingArguments ?? []).map((name) => argumentValue(node, field, name))
  const lists = field.args
    .filter(({ type }) => isListType(getNullableType(type)))
    .map(({ name }) => argumentValue(node, field, name))
  const otherwise = stated?.assumedSize ?? unstatedSize
  return (variables) => {
    const counts = slicing.map((value) => value(variables)).filter((count) => typeof count === 'number')
    if (counts.length > 0) return Math.max(0, ...counts)
    const lengths = lists.flatMap((value) => {
      const list = value(variables)
      return Array.isArray(list) ? [list.length] : []
    })
    return lengths.length > 0 ? Math.max(...lengths) : otherwise
  }
}

function argumentValue(node: FieldNode, field: AnyField, name: string): (variables: Variables) => unknown {
  const given = node.arguments?.find((one) => one.name.value === name)?.value
  const fallback = field.args.find((one) => one.name === name)?.defaultValue
  if (!given) return () => fallback
  return (variables) => valueFromASTUntyped(given, variables) ?? fallback
}
