import {
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  valueFromASTUntyped,
} from 'graphql'
import type { Price, Pricing } from './price.ts'

/** What a value given for an input costs. */
type ValuePrice = (value: unknown) => number

/** What the arguments of one field cost: those with `@cost`, and input fields with it, however deep, where they are given. */
export function argumentPrices(
  pricing: Pricing,
  coordinate: string,
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
): Price {
  const prices = (node.arguments ?? []).flatMap(({ name: { value: name }, value }) => {
    const type = field.args.find((one) => one.name === name)?.type
    const own = pricing.weights.get(`${coordinate}.${name}`)
    const inside = type && inputPrice(pricing, type)
    return own === undefined && !inside ? [] : [{ value, own: own ?? 0, inside }]
  })
  return (variables) =>
    prices.reduce((sum, { value, own, inside }) => {
      const given = valueFromASTUntyped(value, variables)
      return given === null || given === undefined ? sum : sum + own + (inside?.(given) ?? 0)
    }, 0)
}

/** The price of what is given for an input of that type; undefined where nothing in it has one. */
function inputPrice(
  pricing: Pricing,
  type: GraphQLInputType,
  above: readonly string[] = [],
): ValuePrice | undefined {
  const named = getNamedType(type)
  if (!isInputObjectType(named) || above.includes(named.name)) return undefined
  const fields = Object.values(named.getFields()).flatMap(({ name, type: inner }) => {
    const own = pricing.weights.get(`${named.name}.${name}`)
    const inside = inputPrice(pricing, inner, [...above, named.name])
    return own === undefined && !inside ? [] : [{ name, own: own ?? 0, inside }]
  })
  if (fields.length === 0) return undefined
  const priceOf: ValuePrice = (value) => {
    if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + priceOf(one), 0)
    if (typeof value !== 'object' || value === null) return 0
    const given = value as Record<string, unknown>
    return fields.reduce((sum, { name, own, inside }) => {
      const one = given[name]
      return one === null || one === undefined ? sum : sum + own + (inside?.(one) ?? 0)
    }, 0)
  }
  return priceOf
}
