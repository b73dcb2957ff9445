import type { Db } from '@kexie/db/database'
import { noteCustomTypes, readCustomTypes, writeCustomType } from '@kexie/records/custom-types'
import { type PlannedSetting, previewSetting, type Setting, setSetting } from '@kexie/records/set-setting'
import { lockSetting } from '@kexie/records/setting-changes'
import type { StatedType } from '@kexie/schema/custom-type'
import { orThrow } from '@kexie/schema/or-throw'
import { recordTypeNames } from '@kexie/schema/records'
import { statedDefinitions } from '@kexie/schema/stated-definitions'
import { namesTakenBy, takenTypeNames } from '@kexie/schema/taken-type-names'
import type { ReportingContext } from '../context.ts'
import { typeAnew, typeNameOf } from '../record-type-anew.ts'
import { type Around, recordTypeProblems } from '../record-type-problems.ts'
import { recordTypeSteps } from '../record-type-steps.ts'
import type { RecordTypeChange, SetRecordTypeInput } from '../schema.generated.ts'
import { usesOfType } from '../store/record-types.ts'
import { listValueLists } from '../store/value-lists.ts'

/** What a new record type, or a change of one, would do. */
export const recordTypePreview = async (context: ReportingContext, change: RecordTypeChange) =>
  previewSetting(context, await settingOf(context.db, change))

/** Makes a record type, renames it, adds fields to it, or retires it or some of them. */
export async function setRecordType(context: ReportingContext, { change, ...given }: SetRecordTypeInput) {
  const setting = await settingOf(context.db, change)
  const refused = await setSetting(context, setting, given)
  if (refused) return refused
  const types = await noteCustomTypes(context.db)
  context.customTypes = () => Promise.resolve(types)
  context.typeRevisions.clear(setting.key)
  context.definitionVersions.clear(setting.key)
  const found = types.find(({ definition }) => definition.type === setting.key)
  return { __typename: 'RecordTypeSet' as const, definition: orThrow(found, setting.key).definition }
}

async function settingOf(db: Db, change: RecordTypeChange): Promise<Setting> {
  const known = (await readCustomTypes(db)).map(({ definition }) => definition.type)
  const type = typeNameOf(change, [...takenTypeNames, ...known.flatMap(namesTakenBy)])
  return {
    ...{ part: 'RECORD_TYPE', key: type, action: 'SET_RECORD_TYPE' },
    ...(change.type?.trim() && { codeField: 'change.type' }),
    plan: (tx) => planType(tx, change, typeAnew(change, type)),
  }
}

async function planType(tx: Db, change: RecordTypeChange, after: StatedType): Promise<PlannedSetting> {
  // Two new ones at once are compared with each other.
  await lockSetting(tx, { part: 'RECORD_TYPE', key: 'all' })
  const known = await readCustomTypes(tx)
  const before = known.find(({ definition }) => definition.type === after.type)?.stated
  const others = known.filter(({ definition }) => definition.type !== after.type)
  const around: Around = {
    ...{ before, isNamed: Boolean(change.type?.trim()) },
    taken: [...takenTypeNames, ...others.flatMap(({ definition }) => namesTakenBy(definition.type))],
    labels: [...statedDefinitions.records, ...others.map(({ definition }) => definition)].map(
      ({ label }) => label,
    ),
    lists: (await listValueLists(tx)).map(({ code }) => code),
    targets: recordTypeNames,
  }
  const uses = await usesOfType(tx, after.type)
  const problems = recordTypeProblems(after, { ...around, counting: uses.counting })
  const steps = problems.length > 0 ? [] : recordTypeSteps(before, after, uses)
  return { problems, steps, before, after, write: (writing) => writeCustomType(writing, after) }
}
