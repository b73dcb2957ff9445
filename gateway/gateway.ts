import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { GraphQLFormattedError } from 'graphql'
import { federationGateway, type Sources } from './federation-gateway.ts'
import type { GatewayContext } from './gateway-context.ts'
import { type IdentifyOptions, identification } from './identify.ts'
import { askerOfRequest, type ClientRequest, type Identify } from './identity.ts'
import { requestSeconds } from './instruments.ts'
import { limitsRule, maxTokens } from './limits.ts'
import { classifyError, logErrors, maskErrors } from './mask-errors.ts'
import { persistedOperations } from './persisted-operations.ts'
import { type HttpOptions, serveHttp } from './serve-http.ts'
import { withSharedAnswers } from './shared-answers.ts'
import { warmPlans } from './warm-plans.ts'
import { writeAnswer } from './write-answer.ts'

export interface Gateway {
  url: string
  stop(): Promise<void>
}

export interface GatewayOptions extends Omit<Sources, 'timeout'>, HttpOptions {
  /** Milliseconds a subgraph may take for one call; 10,000 unless stated. */
  timeout?: number
  /** An OpenID issuer whose tokens are taken beside our own. */
  issuer?: IdentifyOptions['issuer']
  /** Queries planned at start, so that nobody waits for their plan. */
  documentsToWarm?: readonly string[]
}

/** Starts the graph's front door. Resolves once it listens and its plans are warm. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const federation = federationGateway({ ...options, timeout: options.timeout ?? 10_000 })
  const server = new ApolloServer<GatewayContext>({
    gateway: withSharedAnswers(federation.gateway),
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens },
    validationRules: [limitsRule],
    maxRecursiveSelections: true,
    persistedQueries: persistedOperations(),
    formatError: classifyError,
    stringifyResult: writeAnswer,
    // An APOLLO_KEY in the environment is no consent to report a city's questions abroad.
    plugins: [
      answers,
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
  })
  await server.start()
  await warmPlans(server, options.documentsToWarm ?? [])
  const identify = identification({ call: federation.association, issuer: options.issuer })
  const ready = async () => ({ ...(await options.ready?.()), ...(await federation.ready()) })
  const http = await serveHttp(server, contextOf(identify), { ...options, ready })
  const stop = async () => {
    await http.stop()
    await server.stop()
    await federation.close()
  }
  return { url: http.url, stop }
}

const contextOf =
  (identify: Identify) =>
  async (request: ClientRequest): Promise<GatewayContext> => ({
    asker: askerOfRequest(request, await identify(request)),
    down: new Set(),
  })

/** Times every answer and shows of its errors what a client may see. */
const answers: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => {
    const stopClock = requestSeconds.startTimer()
    return {
      didEncounterErrors: async ({ errors, contextValue }) => logErrors(errors, contextValue),
      willSendResponse: async ({ request, response, contextValue }) => {
        if (response.body.kind !== 'single') return
        const { singleResult } = response.body
        stopClock({ outcome: singleResult.errors ? 'errors' : 'data' })
        response.http.headers.set('x-correlation-id', contextValue.asker.correlationId)
        delete singleResult.extensions
        if (!singleResult.errors) return
        singleResult.errors = maskErrors(singleResult.errors, contextValue)
        if (wantsPlainJson(request.http?.headers.get('accept')) && singleResult.errors.every(isAnswer)) {
          response.http.status = 200
        }
      },
    }
  },
}

/** Clients of plain `application/json` expect 200 with the errors of the document inside (GraphQL over HTTP, 6.4.1). */
const wantsPlainJson = (accept: string | undefined) => !accept?.includes('application/graphql-response+json')

const answered = new Set<unknown>(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'])

const isAnswer = ({ extensions }: GraphQLFormattedError) => answered.has(extensions?.code)
