import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import staticFiles from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** Where `npm run build` puts the dashboard. */
const built = fileURLToPath(new URL('../clients/web/dist', import.meta.url))

/** A page runs what came with it and talks to this server alone; charts set styles of single elements. */
const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"

/**
 * Serves the dashboard: its files, which never change under their names, and one page for every address a browser opens
 * that nothing else answers. Without a build, `/` leads to the explorer.
 */
export function servePages(app: FastifyInstance, folder = built): void {
  if (!existsSync(folder)) {
    app.get('/', async (_, reply) => reply.redirect('/graphql'))
    return
  }
  app.register(staticFiles, {
    root: folder,
    wildcard: false,
    globIgnore: ['.vite/**'],
    index: false,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      const isNamedByContent = /[\\/]assets[\\/]/.test(path)
      reply.header('cache-control', isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  const page = (reply: FastifyReply) =>
    reply
      .headers({ 'content-security-policy': pagePolicy, 'cache-control': 'no-cache' })
      .sendFile('index.html')
  app.get('/', async (_, reply) => page(reply))
  app.setNotFoundHandler((request, reply) => {
    if (isPageVisit(request)) return page(reply)
    const message = `没有这个地址：${request.method} ${request.url} · no such address`
    return reply.status(404).send({ errors: [{ message, extensions: { code: 'NOT_FOUND' } }] })
  })
}

/** A browser that opens an address, not a program or a page that misses a file. */
const isPageVisit = ({ method, url, headers }: FastifyRequest): boolean =>
  method === 'GET' && /\btext\/html\b/.test(headers.accept ?? '') && !url.startsWith('/assets/')
