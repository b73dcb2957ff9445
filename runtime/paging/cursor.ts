import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Db } from '@kexie/db/database'
import { isWithinDays } from '@kexie/schema/days'
import { GraphQLError } from 'graphql'

/** What a sort key of a list is, so that nothing else ever reaches the database in its place. */
const keyTypes = {
  text: () => true,
  day: (key: string) => /^\d{4}-\d{2}-\d{2}$/.test(key) && isWithinDays(key),
  moment: (key: string) => !Number.isNaN(Date.parse(key)),
  number: (key: string) => /^-?\d{1,30}(\.\d{1,10})?$/.test(key),
  uuid: (key: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key),
} as const satisfies Record<string, (key: string) => boolean>

export type KeyType = keyof typeof keyTypes

/** Opaque cursors over the sort keys of the rows of one list in one order; those of any other are refused. */
export interface Cursors {
  encode(keys: readonly string[]): string
  /** The keys behind `cursor`, undefined for none. @throws what tells the caller that the cursor is not of this list */
  decode(cursor: string | null | undefined): string[] | undefined
}

/**
 * Cursors of `list`, whose name says its order too where it has several, with keys of the given types. They are signed with
 * what every process knows that serves this list: the password it reads the database with.
 */
export function cursorsOf(db: Db, list: string, types: readonly KeyType[]): Cursors {
  const key = signingKey(db)
  const signatureOf = (keys: string) =>
    createHmac('sha256', key).update(`${list}\n${keys}`).digest().subarray(0, signatureLength)
  return {
    encode: (keys) => {
      const text = JSON.stringify(keys)
      return Buffer.concat([signatureOf(text), Buffer.from(text)]).toString('base64url')
    },
    decode: (cursor) => {
      if (cursor === null || cursor === undefined) return undefined
      const text = signedText(cursor, signatureOf)
      const keys: unknown = text === undefined ? undefined : JSON.parse(text)
      if (areKeys(keys, types)) return keys
      throw new GraphQLError(
        `after 不是本列表给出的游标 · not a cursor of this connection: ${cursor.slice(0, 80)}`,
        { extensions: { code: 'BAD_USER_INPUT' } },
      )
    },
  }
}

/** Bytes of a signature: nobody has the time to guess 96 bits by asking. */
const signatureLength = 12

/** What was signed, undefined where the signature is another's or the cursor is not written as we write it. */
function signedText(cursor: string, signatureOf: (text: string) => Buffer): string | undefined {
  const bytes = Buffer.from(cursor, 'base64url')
  if (bytes.length <= signatureLength || bytes.toString('base64url') !== cursor) return undefined
  const text = bytes.subarray(signatureLength).toString()
  return timingSafeEqual(bytes.subarray(0, signatureLength), signatureOf(text)) ? text : undefined
}

const areKeys = (keys: unknown, types: readonly KeyType[]): keys is string[] =>
  Array.isArray(keys) &&
  keys.length === types.length &&
  types.every((type, place) => typeof keys[place] === 'string' && keyTypes[type](keys[place]))

/** What postgres.js keeps of how it connects; a transaction is never where a page begins. */
interface Connected {
  $client?: { options?: { pass?: string | (() => unknown) | null; database?: string } }
}

function signingKey(db: Db): string {
  const { pass, database } = (db as Connected).$client?.options ?? {}
  return `kexie cursor\n${database ?? ''}\n${typeof pass === 'string' ? pass : ''}`
}

/** `first` within 0–100, as GitHub limits its pages; anything else is refused with what came. */
export function checkedFirst(first: number | null | undefined): number {
  const size = first ?? 20
  if (Number.isInteger(size) && size >= 0 && size <= 100) return size
  throw new GraphQLError(`first 应为 0–100，收到 ${size} · first must be 0–100, got ${size}`, {
    extensions: { code: 'BAD_USER_INPUT' },
  })
}
