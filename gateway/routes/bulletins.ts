import type { FastifyRequest } from 'fastify'
import type { Bulletin } from '../files/bulletin/bulletin.ts'
import { bulletinDocument } from '../files/bulletin/bulletin-document.ts'
import { bulletinPage } from '../files/bulletin/bulletin-page.ts'
import type { Route } from './ask-graph.ts'
import { answering } from './files/answering.ts'
import { askOrRefuse, RouteRefused } from './files/ask-or-refuse.ts'
import { parametersOf } from './files/parameters.ts'

const shown = `number month form cadence periodName district { name } dueOn owed came onTime completeness timeliness completenessBefore issuedAt
  lines { rank isRanked name state reportedOn accepted pending returned }`

const asThingsStand = `query ($month: String!, $district: ID, $form: String!) { bulletin(month: $month, district: $district, form: $form) { ${shown} } }`
const asIssued = `{ issuedBulletins { ${shown} } }`

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/** What an address that names no bulletin is told. */
const noBulletin =
  '没有这份通报：该月无应报单位，或未以此期号发布 · no such bulletin: nothing was owed, or none was issued under this number'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * `/bulletins/2021-03.html` and `.docx`, with `?district=` and `?form=`: the bulletin of the period in which a month lies as things stand, to be printed;
 * with `?number=`: the one that was issued under this number, as it was.
 */
export const bulletins: Route = (app, ask) => {
  app.get(
    '/bulletins/:file',
    answering(async (request, reply) => {
      const { file } = request.params as { file: string }
      const [, month, kind] = /^(\d{4}-\d{2})\.(html|docx)$/.exec(file) ?? []
      if (!month) throw new RouteRefused(404, 'NOT_FOUND', '没有这份通报 · no such bulletin')
      const {
        district = null,
        form = 'monthly',
        number,
      } = parametersOf(request, ['district', 'form', 'number'])
      const bulletin = await (number === undefined
        ? live(request, { month, district, form })
        : issued(request, month, number))
      if (!bulletin) throw new RouteRefused(404, 'NOT_FOUND', noBulletin)
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
    }),
  )

  async function live(
    request: FastifyRequest,
    asked: { month: string; district: string | null; form: string },
  ) {
    const data = await askOrRefuse<{ bulletin: Bulletin | null }>(ask, request, asThingsStand, { ...asked })
    return data.bulletin
  }

  async function issued(request: FastifyRequest, month: string, number: string) {
    const data = await askOrRefuse<{ issuedBulletins: (Bulletin & { month: string })[] | null }>(
      ask,
      request,
      asIssued,
    )
    return data.issuedBulletins?.find((one) => `${one.number}` === number && one.month === month)
  }
}
