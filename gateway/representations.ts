import type { ExecutionResult } from 'graphql'

/** Entity representations with each equal one kept once, and where in the shortened list each original one went. */
export interface Distinct {
  variables: Record<string, unknown>
  places: number[] | undefined
}

/** A hundred figures name the same seven districts: they are asked for once. */
export function distinctRepresentations(variables: Record<string, unknown>): Distinct {
  const given = Object.hasOwn(variables, 'representations') ? variables['representations'] : undefined
  if (!Array.isArray(given) || given.length < 2) return { variables, places: undefined }
  const found = new Map<string, number>()
  const kept: unknown[] = []
  const places = given.map((representation) => {
    const key = JSON.stringify(representation)
    const place = found.get(key) ?? kept.push(representation) - 1
    found.set(key, place)
    return place
  })
  return kept.length === given.length
    ? { variables, places: undefined }
    : { variables: { ...variables, representations: kept }, places }
}

/** The answer as if every representation had been sent: each place has an object of its own, for the gateway to fill. */
export function spreadEntities(
  result: ExecutionResult,
  places: readonly number[] | undefined,
): ExecutionResult {
  const data = result.data
  if (!places || !data || !Object.hasOwn(data, '_entities')) return result
  const entities = data['_entities']
  if (!Array.isArray(entities)) return result
  const taken = new Set<number>()
  const spread = places.map((place) => {
    const entity: unknown = entities[place] ?? null
    if (!taken.has(place)) {
      taken.add(place)
      return entity
    }
    return typeof entity === 'object' ? structuredClone(entity) : entity
  })
  const errors = result.errors?.map((error) => withoutIndex(error))
  return { ...result, data: { ...data, _entities: spread }, ...(errors ? { errors } : {}) }
}

/** Places have moved, so a path into the shortened list would mislead. */
function withoutIndex<E extends { path?: readonly (string | number)[] | undefined }>(error: E): E {
  return { ...error, message: (error as unknown as Error).message, path: undefined }
}
