import { createHash, createHmac, randomBytes } from 'node:crypto'

/** A secret nobody can guess, 256 bits, under a prefix that tells what was found in a log or a repository. */
export const newOpaqueToken = (prefix: 'kxr' | 'kxs' | 'kxl', id = ''): string =>
  [prefix, ...(id ? [id] : []), randomBytes(32).toString('base64url')].join('_')

/** What is kept of a token: enough to know it again, not enough to show it. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url')

/**
 * The refresh token that replaces `token`: always the same one, so that two windows that renew at once are answered
 * alike; nobody tells it who lacks either the token or the key of its sign-in.
 */
export const successorOf = (token: string, id: string, key: string): string =>
  ['kxr', id, createHmac('sha256', key).update(token).digest('base64url')].join('_')
