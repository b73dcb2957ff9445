import { createHash, randomBytes } from 'node:crypto'

/** A secret nobody can guess, 256 bits, under a prefix that tells what was found in a log or a repository. */
export const newOpaqueToken = (prefix: 'kxr' | 'kxs', id = ''): string =>
  [prefix, ...(id ? [id] : []), randomBytes(32).toString('base64url')].join('_')

/** What is kept of a token: enough to know it again, not enough to show it. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url')
