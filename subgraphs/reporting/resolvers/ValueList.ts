import { valueName } from '@kexie/records/list-values'
import { keyOf, toGlobalId } from '@kexie/schema/global-id'
import { may } from '@kexie/schema/permission'
import type { ValueListResolvers } from '../schema.generated.ts'

export const ValueList: ValueListResolvers = {
  __resolveReference: ({ id }, { valueLists }) => {
    const code = keyOf('ValueList', id)
    return code ? valueLists.load(code) : null
  },
  id: ({ code }) => toGlobalId('ValueList', code),
  name: (list, _, { language }) => valueName(list, language),
  values: async ({ code }, { retired }, { names }) => {
    const values = await names.lists.load(code)
    const inUse = values.filter(({ retiredSince }) => !retiredSince)
    return retired ? [...inUse, ...values.filter(({ retiredSince }) => retiredSince)] : inUse
  },
  revision: ({ code }, _, { listRevisions }) => listRevisions.load(code),
  statedValues: async ({ code }, _, { viewer, names }) =>
    may(viewer, 'READ_SETTINGS') ? [...(await names.lists.load(code))] : [],
}
