import { listStatedBy } from '@kexie/schema/directives'
import type { Text } from '@kexie/schema/indicator'
import { oneOfCodes } from '@kexie/schema/one-of'
import type { ProblemFact } from '@kexie/schema/problems'
import type { GraphQLArgument } from 'graphql'
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
  name: string
  list: string
  label: Text
}

/**
 * Checks the arguments of a field that take a value of a list (`@values`): a code that is not on it, mistyped perhaps, would find
 * nothing, which reads like a number. Retired values are on it. Undefined where a field has no such argument, or none is given.
 */
export function listCheck(args: readonly GraphQLArgument[]) {
  const listed = args.flatMap((one): Listed[] => {
    const list = listStatedBy(one.astNode)
    return list ? [{ name: one.name, list, label: argumentLabel(one) }] : []
  })
  if (listed.length === 0) return undefined
  return (given: object, { names }: ListsAtHand): Promise<ProblemFact[]> | undefined => {
    const asked = listed.flatMap((one) => {
      const code = (given as Record<string, unknown>)[one.name]
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
  { name, list, label, code }: Listed & { code: string },
  values: readonly ListedValue[],
): ProblemFact[] {
  if (values.some((value) => value.code === code)) return []
  const expected = oneOfCodes(
    values.flatMap(({ code, nameZh: zh, nameEn: en, retiredSince }) =>
      retiredSince ? [] : { code, name: { zh, en } },
    ),
    list,
  )
  return [{ code: 'INVALID_VALUE', field: name, label, expected, received: code }]
}
