import { listStatedBy } from '@kexie/schema/directives'
import type { Text } from '@kexie/schema/indicator'
import { oneOfCodes } from '@kexie/schema/one-of'
import type { ProblemFact } from '@kexie/schema/problems'
import { type GraphQLArgument, type GraphQLInputField, getNamedType, isInputObjectType } from 'graphql'
import { argumentLabel } from './argument-label.ts'

/** A value of a list of the city, as far as it is told apart and named. */
interface ListedValue {
  code: string
  nameZh: string
  nameEn: string
  retiredSince: Date | null
}

/** How a request reads the lists of the city. */
export interface ListsAtHand {
  names?: { lists: { load(list: string): Promise<readonly ListedValue[]> } }
}

interface Listed {
  path: readonly string[]
  list: string
  label: Text
}

type Given = GraphQLArgument | GraphQLInputField

/** What of an argument takes a value of a list: itself, or fields of a filter. What a query asks to be tried is judged by whoever tries it. */
function listedIn(given: Given, above: readonly string[] = []): Listed[] {
  const path = [...above, given.name]
  const list = listStatedBy(given.astNode)
  if (list) return [{ path, list, label: argumentLabel(given) }]
  const type = getNamedType(given.type)
  if (given.name !== 'filter' || !isInputObjectType(type)) return []
  return Object.values(type.getFields()).flatMap((field) => listedIn(field, path))
}

const valueAt = (given: unknown, [step, ...rest]: readonly string[]): unknown =>
  step === undefined ? given : valueAt((given as Record<string, unknown> | null | undefined)?.[step], rest)

/**
 * Checks the arguments of a field that take a value of a list (`@values`), those in a filter too: a code that is not on it, mistyped perhaps, would find
 * nothing, which reads like a number. Retired values are on it. Undefined where a field has no such argument, or none is given.
 */
export function listCheck(args: readonly GraphQLArgument[]) {
  const listed = args.flatMap((one) => listedIn(one))
  if (listed.length === 0) return undefined
  return (given: object, { names }: ListsAtHand): Promise<ProblemFact[]> | undefined => {
    const asked = listed.flatMap((one) => {
      const code = valueAt(given, one.path)
      return typeof code === 'string' ? { ...one, code } : []
    })
    if (asked.length === 0) return undefined
    if (!names) throw new Error(`nothing reads the list ${asked[0]?.list}`)
    return Promise.all(asked.map(async (one) => faultsOf(one, await names.lists.load(one.list)))).then(
      (faults) => faults.flat(),
    )
  }
}

function faultsOf(
  { path, list, label, code }: Listed & { code: string },
  values: readonly ListedValue[],
): ProblemFact[] {
  if (values.some((value) => value.code === code)) return []
  const expected = oneOfCodes(
    values.flatMap(({ code, nameZh: zh, nameEn: en, retiredSince }) =>
      retiredSince ? [] : { code, name: { zh, en } },
    ),
    list,
  )
  return [{ code: 'INVALID_VALUE', field: path.join('.'), label, expected, received: code }]
}
