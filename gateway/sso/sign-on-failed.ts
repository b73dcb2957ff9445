import type { Language } from '@kexie/schema/problems'

/** Why a sign-in by an issuer came to nothing. */
export type Reason = keyof typeof reasons

/** Each reason in words: what happened, and what the reader can do. No address and no text of the issuer. */
const reasons = {
  UNREACHABLE: {
    message: { zh: '统一身份认证暂时没有应答', en: 'The single sign-on does not answer' },
    advice: {
      zh: '请稍后再试；设有口令的也可以用口令登录。',
      en: 'Try again later, or sign in by password if you have one.',
    },
  },
  UNAVAILABLE: {
    message: { zh: '本系统暂时无法核对登录', en: 'Sign-ins cannot be checked at the moment' },
    advice: { zh: '请稍后再试。', en: 'Please try again later.' },
  },
  DENIED: {
    message: {
      zh: '统一身份认证没有准许这次登录，或登录被取消',
      en: 'The single sign-on did not permit it, or it was cancelled there',
    },
    advice: {
      zh: '请再试一次；仍不准许的，请联系统一身份认证的管理员。',
      en: 'Try again; if it is still not permitted, ask those who run the single sign-on.',
    },
  },
  MISCONFIGURED: {
    message: {
      zh: '统一身份认证不认本系统，或其设置不能用',
      en: 'The single sign-on does not know this system, or cannot be used as it is set up',
    },
    advice: {
      zh: '请告知系统管理员核对统一身份认证的设置；详情在服务器日志中。',
      en: 'Tell the system administrator to check its settings; the log of the server says more.',
    },
  },
  OVER: {
    message: {
      zh: '这次登录已过期，或已用过一次',
      en: 'This sign-in has run out, or was used once already',
    },
    advice: { zh: '请从本页重新开始。', en: 'Begin again from this page.' },
  },
  NOT_BEGUN: {
    message: {
      zh: '这次登录不是在本浏览器中开始的，或开始已超过十分钟',
      en: 'This sign-in was not begun in this browser, or longer than ten minutes ago',
    },
    advice: {
      zh: '请从本页重新开始，并在同一浏览器中完成。',
      en: 'Begin again from this page and go through it in one browser.',
    },
  },
  CLOCKS: {
    message: {
      zh: '统一身份认证与本系统的时钟相差过大',
      en: 'The clocks of the single sign-on and of this system differ too much',
    },
    advice: {
      zh: '请告知系统管理员校准服务器的时间。',
      en: 'Tell the system administrator to set the clock of the server.',
    },
  },
  UNTRUSTED: {
    message: {
      zh: '统一身份认证的答复不可信，已拒绝',
      en: 'What came back is not to be trusted and was refused',
    },
    advice: {
      zh: '请从本页重新开始；再次出现的，请告知系统管理员。',
      en: 'Begin again from this page; tell the system administrator if it happens again.',
    },
  },
} as const

/** A sign-in that came to nothing at the issuer, on the way there or on the way back. */
export class SignOnFailed extends Error {
  readonly reason: Reason

  constructor(reason: Reason, cause?: unknown) {
    super(reason, { cause })
    this.reason = reason
  }
}

/** What the reader is told of it. */
export function describeFailure(reason: Reason, language: Language) {
  const { message, advice } = reasons[reason]
  return { code: reason, message: message[language], advice: advice[language] }
}
