import { lookupsOf, lookupsQuery } from '@kexie/exchange/lookups'
import { type ReviewShown, reviewQuery, writeReview } from '@kexie/exchange/review'
import { apiSchema } from '@kexie/exchange/shapes'
import { type FileFormat, writeRecords } from '@kexie/exchange/write-records'
import type { FastifyRequest } from 'fastify'
import type { AskGraph, Route } from './ask-graph.ts'
import { allPages, countRecords } from './files/all-pages.ts'
import { answering } from './files/answering.ts'
import { askOrRefuse, languageOf, RouteRefused, said } from './files/ask-or-refuse.ts'
import { figureFile } from './files/figure-file.ts'
import { fileNamed, sendFile, shapeNamed, titleOf } from './files/named-file.ts'
import { noteExport } from './files/note-export.ts'
import { yearsOf } from './files/years-of.ts'

const formats: readonly FileFormat[] = ['xlsx', 'csv', 'json']

/**
 * `GET /exports/academic-events.xlsx?organization=&from=&to=`, `GET /exports/review.xlsx?from=2017&to=2021&district=` and
 * `GET /exports/figure.xlsx?code=salons&from=2017&to=2021&district=&asOf=&lang=`.
 */
export const exportFiles: Route = (app, ask) => {
  app.get(
    '/exports/:file',
    answering(async (request, reply) => {
      const named = fileNamed(request, formats)
      const { slug, format } = named
      const make = makers[slug] ?? recordsFile
      const made = await make(ask, request, named)
      return sendFile(reply, { ...made, format, slug })
    }),
  )
}

/** Files that are no list of records. */
const makers: Readonly<Record<string, typeof recordsFile>> = {
  review: reviewFile,
  figure: (ask, request, { format }) => figureFile(ask, request, format),
}

interface Named {
  slug: string
  format: FileFormat
}

interface Made {
  bytes: Buffer
  title: string
}

async function recordsFile(ask: AskGraph, request: FastifyRequest, { slug, format }: Named): Promise<Made> {
  const shape = shapeNamed(request, slug)
  if (!shape.list)
    throw new RouteRefused(
      404,
      'NOT_FOUND',
      said(request, '这种记录不列出', 'Records of this type are not listed'),
    )
  const filter = filterOf(request)
  const rows = await countRecords(ask, request, shape, filter)
  await noteExport(ask, request, { file: `${slug}.${format}`, rows })
  const data = await askOrRefuse<Record<string, unknown>>(ask, request, lookupsQuery(apiSchema, shape))
  const records = await allPages(ask, request, shape, filter)
  const content = { records, lookups: lookupsOf(data), language: languageOf(request) }
  return { bytes: await writeRecords(shape, format, content), title: titleOf(request, shape) }
}

const filters = ['organization', 'district', 'status', 'from', 'to', 'text']

function filterOf(request: FastifyRequest): Record<string, string> {
  const given = Object.entries(request.query as Record<string, string>).filter(([, value]) => value !== '')
  const unknown = given.find(([name]) => !filters.includes(name))
  if (!unknown) return Object.fromEntries(given)
  const [name] = unknown
  throw new RouteRefused(
    400,
    'BAD_REQUEST',
    said(
      request,
      `没有参数 ${name}，可用：${filters.join('、')}`,
      `No parameter ${name}; there are ${filters.join(', ')}`,
    ),
  )
}

async function reviewFile(ask: AskGraph, request: FastifyRequest, { format }: Named): Promise<Made> {
  const { from, to } = yearsOf(request)
  const { district } = request.query as Record<string, string | undefined>
  const variables = { from, to, district: district || null }
  const { review } = await askOrRefuse<{ review: ReviewShown }>(ask, request, reviewQuery, variables)
  const rows = review.services.reduce((sum, { figures }) => sum + figures.length, 0)
  await noteExport(ask, request, { file: `review.${format}`, rows })
  const bytes = await writeReview(review, { language: languageOf(request), format, schema: apiSchema })
  return { bytes, title: said(request, `指标概览 ${from}–${to}`, `Review ${from}–${to}`) }
}
