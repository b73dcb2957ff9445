import { Secret, TOTP } from 'otpauth'

/** Seconds a code lives (RFC 6238); one step before and after is taken too, for clocks that differ. */
const period = 30

export const newSecondFactor = (): string => new Secret({ size: 20 }).base32

const totp = (secret: string, label: string) =>
  new TOTP({
    issuer: '科协图',
    label,
    secret: Secret.fromBase32(secret),
    period,
    digits: 6,
    algorithm: 'SHA1',
  })

/** Address by which an authenticator takes the secret in (otpauth://). */
export const enrolmentAddress = (secret: string, name: string): string => totp(secret, name).toString()

/** Time step of a code that is good at `now`, undefined for any other: each step's code is taken once. */
export function stepOf(secret: string, given: string, now: Date): number | undefined {
  // Authenticators show 123 456, and a Chinese keyboard may write １２３４５６.
  const code = given.normalize('NFKC').replace(/\s/g, '')
  if (!/^\d{6}$/.test(code)) return undefined
  const delta = totp(secret, '').validate({ token: code, timestamp: now.getTime(), window: 1 })
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / period) + delta
}
