import { log } from '@kexie/runtime/log'
import { callerOf, publicViewer } from '@kexie/schema/viewer'
import { type ExecutionResult, GraphQLError } from 'graphql'
import { expect, test } from 'vitest'
import { type CallSubgraph, SubgraphUnavailable } from './call-subgraph.ts'
import type { GatewayContext } from './gateway-context.ts'
import { InFlight } from './share-in-flight.ts'
import { subgraphSource } from './subgraph-source.ts'

log.level = 'silent'

const contextOf = (correlationId: string): GatewayContext => ({
  caller: callerOf(publicViewer, { correlationId }),
  down: new Set(),
})

function sourceOf(call: CallSubgraph, timeout = 1000) {
  const source = subgraphSource({
    subgraph: 'events',
    call,
    timeout,
    inFlight: new InFlight<ExecutionResult>(),
  })
  return (query: string, context = contextOf('some-request')) =>
    source.process({ request: { query }, context } as never) as Promise<ExecutionResult>
}

test('a subgraph that hangs costs its deadline once in a request, and is asked again in the next', async () => {
  let asked = 0
  const ask = sourceOf(() => {
    asked++
    return new Promise(() => undefined)
  }, 50)
  const context = contextOf('first-request')
  await expect(ask('{ a }', context)).rejects.toThrow(SubgraphUnavailable)
  await expect(ask('{ b }', context)).rejects.toThrow(SubgraphUnavailable)
  await expect(ask('{ c }', context)).rejects.toThrow(SubgraphUnavailable)
  expect(asked).toBe(1)
  await expect(ask('{ a }', contextOf('next-request'))).rejects.toThrow(SubgraphUnavailable)
  expect(asked).toBe(2)
})

test('a call past its deadline is told to stop', async () => {
  let signal: AbortSignal | undefined
  const ask = sourceOf((call) => {
    signal = call.signal
    return new Promise(() => undefined)
  }, 20)
  await expect(ask('{ a }')).rejects.toThrow('events')
  expect(signal?.aborted).toBe(true)
})

test('who shares an answer gets data of his own, and errors whole', async () => {
  const error = new GraphQLError('first 应为 1–100', { path: ['a'], extensions: { code: 'BAD_USER_INPUT' } })
  const ask = sourceOf(async () => ({ data: { a: [{ b: 1 }] }, errors: [error] }))
  const [one, other] = await Promise.all([ask('{ a }', contextOf('one')), ask('{ a }', contextOf('other'))])
  expect(one.data).toEqual(other.data)
  expect(one.data).not.toBe(other.data)
  expect(one.data?.a).not.toBe(other.data?.a)
  for (const { errors } of [one, other]) expect(errors).toEqual([error])
  expect(one.errors?.[0]?.toJSON()).toEqual({
    message: 'first 应为 1–100',
    path: ['a'],
    extensions: { code: 'BAD_USER_INPUT' },
  })
})

test('a failure is not kept: the next question is asked again', async () => {
  let asked = 0
  const ask = sourceOf(async () => {
    asked++
    if (asked === 1) throw new Error('connection reset')
    return { data: { a: asked } }
  })
  await expect(ask('{ a }')).rejects.toThrow(SubgraphUnavailable)
  expect((await ask('{ a }')).data).toEqual({ a: 2 })
})
