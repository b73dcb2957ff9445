import { type ExecutionResult, GraphQLError } from 'graphql'
import { copyData } from './copy-data.ts'

/** Entity representations with each equal one kept once, and where in the shortened list each original one went. */
export interface Distinct {
  variables: Record<string, unknown>
  places: number[] | undefined
}

/** A hundred figures name the same seven districts: they are asked for once. */
export function distinctRepresentations(variables: Record<string, unknown>): Distinct {
  const given = Object.hasOwn(variables, 'representations') ? variables.representations : undefined
  if (!Array.isArray(given) || given.length < 2) return { variables, places: undefined }
  const found = new Map<string, number>()
  const kept: unknown[] = []
  const places = given.map((representation) => {
    const key = JSON.stringify(representation)
    const place = found.get(key) ?? kept.push(representation) - 1
    found.set(key, place)
    return place
  })
  if (kept.length === given.length) return { variables, places: undefined }
  return { variables: { ...variables, representations: kept }, places }
}

/**
 * The answer as if every representation had been sent: each place has an object of its own, for the gateway to fill,
 * and an error at one of them stands at every place it concerns.
 */
export function spreadEntities(
  result: ExecutionResult,
  places: readonly number[] | undefined,
): ExecutionResult {
  const data = result.data
  if (!places || !data || !Object.hasOwn(data, '_entities') || !Array.isArray(data._entities)) return result
  const entities: unknown[] = data._entities
  const spread = places.map((place) => copyData(entities[place] ?? null))
  const errors = result.errors?.flatMap((error) => spreadError(error, places))
  return { ...result, data: { ...data, _entities: spread }, ...(errors ? { errors } : {}) }
}

function spreadError(error: GraphQLError, places: readonly number[]): GraphQLError[] {
  const { message, extensions, path } = error
  if (path?.[0] !== '_entities' || typeof path[1] !== 'number') return [error]
  const [root, at, ...rest] = path
  return places.flatMap((place, index) =>
    place === at ? new GraphQLError(message, { extensions, path: [root, index, ...rest] }) : [],
  )
}
