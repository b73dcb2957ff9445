import { randomBytes } from 'node:crypto'
import { describeProblem, type Language } from '@kexie/schema/problems'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { answerFor, callbackOf, type Door, enter, keep, orShow, show, type Visit } from '../sso/door.ts'
import { keptCookies, type Progress } from '../sso/kept-cookies.ts'
import { ownPage } from '../sso/own-page.ts'
import type { Sealing } from '../sso/sealed.ts'
import type { SignOn } from '../sso/sign-on.ts'
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
 * (`/sso/code`), the end of the issuer's own sign-in (`/sso/leave`); `/sso` tells the page to sign in how far it has come. Where a
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

function outcomeOf(progress: Progress, language: Language) {
  switch (progress.is) {
    case 'BEGUN':
      return null
    case 'CODE_NEEDED':
      return { codeNeeded: { enrolment: progress.enrolment } }
    case 'FAILED':
      return { problem: describeFailure(progress.reason, language) }
    case 'REFUSED': {
      const { issuer, subject, name } = progress.who
      return {
        problem: describeProblem({ code: progress.problem }, language),
        who: { issuer, subject, name },
      }
    }
  }
}

const random = () => randomBytes(32).toString('base64url')

const start =
  (door: Door): Handler =>
  async (request, reply) => {
    const back = ownPage((request.query as { back?: unknown }).back, door.ask.publicUrl())
    const begun = { state: random(), nonce: random(), verifier: random() }
    const visit = { request, reply, back }
    const address = await orShow(door, visit, () => door.signOn.start(callbackOf(door), begun))
    if (address === undefined) return reply
    await keep(door, visit, { is: 'BEGUN', begun, back })
    return reply.redirect(address, 303)
  }

const finish =
  (door: Door): Handler =>
  async (request, reply) => {
    const progress = await door.cookies.progress(request.headers.cookie)
    const back = progress?.back ?? '/'
    const visit: Visit = { request, reply, back }
    const came = await orShow(door, visit, async () => {
      const who = await whoCame(door, request, progress)
      return { who, answer: await answerFor(door, request, who) }
    })
    if (!came) return reply
    const { who, answer } = came
    if (answer.__typename === 'SecondFactorNeeded')
      return show(door, visit, { is: 'CODE_NEEDED', who, enrolment: answer.enrolment, back })
    if (answer.__typename === 'Refused')
      return show(door, visit, {
        is: 'REFUSED',
        who,
        problem: answer.problems[0]?.code ?? 'NOT_PERMITTED',
        back,
      })
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

/** Ends the issuer's own sign-in, and comes back to the first page. Another site's page sends nobody there. */
const leave =
  (door: Door): Handler =>
  async (request, reply) => {
    const { signOn, cookies, ask } = door
    const cameBy = await cookies.cameBy(request.headers.cookie)
    if (!cameBy || request.headers['sec-fetch-site'] === 'cross-site') return reply.redirect('/', 303)
    const visit = { request, reply, back: '/' }
    const address = await orShow(door, visit, () =>
      signOn.leave(`${ask.publicUrl()}/`, cameBy.hint).then((found) => found ?? '/'),
    )
    if (address === undefined) return reply
    reply.header('set-cookie', cookies.forget('kexie_sso_out', isSecure(ask, request)))
    return reply.redirect(address, 303)
  }
