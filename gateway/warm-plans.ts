import type { ApolloServer } from '@apollo/server'
import { log } from '@kexie/runtime/log'
import { callerOf, publicViewer } from '@kexie/schema/viewer'
import type { GatewayContext } from './gateway-context.ts'

/** Whoever may read figures, and nothing besides. */
const reader = { ...publicViewer, name: 'warm-up', role: 'LEADER' } as const

/** Asks each document once, so that its plan and its compiled subgraph queries are ready. A failure is no reason not to start. */
export async function warmPlans(
  server: ApolloServer<GatewayContext>,
  documents: readonly string[],
): Promise<void> {
  const caller = callerOf(reader, { correlationId: 'warm-up' })
  const contextValue: GatewayContext = { caller, down: new Set() }
  for (const query of documents) {
    await server
      .executeOperation({ query }, { contextValue })
      .catch((err: unknown) => log.debug({ err }, 'not warmed'))
  }
}
