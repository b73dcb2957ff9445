import type { ApolloServerPlugin } from '@apollo/server'
import type { GatewayContext } from './gateway-context.ts'

/**
 * Who writes is looked up anew before anything is written: an account that was suspended or a token that was revoked a
 * moment ago writes nothing, while reads may take what was known some seconds before.
 */
export const writersAnew: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, contextValue }) => {
      if (operation?.operation !== 'mutation' || !contextValue.identifyAnew) return
      contextValue.caller = { ...contextValue.caller, viewer: await contextValue.identifyAnew() }
    },
  }),
}
