import type { FastifyReply, FastifyRequest } from 'fastify'
import { TurnsTaken } from '../../files/import/turns.ts'
import { FileRefused } from '../../files/workbook/refusal.ts'
import { languageOf, RouteRefused, said } from './ask-or-refuse.ts'

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>

/** Runs a handler; what refuses it becomes the answer, in the graph's own form. Anything else is unexpected. */
export const answering =
  (handle: Handler): Handler =>
  async (request, reply) => {
    try {
      return await handle(request, reply)
    } catch (error) {
      const refused = refusalOf(error, request)
      if (refused.retryAfter !== undefined) reply.header('retry-after', refused.retryAfter)
      return reply.status(refused.status).send(refused.body)
    }
  }

/** The refusal behind an error. @throws the error, where it is none */
export function refusalOf(error: unknown, request: FastifyRequest): RouteRefused {
  if (error instanceof RouteRefused) return error
  if (error instanceof TurnsTaken) return comeAgain(error, request)
  if (!(error instanceof FileRefused)) throw error
  const status = error.code === 'TOO_LARGE' || error.code === 'INFLATES' ? 413 : 422
  return new RouteRefused(status, error.code, error.describe(languageOf(request)))
}

/** Too many of one's own files wait, or too many of everybody's. */
function comeAgain({ whose, after }: TurnsTaken, request: FastifyRequest): RouteRefused {
  if (whose === 'OWN')
    return new RouteRefused(
      429,
      'TOO_MANY',
      said(
        request,
        `贵单位已有几个文件在排队，请约 ${after} 秒后再试`,
        `Some files of your organization are waiting already; try again in about ${after} seconds`,
      ),
      after,
    )
  return new RouteRefused(
    503,
    'BUSY',
    said(
      request,
      `现在导入的文件较多，请约 ${after} 秒后再试`,
      `Many files are being imported; try again in about ${after} seconds`,
    ),
    after,
  )
}
