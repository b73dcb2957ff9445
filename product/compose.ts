import { readFileSync, writeFileSync } from 'node:fs'
import { composeServices } from '@apollo/composition'
import { Supergraph } from '@apollo/federation-internals'
import { parse, printSchema } from 'graphql'
import { describeFederation } from './federation.ts'
import { withLists } from './stated-lists.ts'
import { unplanned } from './unplanned.ts'

/**
 * The supergraph any Federation 2 router loads, and the API clients see, composed from the subgraphs' SDL. Throws with what does
 * not compose, and with what composes and would be planned wrongly.
 */
export function compose(): { supergraph: string; api: string } {
  const services = describeFederation().map(({ name, sdl }) => ({
    name,
    typeDefs: parse(sdl),
    url: `http://${name}`,
  }))
  const refused = services.flatMap(({ name, typeDefs }) => unplanned(name, typeDefs))
  if (refused.length > 0) throw new Error(refused.join('\n'))
  const result = composeServices(services)
  if (result.errors)
    throw new AggregateError(result.errors, result.errors.map(({ message }) => message).join('\n'))
  const api = printSchema(Supergraph.build(result.supergraphSdl).apiSchema().toGraphQLJSSchema())
  const stated = withLists(
    api,
    services.map(({ typeDefs }) => typeDefs),
  )
  return { supergraph: `${result.supergraphSdl}\n`, api: `${stated}\n` }
}

const files = {
  supergraph: new URL('../schema/supergraph.graphql', import.meta.url),
  api: new URL('../schema/api.graphql', import.meta.url),
}

/** Names of the committed files that differ from what the subgraphs compose to. */
export function outdated(): string[] {
  const composed = compose()
  return (['supergraph', 'api'] as const)
    .filter((name) => readFileSync(files[name], 'utf8') !== composed[name])
    .map((name) => `schema/${name}.graphql`)
}

if (import.meta.main) {
  if (process.argv.includes('--check')) {
    const names = outdated()
    if (names.length > 0)
      throw new Error(
        `${names.join(', ')}: not what the subgraphs compose to; run npm run compose and commit`,
      )
  } else {
    const composed = compose()
    for (const name of ['supergraph', 'api'] as const) writeFileSync(files[name], composed[name])
  }
}
