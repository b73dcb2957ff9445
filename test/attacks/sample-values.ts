import { randomUUID } from 'node:crypto'
import { listStatedBy } from '@kexie/schema/directives'
import {
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'

/** What there is to name: ids by type, and cursors by the list that gave them. */
export interface Known {
  /** A code of each list of the city. */
  codes: Readonly<Record<string, string>>
  ids: Readonly<Record<string, string>>
  cursors: Readonly<Record<string, string>>
}

const texts: Readonly<Record<string, () => string>> = {
  idempotencyKey: randomUUID,
  externalKey: randomUUID,
  form: () => 'monthly',
  month: () => '2021-03',
  indicator: () => 'salons',
  code: () => 'salons',
  type: () => 'Salon',
}

const ids: Readonly<Record<string, string>> = {
  organization: 'Organization',
  district: 'District',
  parent: 'Organization',
  person: 'Person',
  edition: 'Edition',
  policy: 'GrantPolicy',
}

const scalarSamples: Readonly<Record<string, (name: string, known: Known) => unknown>> = {
  ID: (name, known) => known.ids[ids[name] ?? 'Salon'] ?? 'none',
  String: (name) => texts[name]?.() ?? '试验',
  Int: (name) => (/from|to|year/i.test(name) ? 2021 : 1),
  Boolean: (name) => name === 'dryRun',
  Quantity: () => 1,
  Coordinate: () => 31.7,
  Date: () => '2021-05-18',
  DateTime: () => '2021-05-18T08:00:00+08:00',
}

/** A sound value of `type` for what is called `name`; what may be left out is, unless `path` leads into it. */
export function sampleOf(
  type: GraphQLInputType,
  name: string,
  known: Known,
  path: readonly (string | number)[] = [],
): unknown {
  if (isNonNullType(type)) return sampleOf(type.ofType, name, known, path)
  if (isListType(type))
    return path.length > 0 || /Input$/.test(getNamedType(type).name)
      ? [sampleOf(type.ofType, name, known, path.slice(1))]
      : []
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (!isInputObjectType(type)) return scalarSamples[type.name]?.(name, known) ?? null
  const wanted = Object.values(type.getFields()).filter(
    (field) =>
      field.name === path[0] ||
      field.name === 'dryRun' ||
      (isNonNullType(field.type) && field.defaultValue === undefined),
  )
  return Object.fromEntries(
    wanted.map((field) => [
      field.name,
      (field.name === path[0] ? undefined : codeFor(field, known)) ??
        sampleOf(field.type, field.name, known, field.name === path[0] ? path.slice(1) : []),
    ]),
  )
}

/** A code of the list that a field takes its value from; undefined for every other field. */
function codeFor({ astNode }: GraphQLInputField, { codes }: Known): string | undefined {
  return codes[listStatedBy(astNode) ?? '']
}
