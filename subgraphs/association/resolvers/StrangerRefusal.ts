import { connection } from '@kexie/records/record-fields'
import { GRAPHQL_MAX_INT } from 'graphql'
import type { StrangerRefusalConnectionResolvers, StrangerRefusalResolvers } from '../schema.generated.ts'

export const StrangerRefusal: StrangerRefusalResolvers = {
  address: ({ block }) => block,
  // An hour of one place holds fewer than GraphQL's Int can say, unless the count itself is what was attacked.
  refusals: ({ refusals }) => Math.min(refusals, GRAPHQL_MAX_INT),
}

export const StrangerRefusalConnection: StrangerRefusalConnectionResolvers = connection
