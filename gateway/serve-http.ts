import type { ApolloServer } from '@apollo/server'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import { log } from '@kexie/schema/log'
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import type { ExecutionResult } from 'graphql'
import { explorerPage, explorerPolicy } from './explorer.ts'
import type { GatewayContext } from './gateway-context.ts'
import { registry } from './instruments.ts'
import type { AskGraph } from './routes/ask-graph.ts'
import { routes } from './routes/routes.ts'
import { servePages } from './serve-pages.ts'

export interface HttpOptions {
  host: string
  port: number
  /** What the explorer opens with. */
  exampleQuery?: string
  /** Which parts are ready; the product is when all are. */
  ready?: () => Promise<Record<string, boolean>>
}

const megabyte = 1_048_576

/** Milliseconds that answers under way have left at a stop. */
const grace = 10_000

type ContextOf = (request: FastifyRequest) => Promise<GatewayContext>

/** HTTP around the graph: `/graphql` for programs and browsers, health, metrics. */
export async function serveHttp(
  server: ApolloServer<GatewayContext>,
  contextOf: ContextOf,
  { host, port, exampleQuery = '', ready }: HttpOptions,
) {
  const app = Fastify({ bodyLimit: megabyte, keepAliveTimeout: 65_000, forceCloseConnections: 'idle' })
  app.addHook('onSend', async (_, reply) => {
    reply.headers({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
    // While stopping, a connection kept alive would be waited for.
    if (!app.server.listening) reply.header('connection', 'close')
  })
  app.setErrorHandler(answerError)
  serveGraph(app, server, contextOf, exampleQuery)
  serveHealth(app, ready ?? (async () => ({})))
  const ask = askerOf(server, contextOf)
  for (const route of routes) route(app, ask)
  servePages(app)
  await app.listen({ host, port })
  const address = app.server.address()
  const actual = typeof address === 'object' && address ? address.port : port
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`, stop: () => stop(app) }
}

/** Answers under way are sent, unless they take too long. */
async function stop(app: FastifyInstance): Promise<void> {
  const deadline = setTimeout(() => app.server.closeAllConnections(), grace)
  await app.close()
  clearTimeout(deadline)
}

function serveGraph(
  app: FastifyInstance,
  server: ApolloServer<GatewayContext>,
  contextOf: ContextOf,
  exampleQuery: string,
): void {
  const handle = fastifyApolloHandler(server, { context: contextOf })
  const page = explorerPage(exampleQuery)
  app.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    handler: (request, reply) => {
      if (!wantsPage(request)) return handle.call(app, request, reply)
      return reply
        .headers({ 'content-security-policy': explorerPolicy, 'cache-control': 'no-cache' })
        .type('text/html; charset=utf-8')
        .send(page)
    },
  })
}

function askerOf(server: ApolloServer<GatewayContext>, contextOf: ContextOf): AskGraph {
  return async (request, query, variables = {}) => {
    const contextValue = await contextOf(request)
    const { body } = await server.executeOperation({ query, variables }, { contextValue })
    if (body.kind !== 'single') throw new Error('the graph answered in parts')
    return body.singleResult as ExecutionResult
  }
}

/** What never reaches the graph is answered in the graph's own form: a body too large, no JSON, a broken address. */
function answerError(error: FastifyError, _: FastifyRequest, reply: FastifyReply) {
  const status = error.statusCode ?? (error.code === 'ERR_INVALID_URL' ? 400 : 500)
  const tooLarge = status === 413
  if (status >= 500) log.error({ err: error }, 'unexpected error')
  const message = tooLarge
    ? `请求不能超过 ${megabyte} 字节 · at most ${megabyte} bytes`
    : status < 500
      ? '请求不是有效的 JSON 或地址 · not a valid request in JSON'
      : '系统内部出现错误，请稍后再试 · something went wrong on our side'
  const code = status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR'
  return reply.status(status).send({ errors: [{ message, extensions: { code } }] })
}

/** A browser that opens the address, not a program that asks by GET. */
function wantsPage({ method, headers, query }: FastifyRequest): boolean {
  return (
    method === 'GET' &&
    /\btext\/html\b/.test(headers.accept ?? '') &&
    !Object.hasOwn(query as object, 'query')
  )
}

function serveHealth(app: FastifyInstance, ready: () => Promise<Record<string, boolean>>): void {
  app.get('/health/live', async () => ({ status: 'live' }))
  app.get('/health/ready', async (_, reply: FastifyReply) => {
    const parts = await ready()
    const isReady = Object.values(parts).every(Boolean)
    return reply.status(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not ready', parts })
  })
  app.get('/metrics', async (_, reply) => reply.type(registry.contentType).send(await registry.metrics()))
}
