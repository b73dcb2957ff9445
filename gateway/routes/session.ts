import type { FastifyRequest } from 'fastify'
import { forgetSession, keepSession } from '../session-cookie.ts'
import type { AskGraph, Route } from './ask-graph.ts'

const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename
  ... on SignedIn { refreshToken } ... on SecondFactorNeeded { enrolment }
  ... on Refused { problems { code message advice field } } } }`

const who = `{ viewer { name role may { action reaches } account { displayName }
  organization { id name } district { name } barredTypes } }`

const signOut = 'mutation { signOut(input: {}) { __typename } }'

interface SignInAnswer {
  __typename: string
  refreshToken?: string
}

/**
 * Signs a browser in (POST) and out (DELETE) at `/session`, and tells who it is (GET). The sign-in stays in a cookie that no script can read; the
 * answer is the graph's, without its tokens.
 */
export const session: Route = (app, ask) => {
  app.post('/session', async (request, reply) => {
    const { name, password, code } = (request.body ?? {}) as Record<string, unknown>
    const input = { name: textOf(name), password: textOf(password), code: textOf(code) || null }
    const { data, errors } = await ask(withoutCookie(request), signIn, { input })
    const answer = data?.signIn as SignInAnswer | undefined
    if (!answer) return reply.status(503).send({ errors })
    const { refreshToken, ...shown } = answer
    if (!refreshToken) return reply.status(answer.__typename === 'Refused' ? 401 : 200).send(shown)
    return reply.header('set-cookie', keepSession(refreshToken, isSecure(ask, request))).send(shown)
  })
  app.get('/session', async (request, reply) => {
    const { data } = await ask(request, who)
    return reply.header('cache-control', 'no-store').send(data?.viewer ?? {})
  })
  app.delete('/session', async (request, reply) => {
    await ask(request, signOut).catch(() => undefined)
    return reply.header('set-cookie', forgetSession(isSecure(ask, request))).send({})
  })
}

/** A text or number as it stands; whatever else a body holds is none. */
const textOf = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** Behind TLS as the operator says, or as a proxy says that the operator trusts. */
const isSecure = (ask: AskGraph, { protocol }: FastifyRequest) =>
  protocol === 'https' || ask.publicUrl().startsWith('https:')

/** Whoever signs in is nobody yet: a cookie that is over must not stand in the way. */
function withoutCookie(request: FastifyRequest): FastifyRequest {
  const { cookie: _, authorization: __, ...headers } = request.headers
  return Object.create(request, { headers: { value: headers } })
}
