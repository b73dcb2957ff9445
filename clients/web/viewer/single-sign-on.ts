import { language, text, type Words } from '../language/language.ts'

/** What is said of a sign-in that came to nothing. */
export interface SignOnProblem {
  code: string
  message: string
  advice: string
}

/** Whom the issuer vouches for. */
export interface Subject {
  issuer: string
  subject: string
  name: string | null
}

/** What came of a sign-in by the issuer that this browser began. */
export type SignOnOutcome =
  | { toBind: Subject }
  | { codeNeeded: { enrolment: string | null } }
  | { problem: SignOnProblem; who?: Subject }

/** The city's single sign-on; nothing of it is there where the city has none. */
export interface SingleSignOn {
  title?: Words
  outcome?: SignOnOutcome | null
  /** Whether this browser came in by the issuer, and that sign-in can be ended as well. */
  mayLeave?: boolean
}

/** Where the way to the issuer begins; it leads back to `back`. */
export const signOnAddress = (back: string) => `/sso/start?${new URLSearchParams({ back })}`

/** Where the way begins on which the issuer says who is signed in here, for him to be bound. */
export const bindingAddress = '/sso/start?for=binding'

/** Where the issuer's own sign-in is ended. */
export const leaveAddress = '/sso/leave'

/** How the single sign-on stands, in the reader's language. */
export async function singleSignOn(): Promise<SingleSignOn> {
  const response = await fetch('/sso', { headers: { 'accept-language': language.value } }).catch(
    () => undefined,
  )
  return response?.ok ? ((await response.json()) as SingleSignOn) : {}
}

/** Gives the code that a sign-in by the issuer waits for: where it leads then, or why not. */
export async function giveSignOnCode(code: string): Promise<{ back: string } | { problem: SignOnProblem }> {
  const answer = await post('/sso/code', { code })
  return typeof answer?.back === 'string'
    ? { back: answer.back }
    : { problem: answer?.problems?.[0] ?? unreachable() }
}

/** Asks to be bound to whom the issuer has vouched for: that it was asked, or why not. */
export async function requestBinding(): Promise<{ requestedAt: string } | { problem: SignOnProblem }> {
  const answer = await post('/sso/binding', {})
  if (typeof answer?.requestedAt === 'string') return { requestedAt: answer.requestedAt }
  return { problem: answer?.problems?.[0] ?? unreachable() }
}

/** That no answer came at all. */
const unreachable = (): SignOnProblem => ({
  code: 'NETWORK',
  message: text({ zh: '连不上服务器', en: 'The server cannot be reached' }),
  advice: text({ zh: '请稍后再试。', en: 'Please try again later.' }),
})

interface Answer {
  back?: string
  requestedAt?: string
  problems?: SignOnProblem[]
}

async function post(address: string, body: object): Promise<Answer | undefined> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language.value },
    body: JSON.stringify(body),
  }).catch(() => undefined)
  return response?.json().catch(() => undefined)
}
