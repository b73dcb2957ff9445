import type { Readable } from 'node:stream'
import multipart from '@fastify/multipart'
import { FileRefused } from '@kexie/exchange/refusal'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { RouteRefused, said } from './ask-or-refuse.ts'

const sizeLimit = 20 * 1_048_576

/** Lets the routes of `app` take files: as the body itself, of any type, or as a part of a form. */
export async function takeFiles(app: FastifyInstance): Promise<void> {
  app.removeAllContentTypeParsers()
  await app.register(multipart, { limits: { files: 1, fileSize: sizeLimit + 1 } })
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
}

/** The file a request brings. @throws {FileRefused} TOO_LARGE, EMPTY; {RouteRefused} for a form of another page */
export async function uploadOf(request: FastifyRequest): Promise<Buffer> {
  if (!request.isMultipart()) return collect(request.body as Readable | undefined)
  refuseForeignForm(request)
  const part = await request.file()
  if (!part) throw new FileRefused('EMPTY')
  return collect(part.file)
}

async function collect(stream: Readable | undefined): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream ?? []) {
    size += (chunk as Buffer).length
    if (size > sizeLimit) throw new FileRefused('TOO_LARGE', { expected: '20 MB', received: '> 20 MB' })
    chunks.push(chunk as Buffer)
  }
  if (size === 0) throw new FileRefused('EMPTY')
  return Buffer.concat(chunks)
}

/** A form of any page on the web may post a file with the reader's cookies, and nothing else may without asking first. */
function refuseForeignForm(request: FastifyRequest): void {
  const { headers } = request
  const isOurs =
    headers['sec-fetch-site'] === 'same-origin' || headers['apollo-require-preflight'] !== undefined
  if (!headers.cookie || headers.authorization || isOurs) return
  const message = said(
    request,
    '表单上传请从本系统页面发起，或带上请求头 apollo-require-preflight',
    'Send forms from our own pages, or with the header apollo-require-preflight',
  )
  throw new RouteRefused(403, 'FORBIDDEN', message)
}
