import type { FastifyRequest } from 'fastify'
import { forgetSession, keepSession } from '../session-cookie.ts'
import type { Route } from './ask-graph.ts'

const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename
  ... on SignedIn { refreshToken } ... on SecondFactorNeeded { enrolment }
  ... on Refused { problems { code message advice field } } } }`

const who = '{ viewer { name role account { displayName } organization { id name } district { name } } }'

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
    const input = {
      name: String(name ?? ''),
      password: String(password ?? ''),
      code: code ? String(code) : null,
    }
    const { data, errors } = await ask(withoutCookie(request), signIn, { input })
    const answer = data?.signIn as SignInAnswer | undefined
    if (!answer) return reply.status(503).send({ errors })
    const { refreshToken, ...shown } = answer
    if (!refreshToken) return reply.status(answer.__typename === 'Refused' ? 401 : 200).send(shown)
    return reply.header('set-cookie', keepSession(refreshToken, isSecure(request))).send(shown)
  })
  app.get('/session', async (request, reply) => {
    const { data } = await ask(request, who)
    return reply.header('cache-control', 'no-store').send(data?.viewer ?? { role: 'PUBLIC' })
  })
  app.delete('/session', async (request, reply) => {
    await ask(request, signOut).catch(() => undefined)
    return reply.header('set-cookie', forgetSession(isSecure(request))).send({})
  })
}

const isSecure = ({ protocol }: FastifyRequest) => protocol === 'https'

/** Whoever signs in is nobody yet: a cookie that is over must not stand in the way. */
function withoutCookie(request: FastifyRequest): FastifyRequest {
  const { cookie: _, authorization: __, ...headers } = request.headers
  return Object.create(request, { headers: { value: headers } })
}
