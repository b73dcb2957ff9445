import type { ProblemCode } from '@kexie/schema/problems'
import type { Sealing } from './sealed.ts'
import type { Begun, VouchedFor } from './sign-on.ts'
import type { Reason } from './sign-on-failed.ts'

/** What somebody goes to the issuer for: to sign in, or to be bound, by whom he is there, to the account he is signed in as. */
export type Purpose = 'SIGN_IN' | 'BINDING'

/** How far a way to the issuer and back has come, as the browser that began it keeps it. */
export type Progress = {
  purpose: Purpose
  /** The page of ours it leads back to. */
  back: string
} & (
  | { is: 'BEGUN'; begun: Begun }
  | { is: 'CODE_NEEDED'; who: VouchedFor; enrolment: string | null }
  | { is: 'TO_BIND'; who: VouchedFor }
  | { is: 'REFUSED'; who: VouchedFor; problem: ProblemCode }
  | { is: 'FAILED'; reason: Reason }
)

/** That this browser came in by the issuer, and by what the issuer knows its own sign-in again. */
export interface CameBy {
  hint?: string | undefined
}

/** Seconds a sign-in may take, and the longest that one lasts. */
const lifetimes = { kexie_sso: 600, kexie_sso_out: 12 * 3600 } as const
type Name = keyof typeof lifetimes

/** Characters of a cookie that every browser keeps, with room for its name and flags. */
const longest = 3800

export type KeptCookies = ReturnType<typeof keptCookies>

/** The two cookies of a sign-in by an issuer: no script reads them, nobody else can write them, and they reach `/sso` alone. */
export function keptCookies(sealing: Sealing) {
  const read = <T>(name: Name, header: string | undefined) => sealing.open<T>(name, cookieOf(name, header))
  return {
    progress: (header: string | undefined) => read<Progress>('kexie_sso', header),
    cameBy: (header: string | undefined) => read<CameBy>('kexie_sso_out', header),
    keepProgress: async (progress: Progress, secure: boolean) => {
      const whole = await sealing.seal('kexie_sso', progress, lifetimes.kexie_sso)
      if (whole.length <= longest || !('who' in progress)) return cookie('kexie_sso', whole, secure)
      const shorter = { ...progress, who: { ...progress.who, hint: undefined } }
      return cookie('kexie_sso', await sealing.seal('kexie_sso', shorter, lifetimes.kexie_sso), secure)
    },
    keepCameBy: async ({ hint }: CameBy, secure: boolean) => {
      const seal = (kept: CameBy) => sealing.seal('kexie_sso_out', kept, lifetimes.kexie_sso_out)
      const whole = await seal({ hint })
      const value = whole.length <= longest ? whole : await seal({ hint: undefined })
      return cookie('kexie_sso_out', value, secure)
    },
    forget: (name: Name, secure: boolean) => cookie(name, '', secure, 0),
  }
}

function cookieOf(name: Name, header: string | undefined): string | undefined {
  const cookies = (header ?? '').split(';').map((one) => one.trim().split('='))
  return cookies.find(([known]) => known === name)?.[1]
}

/** Lax, for the way back from the issuer is one from another site. */
function cookie(name: Name, value: string, secure: boolean, seconds: number = lifetimes[name]): string {
  const flags = ['HttpOnly', 'SameSite=Lax', 'Path=/sso', `Max-Age=${seconds}`, ...(secure ? ['Secure'] : [])]
  return [`${name}=${value}`, ...flags].join('; ')
}
