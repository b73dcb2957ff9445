/** Name of the cookie that keeps a browser signed in. */
const cookieName = 'kexie_session'

/** What every token of a sign-in begins with. */
export const cookieMark = 'kxr_'

/** Seconds after which a sign-in ends in any case. */
const lifetime = 12 * 3600

/** The sign-in a browser shows by its cookie; undefined for none. */
export function sessionCookie(header: string | string[] | undefined): string | undefined {
  const cookies = String(header ?? '').split(';')
  const value = cookies.map((one) => one.trim().split('=')).find(([name]) => name === cookieName)?.[1]
  return value?.startsWith(cookieMark) ? value : undefined
}

/** The header that keeps a sign-in in a browser: no script reads it, and it is sent to pages of this site alone. */
export function keepSession(token: string, secure: boolean): string {
  return cookie(token, lifetime, secure)
}

/** The header that makes a browser forget its sign-in. */
export function forgetSession(secure: boolean): string {
  return cookie('', 0, secure)
}

function cookie(value: string, seconds: number, secure: boolean): string {
  const flags = ['HttpOnly', 'SameSite=Strict', 'Path=/', `Max-Age=${seconds}`, ...(secure ? ['Secure'] : [])]
  return [`${cookieName}=${value}`, ...flags].join('; ')
}
