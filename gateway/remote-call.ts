import { askerHeader, signAsker } from '@kexie/schema/signed-asker'
import type { ExecutionResult } from 'graphql'
import { Pool } from 'undici'
import type { CallSubgraph } from './call-subgraph.ts'

export interface RemoteSubgraph {
  call: CallSubgraph
  close(): Promise<void>
}

/**
 * Calls a subgraph over HTTP on kept-alive connections, each call signed with `secret` for who asks. A URL without a
 * path means `/graphql`.
 */
export function remoteSubgraph(url: string, secret: string): RemoteSubgraph {
  const { origin, pathname, search } = new URL(url)
  const path = `${pathname === '/' ? '/graphql' : pathname}${search}`
  const pool = new Pool(origin, { connections: 32, keepAliveTimeout: 30_000, connect: { timeout: 3_000 } })
  return {
    close: () => pool.close(),
    call: async ({ query, variables, operationName, asker, signal }) => {
      const sent = JSON.stringify({ query, variables, operationName })
      const { statusCode, body } = await pool.request({
        path,
        method: 'POST',
        headers: {
          [askerHeader]: await signAsker(secret, asker, sent),
          'content-type': 'application/json',
          accept: 'application/graphql-response+json, application/json',
        },
        body: sent,
        signal,
      })
      const answer: unknown = await body.json()
      if (typeof answer !== 'object' || answer === null || !('data' in answer || 'errors' in answer)) {
        throw new Error(`status ${statusCode}, and no GraphQL answer`)
      }
      return answer as ExecutionResult
    },
  }
}
