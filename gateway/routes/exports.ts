import { periodParameters } from '@kexie/schema/asked-period'
import type { FastifyRequest } from 'fastify'
import { listQuery, withValues } from '../files/export/list-query.ts'
import { type ReviewShown, reviewQuery, writeReview } from '../files/export/review.ts'
import { type FileFormat, type FilePieces, writeRecords } from '../files/export/write-records.ts'
import { apiSchema } from '../files/shape/api-schema.ts'
import { lookupsOf, lookupsQuery } from '../files/shape/lookups-query.ts'
import type { AskGraph, Route } from './ask-graph.ts'
import { countRecords, type Page, pagesOf } from './files/all-pages.ts'
import { answering } from './files/answering.ts'
import { askOrRefuse, languageOf, RouteRefused, said } from './files/ask-or-refuse.ts'
import { figureFile } from './files/figure-file.ts'
import { fileNamed, sendFile, shapeNamed, titleOf } from './files/named-file.ts'
import { noteExport } from './files/note-export.ts'
import { parametersOf } from './files/parameters.ts'
import { periodOf } from './files/period-of.ts'

const formats: readonly FileFormat[] = ['xlsx', 'csv', 'json']

/**
 * `GET /exports/academic-events.xlsx?organization=&from=&to=`, `GET /exports/review.xlsx?from=2017&to=2021&fromMonth=&toMonth=&district=` and
 * `GET /exports/figure.xlsx?code=salons&from=2017&to=2021&fromMonth=&toMonth=&district=&asOf=&lang=`.
 */
export const exportFiles: Route = (app, ask) => {
  app.get(
    '/exports/:file',
    answering(async (request, reply) => {
      const named = fileNamed(request, formats)
      const { slug, format } = named
      const make = makers.get(slug) ?? recordsFile
      const made = await make(ask, request, named)
      return sendFile(reply, { ...made, format, slug })
    }),
  )
}

/** Files that are no list of records. */
const makers = new Map<string, typeof recordsFile>([
  ['review', reviewFile],
  ['figure', (ask, request, { format }) => figureFile(ask, request, format)],
])

interface Named {
  slug: string
  format: FileFormat
}

interface Made {
  content: Buffer | FilePieces
  title: string
}

async function recordsFile(ask: AskGraph, request: FastifyRequest, { slug, format }: Named): Promise<Made> {
  const shape = await shapeNamed(ask, request, slug)
  if (!shape.list)
    throw new RouteRefused(
      404,
      'NOT_FOUND',
      said(request, '这种记录不列出', 'Records of this type are not listed'),
    )
  const filter = parametersOf(request, filters)
  const rows = await countRecords(ask, request, shape, filter)
  await noteExport(ask, request, { file: `${slug}.${format}`, rows })
  const data = await askOrRefuse<Record<string, unknown>>(ask, request, lookupsQuery(apiSchema, shape))
  const pages = await pagesOf(async (after) => {
    const { page }: { page: Page<RecordShown> } = await askOrRefuse(ask, request, listQuery(shape), {
      filter,
      after,
    })
    return { ...page, nodes: page.nodes.map(withValues) }
  })
  const content = { pages, lookups: lookupsOf(data), language: languageOf(request) }
  return { content: writeRecords(shape, format, content), title: titleOf(request, shape) }
}

type RecordShown = Readonly<Record<string, unknown>>

const filters = ['organization', 'district', 'status', 'credit', 'from', 'to', 'text'] as const

async function reviewFile(ask: AskGraph, request: FastifyRequest, { format }: Named): Promise<Made> {
  const { district = null, ...asked } = parametersOf(request, [...periodParameters, 'district'])
  const variables = { ...periodOf(request, asked), district }
  const { review } = await askOrRefuse<{ review: ReviewShown }>(ask, request, reviewQuery, variables)
  const rows = review.services.reduce((sum, { figures }) => sum + figures.length, 0)
  await noteExport(ask, request, { file: `review.${format}`, rows })
  const content = await writeReview(review, { language: languageOf(request), format })
  return { content, title: said(request, `指标概览 ${review.periodName}`, `Review ${review.periodName}`) }
}
