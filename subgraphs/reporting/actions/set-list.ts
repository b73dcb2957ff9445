import type { Db } from '@kexie/db/database'
import { writeLists } from '@kexie/db/write-lists'
import { todayInShanghai } from '@kexie/records/row-rules'
import { type PlannedSetting, previewSetting, type Setting, setSetting } from '@kexie/records/set-setting'
import { orThrow } from '@kexie/schema/or-throw'
import { organizationKindList } from '@kexie/schema/organization-kinds'
import type { StatedList } from '@kexie/schema/stated-list'
import type { ReportingContext } from '../context.ts'
import { listProblems, statedAnew } from '../list-change.ts'
import { listSteps } from '../list-steps.ts'
import type { ListUses } from '../list-uses.ts'
import type { ListChange, SetListInput } from '../schema.generated.ts'
import { findIndicatorWords } from '../store/indicator-words.ts'
import { findKindUses } from '../store/kind-uses.ts'
import { countListUses, findStatedList, indicatorsNaming } from '../store/value-lists.ts'

/** What a change of a list would do, before it is done. */
export const listPreview = (context: ReportingContext, change: ListChange) =>
  previewSetting(context, settingOf(change))

/** Makes a list what is stated of it: values added, renamed, retired, taken back, put in order. */
export async function setList(context: ReportingContext, { change, ...given }: SetListInput) {
  const refused = await setSetting(context, settingOf(change), given)
  if (refused) return refused
  context.names.lists.clear(change.list)
  context.names.listValues.clearAll()
  context.valueLists.clear(change.list)
  context.listRevisions.clear(change.list)
  const list = orThrow(await context.valueLists.load(change.list), `list ${change.list}`)
  return { __typename: 'ListSet' as const, list }
}

const settingOf = (change: ListChange): Setting => ({
  ...{ part: 'LIST', key: change.list, action: 'SET_LIST' },
  plan: (tx) => planList(tx, change),
})

async function planList(tx: Db, change: ListChange): Promise<PlannedSetting> {
  const before = await findStatedList(tx, change.list)
  if (!before) return unknownList(change.list)
  const after = statedAnew(before, change.values)
  const problems = listProblems(before, after, change.values)
  const steps = problems.length > 0 ? [] : listSteps(before, after, await usesOf(tx, before.code))
  return {
    ...{ problems, steps },
    ...{ before: changedOf(before, after), after: changedOf(after, before) },
    write: () => writeLists(tx, [after]),
  }
}

/** What the records, the registers and the rules say of the values of a list. */
async function usesOf(tx: Db, list: string): Promise<ListUses> {
  const naming = await indicatorsNaming(tx, list)
  const words = await findIndicatorWords(tx, [...naming.values()].flat())
  const isKinds = list === organizationKindList
  const kinds = isKinds ? await findKindUses(tx, todayInShanghai(new Date())) : undefined
  return { counts: await countListUses(tx, list), naming, words, kinds }
}

/** The values that another list does not have so, and for the order the codes. */
const changedOf = (list: StatedList, other: StatedList) => ({
  values: list.values.filter(
    (value) => !other.values.some((one) => JSON.stringify(one) === JSON.stringify(value)),
  ),
  order: list.values.map(({ code }) => code),
})

const unknownList = (received: string): PlannedSetting => ({
  problems: [{ code: 'NOT_FOUND', field: 'change.list', label: { zh: '清单', en: 'List' }, received }],
  steps: [],
  write: async () => {},
})
