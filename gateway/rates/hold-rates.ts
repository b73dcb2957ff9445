import type { FastifyInstance } from 'fastify'
import { languageOf } from '../identity.ts'
import type { Rates } from './rates.ts'
import { rateHeaders } from './rates.ts'

/** Refuses whoever has asked too much before anything of the request is read. Health is for the operator's own probes. */
export function holdRates(app: FastifyInstance, rates: Rates): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/health/')) return
    const { authorization, cookie } = request.headers
    const allowance = rates.request(request.ip, Boolean(authorization || cookie))
    reply.headers(rateHeaders(allowance))
    if (!allowance.exceeded) return
    const message = tooMuch[languageOf(request)](allowance.resetAfter)
    return reply.status(429).send({ errors: [{ message, extensions: { code: 'RATE_LIMITED' } }] })
  })
}

/** What whoever asks too much is told. */
export const tooMuch = {
  zh: (seconds: number) => `请求过多，请在 ${seconds} 秒后再试`,
  en: (seconds: number) => `Too many requests; please come again in ${seconds} seconds`,
}
