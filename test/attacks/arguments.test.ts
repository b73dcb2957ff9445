import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { log } from '@kexie/runtime/log'
import { buildSchema } from 'graphql'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { root } from '../house/source-files.ts'
import type { Part } from '../journeys/accounts.ts'
import { useProduct } from '../journeys/product.ts'
import { mutations } from '../permissions/mutations.ts'
import { queries } from '../permissions/queries.ts'
import { makeSpecimens } from '../permissions/specimens.ts'
import { shareOf } from '../share-of.ts'
import { argumentSites, type Site } from './argument-sites.ts'
import { edgeValues } from './edge-values.ts'
import { findKnown } from './known-values.ts'
import { type Known, sampleOf } from './sample-values.ts'

/**
 * Every value a client may give, at and beyond its edges: answered within two seconds, without an internal error and without
 * a line in the log that somebody would have to look into. All of them with VERIFY_ALL=1, else a tenth by a seed that is
 * printed and taken from SEED.
 */
const product = useProduct()
const api = buildSchema(readFileSync(join(root, 'schema/api.graphql'), 'utf8'))
const logged = vi.spyOn(log, 'error')
let known: Known

beforeAll(async () => {
  await makeSpecimens(product.databaseUrl)
  known = await findKnown(product)
}, 240_000)

afterAll(() => logged.mockRestore())

/** Milliseconds any single value may take. */
const patience = 2000

test('no value of any argument stops the house, or makes it look into itself', async () => {
  const all = argumentSites(api, known)
  expect(all.length).toBeGreaterThan(2000)
  const sites = shareOf(all, 0.05)
  const faults: string[] = []
  for (const site of sites) faults.push(...(await faultsOf(site)))
  expect(faults).toEqual([])
}, 3_600_000)

async function faultsOf(site: Site): Promise<string[]> {
  const faults: string[] = []
  const token = await product.tokenOf(partFor(site))
  for (const value of edgeValues(site.type, String(site.path.at(-1) ?? site.argument.name), known)) {
    const first = await faultOf(site, value, token)
    // A machine that was busy with something else is asked once more.
    const fault = first && isSlow.test(first) ? await faultOf(site, value, token) : first
    if (fault) faults.push(`${site.name} = ${shown(value)}: ${fault}`)
  }
  return faults
}

const shown = (value: unknown) => (JSON.stringify(value) ?? String(value)).slice(0, 100)

const isSlow = /^\d+ ms$|SUBGRAPH_UNAVAILABLE/

const unexpected =
  /"(INTERNAL_SERVER_ERROR|SUBGRAPH_UNAVAILABLE|GRAPHQL_VALIDATION_FAILED|GRAPHQL_PARSE_FAILED)"/

async function faultOf(site: Site, value: unknown, token: string): Promise<string | undefined> {
  logged.mockClear()
  const sample = sampleOf(site.argument.type, site.argument.name, known, site.path)
  const variables = { value: placed(sample, site.path, value) }
  const started = performance.now()
  const response = await fetch(new URL('/graphql', product.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query: site.document, variables }),
    signal: AbortSignal.timeout(30_000),
  })
  const answer = await response.text()
  const took = performance.now() - started
  if (response.status >= 500 || unexpected.test(answer)) return `${response.status} ${answer.slice(0, 300)}`
  if (logged.mock.calls.length > 0) return `logged ${shown(logged.mock.calls[0])}`
  return took > patience ? `${Math.round(took)} ms` : undefined
}

/** `value` put where `path` leads in `sample`. */
function placed(sample: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  if (Array.isArray(sample)) return [placed(sample[0], rest, value)]
  return { ...(sample as object), [step]: placed((sample as Record<string, unknown>)[step], rest, value) }
}

/** Somebody who is let in to where a value goes, whom it cannot lock out of the rest. */
function partFor({ operation, root: field }: Site): Part {
  if (operation === 'query') return fitting(queries[field]?.admitted ?? 'ALL')
  if (['signIn', 'refreshSession', 'signOut', 'changePassword'].includes(field)) return 'PUBLIC'
  return fitting(mutations[field]?.permitted ?? ['REPORTER'])
}

const fitting = (parts: readonly Part[] | 'ALL'): Part =>
  parts === 'ALL' || parts.includes('REVIEWER') ? 'REVIEWER' : (parts[0] ?? 'PUBLIC')
