/** Whom an issuer vouches for. */
export interface VouchedFor {
  /** The issuer's address, as accounts are bound to it. */
  issuer: string
  /** Who it is there: the same for ever, and nobody else's. */
  subject: string
  /** What the person is called there, for people to read. */
  name: string | null
  /** Whether the issuer looked at a second factor that counts as ours. */
  secondFactor: boolean
  /** By which the issuer knows its own sign-in again when it is to be ended. */
  hint?: string | undefined
}

/** What the browser that began a sign-in keeps until it comes back: it alone can end it. */
export type Begun = Readonly<Record<'state' | 'nonce' | 'verifier', string>>

/**
 * A city's single sign-on, of whatever protocol. It sends a browser to the issuer, and makes of what the browser brings back whom the
 * issuer vouches for. Every call to the issuer ends within seconds.
 */
export interface SignOn {
  /** What the way in is called. */
  title: { zh: string; en: string }
  /** Where the browser is to go so that it comes back to `callback`. @throws {SignOnFailed} */
  start(callback: string, begun: Begun): Promise<string>
  /** Whom the issuer vouches for to the browser that came back to `callback` as `came`. @throws {SignOnFailed} */
  finish(came: URL, callback: string, begun: Begun): Promise<VouchedFor>
  /** Where the issuer's own sign-in is ended and the browser sent to `back`; undefined where the issuer cannot. @throws {SignOnFailed} */
  leave(back: string, hint: string | undefined): Promise<string | undefined>
}

/** Milliseconds an issuer has for each call. */
export const patience = 5000

/**
 * A subject as accounts can be bound to it: one line of at most 255 characters (OpenID Connect Core 1.0, section 2), of which none is
 * unseen, for people read it to each other.
 */
export const isSubject = (text: unknown): text is string =>
  typeof text === 'string' && /^[^\p{C}]{1,255}$/u.test(text) && text.trim() === text
