import { readFileSync, writeFileSync } from 'node:fs'
import { composeServices } from '@apollo/composition'
import { Supergraph } from '@apollo/federation-internals'
import { canonical } from '@kexie/schema/canonical'
import { choicesOf, sheetsOf } from '@kexie/schema/record-definition'
import type { StatedDefinitions } from '@kexie/schema/stated-definitions'
import { parse, printSchema } from 'graphql'
import { declaredTypes } from './city/record-types.ts'
import { describeFederation } from './federation.ts'
import { withLists } from './stated-lists.ts'
import { unplanned } from './unplanned.ts'

const committedFiles = ['supergraph.graphql', 'api.graphql', 'record-definitions.json'] as const

type CommittedFile = (typeof committedFiles)[number]

/**
 * The supergraph any Federation 2 router loads, and the API clients see, composed from the subgraphs' SDL. Throws with what does
 * not compose, and with what composes and would be planned wrongly.
 */
export function compose(): Record<CommittedFile, string> {
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
  const records = [...declaredTypes.values()].map(({ shape }) => shape)
  const sheets = statedOnce(services.map(({ typeDefs }) => sheetsOf(typeDefs)))
  const choices = statedOnce(services.map(({ typeDefs }) => choicesOf(typeDefs)))
  return {
    'supergraph.graphql': `${result.supergraphSdl}\n`,
    'api.graphql': `${stated}\n`,
    'record-definitions.json': definitionsFile({ records, sheets, choices, calculated: calculatedNames() }),
  }
}

/** What record types calculate when a record is saved, where they do. */
const calculatedNames = (): StatedDefinitions['calculated'] =>
  Object.fromEntries(
    [...declaredTypes].flatMap(([name, { type }]) =>
      type.calculated ? [[name, Object.keys(type.calculated)]] : [],
    ),
  )

/** What several subgraphs state, which is the same wherever it is stated. */
export function statedOnce<Value>(stated: readonly Record<string, Value>[]): Record<string, Value> {
  const all: Record<string, Value> = {}
  for (const [name, value] of stated.flatMap(Object.entries)) {
    if (name in all && canonical(all[name]) !== canonical(value))
      throw new Error(`${name} is stated in two ways by two subgraphs`)
    all[name] = value
  }
  return all
}

/** One line a record type and an enum, so that a change shows where it is. */
function definitionsFile({ records, sheets, choices, calculated }: StatedDefinitions): string {
  const lines = (items: readonly string[]) => items.map((item) => `    ${item}`).join(',\n')
  const byName = (named: object) =>
    lines(
      Object.entries(named)
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`),
    )
  return `{
  "records": [
${lines(records.map((one) => JSON.stringify(one)))}
  ],
  "sheets": {
${byName(sheets)}
  },
  "choices": {
${byName(choices)}
  },
  "calculated": {
${byName(calculated)}
  }
}
`
}

const addressOf = (name: CommittedFile) => new URL(`../schema/${name}`, import.meta.url)

/** Names of the committed files that differ from what the subgraphs compose to. */
export function outdated(): string[] {
  const composed = compose()
  return committedFiles
    .filter((name) => readFileSync(addressOf(name), 'utf8') !== composed[name])
    .map((name) => `schema/${name}`)
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
    for (const name of committedFiles) writeFileSync(addressOf(name), composed[name])
  }
}
