import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { organizationGlobalId } from '@kexie/changzhou/registers'
import { customRecord, recordTypeNames } from '@kexie/schema/records'
import { buildSchema, type GraphQLObjectType, getNamedType, isInputObjectType, isObjectType } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { root } from '../house/source-files.ts'
import { ownSociety, type Part } from '../journeys/accounts.ts'
import { useProduct } from '../journeys/product.ts'
import { ownType } from './every-type.ts'
import { mutations, reports } from './mutations.ts'
import { expected, queries } from './queries.ts'
import { makeSpecimens, mark, type Specimen } from './specimens.ts'
import { sees, seesOpen, seesSubmission } from './visibility.ts'

const product = useProduct()
const api = buildSchema(readFileSync(join(root, 'schema/api.graphql'), 'utf8'))
const parts = Object.keys(seesOpen) as Part[]
const own = organizationGlobalId(ownSociety)

let specimens: Specimen[]
beforeAll(async () => {
  specimens = await makeSpecimens(product.databaseUrl)
}, 240_000)

const fieldsOf = (type: GraphQLObjectType | null | undefined) => Object.values(type?.getFields() ?? {})

/** Lists of record types by the name of their field. */
const lists = new Map(
  fieldsOf(api.getQueryType()).flatMap(({ name, type, args }) => {
    const connection = getNamedType(type)
    const node = isObjectType(connection)
      ? getNamedType(connection.getFields().nodes?.type ?? type)
      : undefined
    const isList = args.some(({ name: arg, type: of }) => arg === 'filter' && `${of}` === 'RecordFilter')
    const known = [...recordTypeNames, customRecord].find((one) => one === node?.name)
    return isList && node ? [[name, known === customRecord ? ownType : known] as const] : []
  }),
)

test('every query has a row, and every row a query', () => {
  const named = fieldsOf(api.getQueryType()).map(({ name }) => name)
  expect(named.filter((name) => !lists.has(name)).toSorted()).toEqual(Object.keys(queries).toSorted())
})

test('every mutation has a row, and every row a mutation', () => {
  const named = fieldsOf(api.getMutationType()).map(({ name }) => name)
  const other = named.filter((name) => !name.startsWith('report'))
  expect(other.toSorted()).toEqual(Object.keys(mutations).toSorted())
  expect(named.length - other.length).toBe([...recordTypeNames, customRecord].length)
})

describe.each(parts)('as %s', (part) => {
  const visible = ({ type, owner, status }: Specimen) => sees(type)[part][owner].includes(status)
  const shows = ({ owner, status }: Specimen) => seesSubmission[part][owner].includes(status)
  const ask = () => product.as(part)

  test.each(Object.entries(queries))('query %s', async (_, { ask: field, admitted }) => {
    const { data, errors } = await ask()(`{ ${field} }`)
    const verdict = errors?.[0]?.extensions?.code ?? 'DATA'
    expect(verdict).toBe(expected(admitted, part))
    if (verdict !== 'DATA') expect(Object.values(data ?? {})).toEqual([null])
  })

  // Whoever may sign out would be signed out for all that follows; signing-in.test.ts does it.
  const lasting = Object.entries(mutations).filter(([name]) => name !== 'signOut')

  test.each(lasting)('mutation %s', async (name, { input, permitted }) => {
    const codes = await codesOf(ask(), name, input)
    expect(!codes.includes('NOT_PERMITTED')).toBe(permitted === 'ALL' || permitted.includes(part))
  })

  test('report of each record type for a society', async () => {
    const granted: Record<string, boolean> = {}
    for (const name of fieldsOf(api.getMutationType()).map((field) => field.name)) {
      if (name.startsWith('report'))
        granted[name] = !(await codesOf(ask(), name, reportOf(name))).includes('NOT_PERMITTED')
    }
    const permitted = reports.permitted.includes(part)
    expect(granted).toEqual(Object.fromEntries(Object.keys(granted).map((name) => [name, permitted])))
  })

  test('each list shows the records that may be seen, and counts no others', async () => {
    const found: string[] = []
    for (const [list, type] of lists) {
      const fields = ['DRAFT', 'SUBMITTED', 'ENDORSED', 'RETURNED', 'ACCEPTED', 'WITHDRAWN'].map(
        (status) =>
          `${status}: ${list}(${type === ownType ? `type: "${type}", ` : ''}filter: { text: "${mark}", status: ${status} }, first: 10) { totalCount nodes { id title status } }`,
      )
      const { data, errors } = await ask()(`{ ${fields.join('\n')} }`)
      expect(errors).toBeUndefined()
      const pages = Object.values(data) as { totalCount: number; nodes: { id: string }[] }[]
      for (const { totalCount, nodes } of pages) expect(totalCount, list).toBe(nodes.length)
      found.push(...pages.flatMap(({ nodes }) => nodes.map(({ id }) => id)))
      expect(type).toBeDefined()
    }
    const listed = specimens.filter(({ type }) => [...lists.values()].some((one) => one === type))
    expect(found.toSorted()).toEqual(
      listed
        .filter(visible)
        .map(({ id }) => id)
        .toSorted(),
    )
  })

  test('by its id, among several, through its submission and its ledger nobody sees more', async () => {
    for (let start = 0; start < specimens.length; start += 100) {
      const some = specimens.slice(start, start + 100)
      const { data } = await ask()(
        `query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename ... on Record { title status submission { title reason history { actor } } ledgerEntries { id } } } }`,
        { ids: some.map(({ id }) => id) },
      )
      const nodes: ({ id: string; submission: object | null } | null)[] = data.nodes
      expect(nodes.map((node) => node?.id ?? null)).toEqual(some.map((one) => (visible(one) ? one.id : null)))
      const submissions = nodes.map((node) => Boolean(node?.submission))
      expect(submissions).toEqual(some.map((one) => visible(one) && shows(one)))
    }
  })

  test('submissions are found by who reports or reviews them', async () => {
    const sample = specimens.filter(({ type }) => type === 'AcademicEvent' || type === 'Proposal')
    for (const one of sample) {
      const { data } = await ask()(
        'query ($id: ID!) { submission(id: $id) { title } node(id: $id) { id } }',
        {
          id: one.id,
        },
      )
      const { type, owner, status } = one
      expect([Boolean(data.submission), Boolean(data.node)], `${type} ${owner} ${status}`).toEqual([
        shows(one),
        visible(one),
      ])
    }
  })
})

/** What is reported of the types that the city defines says which of them. */
const reportOf = (name: string) =>
  name === `report${customRecord}s` ? reports.input.replace('{', `{ type: "${ownType}",`) : reports.input

async function codesOf(ask: ReturnType<typeof product.as>, name: string, input: string): Promise<string[]> {
  const text = input.replace('"OWN"', JSON.stringify(own))
  const { data, errors } = await ask(
    `mutation { ${name}(input: ${text}) { __typename ... on Refused { problems { code } } } }`,
  )
  if (errors) throw new Error(`${name}: ${JSON.stringify(errors)}`)
  return (data[name].problems ?? []).map(({ code }: { code: string }) => code)
}

test('no report says of itself what only the system may say', () => {
  const forbidden = /^(status|organization|reviewer|role|revision|provenance|submittedBy|createdBy|latest)$/
  const rows = recordTypeNames.map((type) => api.getType(`${type}Input`)).filter(isInputObjectType)
  expect(rows).toHaveLength(recordTypeNames.length)
  const bad = rows.flatMap((row) =>
    Object.keys(row.getFields())
      .filter((field) => forbidden.test(field))
      .map((field) => `${row.name}.${field}`),
  )
  // What a person was in an activity, not what anybody may do here.
  expect(bad.toSorted()).toEqual(['DelegationMemberInput.role', 'ScienceRoleInput.role'])
})
