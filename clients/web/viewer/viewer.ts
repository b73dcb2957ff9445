import { ref } from 'vue'
import type { SignedInFragment } from './viewer.generated.ts'

/** Who looks at the dashboard, as the gateway knows by the cookie; whoever has no account is not signed in. */
export type Viewer = Omit<SignedInFragment, 'role'> & { role: string }

/** Null until it is known. */
export const viewer = ref<Viewer | null>(null)

const nobody: Viewer = {
  name: '',
  role: '',
  may: [],
  account: null,
  organization: null,
  district: null,
  barredTypes: [],
}

/** Asks who is signed in. A server that does not answer leaves everybody a stranger. */
export async function refreshViewer(): Promise<void> {
  const response = await fetch('/session').catch(() => undefined)
  viewer.value = response?.ok ? { ...nobody, ...((await response.json()) as Partial<Viewer>) } : nobody
}

/** What came of a sign-in. */
export type SignInAnswer =
  | { outcome: 'SIGNED_IN' }
  | { outcome: 'NEEDS_CODE'; enrolment: string | null }
  | { outcome: 'REFUSED'; message: string; isDelayed: boolean }

interface SignInGiven {
  name: string
  password: string
  code: string
  language: string
}

/** Signs in; the server keeps it in a cookie. */
export async function signIn({ language, ...body }: SignInGiven): Promise<SignInAnswer> {
  const response = await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify(body),
  }).catch(() => undefined)
  const answer = await response?.json().catch(() => undefined)
  if (answer?.__typename === 'SignedIn') {
    await refreshViewer()
    return { outcome: 'SIGNED_IN' }
  }
  if (answer?.__typename === 'SecondFactorNeeded')
    return { outcome: 'NEEDS_CODE', enrolment: answer.enrolment }
  const [problem] = answer?.problems ?? []
  return {
    outcome: 'REFUSED',
    message: problem ? `${problem.message}。${problem.advice}` : '',
    isDelayed: problem?.code === 'SIGN_IN_DELAYED',
  }
}

/** Signs out. The answer is read to its end, lest the browser give the request up when the page is left. */
export async function signOut(): Promise<void> {
  await fetch('/session', { method: 'DELETE' })
    .then((response) => response.text())
    .catch(() => undefined)
  await refreshViewer()
}
