import { readFileSync } from 'node:fs'
import { isLoopback } from './loopback.ts'

/** A city's own single sign-on, through which people sign in on the page. */
export type SignOnSettings = {
  /** What the way in is called. */
  title: { zh: string; en: string }
} & (
  | {
      protocol: 'OIDC'
      issuer: string
      clientId: string
      clientSecret: string | undefined
      /** Values of `amr` or `acr` that count as our second factor. */
      secondFactor: readonly string[]
    }
  | { protocol: 'CAS'; url: string }
)

/** What of the environment says so, each value well-formed by itself. */
export interface SignOnValues {
  OIDC_ISSUER?: string | undefined
  OIDC_CLIENT_ID?: string | undefined
  OIDC_CLIENT_SECRET?: string | undefined
  OIDC_CLIENT_SECRET_FILE?: string | undefined
  OIDC_SECOND_FACTOR: readonly string[]
  CAS_SERVER_URL?: string | undefined
  SSO_NAME_ZH: string
  SSO_NAME_EN: string
  ALLOW_PLAIN_HTTP: boolean
}

type Problem = [name: keyof SignOnValues, message: string]

/** What does not fit together in how the single sign-on is set up, by the setting to change. */
export function signOnProblems(values: SignOnValues): Problem[] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, CAS_SERVER_URL: cas } = values
  const address = cas ?? (clientId && issuer)
  const problems: (Problem | false | undefined | '')[] = [
    clientId !== undefined &&
      !issuer && ['OIDC_CLIENT_ID', '须同时给出 OIDC_ISSUER · is for an OIDC_ISSUER, which is not given'],
    clientId !== undefined &&
      cas !== undefined && [
        'CAS_SERVER_URL',
        '与 OIDC_CLIENT_ID 只能给出一项 · give it or OIDC_CLIENT_ID, not both',
      ],
    values.OIDC_CLIENT_SECRET !== undefined &&
      values.OIDC_CLIENT_SECRET_FILE !== undefined && [
        'OIDC_CLIENT_SECRET_FILE',
        '与 OIDC_CLIENT_SECRET 只能给出一项 · give it or OIDC_CLIENT_SECRET, not both',
      ],
    address &&
      isReadable(address) &&
      !values.ALLOW_PLAIN_HTTP && [cas ? 'CAS_SERVER_URL' : 'OIDC_ISSUER', plain],
    secretFileProblem(values.OIDC_CLIENT_SECRET_FILE),
  ]
  return problems.filter((problem): problem is Problem => Array.isArray(problem))
}

const plain =
  '应为 https 地址：登录凭据会以明文传输；确要如此的给出 ALLOW_PLAIN_HTTP=on · must be https, or sign-ins travel unencrypted; say ALLOW_PLAIN_HTTP=on if that is meant'

/** Whether what passes on the way to an address can be read, and changed, by others. */
function isReadable(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return protocol === 'http:' && !isLoopback(hostname.replace(/^\[|\]$/g, ''))
}

function secretFileProblem(path: string | undefined): Problem | undefined {
  if (path === undefined) return undefined
  try {
    if (secretIn(path)) return undefined
    return ['OIDC_CLIENT_SECRET_FILE', '文件是空的 · the file is empty']
  } catch {
    return ['OIDC_CLIENT_SECRET_FILE', '文件读不出 · the file cannot be read']
  }
}

const secretIn = (path: string) => readFileSync(path, 'utf8').trim()

/** The single sign-on as it is set up; undefined where none is. */
export function signOnOf(values: SignOnValues): SignOnSettings | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, CAS_SERVER_URL: cas } = values
  const title = { zh: values.SSO_NAME_ZH, en: values.SSO_NAME_EN }
  if (cas !== undefined) return { title, protocol: 'CAS', url: cas.replace(/\/+$/, '') }
  if (clientId === undefined || issuer === undefined) return undefined
  const { OIDC_CLIENT_SECRET: secret, OIDC_CLIENT_SECRET_FILE: file } = values
  const clientSecret = file === undefined ? secret : secretIn(file)
  return { title, protocol: 'OIDC', issuer, clientId, clientSecret, secondFactor: values.OIDC_SECOND_FACTOR }
}
