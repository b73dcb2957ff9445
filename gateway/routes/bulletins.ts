import type { Bulletin } from '@kexie/exchange/bulletin'
import { bulletinDocument } from '@kexie/exchange/bulletin-document'
import { bulletinPage } from '@kexie/exchange/bulletin-page'
import type { Route } from './ask-graph.ts'

const question = `query ($month: String!, $district: ID) { bulletin(month: $month, district: $district) {
  number month district { name } dueOn owed came onTime completeness timeliness completenessBefore issuedAt
  lines { rank name state reportedOn accepted pending returned } } }`

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** `/bulletins/2021-03.html` and `.docx`, with `?district=`: the bulletin of a month, to be printed. */
export const bulletins: Route = (app, ask) => {
  app.get<{ Params: { file: string }; Querystring: { district?: string } }>(
    '/bulletins/:file',
    async (request, reply) => {
      const [, month, kind] = /^(\d{4}-\d{2})\.(html|docx)$/.exec(request.params.file) ?? []
      if (!month) return reply.status(404).send({ errors: [{ message: '没有这份通报 · no such bulletin' }] })
      const { district = null } = request.query
      const { data, errors } = await ask(request, question, { month, district })
      const bulletin = data?.bulletin as Bulletin | null | undefined
      if (errors) return reply.status(403).send({ errors: errors.map(({ message }) => ({ message })) })
      if (!bulletin)
        return reply
          .status(404)
          .send({ errors: [{ message: '该月没有应报单位 · nothing was owed that month' }] })
      if (kind === 'html') {
        reply.header('content-security-policy', policy).type('text/html; charset=utf-8')
        return reply.send(bulletinPage(bulletin))
      }
      const name = encodeURIComponent(`报送情况通报-${month}.docx`)
      reply.header(
        'content-disposition',
        `attachment; filename="bulletin-${month}.docx"; filename*=UTF-8''${name}`,
      )
      return reply.type(word).send(await bulletinDocument(bulletin))
    },
  )
}
