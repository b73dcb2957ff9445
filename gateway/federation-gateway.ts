import './telemetry-off.ts'
import type { KeyObject } from 'node:crypto'
import { ApolloGateway } from '@apollo/gateway'
import { proofOf } from '@kexie/runtime/caller-proof'
import type { Subgraph } from '@kexie/runtime/subgraph'
import type { HmacKey } from '@kexie/schema/hmac-key'
import { orThrow } from '@kexie/schema/or-throw'
import type { SubgraphName } from '@kexie/schema/subgraphs'
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
  signing?: KeyObject | undefined
  /** Proves who asks to the database behind the subgraphs; without it the database knows nobody. */
  proof?: HmacKey | undefined
  /** Milliseconds a subgraph may take for one call. */
  timeout: number
}

/**
 * The federation gateway over the golden supergraph, how to ask association who somebody is, which of its subgraphs
 * answer, and how to let go of its connections. Throws when a subgraph is neither here nor has a URL.
 */
export function federationGateway({ supergraphSdl, subgraphs, urls, signing, proof, timeout }: Sources) {
  const closing: (() => Promise<void>)[] = []
  const remote = new Map<SubgraphName, () => Promise<boolean>>()
  const calls = new Map<SubgraphName, CallSubgraph>()
  const callOf = (name: SubgraphName): CallSubgraph => {
    const call = calls.get(name) ?? proving(proof, newCall(name))
    calls.set(name, call)
    return call
  }
  const newCall = (name: SubgraphName): CallSubgraph => {
    const url = urls[name]
    if (!url) return localCall(name, subgraphs.get(name))
    const { call, close, ready } = remoteSubgraph(
      url,
      orThrow(signing, 'CALLER_PRIVATE_KEY for subgraphs elsewhere'),
    )
    closing.push(close)
    remote.set(name, ready)
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

/** Each call with a proof of its own: a write that waits for long begins no transaction with one that is over. */
const proving =
  (key: HmacKey | undefined, call: CallSubgraph): CallSubgraph =>
  (request) =>
    call(
      key
        ? { ...request, caller: { ...request.caller, proof: proofOf(key, request.caller.viewer) } }
        : request,
    )

function localCall(name: SubgraphName, subgraph: Subgraph | undefined): CallSubgraph {
  if (!subgraph) {
    throw new Error(
      `子图 ${name} 既不在本进程，也没有地址 · subgraph ${name} is neither in this process nor has a URL`,
    )
  }
  return ({ signal: _, ...request }) => subgraph.execute(request)
}

/** Which subgraphs elsewhere answer within a second, and their databases with them. */
async function remoteReadiness(
  remote: ReadonlyMap<SubgraphName, () => Promise<boolean>>,
): Promise<Record<string, boolean>> {
  const probes = [...remote].map(async ([name, ready]) => [name, await ready().catch(() => false)] as const)
  return Object.fromEntries(await Promise.all(probes))
}
