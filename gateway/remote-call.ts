import type { KeyObject } from 'node:crypto'
import { callerHeader, signCaller } from '@kexie/runtime/signed-caller'
import type { ExecutionResult } from 'graphql'
import { Pool } from 'undici'
import type { CallSubgraph } from './call-subgraph.ts'

/** Bytes of the largest answer taken from a subgraph. */
const largestAnswer = 64 * 1_048_576

export interface RemoteSubgraph {
  call: CallSubgraph
  /** Whether the subgraph and what it stands on answer within a second. */
  ready(): Promise<boolean>
  close(): Promise<void>
}

/**
 * Calls a subgraph over HTTP on kept-alive connections, each call signed with `signing` for who asks. A URL without a
 * path means `/graphql`.
 */
export function remoteSubgraph(url: string, signing: KeyObject): RemoteSubgraph {
  const { origin, pathname, search } = new URL(url)
  const path = `${pathname === '/' ? '/graphql' : pathname}${search}`
  const pool = new Pool(origin, {
    connections: 32,
    keepAliveTimeout: 30_000,
    connect: { timeout: 3_000 },
    // An answer larger than any page is none.
    maxResponseSize: largestAnswer,
  })
  return {
    close: () => pool.close(),
    ready: async () => {
      const signal = AbortSignal.timeout(1000)
      const { statusCode, body } = await pool.request({ path: '/health/ready', method: 'GET', signal })
      const answer = (await body.json()) as { status?: unknown } | null
      return statusCode === 200 && answer?.status === 'ready'
    },
    call: async ({ query, variables, operationName, caller, signal }) => {
      const sent = JSON.stringify({ query, variables, operationName })
      const { statusCode, body } = await pool.request({
        path,
        method: 'POST',
        headers: {
          [callerHeader]: await signCaller(signing, caller, sent),
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
