import { language, type Words } from '../language/language.ts'

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
export async function giveSignOnCode(code: string): Promise<{ back: string } | { problem?: SignOnProblem }> {
  const response = await fetch('/sso/code', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language.value },
    body: JSON.stringify({ code }),
  }).catch(() => undefined)
  const answer = await response?.json().catch(() => undefined)
  return typeof answer?.back === 'string' ? { back: answer.back } : { problem: answer?.problems?.[0] }
}
