import type { Db } from '@kexie/db/database'
import { NotInstallable } from '@kexie/db/not-installable'
import { readCustomTypes, writeCustomType } from '@kexie/records/custom-types'
import { lockSetting } from '@kexie/records/setting-changes'
import { canonical } from '@kexie/schema/canonical'
import type { StatedType } from '@kexie/schema/custom-type'
import type { Text } from '@kexie/schema/indicator'
import { orThrow } from '@kexie/schema/or-throw'
import { describeProblem, type ProblemFact } from '@kexie/schema/problems'
import { noteCustomDefinitions } from '@kexie/schema/stated-definitions'
import { problemsBeside } from './check-record-types.ts'
import { isDone, type Step } from './plan-city.ts'
import { recordTypesAfter } from './record-types-after.ts'

/**
 * Makes the record types of the city what a plan leaves them as, a version more of each that becomes another, and has this process know them all: what is said
 * of figures after this may count them. Twice does nothing.
 * @throws NotInstallable where what was reported would not stay what it was
 */
export async function installRecordTypes(
  tx: Db,
  given: readonly StatedType[],
  steps: readonly Step[],
): Promise<void> {
  const changing = new Set(steps.filter(isDone).flatMap(({ entry }) => typeOf(entry) ?? []))
  // As whoever defines one on the page waits for it.
  for (const key of [...changing].toSorted()) await lockSetting(tx, { part: 'RECORD_TYPE', key })
  await lockSetting(tx, { part: 'RECORD_TYPE', key: 'all' })
  const here = (await readCustomTypes(tx)).map(({ stated }) => stated)
  const before = new Map(here.map((one) => [one.type, one]))
  const all = recordTypesAfter(given, here, steps)
  const changed = all.filter((one) => {
    const was = before.get(one.type)
    return changing.has(one.type) && (!was || canonical(was) !== canonical(one))
  })
  refuseProblems(changed, all, before)
  for (const stated of changed) await writeCustomType(tx, stated)
  noteCustomDefinitions((await readCustomTypes(tx)).map(({ definition }) => definition))
}

const typeOf = ({ part, key }: Step['entry']): string | undefined =>
  part === 'recordTypes' || part === 'recordFields' ? key.split('/')[0] : undefined

function refuseProblems(
  changed: readonly StatedType[],
  all: readonly StatedType[],
  before: ReadonlyMap<string, StatedType>,
): void {
  const problems = changed.flatMap((type) => {
    const others = all.filter((one) => one !== type)
    return problemsBeside(others, type, before.get(type.type)).map((fact) => inWords(type, fact))
  })
  if (problems.length > 0) throw new NotInstallable(problems)
}

/** What is wrong with a type, and with which of its fields. */
function inWords({ type, label, fields }: StatedType, fact: ProblemFact): Text {
  const [, , place] = (fact.field ?? '').split('.')
  const field = place === undefined ? undefined : orThrow(fields[Number(place)], 'a field').label
  const [zh, en] = (['zh', 'en'] as const).map((language) => describeProblem(fact, language).message)
  return {
    zh: `记录类型“${label.zh}”（${type}）${field ? `的字段“${field.zh}”` : ''}：${zh}`,
    en: `the record type "${label.en}" (${type})${field ? `, field "${field.en}"` : ''}: ${en}`,
  }
}
