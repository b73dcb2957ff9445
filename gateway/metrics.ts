import { createHash, timingSafeEqual } from 'node:crypto'
import { isLoopback } from '@kexie/runtime/settings'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { registry } from './instruments.ts'

export interface MetricsOptions {
  host: string
  publicUrl?: string | undefined
  /** Bearer token that opens /metrics. */
  metricsToken?: string | undefined
  /** A port of its own, which an operator does not open to the world. */
  metricsPort?: number | undefined
}

/**
 * Serves /metrics: at a port of its own where there is one; else beside the graph for whoever has the token, or for anybody
 * where only this machine reaches it. Resolves to how to stop.
 */
export async function serveMetrics(
  app: FastifyInstance,
  options: MetricsOptions,
): Promise<() => Promise<void>> {
  const { host, publicUrl, metricsToken, metricsPort } = options
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    if (metricsToken && !isBearer(request, metricsToken)) return reply.status(401).send(unauthorized)
    return reply.type(registry.contentType).send(await registry.metrics())
  }
  if (metricsPort !== undefined) {
    const own = Fastify({ requestTimeout: 10_000 })
    own.get('/metrics', answer)
    await own.listen({ host, port: metricsPort })
    return () => own.close()
  }
  if (metricsToken || (isLoopback(host) && !publicUrl)) app.get('/metrics', answer)
  return async () => {}
}

const unauthorized = {
  errors: [{ message: '需要 METRICS_TOKEN · a token is needed', extensions: { code: 'UNAUTHENTICATED' } }],
}

function isBearer({ headers }: FastifyRequest, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`))
}
