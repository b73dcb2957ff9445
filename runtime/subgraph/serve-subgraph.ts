import type { KeyObject } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { callerHeader, verifyCaller } from '../callers/signed-caller.ts'
import { log } from '../log/log.ts'
import type { Subgraph, SubgraphRequest } from './subgraph.ts'

export interface SubgraphServer {
  url: string
  stop(): Promise<void>
}

/** Ten thousand rows of a report are some twenty megabytes. */
const bodyLimit = 32 * 1_048_576

/** Milliseconds in which headers must have come, and a whole request: its sender is the gateway, near by. */
const headersTimeout = 10_000
const requestTimeout = 60_000

/** Milliseconds that answers under way have left at a stop: as long as the gateway waits for one. */
const grace = 10_000

export interface ServeOptions {
  host: string
  port: number
  /** Knows what the gateway signed. */
  publicKey: KeyObject
  /** Whether what the subgraph stands on, its database, answers. */
  ready?: () => Promise<boolean>
}

/**
 * Serves one subgraph to the gateway: POST and JSON only, the same execution as in process. What the gateway has not
 * signed with the key behind `publicKey` is answered with 401, anything that is not a GraphQL request in JSON with 400, 405 or 413, and a
 * sentence. A stop lets answers under way be sent.
 */
export async function serveSubgraph(
  subgraph: Subgraph,
  { host, port, publicKey, ready }: ServeOptions,
): Promise<SubgraphServer> {
  const limits = { headersTimeout, requestTimeout, connectionsCheckingInterval: 1000 }
  const server = createServer(limits, async (request, response) => {
    const { status, body } = isHealth(request)
      ? await health(request, ready)
      : await answer(subgraph, publicKey, request)
    if (!server.listening) response.setHeader('connection', 'close')
    response
      .writeHead(status, { 'content-type': 'application/graphql-response+json; charset=utf-8' })
      .end(JSON.stringify(body))
  })
  // Longer than the gateway keeps an idle connection, or it would write into one that is being closed.
  server.keepAliveTimeout = 65_000
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  const address = server.address()
  const actual = typeof address === 'object' && address ? address.port : port
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`, stop: () => stop(server) }
}

async function stop(server: Server): Promise<void> {
  const deadline = setTimeout(() => server.closeAllConnections(), grace)
  await new Promise<void>((resolve) => server.close(() => resolve()))
  clearTimeout(deadline)
}

const isHealth = ({ method, url }: IncomingMessage) =>
  method === 'GET' && Boolean(url?.startsWith('/health/'))

/** `/health/live`: the process answers. `/health/ready`: what it stands on answers too. */
async function health({ url }: IncomingMessage, ready: ServeOptions['ready']) {
  if (url === '/health/live') return { status: 200, body: { status: 'live' } }
  if (url !== '/health/ready') return refusal(404, 'no such address', 'NOT_FOUND')
  const isReady = (await ready?.().catch(() => false)) ?? true
  return { status: isReady ? 200 : 503, body: { status: isReady ? 'ready' : 'not ready' } }
}

async function answer(
  subgraph: Subgraph,
  publicKey: KeyObject,
  request: IncomingMessage,
): Promise<{ status: number; body: object }> {
  if (request.method !== 'POST') return refusal(405, 'POST only')
  try {
    const text = await readBody(request)
    if (text === undefined) return refusal(413, `a body of more than ${bodyLimit} bytes`)
    const caller = await verifyCaller(publicKey, headerOf(request), text)
    if (!caller) return refusal(401, 'not signed by the gateway', 'UNAUTHENTICATED')
    const { query, variables, operationName } = JSON.parse(text) as Partial<SubgraphRequest>
    if (typeof query !== 'string') return refusal(400, 'no query')
    return {
      status: 200,
      body: await subgraph.execute({ query, variables, operationName, caller }),
    }
  } catch (err) {
    log.debug({ err }, 'not a GraphQL request')
    return refusal(400, 'not a GraphQL request in JSON')
  }
}

const refusal = (status: number, message: string, code = 'BAD_REQUEST') => ({
  status,
  body: { errors: [{ message, extensions: { code } }] },
})

/** The body, or nothing when it is too large: then it is read and dropped, or a stop would wait for a half-read one. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size <= bodyLimit) chunks.push(chunk)
  }
  return size <= bodyLimit ? Buffer.concat(chunks).toString() : undefined
}

function headerOf({ headers }: IncomingMessage): string | undefined {
  const value = headers[callerHeader]
  return typeof value === 'string' ? value : undefined
}
