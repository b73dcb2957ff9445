import type { Language } from '@kexie/schema/problems'
import { prefersEnglish } from '@kexie/schema/viewer'
import type { FastifyRequest } from 'fastify'
import type { Ask } from '../ask-graph.ts'

/** Why a file is not given or not taken, as the answer says it. */
export class RouteRefused extends Error {
  readonly status: number
  readonly code: string
  /** Seconds after which to try again; undefined where that would not help. */
  readonly retryAfter: number | undefined

  constructor(status: number, code: string, message: string, retryAfter?: number) {
    super(message)
    this.status = status
    this.code = code
    this.retryAfter = retryAfter
  }

  get body() {
    return { errors: [{ message: this.message, extensions: { code: this.code } }] }
  }
}

const statuses: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_PERMITTED: 403,
  NOT_FOUND: 404,
  KEY_REUSED: 409,
  BAD_USER_INPUT: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  SUBGRAPH_UNAVAILABLE: 503,
  COST_LIMIT_EXCEEDED: 400,
  RATE_LIMITED: 429,
  BUSY: 503,
}

/** Seconds after which a turn for a long read is likely free. */
const aMoment = 5

/** HTTP status for a code of the graph: unexpected ones are our own fault. */
export const statusOf = (code: string) => statuses[code] ?? 500

/** Data of an answer without errors. @throws {RouteRefused} with the first error of any other */
export async function askOrRefuse<Data>(
  ask: Ask,
  request: FastifyRequest,
  query: string,
  variables: object = {},
): Promise<Data> {
  const { data, errors } = await ask(request, query, variables as Record<string, unknown>)
  const [error] = errors ?? []
  if (!error) return data as Data
  const code = String(error.extensions.code ?? 'INTERNAL_SERVER_ERROR')
  throw new RouteRefused(statusOf(code), code, error.message, code === 'BUSY' ? aMoment : undefined)
}

/** The reader's language. */
export const languageOf = ({ headers }: FastifyRequest): Language =>
  prefersEnglish(headers['accept-language']) ? 'en' : 'zh'

/** One sentence in the reader's language. */
export const said = (request: FastifyRequest, zh: string, en: string) =>
  languageOf(request) === 'en' ? en : zh

/** The same request by a reader of another language. */
export const inLanguage = (request: FastifyRequest, language: Language): FastifyRequest =>
  Object.create(request, { headers: { value: { ...request.headers, 'accept-language': language } } })
