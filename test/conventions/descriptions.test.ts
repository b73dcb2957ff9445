import { readFileSync } from 'node:fs'
import { hasDirective } from '@kexie/schema/directives'
import { customRecord, recordTypes } from '@kexie/schema/records'
import {
  buildSchema,
  type DefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type StringValueNode,
} from 'graphql'
import { expect, test } from 'vitest'
import { describeFederation } from '../../product/federation.ts'

/**
 * What the SDL of the subgraphs says where the API alone does not show it: fields that only the gateway asks, directives, and what
 * several subgraphs say of one thing, of which composing keeps what most of them say, whoever owns it.
 */
const subgraphs = describeFederation().map(({ name, sdl }) => ({ name, nodes: parse(sdl).definitions }))
const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const declarations = parse(read('../../schema/definitions/declare.graphql')).definitions
const api = buildSchema(read('../../schema/api.graphql'))

interface Said {
  at: string
  text: string | undefined
}

const said = (at: string, { description }: { readonly description?: StringValueNode | undefined }): Said => ({
  at,
  text: description?.value,
})

const argumentsOf = (at: string, args: readonly InputValueDefinitionNode[] = []): Said[] =>
  args.map((one) => said(`${at}(${one.name.value})`, one))

/** What one definition says of itself and of what is in it; an extension says nothing of itself. */
function sayings(node: DefinitionNode): Said[] {
  if (!('name' in node) || !node.name) return []
  const name = node.name.value
  const own = 'description' in node ? [said(name, node)] : []
  if (node.kind === Kind.DIRECTIVE_DEFINITION)
    return [said(`@${name}`, node), ...argumentsOf(`@${name}`, node.arguments)]
  if ('values' in node)
    return [...own, ...(node.values ?? []).map((one) => said(`${name}.${one.name.value}`, one))]
  return 'fields' in node
    ? [...own, ...(node.fields ?? []).flatMap((field) => fieldSayings(name, field))]
    : own
}

type Field = NonNullable<Extract<DefinitionNode, { fields?: unknown }>['fields']>[number]

function fieldSayings(owner: string, field: Field): Said[] {
  const at = `${owner}.${field.name.value}`
  return [said(at, field), ...('arguments' in field ? argumentsOf(at, field.arguments) : [])]
}

const isArgument = ({ at }: Said) => at.endsWith(')')
const isDirective = ({ at }: Said) => at.startsWith('@')
const hasBoth = (text: string | undefined) => /^[^.]*\p{Script=Han}.*\s[A-Z].*\.\s*$/su.test(text ?? '')

test('S16 every argument and every directive of ours is described in both languages, seen by clients or not', () => {
  const all = [...declarations, ...subgraphs.flatMap(({ nodes }) => nodes)].flatMap(sayings)
  const owing = all.filter((one) => isArgument(one) || isDirective(one))
  expect(owing.length).toBeGreaterThan(500)
  expect(owing.map(({ at }) => at)).toEqual(
    expect.arrayContaining(['@bounds', '@record(plural)', 'Query.identity(tokenHash)']),
  )
  const silent = owing
    .filter(({ text }) => !hasBoth(text))
    .map(({ at, text }) => `${at}: ${text ?? 'nothing'}`)
  expect([...new Set(silent)]).toEqual([])
})

test('S17 no two subgraphs describe one thing differently', () => {
  const texts = new Map<string, Map<string, string>>()
  for (const { name, nodes } of subgraphs)
    for (const { at, text } of nodes.flatMap(sayings))
      if (text) texts.set(at, (texts.get(at) ?? new Map<string, string>()).set(text, name))
  const disputed = [...texts].filter(([, byText]) => byText.size > 1)
  expect(disputed.map(([at, byText]) => ({ at, ...Object.fromEntries(byText) }))).toEqual([])
})

/** Who owns an entity, and so says what it is; everyone else borrows it. */
const owners: Readonly<Record<string, string>> = {
  ...recordTypes,
  [customRecord]: 'reporting',
  District: 'association',
  Organization: 'association',
  Person: 'association',
  Submission: 'reporting',
  Figure: 'metrics',
  Indicator: 'metrics',
  EventSeries: 'events',
  ValueList: 'reporting',
  RecordDefinition: 'reporting',
  ActionPlan: 'metrics',
  Edition: 'metrics',
  StatementSource: 'metrics',
}

const isEntity = (node: DefinitionNode): node is ObjectTypeDefinitionNode =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION && hasDirective(node, 'key')

test('S18 an entity is described by its owner alone, and the API says what the owner says', () => {
  const entities = subgraphs.flatMap(({ name, nodes }) =>
    nodes
      .filter(isEntity)
      .map((node) => ({ subgraph: name, type: node.name.value, text: node.description?.value })),
  )
  expect(new Set(entities.map(({ type }) => type))).toEqual(new Set(Object.keys(owners)))
  const borrowed = entities.filter(({ subgraph, type, text }) => text && owners[type] !== subgraph)
  expect(borrowed.map(({ subgraph, type, text }) => `${subgraph} describes ${type}: ${text}`)).toEqual([])
  const owned = entities.filter(({ subgraph, type }) => owners[type] === subgraph)
  expect(owned.map(({ type }) => [type, api.getType(type)?.description])).toEqual(
    owned.map(({ type, text }) => [type, text]),
  )
})
