/** `value`, which our own data guarantees to be there; its absence is a fault of ours, not of the reader. */
export function orThrow<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`missing: ${what}`)
  return value
}
