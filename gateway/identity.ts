import { randomUUID } from 'node:crypto'
import type { Language } from '@kexie/schema/problems'
import { type Caller, prefersEnglish, type Viewer } from '@kexie/schema/viewer'

/** What of a client's request says who asks; nothing else of it reaches a subgraph. */
export interface ClientRequest {
  headers: Readonly<Record<string, string | string[] | undefined>>
  /** Network address it came from. */
  ip: string
}

/**
 * Who is behind a request, as was found out some seconds ago at most; `anew` asks again. Rejects when its credentials
 * are not good.
 */
export type Identify = (request: ClientRequest, when?: 'anew') => Promise<Viewer>

/** Who asks, in which language, from where, and the id under which the request is found in every log. */
export function callerOfRequest({ headers, ip }: ClientRequest, viewer: Viewer): Caller {
  return {
    viewer,
    language: languageOf({ headers }),
    correlationId: correlationId(headers['x-correlation-id']),
    address: ip,
  }
}

/** The language a client prefers. */
export const languageOf = ({ headers }: Pick<ClientRequest, 'headers'>): Language =>
  prefersEnglish(String(headers['accept-language'] ?? '').slice(0, 500)) ? 'en' : 'zh'

/** What of an caller changes an answer: two with the same key are answered alike. */
export function callerKey({ viewer, language }: Caller): readonly unknown[] {
  return [viewer, language]
}

function correlationId(given: string | string[] | undefined): string {
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
}
