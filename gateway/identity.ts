import { randomUUID } from 'node:crypto'
import { prefersEnglish } from '@kexie/schema/viewer'

/** Headers every subgraph receives, over HTTP and in process alike; nothing else of the client's request reaches them. */
export type IdentityHeaders = Readonly<Record<string, string>>

/**
 * Who asks, in which language, and the id under which the request is found in every log. Headers a client sends under
 * our own names are dropped: only the gateway says who somebody is.
 */
export function identityHeaders(
  request: Readonly<Record<string, string | string[] | undefined>>,
): IdentityHeaders {
  return {
    'x-correlation-id': correlationId(request['x-correlation-id']),
    'x-kexie-viewer': 'local',
    'accept-language': prefersEnglish(String(request['accept-language'] ?? '').slice(0, 500))
      ? 'en'
      : 'zh-CN',
  }
}

/** What of these headers changes an answer: the correlation id differs between equal requests and does not. */
export function withoutCorrelation({ 'x-correlation-id': _, ...asker }: IdentityHeaders): IdentityHeaders {
  return asker
}

function correlationId(given: string | string[] | undefined): string {
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
}
