import type { Bulletin } from '@kexie/exchange/bulletin'
import { bulletinDocument } from '@kexie/exchange/bulletin-document'
import { bulletinPage } from '@kexie/exchange/bulletin-page'
import type { Route } from './ask-graph.ts'

const shown = `number month district { name } dueOn owed came onTime completeness timeliness completenessBefore issuedAt
  lines { rank name state reportedOn accepted pending returned }`

const asThingsStand = `query ($month: String!, $district: ID) { bulletin(month: $month, district: $district) { ${shown} } }`
const asIssued = `{ issuedBulletins { ${shown} } }`

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/** What an address that names no bulletin is told. */
const noBulletin =
  '没有这份通报：该月无应报单位，或未以此期号发布 · no such bulletin: nothing was owed, or none was issued under this number'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * `/bulletins/2021-03.html` and `.docx`, with `?district=`: the bulletin of a month as things stand, to be printed;
 * with `?number=`: the one that was issued under this number, as it was.
 */
export const bulletins: Route = (app, ask) => {
  app.get<{ Params: { file: string }; Querystring: { district?: string; number?: string } }>(
    '/bulletins/:file',
    async (request, reply) => {
      const [, month, kind] = /^(\d{4}-\d{2})\.(html|docx)$/.exec(request.params.file) ?? []
      if (!month) return reply.status(404).send({ errors: [{ message: '没有这份通报 · no such bulletin' }] })
      const { district = null, number } = request.query
      const { data, errors } = await (number === undefined
        ? ask(request, asThingsStand, { month, district })
        : ask(request, asIssued, {}))
      const issued = data?.issuedBulletins as Bulletin[] | null | undefined
      const bulletin =
        issued?.find((one) => `${one.number}` === number && one.month === month) ??
        (data?.bulletin as Bulletin | null | undefined)
      if (errors) return reply.status(403).send({ errors: errors.map(({ message }) => ({ message })) })
      if (!bulletin) return reply.status(404).send({ errors: [{ message: noBulletin }] })
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
