import type { Language } from '../problems/problems.ts'

/** Who asks. One trusted local viewer stands in until accounts exist; every action already takes it. */
export interface Viewer {
  /** Stable name in the history and the audit: who did it. */
  name: string
  role: 'LOCAL'
}

export const localViewer: Viewer = { name: 'local', role: 'LOCAL' }

/** What every request brings, whichever transport carried it. */
export interface RequestFacts {
  viewer: Viewer
  language: Language
  correlationId: string
}

/** Reads the headers the gateway sets. Chinese unless the reader prefers English. */
export function requestFacts(headers: Readonly<Record<string, string>>): RequestFacts {
  return {
    viewer: localViewer,
    language: prefersEnglish(headers['accept-language']) ? 'en' : 'zh',
    correlationId: headers['x-correlation-id'] ?? '',
  }
}

/** True when `en` stands before any `zh` in an Accept-Language header (RFC 9110 §12.5.4). */
export function prefersEnglish(header: string | undefined): boolean {
  const ranked = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const weight = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find(Boolean)
      return { tag, weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ tag, weight }) => weight > 0 && /^(zh|en)\b/.test(tag))
    .sort((a, b) => b.weight - a.weight)
  return ranked[0]?.tag.startsWith('en') ?? false
}
