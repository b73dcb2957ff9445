import type { ApolloServerPlugin } from '@apollo/server'
import type { Language } from '@kexie/schema/problems'
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import type { GatewayContext } from '../gateway-context.ts'
import { tooMuch } from '../rates/hold-rates.ts'
import type { Rates } from '../rates/rates.ts'
import type { Charge } from './charge.ts'
import { costLimit } from './cost-limits.ts'
import type { Price } from './price.ts'
import type { PriceList } from './price-list.ts'
import { priceOperation } from './price-operation.ts'

/** What asking too much spends: reading it is work, and who does nothing else is soon not read any more. */
const refusedPrice = 500

interface Resolved {
  schema: GraphQLSchema
  document: DocumentNode
  operation: OperationDefinitionNode
}

/**
 * Works out what each operation costs before anything is done for it, refuses one that costs more than whoever asks may
 * spend at once (400), or who has spent too much in this minute (429), and leaves the charge in the context.
 */
export function chargeOperations(
  prices: PriceList,
  rates: Rates | undefined,
): ApolloServerPlugin<GatewayContext> {
  const known = new WeakMap<OperationDefinitionNode, Price>()
  const priceOf = ({ schema, document, operation }: Resolved) => {
    const price =
      known.get(operation) ?? priceOperation({ schema, ...prices }, operation, fragmentsOf(document))
    known.set(operation, price)
    return price
  }
  return {
    requestDidStart: async () => ({
      didResolveOperation: async (asked) => {
        const { contextValue: context, request, schema, document } = asked
        const operation = asked.operation
        if (!operation) return
        const { viewer, language, address } = context.caller
        const requested = priceOf({ schema, document, operation })(request.variables ?? {})
        const limit = costLimit(viewer.role)
        context.charge = { requested, limit }
        const isTooDear = requested > limit
        if (rates && viewer.role !== 'SYSTEM') {
          const spent = isTooDear ? refusedPrice : requested
          context.charge.allowance = rates.operation({ viewer, address }, spent)
        }
        const { allowance } = context.charge
        if (isTooDear) throw tooDear(language, requested, limit)
        if (allowance?.exceeded) throw refusal(tooMuch[language](allowance.resetAfter), 'RATE_LIMITED', 429)
      },
    }),
  }
}

/** The charge as a client reads it. */
export const shownCharge = ({ requested, limit, allowance }: Charge) => ({
  requested,
  limit,
  ...(allowance ? { remaining: allowance.remaining, resetAfter: allowance.resetAfter } : {}),
})

function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  return Object.fromEntries(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  )
}

const tooDear = (language: Language, requested: number, limit: number) =>
  refusal(
    language === 'en'
      ? `This request costs ${requested}, at most ${limit} is allowed; ask for fewer fields or smaller pages`
      : `此请求的代价为 ${requested}，上限为 ${limit}；请减少字段或缩小每页`,
    'COST_LIMIT_EXCEEDED',
    400,
  )

const refusal = (message: string, code: string, status: number) =>
  new GraphQLError(message, { extensions: { code, http: { status } } })
