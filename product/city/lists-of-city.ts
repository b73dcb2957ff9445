import { calculatedLists } from '@kexie/schema/dimensions'
import { organizationKindList } from '@kexie/schema/organization-kinds'
import { creditField } from '@kexie/schema/row-fields'
import { listsOfRecords } from './record-types.ts'

/** Every list of a city: those that fields of records take values from, declared or calculated, and the kinds of its organizations. */
export const listsOfCity: readonly string[] = [
  ...new Set([
    ...listsOfRecords,
    ...Object.values(calculatedLists).map(({ list }) => list),
    organizationKindList,
    creditField.list,
  ]),
].toSorted()
