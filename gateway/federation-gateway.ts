import './telemetry-off.ts'
import { ApolloGateway } from '@apollo/gateway'
import { orThrow } from '@kexie/schema/or-throw'
import type { Subgraph } from '@kexie/schema/subgraph'
import type { SubgraphName } from '@kexie/schema/subgraphs'
import { askerOf, publicViewer } from '@kexie/schema/viewer'
import type { ExecutionResult } from 'graphql'
import type { CallSubgraph } from './call-subgraph.ts'
import { remoteSubgraph } from './remote-call.ts'
import { InFlight } from './share-in-flight.ts'
import { subgraphSource } from './subgraph-source.ts'

export interface Sources {
  supergraphSdl: string
  /** Subgraphs of this process. */
  subgraphs: ReadonlyMap<SubgraphName, Subgraph>
  /** Subgraphs elsewhere; a URL wins over one of this process. */
  urls: Readonly<Partial<Record<SubgraphName, string>>>
  /** Signs who asks for subgraphs elsewhere; required where there are any. */
  secret?: string | undefined
  /** Milliseconds a subgraph may take for one call. */
  timeout: number
}

/**
 * The federation gateway over the golden supergraph, how to ask association who somebody is, which of its subgraphs
 * answer, and how to let go of its connections. Throws when a subgraph is neither here nor has a URL.
 */
export function federationGateway({ supergraphSdl, subgraphs, urls, secret, timeout }: Sources) {
  const closing: (() => Promise<void>)[] = []
  const remote = new Map<SubgraphName, CallSubgraph>()
  const calls = new Map<SubgraphName, CallSubgraph>()
  const callOf = (name: SubgraphName): CallSubgraph => {
    const call = calls.get(name) ?? newCall(name)
    calls.set(name, call)
    return call
  }
  const newCall = (name: SubgraphName): CallSubgraph => {
    const url = urls[name]
    if (!url) return localCall(name, subgraphs.get(name))
    const { call, close } = remoteSubgraph(url, orThrow(secret, 'VIEWER_SECRET for subgraphs elsewhere'))
    closing.push(close)
    remote.set(name, call)
    return call
  }
  const inFlight = new InFlight<ExecutionResult>()
  const gateway = new ApolloGateway({
    supergraphSdl,
    __exposeQueryPlanExperimental: false,
    buildService: ({ name }) => {
      const subgraph = name as SubgraphName
      return subgraphSource({ subgraph, call: callOf(subgraph), timeout, inFlight })
    },
  })
  return {
    gateway,
    association: callOf('association'),
    ready: () => remoteReadiness(remote),
    close: () => Promise.all(closing.map((close) => close())),
  }
}

function localCall(name: SubgraphName, subgraph: Subgraph | undefined): CallSubgraph {
  if (!subgraph) {
    throw new Error(
      `子图 ${name} 既不在本进程，也没有地址 · subgraph ${name} is neither in this process nor has a URL`,
    )
  }
  return ({ signal: _, ...request }) => subgraph.execute(request)
}

const asker = askerOf(publicViewer)

/** Which subgraphs elsewhere answer within a second. */
async function remoteReadiness(
  remote: ReadonlyMap<SubgraphName, CallSubgraph>,
): Promise<Record<string, boolean>> {
  const probes = [...remote].map(async ([name, call]) => {
    const probe = { query: '{ __typename }', variables: {}, asker, signal: AbortSignal.timeout(1000) }
    const answered = await call(probe).then(
      ({ data }) => typeof data?.__typename === 'string',
      () => false,
    )
    return [name, answered] as const
  })
  return Object.fromEntries(await Promise.all(probes))
}
