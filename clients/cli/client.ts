import { Ended, type ExitCode, exitCodes } from './exit-codes.ts'
import { type Language, say } from './language.ts'

export interface Client {
  language: Language
  /** Where the server is, for links that stand in an answer. */
  url: string
  /** Asks an address of the server. Ends the command when nobody answers or the answer is a refusal. */
  get(path: string): Promise<Response>
  post(
    path: string,
    body: Uint8Array<ArrayBuffer> | string,
    headers: Record<string, string>,
  ): Promise<Response>
}

interface Settings {
  url: string
  token: string | undefined
  language: Language
}

/** A client of the server at `url`; the token of a service says who asks. */
export function clientOf({ url, token, language }: Settings): Client {
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = {
      'accept-language': language,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(init.headers as Record<string, string>),
    }
    const response = await fetch(new URL(path, url), { ...init, headers }).catch((error: unknown) => {
      throw new Ended(
        exitCodes.unreachable,
        say(language, `连接不上 ${url}`, `Cannot reach ${url}`) + causeOf(error),
      )
    })
    if (!response.ok) throw refusalOf(response.status, await response.text(), language)
    return response
  }
  return {
    language,
    url,
    get: (path) => ask(path),
    post: (path, body, headers) => ask(path, { method: 'POST', body, headers }),
  }
}

const causeOf = (error: unknown) => {
  const { cause } = error as { cause?: { code?: string } }
  return cause?.code ? ` (${cause.code})` : ''
}

/** What a refusal of the server ends the command with. */
export function refusalOf(status: number, body: string, language: Language): Ended {
  const message = messageIn(body) ?? say(language, `服务器回答 ${status}`, `The server answered ${status}`)
  return new Ended(codeOf(status), message)
}

function codeOf(status: number): ExitCode {
  if (status >= 500) return exitCodes.unreachable
  return status === 422 || status === 413 || status === 409 ? exitCodes.conflicts : exitCodes.usage
}

function messageIn(body: string): string | undefined {
  try {
    return (JSON.parse(body) as { errors: { message: string }[] }).errors[0]?.message
  } catch {
    return undefined
  }
}
