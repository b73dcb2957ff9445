import { directiveOf, hasDirective } from '@kexie/schema/directives'
import { givenText, type TextKind, textFault, withoutFaults } from '@kexie/schema/given-text'
import type { Text } from '@kexie/schema/indicator'
import type { ProblemFact } from '@kexie/schema/problems'
import {
  type GraphQLArgument,
  GraphQLID,
  type GraphQLInputField,
  type GraphQLInputType,
  GraphQLInt,
  GraphQLString,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'
import { argumentLabel } from './argument-label.ts'

/** A value as it is kept; what is wrong with it, at its path, goes to `faults`. */
type Read = (value: unknown, path: string, faults: ProblemFact[]) => unknown

type Given = GraphQLArgument | GraphQLInputField

/** What a value is read as, by its declaration. */
interface Place {
  label: Text
  text: TextKind
  /** A key, a code or a reference: blank is none. */
  isCode: boolean
  isRequired: boolean
  /** What stands where it is left blank. */
  fallback: unknown
  bounds: { min: number; max: number } | undefined
  longest: number
}

/**
 * Where the faults of one row of a report stand: each row is judged by itself, and one bad cell must not refuse ten thousand
 * others. A symbol, so that it goes along wherever the row is copied and is never part of what it says.
 */
const rowFaults = Symbol('faults of a row')

/** What was wrong with the texts of a row of a report; they are kept in it without that. */
export const faultsOfRow = (row: object): readonly ProblemFact[] =>
  (row as { [rowFaults]?: readonly ProblemFact[] })[rowFaults] ?? []

/** What holds for everything inside one field's arguments. */
interface Scope {
  /** Readers of the input types met so far. */
  known: Map<string, Read | undefined>
  /** Most characters of a text. */
  longest: number
}

/**
 * Reads the arguments of a field by their declarations; undefined where there is nothing to be read in them.
 * @param longest characters that a text may have, where its own rules do not say; those of rows always say
 */
export function argumentReader(args: readonly GraphQLArgument[], longest: number) {
  const read = fieldsReader(args, { known: new Map(), longest })
  return read && ((value: object, faults: ProblemFact[]) => read(value, '', faults) as object)
}

/** Reads what has the given fields, each at its path; of a single `input` the fields stand at their own names. */
function fieldsReader(fields: readonly Given[], scope: Scope): Read | undefined {
  const readers = fields.flatMap((field) => {
    const read = givenReader(field, scope)
    return read ? [{ name: field.name, step: stepOf(field), read }] : []
  })
  if (readers.length === 0) return undefined
  return (value, path, faults) => {
    const given = value as Record<string, unknown>
    const kept: Record<string, unknown> = { ...given }
    for (const { name, step, read } of readers) {
      if (given[name] === null || given[name] === undefined) continue
      kept[name] = read(given[name], path + step, faults)
    }
    return kept
  }
}

const stepOf = ({ name }: Given) => (name === 'input' ? '' : name)

function givenReader(field: Given, scope: Scope): Read | undefined {
  if (!hasDirective(field.astNode, 'rows')) return typeReader(field.type, placeOf(field, scope), scope)
  const unlimited = { known: new Map(), longest: Number.POSITIVE_INFINITY }
  const read = typeReader(field.type, placeOf(field, unlimited), unlimited)
  return read && rowReader(read)
}

/** Characters of a key or a code: more fit into no index that has to find it, and name nothing that anybody would type. */
const longestCode = 200

function placeOf(field: Given, scope: Scope): Place {
  const bounds = directiveOf(field.astNode, 'bounds')
  const isCode = hasDirective(field.astNode, 'code') || hasDirective(field.astNode, 'values')
  const longest = isCode ? Math.min(scope.longest, longestCode) : scope.longest
  return {
    label: argumentLabel(field),
    text: hasDirective(field.astNode, 'name') || isCode ? 'NAME' : 'LINES',
    isCode,
    isRequired: isNonNullType(field.type),
    fallback: field.defaultValue ?? null,
    longest: Math.min(longest, Number(bounds?.max ?? longest)),
    bounds: bounds && {
      min: Number(bounds.min ?? -(2 ** 31)),
      max: Number(bounds.max ?? 2 ** 31 - 1),
    },
  }
}

function typeReader(type: GraphQLInputType, place: Place, scope: Scope): Read | undefined {
  if (isNonNullType(type)) return typeReader(type.ofType, place, scope)
  if (isListType(type)) {
    const item = typeReader(type.ofType, { ...place, isRequired: true, isCode: false }, scope)
    return item && listReader(item)
  }
  if (type === GraphQLString) return textReader(place)
  if (type === GraphQLID) return place.isRequired ? undefined : blankReader(place)
  if (type === GraphQLInt) return place.bounds && numberReader(place, place.bounds)
  if (!isInputObjectType(type)) return undefined
  if (!scope.known.has(type.name))
    scope.known.set(type.name, objectReader(Object.values(type.getFields()), scope))
  return scope.known.get(type.name)
}

function objectReader(fields: readonly Given[], scope: Scope): Read | undefined {
  const read = fieldsReader(fields, scope)
  return read && ((value, path, faults) => read(value, path === '' ? '' : `${path}.`, faults))
}

const listReader =
  (item: Read): Read =>
  (value, path, faults) =>
    (value as unknown[]).map((one, index) => (one === null ? one : item(one, `${path}.${index}`, faults)))

/** Each row with its own faults beside it, at their paths within the row. */
const rowReader =
  (read: Read): Read =>
  (value) =>
    (value as object[]).map((row) => {
      const faults: ProblemFact[] = []
      const [kept] = read([row], '', faults) as [object]
      const within = faults.map((fault) => ({ ...fault, field: (fault.field ?? '').replace(/^\.0\./, '') }))
      return faults.length > 0 ? { ...kept, [rowFaults]: within } : kept
    })

const isBlank = (value: unknown) => typeof value === 'string' && value.trim() === ''

const blankReader =
  ({ fallback }: Place): Read =>
  (value) =>
    isBlank(value) ? fallback : value

function textReader({ label, text: kind, isCode, isRequired, fallback, longest }: Place): Read {
  const expected = { zh: `不超过 ${longest} 字`, en: `at most ${longest} characters` }
  return (value, field, faults) => {
    const { length } = value as string
    if (length > longest) {
      faults.push({ code: 'INVALID_VALUE', field, label, expected, received: `${length}` })
      return ''
    }
    const text = givenText(value as string, kind)
    if (text.trim() === '') {
      if (isRequired && isCode) faults.push({ code: 'REQUIRED', field, label })
      return isRequired ? text : fallback
    }
    const fault = textFault(text, kind)
    if (!fault) return text
    faults.push({ code: 'INVALID_VALUE', field, label, ...fault })
    return withoutFaults(text, kind)
  }
}

function numberReader({ label }: Place, { min, max }: { min: number; max: number }): Read {
  const expected = { zh: `${min}–${max} 的整数`, en: `a whole number from ${min} to ${max}` }
  return (value, field, faults) => {
    const number = value as number
    if (number < min || number > max)
      faults.push({ code: 'INVALID_VALUE', field, label, expected, received: `${number}` })
    return value
  }
}
