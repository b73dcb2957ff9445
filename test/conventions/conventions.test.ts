import { readFileSync } from 'node:fs'
import { problemRegistry } from '@kexie/schema/problems'
import {
  buildSchema,
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'
import { expect, test } from 'vitest'

/** The manners of the API, numbered; each is checked on every type the clients see. */
const schema = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'))
const types = Object.values(schema.getTypeMap()).filter(
  ({ name }) => !name.startsWith('__') && !['ID', 'Int', 'Float', 'String', 'Boolean'].includes(name),
)
const composites = types.filter((type) => isObjectType(type) || isInterfaceType(type))
const fields = composites.flatMap((type) =>
  Object.values(type.getFields()).map((field) => ({ at: `${type.name}.${field.name}`, field })),
)
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {})

const hasChinese = (text: string | null | undefined) => /\p{Script=Han}/u.test(text ?? '')
const offenders = <T>(items: readonly T[], isBad: (item: T) => boolean, name: (item: T) => string) =>
  items.filter(isBad).map(name)

test('S1 every type is described, in Chinese first', () => {
  expect(
    offenders(
      types,
      ({ description }) => !hasChinese(description),
      ({ name }) => name,
    ),
  ).toEqual([])
})

test('S2 every field is described, in Chinese first', () => {
  expect(
    offenders(
      fields,
      ({ field }) => !hasChinese(field.description),
      ({ at }) => at,
    ),
  ).toEqual([])
})

test('S3 every enum value and input field is described', () => {
  const values = types
    .filter(isEnumType)
    .flatMap((type) =>
      type.getValues().map((value) => ({ at: `${type.name}.${value.name}`, text: value.description })),
    )
  const inputs = types.filter(isInputObjectType).flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({
      at: `${type.name}.${field.name}`,
      text: field.description,
    })),
  )
  expect(
    offenders(
      [...values, ...inputs],
      ({ text }) => !hasChinese(text),
      ({ at }) => at,
    ),
  ).toEqual([])
})

test('S15 every argument is described, in Chinese first and then in English', () => {
  const args = fields.flatMap(({ at, field }) =>
    field.args.map(({ name, description }) => ({ at: `${at}(${name})`, text: description ?? '' })),
  )
  expect(args.length).toBeGreaterThan(500)
  expect(
    offenders(
      args,
      ({ text }) => !/^[^.]*\p{Script=Han}.*[。”）]\s+[A-Z].*\.\s*$/su.test(text),
      ({ at, text }) => `${at}: ${text}`,
    ),
  ).toEqual([])
})

test('S4 lists are never null, nor are their items; only nodes answers null for what it does not find', () => {
  const bad = fields.filter(({ at, field }) => !at.startsWith('Query.') && !isStrictList(field))
  expect(bad.map(({ at }) => at)).toEqual([])
})

test('S14 a root field may be null: one subgraph that is down must not take the others with it', () => {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {})
  expect(roots.filter(({ type }) => isNonNullType(type)).map(({ name }) => name)).toEqual([])
  const lists = roots.filter(
    ({ name, type }) => name !== 'nodes' && isListType(type) && !isNonNullType(type.ofType),
  )
  expect(lists.map(({ name }) => name)).toEqual([])
})

function isStrictList({ type }: GraphQLField<unknown, unknown>): boolean {
  if (isListType(type)) return false
  if (!isNonNullType(type) || !isListType(type.ofType)) return true
  return isNonNullType(type.ofType.ofType)
}

test('S5 every mutation takes one input and answers a union with an outcome and a refusal', () => {
  const bad = mutations.filter(({ args, type }) => {
    const answer = getNamedType(type)
    return (
      args.length !== 1 ||
      args[0]?.name !== 'input' ||
      !isUnionType(answer) ||
      !answer.getTypes().some(({ name }) => name === 'Refused')
    )
  })
  expect(bad.map(({ name }) => name)).toEqual([])
})

test('S6 mutations are named by a verb of the domain, never create, update or delete', () => {
  const verbs = [
    ...[
      'report',
      'submit',
      'endorse',
      'accept',
      'return',
      'withdraw',
      'lock',
      'release',
      'decide',
      'propose',
      'explain',
    ],
    ...['register', 'set', 'merge', 'publish', 'declare', 'grant', 'close', 'reopen', 'issue', 'revoke'],
    ...['sign', 'refresh', 'change', 'confirm', 'enrol', 'suspend', 'restore', 'end', 'note'],
    ...['request', 'refuse', 'renew', 'open', 'redeem', 'bind', 'unbind', 'unmerge'],
  ]
  expect(
    offenders(
      mutations,
      ({ name }) => !verbs.some((verb) => name.startsWith(verb)),
      ({ name }) => name,
    ),
  ).toEqual([])
})

test('S7 every connection has edges, nodes, pageInfo and totalCount, and its field takes first and after', () => {
  const connections = composites.filter(({ name }) => name.endsWith('Connection'))
  expect(connections.length).toBeGreaterThan(5)
  for (const connection of connections)
    expect(Object.keys(connection.getFields())).toEqual(['edges', 'nodes', 'pageInfo', 'totalCount'])
  const pagers = fields.filter(({ field }) => getNamedType(field.type).name.endsWith('Connection'))
  expect(
    pagers
      .filter(({ field }) => !['first', 'after'].every((name) => field.args.some((arg) => arg.name === name)))
      .map(({ at }) => at),
  ).toEqual([])
})

test('S8 every record type shows what all records share, its submission and its ledger entries', () => {
  const record = schema.getType('Record')
  if (!isInterfaceType(record)) throw new Error('Record is no interface')
  const shared = [
    'id',
    'title',
    'organization',
    'district',
    'occurredOn',
    'status',
    'revision',
    'provenance',
    'credit',
    'changes',
    'submission',
    'ledgerEntries',
  ]
  expect(Object.keys(record.getFields()).toSorted()).toEqual(shared.toSorted())
  expect(schema.getPossibleTypes(record).length).toBeGreaterThanOrEqual(5)
})

test('S9 money and measures are Quantity, days Date, moments DateTime; Float is not used', () => {
  expect(fields.filter(({ field }) => getNamedType(field.type).name === 'Float').map(({ at }) => at)).toEqual(
    [],
  )
  expect(
    fields
      .filter(({ at, field }) => /At$/.test(at) && getNamedType(field.type).name !== 'DateTime')
      .map(({ at }) => at),
  ).toEqual([])
  expect(
    fields
      .filter(({ at, field }) => /[a-z]On$/.test(at) && getNamedType(field.type).name !== 'Date')
      .map(({ at }) => at),
  ).toEqual([])
})

test('S10 names are whole words in the case GraphQL uses', () => {
  const badTypes = offenders(
    types,
    ({ name }) => !/^[A-Z][A-Za-z]+$/.test(name),
    ({ name }) => name,
  )
  const badFields = offenders(
    fields,
    ({ field }) => !/^[a-z][A-Za-z]*$/.test(field.name),
    ({ at }) => at,
  )
  expect([...badTypes, ...badFields]).toEqual([])
})

test('S11 what another subgraph owns may be missing: borrowed entities are nullable', () => {
  const borrowed: Record<string, string[]> = {
    Record: ['LedgerEntry', 'Submission'],
    Person: ['EventGuest', 'PaperAuthor', 'ClassTrainee'],
    District: ['DistrictValue', 'LedgerEntry'],
  }
  for (const [target, owners] of Object.entries(borrowed)) {
    for (const owner of owners) {
      const field = fields.find(
        ({ at, field }) => at.startsWith(`${owner}.`) && getNamedType(field.type).name === target,
      )?.field
      expect(field && isNonNullType(field.type), `${owner} → ${target}`).toBe(false)
    }
  }
})

test('S12 the codes of problems are those of the registry', () => {
  const codes: GraphQLNamedType | undefined = schema.getType('ProblemCode')
  expect(isEnumType(codes) && codes.getValues().map(({ name }) => name)).toEqual(Object.keys(problemRegistry))
})

test('S13 nothing of the federation machinery is visible to clients', () => {
  expect(
    types.filter(({ name }) => /^_|join__|link__|federation/i.test(name)).map(({ name }) => name),
  ).toEqual([])
})
