import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface'
import type { GatewayContext } from './gateway-context.ts'
import { callerKey } from './identity.ts'
import { InFlight } from './share-in-flight.ts'

type Result = Awaited<ReturnType<GatewayExecutor>>

/**
 * The gateway with equal questions of equal callers answered once while the answer is under way: twenty leaders who open
 * the same page at the same moment cost one. Nothing is kept: a question asked after the answer is computed again.
 */
export function withSharedAnswers(gateway: GatewayInterface): GatewayInterface {
  return {
    load: async (options) => {
      const { executor } = await gateway.load(options)
      return { executor: executor && sharingExecutor(executor) }
    },
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
  }
}

function sharingExecutor(execute: GatewayExecutor): GatewayExecutor {
  const inFlight = new InFlight<Result>()
  return async (request) => {
    if (request.operation.operation !== 'query') {
      return execute(request).finally(() => inFlight.forget())
    }
    const caller = callerKey((request.context as GatewayContext).caller)
    const { variables, operationName } = request.request
    const key = JSON.stringify([request.queryHash, operationName, variables, caller])
    // The server only reads what it sends, so the callers need no copies.
    return inFlight.share(key, () => execute(request))
  }
}
