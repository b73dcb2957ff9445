import type { FastifyRequest } from 'fastify'
import type { Route } from './ask-graph.ts'
import { RouteRefused, said } from './files/ask-or-refuse.ts'

type Headers = FastifyRequest['headers']

/** Methods that change nothing, which any page may have a browser send. */
const harmless = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses what another site's page has a browser send with the reader's cookies, whatever type its content says it is of. A browser
 * says where a page is from, or asks first before it sends the header.
 * @throws {RouteRefused} 403
 */
export function refuseForeign(request: FastifyRequest): void {
  const { headers, method } = request
  if (harmless.has(method) || isOurs(headers)) return
  // A program that shows a token, or nobody's cookie, acts for itself.
  const isFromElsewhere = headers.origin !== undefined || headers['sec-fetch-site'] !== undefined
  if (headers.authorization || (!headers.cookie && !isFromElsewhere)) return
  throw new RouteRefused(
    403,
    'FORBIDDEN',
    said(
      request,
      '请从本系统页面发起，或带上请求头 apollo-require-preflight',
      'Send it from our own pages, or with the header apollo-require-preflight',
    ),
  )
}

/**
 * Refuses at every address beside the graph what a page of elsewhere sends, with or without cookies: it could sign a reader
 * in as somebody else. The graph itself refuses it by its own rule.
 */
export const ownPagesOnly: Route = (app) => {
  app.addHook('onRequest', async (request, reply) => {
    const { headers, url } = request
    const isPage = headers.origin !== undefined || headers['sec-fetch-site'] !== undefined
    if (!isPage || /^\/graphql(?:[?#]|$)/.test(url)) return
    try {
      refuseForeign(request)
    } catch (error) {
      if (!(error instanceof RouteRefused)) throw error
      await reply.status(error.status).send(error.body)
    }
  })
}

/** Browsers name the site they compare with only on encrypted or local pages; the origin of what is posted always. */
function isOurs(headers: Headers): boolean {
  if (headers['apollo-require-preflight'] !== undefined) return true
  const { 'sec-fetch-site': site, origin, host } = headers
  if (site !== undefined) return site === 'same-origin'
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host
}
