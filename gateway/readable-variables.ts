import type { ApolloServerPlugin } from '@apollo/server'
import {
  coerceInputValue,
  GraphQLError,
  type GraphQLSchema,
  isInputType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql'
import type { GatewayContext } from './gateway-context.ts'

/** Faults of variables that one answer tells: whoever sends more mends these first. */
const mostFaults = 10

/** Characters of what the schema has to say about one of them. */
const longestFault = 200

/** Deepest nesting of variables: inputs have at most a fifth of it. */
const deepest = 32

type Variables = Record<string, unknown>

/**
 * Reads the variables of an operation before anything else does, and stops at the tenth fault. The federation gateway would
 * tell of every one and repeat in each the whole value it stands in: half a megabyte of misspelt fields became gigabytes.
 * What the operation does not declare is nothing to anybody and goes no further.
 */
export const readableVariables: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, request, schema }) => {
      if (!operation || !request.variables) return
      const variables = declared(operation, request.variables)
      if (!isWithin(variables, deepest))
        throw refusal('BAD_REQUEST', `变量最深 ${deepest} 层 · variables nest at most ${deepest} levels`)
      const faults = faultsOf(schema, operation, variables)
      if (faults.length > 0) throw refusal('BAD_USER_INPUT', faultWords(faults))
      request.variables = variables
    },
  }),
}

function declared({ variableDefinitions = [] }: OperationDefinitionNode, given: Variables): Variables {
  const names = variableDefinitions.map(({ variable }) => variable.name.value)
  return Object.fromEntries(
    names.filter((name) => Object.hasOwn(given, name)).map((name) => [name, given[name]]),
  )
}

/** What is wrong with variables that are there; those that are missing are few, and told by whoever runs the operation. */
function faultsOf(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Variables,
): string[] {
  const faults: string[] = []
  try {
    for (const { variable, type: node } of variableDefinitions) {
      const name = variable.name.value
      const type = typeFromAST(schema, node)
      if (!Object.hasOwn(variables, name) || !isInputType(type)) continue
      coerceInputValue(variables[name], type, (path, _, { message }) => {
        faults.push(`${[`$${name}`, ...path].join('.')}: ${shortened(message)}`)
        if (faults.length === mostFaults) throw enough
      })
    }
  } catch (error) {
    if (error !== enough) throw error
  }
  return faults
}

/** Ends the reading. */
const enough = new Error('faults enough')

const shortened = (message: string) =>
  message.length > longestFault ? `${message.slice(0, longestFault)}…` : message

function faultWords(faults: readonly string[]): string {
  const last = faults.length === mostFaults ? '；…' : ''
  return `变量不合其类型 · variables do not fit their types: ${faults.join('; ')}${last}`
}

const refusal = (code: string, message: string) =>
  new GraphQLError(message, { extensions: { code, http: { status: 400 } } })

/** Whether nothing lies deeper in `value`, without going deeper than that. */
function isWithin(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  return levels > 0 && Object.values(value).every((inner) => isWithin(inner, levels - 1))
}
