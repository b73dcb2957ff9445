import { FileRefused } from '@kexie/exchange/refusal'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { languageOf, RouteRefused } from './ask-or-refuse.ts'

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>

/** Runs a handler; what refuses it becomes the answer, in the graph's own form. Anything else is unexpected. */
export const answering =
  (handle: Handler): Handler =>
  async (request, reply) => {
    try {
      return await handle(request, reply)
    } catch (error) {
      const refused = refusalOf(error, request)
      return reply.status(refused.status).send(refused.body)
    }
  }

/** The refusal behind an error. @throws the error, where it is none */
export function refusalOf(error: unknown, request: FastifyRequest): RouteRefused {
  if (error instanceof RouteRefused) return error
  if (!(error instanceof FileRefused)) throw error
  const status = error.code === 'TOO_LARGE' || error.code === 'INFLATES' ? 413 : 422
  return new RouteRefused(status, error.code, error.describe(languageOf(request)))
}
