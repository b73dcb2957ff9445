import { textFault } from '../text/given-text.ts'

/** A decoded Relay id: the GraphQL type and the key its subgraph knows the object by. */
export interface GlobalId {
  type: string
  key: string
}

/** Opaque id of one object, unique over all types. */
export function toGlobalId(type: string, key: string): string {
  return Buffer.from(`${type}:${key}`).toString('base64url')
}

/**
 * What `id` names, or undefined when it is no id of ours: written otherwise than we write it, or of a key that is no text.
 * Existence is not checked here.
 */
export function fromGlobalId(id: string): GlobalId | undefined {
  if (!/^[\w-]{3,400}$/.test(id)) return undefined
  const text = Buffer.from(id, 'base64url').toString()
  const [, type, key] = /^([A-Z][A-Za-z]*):(.+)$/.exec(text) ?? []
  if (!type || !key || textFault(key, 'NAME')) return undefined
  return toGlobalId(type, key) === id ? { type, key } : undefined
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Key behind `id` when it names a `type`; undefined for another type or no id at all. */
export function keyOf(type: string, id: string): string | undefined {
  const decoded = fromGlobalId(id)
  return decoded?.type === type ? decoded.key : undefined
}

/** As `keyOf`, for types keyed by UUID: anything PostgreSQL would refuse to read as one is undefined. */
export function uuidOf(type: string, id: string): string | undefined {
  const key = keyOf(type, id)
  return key && uuid.test(key) ? key : undefined
}
/**
 * The UUID to look for when somebody names `id`: one that nothing has where it names no `type`. So a filter by an
 * unknown id finds nothing instead of being ignored.
 */
export function soughtUuid(type: string, id: string): string {
  return uuidOf(type, id) ?? '00000000-0000-0000-0000-000000000000'
}

/** As `soughtUuid`, for types keyed by a code. */
export function soughtKey(type: string, id: string): string {
  return keyOf(type, id) ?? ''
}
