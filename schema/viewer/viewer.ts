import type { Language } from '../problems/problems.ts'

/** What an account may be. One account has one role, so that no administrator is two of them. */
export const roles = [
  'PUBLIC',
  'REPORTER',
  'DISTRICT_REVIEWER',
  'REVIEWER',
  'LEADER',
  'SYSTEM_ADMIN',
  'SECURITY_ADMIN',
  'AUDIT_ADMIN',
  'SERVICE',
  'SYSTEM',
] as const

export type Role = (typeof roles)[number]

/** What a society's own software may be allowed: to report, to read what it reported, to read figures. */
export const tokenScopes = ['REPORT', 'READ', 'FIGURES'] as const

export type TokenScope = (typeof tokenScopes)[number]

/** Who asks, as the gateway found out and every subgraph believes. */
export interface Viewer {
  /** Stable name in the history and the audit: who did it. */
  name: string
  role: Role
  /** Account or service token behind the request; null for the public and for the system itself. */
  accountId: string | null
  /** The sign-in behind the request; null for whoever has none. */
  sessionId: string | null
  /** Own organization: whom a clerk or a service reports for, where a reviewer is employed. */
  organizationId: string | null
  /** Own district of a district reviewer. */
  districtCode: string | null
  /** What that is made of today, at whatever depth: said by the subgraph that recognises him, nobody else's. */
  within?: readonly string[]
  /** What a SERVICE may do; nobody else's. */
  scopes: readonly TokenScope[]
}

/** Codes of the districts that are a viewer's: his own and all it is made of. */
export const ownDistricts = ({ districtCode, within = [] }: Viewer): readonly string[] =>
  districtCode === null ? [] : [...new Set([districtCode, ...within])]

/** Anybody who has not signed in. */
export const publicViewer: Viewer = {
  name: 'public',
  role: 'PUBLIC',
  accountId: null,
  sessionId: null,
  organizationId: null,
  districtCode: null,
  scopes: [],
}

/**
 * The product itself: loading its data, asking for an account before anybody is known. Never a person, and nobody to the
 * database, where only the owner of the tables is the system.
 */
export const systemViewer: Viewer = { ...publicViewer, name: 'system', role: 'SYSTEM' }

/** What every request brings, whichever transport carried it. */
export interface Caller {
  viewer: Viewer
  language: Language
  correlationId: string
  /** Network address the request came from, for the audit. */
  address: string
  /** Proves the viewer to the database, for the one call it was minted for (`proofOf`). Without it the database knows nobody. */
  proof?: string
  /** When whoever asked stops waiting, in milliseconds since 1970: no statement runs on beyond it. */
  deadline?: number
}

/** An caller with what a test or the product's own errand does not care about filled in. */
export function callerOf(viewer: Viewer, facts: Partial<Caller> = {}): Caller {
  return { viewer, language: 'zh', correlationId: '', address: '', ...facts }
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
