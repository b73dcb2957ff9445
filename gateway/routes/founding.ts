import type { FoundingAnswer, FoundingPackages } from '@kexie/schema/founding-answer'
import type { Text } from '@kexie/schema/indicator'
import type { FastifyRequest } from 'fastify'
import type { Route } from './ask-graph.ts'
import { answering } from './files/answering.ts'
import { RouteRefused, said } from './files/ask-or-refuse.ts'
import { refuseForeign } from './same-origin.ts'

/** How a city is founded from the first page; handed in by whoever may found one. */
export interface Founding {
  /** Whether there is a city to be founded, and a code that founds it. */
  isOpen(): Promise<boolean>
  /** @throws {FoundingRefused} */
  packages(given: unknown, address: string): Promise<FoundingPackages>
  /** @throws {FoundingRefused} */
  found(given: unknown, address: string): Promise<FoundingAnswer>
}

/** Why no city is founded, in both languages. */
export class FoundingRefused extends Error {
  readonly status: number
  readonly code: string
  readonly text: Text
  /** Seconds after which to try again. */
  readonly retryAfter: number | undefined

  constructor(status: number, code: string, text: Text, retryAfter?: number) {
    super(text.en)
    this.status = status
    this.code = code
    this.text = text
    this.retryAfter = retryAfter
  }
}

/** `/setup`, by which the first page makes an empty database a city's; closed for good once it is. */
export const foundingRoute =
  (founding: Founding | undefined): Route =>
  (app) => {
    app.get('/setup', async (_, reply) => {
      reply.header('cache-control', 'no-store')
      return { isOpen: (await founding?.isOpen()) ?? false }
    })
    if (!founding) return
    const post = (path: string, take: (given: unknown, address: string) => Promise<unknown>) =>
      app.post(
        path,
        answering(async (request, reply) => {
          refuseForeign(request)
          reply.header('cache-control', 'no-store')
          return refusing(request, () => take(request.body, request.ip))
        }),
      )
    post('/setup/packages', founding.packages)
    post('/setup', founding.found)
  }

/** What refuses it becomes the answer, in the reader's language. */
async function refusing<Result>(request: FastifyRequest, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof FoundingRefused)) throw error
    const { status, code, text, retryAfter } = error
    throw new RouteRefused(status, code, said(request, text.zh, text.en), retryAfter)
  }
}
