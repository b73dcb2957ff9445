import type { Db } from '@kexie/db/database'
import { readLists } from '@kexie/records/list-values'
import { calculatedLists } from '@kexie/schema/dimensions'
import type { FieldDefinition } from '@kexie/schema/record-definition'
import { creditField } from '@kexie/schema/row-fields'
import type { ListsOfRules } from '@kexie/schema/rule-fields'
import { everyDefinition } from '@kexie/schema/stated-definitions'

const listsIn = (fields: readonly FieldDefinition[]): string[] =>
  fields.flatMap((field) => {
    if (field.kind === 'PARTS') return listsIn(field.fields)
    return field.kind === 'LIST_VALUE' || field.kind === 'LIST_VALUES' ? [field.list] : []
  })

const codesNow = () => [
  ...new Set([
    ...everyDefinition().flatMap(({ fields }) => listsIn(fields)),
    ...Object.values(calculatedLists).map(({ list }) => list),
    creditField.list,
  ]),
]

/** The lists that records take values from, with all their values. */
export async function listsOfRules(db: Db): Promise<ListsOfRules> {
  const codes = codesNow()
  const rows = Map.groupBy(await readLists(db, codes), ({ list }) => list)
  return codes.map((code) => ({
    code,
    values: (rows.get(code) ?? []).map(({ code: value, nameZh: zh, nameEn: en }) => ({
      code: value,
      name: { zh, en },
    })),
  }))
}
