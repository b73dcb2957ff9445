import { GraphQLError } from 'graphql'

/** Opaque cursor over the sort keys of a row. */
export function encodeCursor(keys: readonly string[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url')
}

/** The keys behind `cursor`, undefined for none. A cursor that is not ours is the caller's error, said so. */
export function decodeCursor(cursor: string | null | undefined, length: number): string[] | undefined {
  if (!cursor) return undefined
  const keys = parse(cursor)
  if (Array.isArray(keys) && keys.length === length && keys.every((key) => typeof key === 'string'))
    return keys
  throw new GraphQLError(
    `after 不是本接口给出的游标 · not a cursor of this connection: ${cursor.slice(0, 80)}`,
    {
      extensions: { code: 'BAD_USER_INPUT' },
    },
  )
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return undefined
  }
}

/** `first` within 1–100, as GitHub limits its pages; anything else is refused with what came. */
export function checkedFirst(first: number | null | undefined): number {
  const size = first ?? 20
  if (Number.isInteger(size) && size >= 1 && size <= 100) return size
  throw new GraphQLError(`first 应为 1–100，收到 ${size} · first must be 1–100, got ${size}`, {
    extensions: { code: 'BAD_USER_INPUT' },
  })
}
