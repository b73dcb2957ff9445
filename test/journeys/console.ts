import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { type TOTP, URI } from 'otpauth'
import { root } from '../house/source-files.ts'
import { queryAt } from './client.ts'
import { ownData } from './own-data.ts'

/** What a command said and how it ended. */
export interface Ended {
  code: number
  out: string
  err: string
}

/** `kexie admin …` as an operator runs it at the server's console. */
export const admin = (args: readonly string[], env: Record<string, string>): Promise<Ended> =>
  kexie(['admin', ...args], env)

/** `kexie …` as an operator runs it at the server's console: a process of its own. */
export function kexie(args: readonly string[], env: Record<string, string>): Promise<Ended> {
  const { DATABASE_URL: _, ...inherited } = process.env
  return new Promise((resolve) => {
    const command = [join(root, 'product/kexie.ts'), ...args]
    execFile(
      process.execPath,
      command,
      { env: { ...inherited, DATA_DIR: ownData, ...env } },
      (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err }),
    )
  })
}

/** The secret part of each link that a command printed, by the name of its account. */
export function tokensIn(out: string): Record<string, string> {
  const links = out.matchAll(/^\w+ {2}(\S+)\n.*\/redeem#(kxl_[\w-]+)$/gm)
  return Object.fromEntries([...links].map(([, name, token]) => [name, token]))
}

/** The six digits that an authenticator shows now, or `later` half minutes from now: each is good once. */
export function codeOf(enrolment: string, later = 0): string {
  const authenticator = URI.parse(enrolment) as TOTP
  return authenticator.generate({ timestamp: Date.now() + later * 30_000 })
}

const opened = `__typename ... on OneTimeLinkOpened { name displayName enrolment }
  ... on Refused { problems { code field message } }`

const redeemed = `__typename ... on OneTimeLinkRedeemed { name } ... on Refused { problems { code field message } }`

const signedIn = `__typename ... on SignedIn { accessToken refreshToken } ... on SecondFactorNeeded { enrolment }
  ... on Refused { problems { code } }`

const renewed = '__typename ... on SignedIn { accessToken refreshToken } ... on Refused { problems { code } }'

/** What a person does before anybody knows who he is: open a link, redeem it, sign in. */
export function doorOf(url: string) {
  const send = async (field: string, type: string, input: object, answer: string) => {
    const { data, errors } = await queryAt(url)(
      `mutation ($input: ${type}!) { ${field}(input: $input) { ${answer} } }`,
      { input },
    )
    if (errors) throw new Error(JSON.stringify(errors))
    return data[field]
  }
  return {
    open: (token: string) => send('openOneTimeLink', 'OpenOneTimeLinkInput', { token }, opened),
    redeem: (input: { token: string; password: string; code?: string }) =>
      send('redeemOneTimeLink', 'RedeemOneTimeLinkInput', input, redeemed),
    signIn: (input: { name: string; password: string; code?: string }) =>
      send('signIn', 'SignInInput', input, signedIn),
    refresh: (refreshToken: string) =>
      send('refreshSession', 'RefreshSessionInput', { refreshToken }, renewed),
  }
}
