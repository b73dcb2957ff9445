import type { GraphQLSchema } from 'graphql'
import type { PriceList } from './price-list.ts'

export type Variables = Readonly<Record<string, unknown>>

/** What a part of an operation costs with the variables it is asked with. */
export type Price = (variables: Variables) => number

export interface Pricing extends PriceList {
  schema: GraphQLSchema
}
