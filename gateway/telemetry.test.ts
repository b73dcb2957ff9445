import { Socket } from 'node:net'
import { log } from '@kexie/runtime/log'
import { afterEach, expect, test, vi } from 'vitest'
import { startGateway } from './gateway.ts'
import { ask } from './testing/ask.ts'
import { library } from './testing/library.ts'

log.level = 'silent'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

test('a key for the maker’s cloud in the environment makes the gateway report nothing to anybody', async () => {
  vi.stubEnv('APOLLO_KEY', 'service:kexie:0123456789')
  vi.stubEnv('APOLLO_GRAPH_REF', 'kexie@current')
  const connect = vi.spyOn(Socket.prototype, 'connect')
  const { subgraphs, supergraphSdl } = library()
  const gateway = await startGateway({ supergraphSdl, subgraphs, urls: {}, host: '127.0.0.1', port: 0 })
  await ask(gateway.url, '{ half(of: 2) }')
  await gateway.stop()
  const addresses = connect.mock.calls.map((given) => JSON.stringify(given))
  expect(addresses.length).toBeGreaterThan(0)
  expect(addresses.filter((address) => !address.includes('127.0.0.1'))).toEqual([])
})

test('a wish to report the schema, which cannot start without naming a graph, is not heeded', async () => {
  vi.stubEnv('APOLLO_KEY', 'service:kexie:0123456789')
  vi.stubEnv('APOLLO_SCHEMA_REPORTING', 'true')
  const { subgraphs, supergraphSdl } = library()
  const gateway = await startGateway({ supergraphSdl, subgraphs, urls: {}, host: '127.0.0.1', port: 0 })
  expect((await ask(gateway.url, '{ half(of: 2) }')).data).toEqual({ half: 1 })
  await gateway.stop()
})
