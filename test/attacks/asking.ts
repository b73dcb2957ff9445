import { toGlobalId } from '@kexie/schema/global-id'
import { expect } from 'vitest'
import type { Ask, Product } from '../journeys/client.ts'

/** A district to report from. */
export const district = toGlobalId('District', '320411')

const receipt = `... on ReportReceipt { results { ... on RecordReported { change record { id status } }
  ... on Refused { problems { code field message } } } } ... on Refused { problems { code field message } }`

export interface Result {
  change?: string
  record?: { id: string; status: string }
  problems?: { code: string; field: string | null; message: string }[]
}

let calls = 0

/** One answer of the graph that must come without an error. */
export async function answered(
  ask: Ask,
  query: string,
  variables?: object,
  // biome-ignore lint/suspicious/noExplicitAny: a test reads the shape it has just asked for
): Promise<any> {
  const { data, errors } = await ask(query, variables as Record<string, unknown>)
  expect(errors).toBeUndefined()
  return data
}

/** Reports rows of a record type for an organization. */
export async function report(
  ask: Ask,
  organization: string,
  plural: string,
  rows: readonly object[],
  more: object = {},
): Promise<Result[]> {
  const input = {
    organization,
    idempotencyKey: `attack ${process.pid} ${++calls}`,
    submit: true,
    reason: '试验',
    rows: rows.map((row) => ({ title: '试验', district, ...row })),
    ...more,
  }
  const data = await answered(
    ask,
    `mutation ($input: Report${plural}Input!) { report${plural}(input: $input) { ${receipt} } }`,
    { input },
  )
  const answer = data[`report${plural}`]
  return answer.results ?? [answer]
}

export const codesOf = ({ problems = [] }: Result) => problems.map(({ code, field }) => `${code} ${field}`)

/** The record a row has become; fails where it was refused. */
export function recordOf(result: Result | undefined): string {
  expect(result).not.toHaveProperty('problems')
  return result?.record?.id ?? ''
}

/** Accepts records as the city's reviewer. */
export async function accept(product: Product, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const data = await answered(
      product.query,
      `mutation ($input: MoveRecordsInput!) { acceptRecords(input: $input) { ... on MoveReceipt { moved results { ... on Refused { problems { code message } } } } } }`,
      { input: { ids: [id] } },
    )
    expect(data.acceptRecords).toMatchObject({ moved: 1 })
  }
}

/** Registers an organization; its id. */
export async function register(product: Product, name: string, kind = 'SOCIETY'): Promise<string> {
  const data = await answered(
    product.query,
    `mutation ($input: RegisterOrganizationInput!) { registerOrganization(input: $input) {
      ... on OrganizationRegistered { organization { id } } ... on Refused { problems { message } } } }`,
    { input: { name, kind, district } },
  )
  return data.registerOrganization.organization.id
}

/** Makes two entries of a register one. */
export async function merge(product: Product, merged: string, into: string): Promise<void> {
  const data = await answered(
    product.query,
    `mutation ($input: MergeIdentitiesInput!) { mergeIdentities(input: $input) { __typename } }`,
    { input: { merged, into, reason: '同一单位' } },
  )
  expect(data.mergeIdentities).toEqual({ __typename: 'IdentitiesMerged' })
}
