import type { ApolloServerPlugin } from '@apollo/server'
import { GraphQLError } from 'graphql'
import type { GatewayContext } from './gateway-context.ts'

/** Lets one operation of a document through, the one that is named or the only one. */
export const oneOperation: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, request, document, schema }) => {
      if (operation && schema.getRootType(operation.operation)) return
      if (operation) throw refusal('BAD_REQUEST', noSuchKind(operation.operation))
      const named = document.definitions.flatMap((definition) =>
        definition.kind === 'OperationDefinition' ? (definition.name?.value ?? '') : [],
      )
      throw refusal('OPERATION_RESOLUTION_FAILURE', sentence(request.operationName, named))
    },
  }),
}

function sentence(name: string | undefined, named: readonly string[]): string {
  const all = named.filter(Boolean).join('、') || '—'
  return name
    ? `operationName 应为文档中的一个操作（${all}），收到 ${shown(name)} · operationName must be an operation of the document (${all}), got ${shown(name)}`
    : `文档有 ${named.length} 个操作（${all}），请以 operationName 指明一个 · the document has ${named.length} operations (${all}); name one as operationName`
}

const noSuchKind = (kind: string) =>
  `只能 query 或 mutation，收到 ${kind} · only queries and mutations are answered, got a ${kind}`

const shown = (name: string) => JSON.stringify(name.slice(0, 80))

const refusal = (code: string, message: string) =>
  new GraphQLError(message, { extensions: { code, http: { status: 400 } } })
