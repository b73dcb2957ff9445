import { lookupsOf, lookupsQuery } from '@kexie/exchange/lookups'
import { apiSchema } from '@kexie/exchange/shapes'
import { writeWorkbook } from '@kexie/exchange/template'
import type { Route } from './ask-graph.ts'
import { answering } from './files/answering.ts'
import { askOrRefuse, languageOf, said } from './files/ask-or-refuse.ts'
import { fileNamed, sendFile, shapeNamed, titleOf } from './files/named-file.ts'

/** `GET /templates/academic-events.xlsx`: the spreadsheet a clerk fills in. */
export const templates: Route = (app, ask) => {
  app.get(
    '/templates/:file',
    answering(async (request, reply) => {
      const { slug, format } = fileNamed(request, ['xlsx'])
      const shape = shapeNamed(request, slug)
      const data = await askOrRefuse<Record<string, unknown>>(ask, request, lookupsQuery(apiSchema, shape))
      const bytes = await writeWorkbook(shape, { language: languageOf(request), lookups: lookupsOf(data) })
      const title = `${titleOf(request, shape)}${said(request, '填报模板', ' template')}`
      return sendFile(reply, { bytes, format, slug, title })
    }),
  )
}
