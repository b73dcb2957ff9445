import { organizationKindList } from '@kexie/schema/organization-kinds'
import type { StatedList } from '@kexie/schema/stated-list'
import type { z } from 'zod'
import { twice } from './check-codes.ts'
import type { Fault } from './fault.ts'
import { among, amongTypes, amongValues } from './named-elsewhere.ts'
import type { formsFile, reportingFile, reviewFile } from './registers-shapes.ts'
import type { Placed } from './yaml-file.ts'

/** What registers name that stands in other files; a part is undefined where its file could not be read. */
export interface Known {
  districts: ReadonlySet<string> | undefined
  lists: readonly StatedList[] | undefined
  /** Names of the record types that the city defined itself. */
  recordTypes?: readonly string[] | undefined
}

type Form = z.output<typeof formsFile>[number]

/** Forms of one code, what is owed twice, and whom or which types of records they name that is not there. */
export const formFaults = (
  items: readonly Placed<Form>[],
  isBody: ReturnType<typeof among>,
  { districts, lists, recordTypes }: Known,
): Fault[] => {
  const isArea = among(districts && [...districts], 'districts.yaml')
  const isKind = amongValues(lists, organizationKindList)
  return [
    ...twice(items.map((one) => [one, ['code'], one.value.code])),
    ...items.flatMap((one) => typeFaults(one, recordTypes)),
    ...items.flatMap((one) =>
      one.value.owed.flatMap((owed, place) =>
        'organization' in owed
          ? isBody(one, ['owed', place, 'organization'], owed.organization)
          : [
              ...isKind(one, ['owed', place, 'kind'], owed.kind),
              ...isArea(one, ['owed', place, 'district'], owed.district),
            ],
      ),
    ),
    ...items.flatMap((one) =>
      twice(
        one.value.owed.map((owed, place) => [
          one,
          ['owed', place],
          `${'kind' in owed ? `${owed.kind} ${owed.district ?? ''}` : owed.organization} ${owed.from}`,
        ]),
      ),
    ),
  ]
}

/** What a form asks, and asked before. */
function typeFaults(one: Placed<Form>, recordTypes: Known['recordTypes']): Fault[] {
  const isType = amongTypes(recordTypes)
  const before = 'before' in one.value ? (one.value.before ?? []) : []
  return [
    ...one.value.types.flatMap((type, place) => isType(one, ['types', place], type)),
    ...before.flatMap(({ types }, earlier) =>
      types.flatMap((type, place) => isType(one, ['before', earlier, 'types', place], type)),
    ),
  ]
}

/** Types of records of which it is said twice who reports or reviews them, or that are not there; and kinds that are not. */
export function typeRuleFaults(
  reporting: readonly Placed<z.output<typeof reportingFile>[number]>[],
  review: readonly Placed<z.output<typeof reviewFile>[number]>[],
  { lists, recordTypes }: Known,
): Fault[] {
  const isKind = amongValues(lists, organizationKindList)
  const isType = amongTypes(recordTypes)
  return [
    ...twice(reporting.map((one) => [one, ['type'], one.value.type])),
    ...twice(review.map((one) => [one, ['type'], one.value.type])),
    ...[...reporting, ...review].flatMap((one) => isType(one, ['type'], one.value.type)),
    ...reporting.flatMap((one) =>
      one.value.kinds.flatMap((kind, place) => isKind(one, ['kinds', place], kind)),
    ),
  ]
}
