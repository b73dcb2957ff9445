import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core'
import { language } from '../language/language.ts'

/**
 * A question with the types of its variables and of its answer. One generated from a `.graphql` file carries the hash under
 * which the gateway knows it; one composed by a page does not.
 */
export type GraphDocument<Data, Variables> = DocumentTypeDecoration<Data, Variables> & {
  toString(): string
  __meta__?: Record<string, unknown> | undefined
}

/** A part of the answer that is missing, and the subgraph that did not bring it. */
export interface Gap {
  message: string
  /** SUBGRAPH_UNAVAILABLE, why the reader may not see it: UNAUTHENTICATED, FORBIDDEN, or that there is none: BAD_USER_INPUT. */
  code: string
  subgraph: string | null
}

export interface Answer<Data> {
  data: Data
  /** Empty when the answer is whole. */
  gaps: readonly Gap[]
}

/** No answer at all: the network, the gateway, or a question it refuses. */
export class GraphFailure extends Error {
  /** Code of the graph such as FORBIDDEN, or NETWORK. */
  readonly code: string
  /** Under which the operator finds it in the logs. */
  readonly correlationId: string | null

  constructor(message: string, code: string, correlationId: string | null = null) {
    super(message)
    this.code = code
    this.correlationId = correlationId
  }
}

interface Response<Data> {
  data?: Data | null
  errors?: { message: string; extensions?: { code?: string; subgraph?: string } }[]
}

/**
 * Asks the graph one question in the reader's language.
 * @returns the data, with what is missing of it
 * @throws GraphFailure when there is no data at all
 */
export async function ask<Data, Variables>(
  document: GraphDocument<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer<Data>> {
  const { correlationId, data, errors = [] } = await answerTo(document, variables, signal)
  if (!data || Object.values(data).every((part) => part === null && errors.length > 0)) {
    const [first] = errors
    throw new GraphFailure(
      first?.message ?? 'neither data nor errors',
      first?.extensions?.code ?? 'NO_DATA',
      correlationId,
    )
  }
  return {
    data,
    gaps: errors.map(({ message, extensions }) => ({
      message,
      code: extensions?.code ?? '',
      subgraph: extensions?.subgraph ?? null,
    })),
  }
}

/** By the hash where the question has one; in full where the gateway does not know the hash, as after an update of it. */
async function answerTo<Data, Variables>(
  document: GraphDocument<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Response<Data> & { correlationId: string | null }> {
  const { hash, operation } = document.__meta__ ?? {}
  const query = document.toString().trim()
  if (!hash) return post({ query, variables }, signal)
  const persisted = {
    operationName: operation,
    variables,
    extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
  }
  const answer = await post<Data>(persisted, signal)
  const isUnknown = answer.errors?.some(({ extensions }) => extensions?.code === 'PERSISTED_QUERY_NOT_FOUND')
  return isUnknown ? post({ ...persisted, query }, signal) : answer
}

async function post<Data>(body: unknown, signal?: AbortSignal) {
  const response = await send(body, signal)
  return { ...(await read<Data>(response)), correlationId: response.headers.get('x-correlation-id') }
}

async function send(body: unknown, signal?: AbortSignal): Promise<globalThis.Response> {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        'accept-language': language.value,
      },
      body: JSON.stringify(body),
      ...(signal ? { signal } : {}),
    })
  } catch (err) {
    if (signal?.aborted) throw err
    throw new GraphFailure(err instanceof Error ? err.message : String(err), 'NETWORK')
  }
}

async function read<Data>(response: globalThis.Response): Promise<Response<Data>> {
  try {
    return (await response.json()) as Response<Data>
  } catch {
    throw new GraphFailure(`${response.status} ${response.statusText}`, 'NETWORK')
  }
}
