export type Resolvers = Readonly<Record<string, object>>

/** The resolvers of several as one: each type has all that any of them has for it, and what a later one says goes before. */
export function joinResolvers(given: readonly Resolvers[]): Record<string, object> {
  const types = new Set(given.flatMap((one) => Object.keys(one)))
  return Object.fromEntries(
    [...types].map((type) => [type, Object.assign({}, ...given.map((one) => one[type]))]),
  )
}
