import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { answerFor, callbackOf, type Door, enter, keep, orShow, show, type Visit } from '../sso/door.ts'
import { keptCookies, type Progress } from '../sso/kept-cookies.ts'
import { outcomeOf } from '../sso/outcome-of.ts'
import { ownPage } from '../sso/own-page.ts'
import type { Sealing } from '../sso/sealed.ts'
import type { SignOn, VouchedFor } from '../sso/sign-on.ts'
import { describeFailure, SignOnFailed } from '../sso/sign-on-failed.ts'
import type { Ask, Route } from './ask-graph.ts'
import { languageOf } from './files/ask-or-refuse.ts'
import { isSecure, textOf } from './session.ts'

/** What the single sign-on needs of the gateway. */
export interface SignOnParts {
  /** Undefined where the city has none. */
  signOn: SignOn | undefined
  sealing: Sealing
  /** Asks association in the product's own name, from where the request came. */
  asProduct: Ask
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>

/**
 * The single sign-on: the way to the issuer (`/sso/start`) and back (`/sso/callback`), our second factor where the role needs one
 * (`/sso/code`), the request to be bound (`/sso/binding`), the end of the issuer's own sign-in (`/sso/leave`); `/sso` tells the page to sign in how far it has come. Where a
 * city has none there is only that, and it says nothing.
 */
export const singleSignOn =
  ({ signOn, sealing, asProduct }: SignOnParts): Route =>
  (app, ask) => {
    if (!signOn) {
      app.get('/sso', async () => ({}))
      return
    }
    const door: Door = { signOn, cookies: keptCookies(sealing), ask, asProduct }
    const unkept = {
      onRequest: async (_: FastifyRequest, reply: FastifyReply) =>
        void reply.header('cache-control', 'no-store'),
    }
    app.get('/sso', unkept, tell(door))
    app.get('/sso/start', unkept, start(door))
    app.get('/sso/callback', unkept, finish(door))
    app.post('/sso/code', unkept, takeCode(door))
    app.post('/sso/binding', unkept, requestBinding(door))
    app.get('/sso/leave', unkept, leave(door))
  }

/** How the single sign-on is called, what came of the sign-in that this browser began, and whether the issuer's is to be ended. */
const tell =
  ({ signOn, cookies }: Door): Handler =>
  async (request) => {
    const { cookie } = request.headers
    const progress = await cookies.progress(cookie)
    return {
      title: signOn.title,
      outcome: progress ? outcomeOf(progress, languageOf(request)) : null,
      mayLeave: (await cookies.cameBy(cookie)) !== undefined,
    }
  }

const random = () => randomBytes(32).toString('base64url')

const start =
  (door: Door): Handler =>
  async (request, reply) => {
    const { back: asked, for: purpose } = request.query as Record<'back' | 'for', unknown>
    const back = ownPage(asked, door.ask.publicUrl())
    const begun = { state: random(), nonce: random(), verifier: random() }
    const visit: Visit = { request, reply, back, purpose: purpose === 'binding' ? 'BINDING' : 'SIGN_IN' }
    const address = await orShow(door, visit, () => door.signOn.start(callbackOf(door), begun))
    if (address === undefined) return reply
    await keep(door, visit, { is: 'BEGUN', begun })
    return reply.redirect(address, 303)
  }

const finish =
  (door: Door): Handler =>
  async (request, reply) => {
    const progress = await door.cookies.progress(request.headers.cookie)
    const { back = '/', purpose = 'SIGN_IN' } = progress ?? {}
    const visit: Visit = { request, reply, back, purpose }
    const who = await orShow(door, visit, async () => whoCame(door, request, progress))
    if (!who) return reply
    return purpose === 'BINDING' ? show(door, visit, { is: 'TO_BIND', who }) : comeIn(door, visit, who)
  }

/** Signs in whom the issuer vouches for, or says on the page what is missing. */
async function comeIn(door: Door, visit: Visit, who: VouchedFor): Promise<FastifyReply> {
  const { request, reply, back } = visit
  const answer = await orShow(door, visit, () => answerFor(door, request, who))
  if (!answer) return reply
  if (answer.__typename === 'SecondFactorNeeded')
    return show(door, visit, { is: 'CODE_NEEDED', who, enrolment: answer.enrolment })
  if (answer.__typename === 'Refused')
    return show(door, visit, { is: 'REFUSED', who, problem: answer.problems[0]?.code ?? 'NOT_PERMITTED' })
  await enter(door, visit, { who, refreshToken: answer.refreshToken })
  return reply.redirect(back, 303)
}

/** Whom the issuer vouches for; nobody to a browser that did not begin it. */
function whoCame(door: Door, { url }: FastifyRequest, progress: Progress | undefined) {
  const came = new URL(url, door.ask.publicUrl())
  if (progress?.is !== 'BEGUN' || came.searchParams.get('state') !== progress.begun.state)
    throw new SignOnFailed('NOT_BEGUN')
  return door.signOn.finish(came, callbackOf(door), progress.begun)
}

const takeCode =
  (door: Door): Handler =>
  async (request, reply) => {
    const progress = await door.cookies.progress(request.headers.cookie)
    const refuse = (status: number, error: SignOnFailed) =>
      reply.status(status).send({ problems: [describeFailure(error.reason, languageOf(request))] })
    if (progress?.is !== 'CODE_NEEDED') return refuse(401, new SignOnFailed('NOT_BEGUN'))
    const code = textOf((request.body as { code?: unknown } | null)?.code)
    const { who, back } = progress
    const answer = await answerFor(door, request, who, code || null).catch((error: SignOnFailed) => error)
    if (answer instanceof SignOnFailed) return refuse(503, answer)
    if (answer instanceof Error) throw answer
    if (answer.__typename === 'SecondFactorNeeded') return { codeNeeded: { enrolment: answer.enrolment } }
    if (answer.__typename === 'Refused') return reply.status(401).send({ problems: answer.problems })
    await enter(door, { request, reply }, { who, refreshToken: answer.refreshToken })
    return { back }
  }

const binding = `mutation ($input: RequestBindingInput!) { requestBinding(input: $input) { __typename
  ... on BindingRequested { requestedAt } ... on Refused { problems { code message advice } } } }`

/** Asks, for whoever is signed in, to be bound to whom the issuer has just vouched for. */
const requestBinding =
  ({ cookies, ask }: Door): Handler =>
  async (request, reply) => {
    const progress = await cookies.progress(request.headers.cookie)
    if (progress?.is !== 'TO_BIND')
      return reply.status(401).send({ problems: [describeFailure('NOT_BEGUN', languageOf(request))] })
    const { issuer, subject, name: nameThere } = progress.who
    const { data } = await ask.inside(request, binding, { input: { issuer, subject, nameThere } })
    const { __typename: outcome, ...answer } = (data?.requestBinding ?? {}) as { __typename?: string }
    if (outcome === undefined)
      return reply.status(503).send({ problems: [describeFailure('UNAVAILABLE', languageOf(request))] })
    if (outcome === 'Refused') return reply.status(409).send(answer)
    return reply.header('set-cookie', cookies.forget('kexie_sso', isSecure(ask, request))).send(answer)
  }

/** Ends the issuer's own sign-in, and comes back to the first page. Another site's page sends nobody there. */
const leave =
  (door: Door): Handler =>
  async (request, reply) => {
    const { signOn, cookies, ask } = door
    const cameBy = await cookies.cameBy(request.headers.cookie)
    if (!cameBy || request.headers['sec-fetch-site'] === 'cross-site') return reply.redirect('/', 303)
    const visit: Visit = { request, reply, back: '/', purpose: 'SIGN_IN' }
    const address = await orShow(door, visit, () =>
      signOn.leave(`${ask.publicUrl()}/`, cameBy.hint).then((found) => found ?? '/'),
    )
    if (address === undefined) return reply
    reply.header('set-cookie', cookies.forget('kexie_sso_out', isSecure(ask, request)))
    return reply.redirect(address, 303)
  }
