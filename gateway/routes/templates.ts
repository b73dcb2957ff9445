import type { FormContent } from '@kexie/schema/form-answer'
import type { FastifyRequest } from 'fastify'
import { contentQuery, formContent } from '../files/form/form-content.ts'
import { formShape } from '../files/form/form-shape.ts'
import { apiSchema, shapes } from '../files/shape/api-schema.ts'
import type { WorkbookShape } from '../files/shape/column.ts'
import { lookupsOf, lookupsQuery } from '../files/shape/lookups-query.ts'
import { offeredShape } from '../files/shape/offered-shape.ts'
import { writeWorkbook } from '../files/template/workbook.ts'
import type { Route } from './ask-graph.ts'
import { answering } from './files/answering.ts'
import { askOrRefuse, languageOf, RouteRefused, said } from './files/ask-or-refuse.ts'
import { customShapesNow, fileNamed, sendFile, shapeNamed, titleOf } from './files/named-file.ts'
import { parametersOf } from './files/parameters.ts'

type RecordShown = Readonly<Record<string, unknown>>

/**
 * `GET /templates/academic-events.xlsx`: the spreadsheet a clerk fills in; `.json`: the same fields for a form, with
 * `?record=` filled with what that record holds. `GET /templates`: all record types.
 */
export const templates: Route = (app, ask) => {
  app.get(
    '/templates',
    answering(async (request) => {
      const custom = [...(await customShapesNow(ask, request)).values()]
      const own = custom.flatMap(({ shape, isRetired }) => (isRetired ? [] : shape))
      return [...shapes.values(), ...own].map(({ type, slug, label }) => ({
        ...{ type, slug, label: label[languageOf(request)] },
      }))
    }),
  )
  app.get(
    '/templates/:file',
    answering(async (request, reply) => {
      const { slug, format } = fileNamed(request, ['xlsx', 'json'])
      const whole = await shapeNamed(ask, request, slug)
      const data = await askOrRefuse<Record<string, unknown>>(ask, request, lookupsQuery(apiSchema, whole))
      const lookups = lookupsOf(data)
      const shape = offeredShape(whole, lookups)
      if (format === 'json') {
        const form = formShape(shape, lookups, languageOf(request))
        return { ...form, content: await contentOf(request, shape) }
      }
      const content = await writeWorkbook(shape, { language: languageOf(request), lookups })
      const title = `${titleOf(request, shape)}${said(request, '填报模板', ' template')}`
      return sendFile(reply, { content, format, slug, title })
    }),
  )

  /** What the record of the address holds; null where the address names none. */
  async function contentOf(request: FastifyRequest, shape: WorkbookShape): Promise<FormContent | null> {
    const { record: id } = parametersOf(request, ['record'])
    if (!id) return null
    const { node } = await askOrRefuse<{ node: RecordShown | null }>(ask, request, contentQuery(shape), {
      id,
    })
    if (node && Object.keys(node).length > 0) return formContent(shape, node)
    throw new RouteRefused(404, 'NOT_FOUND', said(request, '没有这条记录', 'There is no such record'))
  }
}
