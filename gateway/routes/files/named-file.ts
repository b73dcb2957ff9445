import { Readable } from 'node:stream'
import { log } from '@kexie/runtime/log'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FileFormat, FilePieces } from '../../files/export/write-records.ts'
import { shapes } from '../../files/shape/api-schema.ts'
import type { WorkbookShape } from '../../files/shape/column.ts'
import { type CustomTypesAnswer, customShapes, customTypesQuery } from '../../files/shape/custom-shapes.ts'
import type { Ask } from '../ask-graph.ts'
import { askOrRefuse, languageOf, RouteRefused, said } from './ask-or-refuse.ts'

const types: Record<FileFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/** The record type of that name in addresses, one that the city defined itself included. @throws {RouteRefused} 404 */
export async function shapeNamed(ask: Ask, request: FastifyRequest, slug: string): Promise<WorkbookShape> {
  const shape = shapes.get(slug)
  if (shape) return shape
  const custom = await customShapesNow(ask, request)
  const found = custom.get(slug)
  if (found) return found.shape
  const there = [...shapes.keys(), ...custom.keys()]
  throw new RouteRefused(
    404,
    'NOT_FOUND',
    said(
      request,
      `没有这种记录：${slug}，可选：${there.join('、')}`,
      `No such record type: ${slug}; there are ${there.join(', ')}`,
    ),
  )
}

/** The record types that the city defined itself, by their names in addresses. */
export const customShapesNow = async (ask: Ask, request: FastifyRequest) =>
  customShapes(await askOrRefuse<CustomTypesAnswer>(ask, request, customTypesQuery))

/** Name and format of the file an address asks for: `academic-events.csv`. @throws {RouteRefused} 404 */
export function fileNamed(
  request: FastifyRequest,
  formats: readonly FileFormat[],
): { slug: string; format: FileFormat } {
  const { file } = request.params as { file: string }
  const [, slug = '', ending = ''] = /^([a-z0-9-]+)\.([a-z]+)$/.exec(file) ?? []
  const format = formats.find((one) => one === ending)
  if (format) return { slug, format }
  const expected = formats.map((one) => `.${one}`).join(' / ')
  throw new RouteRefused(
    404,
    'NOT_FOUND',
    said(request, `文件应为 ${expected}，收到 ${file}`, `Expected ${expected}, got ${file}`),
  )
}

export interface FileToSend {
  content: Buffer | FilePieces
  format: FileFormat
  slug: string
  title: string
}

/** Sends a file under a name in the reader's language (RFC 6266, with an ASCII name for clients that know no other). */
export function sendFile(reply: FastifyReply, { content, format, slug, title }: FileToSend) {
  const name = encodeURIComponent(`${title}.${format}`).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  )
  return reply
    .headers({
      'content-type': types[format],
      'content-disposition': `attachment; filename="${slug}.${format}"; filename*=UTF-8''${name}`,
      'cache-control': 'no-store',
      vary: 'accept-language, authorization, cookie',
    })
    .send(Buffer.isBuffer(content) ? content : streamOf(content))
}

/** What breaks off on the way is no whole file: the connection is cut, so that nobody takes it for one. */
const streamOf = (content: FilePieces) =>
  Readable.from(content, { objectMode: false }).on('error', (err) => log.error({ err }, 'a file broke off'))

/** The label of a record type in the reader's language. */
export const titleOf = (request: FastifyRequest, { label }: WorkbookShape) => label[languageOf(request)]
