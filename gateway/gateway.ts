import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { SignOnSettings } from '@kexie/runtime/settings'
import { systemViewer } from '@kexie/schema/viewer'
import type { GraphQLFormattedError } from 'graphql'
import type { CallSubgraph } from './call-subgraph.ts'
import { chargeOperations, shownCharge } from './cost/charge-operations.ts'
import { readPriceList } from './cost/price-list.ts'
import { federationGateway, type Sources } from './federation-gateway.ts'
import type { GatewayContext } from './gateway-context.ts'
import { type IdentifyOptions, identification } from './identify.ts'
import { type ClientRequest, callerOfRequest, type Identify } from './identity.ts'
import { requestSeconds } from './instruments.ts'
import { limitsRule, maxTokens } from './limits.ts'
import { classifyError, logErrors, maskErrors } from './mask-errors.ts'
import { oneOperation } from './one-operation.ts'
import { persistedOperations } from './persisted-operations.ts'
import { type RateOptions, Rates, rateHeaders } from './rates/rates.ts'
import { readableVariables } from './readable-variables.ts'
import type { Ask } from './routes/ask-graph.ts'
import { type HttpOptions, serveHttp } from './serve-http.ts'
import { withSharedAnswers } from './shared-answers.ts'
import { newSignOn } from './sso/new-sign-on.ts'
import { sealing } from './sso/sealed.ts'
import { warmPlans } from './warm-plans.ts'
import { writeAnswer } from './write-answer.ts'
import { writersAnew } from './writers-anew.ts'

export interface Gateway {
  url: string
  stop(): Promise<void>
}

export interface GatewayOptions extends Omit<Sources, 'timeout'>, HttpOptions {
  /** Milliseconds a subgraph may take for one call; 10,000 unless stated. */
  timeout?: number
  /** An OpenID issuer whose tokens are taken beside our own. */
  issuer?: IdentifyOptions['issuer']
  /** The single sign-on that the page to sign in offers. */
  signOn?: SignOnSettings | undefined
  /** Whether the graph describes itself; it does unless told otherwise. */
  introspection?: boolean
  /** How requests are counted; nobody counts where this is not given. */
  rates?: RateOptions | undefined
  /** Queries planned at start, so that nobody waits for their plan. */
  documentsToWarm?: readonly string[]
}

/** Starts the graph's front door. Resolves once it listens and its plans are warm. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const federation = federationGateway({ ...options, timeout: options.timeout ?? 10_000 })
  const rates = options.rates && new Rates(options.rates)
  const server = new ApolloServer<GatewayContext>({
    gateway: withSharedAnswers(federation.gateway),
    introspection: options.introspection ?? true,
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
      // Before any other looks at variables, each of which takes as long as there are many.
      readableVariables,
      chargeOperations(readPriceList(options.supergraphSdl), rates),
      answers,
      oneOperation,
      writersAnew,
      // The maker's own page would load from outside.
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
  })
  await server.start()
  await warmPlans(server, options.documentsToWarm ?? [])
  const identify = identification({ call: federation.association, issuer: options.issuer })
  const ready = async () => ({ ...(await options.ready?.()), ...(await federation.ready()) })
  const context = contextOf(identify, rates)
  const inside = askingAssociation(federation.association, context)
  const close = async () => {
    await server.stop()
    await federation.close()
  }
  const signOn = {
    signOn: options.signOn && newSignOn(options.signOn),
    sealing: sealing(options.proof),
    asProduct: askingAssociation(federation.association, async (request) => ({
      caller: callerOfRequest(request, systemViewer),
    })),
  }
  const parts = { server, contextOf: context, inside, rates, signOn }
  const http = await serveHttp(parts, { ...options, ready }).catch(async (error) => {
    await close()
    throw error
  })
  const stop = async () => {
    await http.stop()
    await close()
  }
  return { url: http.url, stop }
}

const contextOf =
  (identify: Identify, rates: Rates | undefined) =>
  async (request: ClientRequest): Promise<GatewayContext> => {
    const viewer = await identify(request).catch((error) => {
      if (error.extensions?.code === 'UNAUTHENTICATED') rates?.badCredential(request.ip)
      throw error
    })
    return {
      caller: callerOfRequest(request, viewer),
      identifyAnew: () => identify(request, 'anew'),
      down: new Set(),
    }
  }

/** Milliseconds association has for what only the gateway asks. */
const insidePatience = 10_000

const askingAssociation =
  (call: CallSubgraph, context: (request: ClientRequest) => Promise<Pick<GatewayContext, 'caller'>>): Ask =>
  async (request, query, variables = {}) => {
    const { caller } = await context(request)
    return call({ query, variables, caller, signal: AbortSignal.timeout(insidePatience) })
  }

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
        response.http.headers.set('x-correlation-id', contextValue.caller.correlationId)
        const { charge } = contextValue
        delete singleResult.extensions
        if (charge) singleResult.extensions = { cost: shownCharge(charge) }
        for (const [name, value] of Object.entries(charge?.allowance ? rateHeaders(charge.allowance) : {}))
          response.http.headers.set(name, value)
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
