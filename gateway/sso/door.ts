import { log } from '@kexie/runtime/log'
import type { ProblemCode } from '@kexie/schema/problems'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Ask, AskGraph } from '../routes/ask-graph.ts'
import { isSecure } from '../routes/session.ts'
import { keepSession } from '../session-cookie.ts'
import type { KeptCookies, Progress, Purpose } from './kept-cookies.ts'
import type { SignOn, VouchedFor } from './sign-on.ts'
import { SignOnFailed } from './sign-on-failed.ts'

/** What the single sign-on of a city is made of, for the addresses it is reached at. */
export interface Door {
  signOn: SignOn
  cookies: KeptCookies
  ask: AskGraph
  /** Asks association in the product's own name, from where the request came. */
  asProduct: Ask
}

/** One visit of a browser, what it is for, and the page of ours it leads back to. */
export interface Visit {
  request: FastifyRequest
  reply: FastifyReply
  purpose: Purpose
  back: string
}

/** How far a visit has come, without what is known of every one. */
type Step = Progress extends infer One
  ? One extends Progress
    ? Omit<One, 'purpose' | 'back'>
    : never
  : never

/** Where the issuer sends the browser back to; registered there by the operator. */
export const callbackOf = ({ ask }: Door) => `${ask.publicUrl()}/sso/callback`

/** Lets the browser keep how far it has come. */
export async function keep(
  { cookies, ask }: Door,
  { request, reply, purpose, back }: Visit,
  step: Step,
): Promise<void> {
  const progress = { purpose, back, ...step } as Progress
  reply.header('set-cookie', await cookies.keepProgress(progress, isSecure(ask, request)))
}

/** Pages of ours that a visit is begun from: they ask how far it has come and say it. */
const pageFor: Record<Purpose, string> = { SIGN_IN: '/sign-in', BINDING: '/settings' }

/** Sends the browser to the page it began from. */
export async function show(door: Door, visit: Visit, step: Step): Promise<FastifyReply> {
  await keep(door, visit, step)
  const query = new URLSearchParams({ sso: '1', ...(visit.purpose === 'SIGN_IN' && { back: visit.back }) })
  return visit.reply.redirect(`${pageFor[visit.purpose]}?${query}`, 303)
}

/** What `call` answers; undefined where it came to nothing, which the page then says. */
export async function orShow<T>(door: Door, visit: Visit, call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call()
  } catch (error) {
    if (!(error instanceof SignOnFailed)) throw error
    logFailure(error)
    await show(door, visit, { is: 'FAILED', reason: error.reason })
    return undefined
  }
}

/** What an operator needs to know. Nothing that came with it: an answer of the issuer holds tokens and personal numbers. */
function logFailure({ reason, cause }: SignOnFailed): void {
  const { message, code, error } = (cause instanceof Error ? cause : { message: cause }) as Partial<
    Record<'message' | 'code' | 'error', unknown>
  >
  log.warn({ reason, why: message, code, error }, 'a single sign-on came to nothing')
}

const signInBySubject = `mutation ($input: SignInBySubjectInput!) { signInBySubject(input: $input) { __typename
  ... on SignedIn { refreshToken } ... on SecondFactorNeeded { enrolment }
  ... on Refused { problems { code message advice } } } }`

/** What association says to whom an issuer vouches for. */
type Answer =
  | { __typename: 'SignedIn'; refreshToken: string }
  | { __typename: 'SecondFactorNeeded'; enrolment: string | null }
  | { __typename: 'Refused'; problems: { code: ProblemCode; message: string; advice: string }[] }

/** Has association sign him in. @throws {SignOnFailed} where it does not answer, or cannot make anything of him */
export async function answerFor(
  { asProduct }: Door,
  request: FastifyRequest,
  { issuer, subject, secondFactor }: VouchedFor,
  code: string | null = null,
): Promise<Answer> {
  const input = { issuer, subject, secondFactor, code }
  const { data, errors } = await asProduct(request, signInBySubject, { input })
  if (data) return data.signInBySubject as Answer
  const isOfInput = errors?.every(({ extensions }) => extensions?.code === 'BAD_USER_INPUT')
  throw new SignOnFailed(isOfInput ? 'UNTRUSTED' : 'UNAVAILABLE', errors?.[0])
}

/** Keeps the sign-in that has begun in the browser, as one by password is kept; and that it came by the issuer, if that is to be left too. */
export async function enter(
  { signOn, cookies, ask }: Door,
  { request, reply }: Pick<Visit, 'request' | 'reply'>,
  { who, refreshToken }: { who: VouchedFor; refreshToken: string },
): Promise<void> {
  const secure = isSecure(ask, request)
  const exit = await signOn.leave(ask.publicUrl(), who.hint).catch(() => undefined)
  reply.header('set-cookie', [
    keepSession(refreshToken, secure),
    cookies.forget('kexie_sso', secure),
    ...(exit ? [await cookies.keepCameBy(who, secure)] : []),
  ])
}
