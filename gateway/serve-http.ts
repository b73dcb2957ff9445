import type { ApolloServer } from '@apollo/server'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import cors from '@fastify/cors'
import { log } from '@kexie/runtime/log'
import { addressOf } from '@kexie/runtime/settings'
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import { type ExecutionResult, GraphQLError } from 'graphql'
import { explorerPage, explorerPolicy } from './explorer.ts'
import type { GatewayContext } from './gateway-context.ts'
import { sendCarefulHeaders } from './headers.ts'
import { type MetricsOptions, serveMetrics } from './metrics.ts'
import { holdRates } from './rates/hold-rates.ts'
import type { Rates } from './rates/rates.ts'
import type { Ask } from './routes/ask-graph.ts'
import { type Founding, foundingRoute } from './routes/founding.ts'
import { routes } from './routes/routes.ts'
import { type SignOnParts, singleSignOn } from './routes/single-sign-on.ts'
import { servePages } from './serve-pages.ts'
import { endSlowBodies, type Patience } from './slow-bodies.ts'

export interface HttpOptions extends MetricsOptions {
  port: number
  /** Proxies whose word about where a request comes from is taken. */
  trustedProxies?: readonly string[]
  /** Pages of these origins may ask from a browser. */
  allowedOrigins?: readonly string[]
  /** Whether browsers get the explorer; they do unless told otherwise. */
  explorer?: boolean
  /** How long a body may take. */
  patience?: Patience
  /** What the explorer opens with. */
  exampleQuery?: string
  /** Which parts are ready; the product is when all are. */
  ready?: () => Promise<Record<string, boolean>>
  /** Whether it is a city's yet; where nobody says, it is. */
  isSetUp?: (() => Promise<boolean>) | undefined
  /** How its first page makes it one, where somebody may. */
  founding?: Founding | undefined
}

const megabyte = 1_048_576

/** Milliseconds that answers under way have left at a stop. */
const grace = 10_000

export type ContextOf = (request: FastifyRequest) => Promise<GatewayContext>

/** What serves answers beside the graph: who asks, what association alone is told, and who is counted. */
export interface HttpParts {
  server: ApolloServer<GatewayContext>
  contextOf: ContextOf
  /** Asks association what no client may ask. */
  inside: Ask
  rates: Rates | undefined
  signOn: SignOnParts
}

/** HTTP around the graph: `/graphql` for programs and browsers, health, metrics. */
export async function serveHttp(parts: HttpParts, options: HttpOptions) {
  const { server, contextOf, inside, rates } = parts
  const { host, port, exampleQuery = '', ready, isSetUp, explorer = true } = options
  const app = newApp(options)
  if (rates) holdRates(app, rates)
  endSlowBodies(app, options.patience)
  sendCarefulHeaders(app, options.publicUrl)
  if (options.allowedOrigins?.length) await app.register(cors, corsOf(options.allowedOrigins))
  app.addHook('onRequest', refuseEncoded)
  app.setErrorHandler(answerError)
  serveGraph(app, server, contextOf, explorer ? explorerPage(exampleQuery) : undefined)
  serveHealth(app, ready ?? (async () => ({})), isSetUp ?? (async () => true))
  const stopMetrics = await serveMetrics(app, options)
  const asking = callerOf(server, contextOf)
  const ask = Object.assign(asking, { inside, publicUrl: () => options.publicUrl ?? urlOf(app, host) })
  for (const route of [...routes, singleSignOn(parts.signOn), foundingRoute(options.founding)])
    route(app, ask)
  servePages(app)
  await app.listen({ host, port }).catch(async (error) => {
    await stopMetrics()
    throw error
  })
  const stopAll = async () => {
    await stopMetrics()
    await stop(app)
  }
  return { url: urlOf(app, host), stop: stopAll }
}

function urlOf(app: FastifyInstance, host: string): string {
  const address = app.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return addressOf(host, port)
}

/** Milliseconds in which headers must have come, and a whole request; a large file may come slowly. */
const headersTimeout = 10_000
const requestTimeout = 120_000

function newApp({ trustedProxies }: HttpOptions): FastifyInstance {
  return Fastify({
    bodyLimit: megabyte,
    // Longer than proxies and our own clients keep an idle connection, or they would write into one being closed.
    keepAliveTimeout: 65_000,
    requestTimeout,
    http: { headersTimeout, connectionsCheckingInterval: 1000 },
    forceCloseConnections: 'idle',
    frameworkErrors: answerError,
    ...(trustedProxies?.length ? { trustProxy: [...trustedProxies] } : {}),
  })
}

/** Pages elsewhere ask with a token of their own: our cookie is not theirs to use. */
const corsOf = (allowedOrigins: readonly string[]) => ({
  origin: [...allowedOrigins],
  credentials: false,
  methods: ['GET', 'POST'],
  exposedHeaders: ['x-correlation-id', 'ratelimit', 'ratelimit-policy', 'retry-after'],
  maxAge: 600,
})

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
  page: string | undefined,
): void {
  const handle = fastifyApolloHandler(server, { context: contextOf })
  app.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    handler: (request, reply) => {
      if (page === undefined || !wantsPage(request)) return handle.call(app, request, reply)
      return reply
        .headers({ 'content-security-policy': explorerPolicy, 'cache-control': 'no-cache' })
        .type('text/html; charset=utf-8')
        .send(page)
    },
  })
}

function callerOf(server: ApolloServer<GatewayContext>, contextOf: ContextOf): Ask {
  return async (request, query, variables = {}) => {
    const contextValue = await contextOf(request)
    const { body } = await server.executeOperation({ query, variables }, { contextValue })
    if (body.kind !== 'single') throw new Error('the graph answered in parts')
    return body.singleResult as ExecutionResult
  }
}

/** A body is taken as it is: nobody unpacks it here, and what is packed must not be read as if it were not. */
async function refuseEncoded({ headers }: FastifyRequest, reply: FastifyReply) {
  const encoding = headers['content-encoding']
  if (encoding === undefined || encoding === 'identity') return
  const message = `请求体不能压缩或另行编码，收到 content-encoding: ${encoding.slice(0, 80)} · bodies are taken unencoded`
  return reply.status(415).send({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] })
}

const messages: ReadonlyMap<number, string> = new Map([
  [400, '请求不是有效的 JSON 或地址 · not a valid request in JSON'],
  [413, `请求不能超过 ${megabyte} 字节 · at most ${megabyte} bytes`],
  [
    415,
    '请求体应为 JSON（content-type: application/json） · a body must be JSON (content-type: application/json)',
  ],
  [500, '系统内部出现错误，请稍后再试 · something went wrong on our side'],
])

/** What never reaches the graph is answered in the graph's own form: a body too large, no JSON, a broken address. */
function answerError(error: FastifyError | GraphQLError, _: FastifyRequest, reply: FastifyReply) {
  const refused = refusedStatus(error)
  if (refused !== undefined) {
    const { code } = (error as GraphQLError).extensions
    return reply.status(refused).send({ errors: [{ message: error.message, extensions: { code } }] })
  }
  const { statusCode, code: cause } = error as FastifyError
  const status = statusCode ?? (cause === 'ERR_INVALID_URL' ? 400 : 500)
  if (status >= 500) log.error({ err: error }, 'unexpected error')
  const message = messages.get(status) ?? (status < 500 ? messages.get(400) : messages.get(500))
  const code = status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR'
  return reply.status(status).send({ errors: [{ message, extensions: { code } }] })
}

/** What refuses who asks with a status of its own, as a token that is over: beside the graph as at the graph. */
function refusedStatus(error: FastifyError | GraphQLError): number | undefined {
  if (!(error instanceof GraphQLError)) return undefined
  return (error.extensions.http as { status?: number } | undefined)?.status
}

/** A browser that opens the address, not a program that asks by GET. */
function wantsPage({ method, headers, query }: FastifyRequest): boolean {
  return (
    method === 'GET' &&
    /\btext\/html\b/.test(headers.accept ?? '') &&
    !Object.hasOwn(query as object, 'query')
  )
}

/** Ready is what answers for a city: not while a part does not answer, and not before it is set up. */
function serveHealth(
  app: FastifyInstance,
  ready: () => Promise<Record<string, boolean>>,
  isSetUp: () => Promise<boolean>,
): void {
  app.get('/health/live', async () => ({ status: 'live' }))
  app.get('/health/ready', async (_, reply: FastifyReply) => {
    const parts = await ready()
    const isReady = Object.values(parts).every(Boolean)
    const status = isReady ? ((await isSetUp()) ? 'ready' : 'not set up') : 'not ready'
    return reply.status(status === 'ready' ? 200 : 503).send({ status, parts })
  })
}
