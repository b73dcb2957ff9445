import { asOperator } from '@kexie/association/console'
import { type Db, openDatabase } from '@kexie/db/database'
import { organization, person } from '@kexie/db/tables/association'
import { record } from '@kexie/db/tables/reporting'
import { lockRecords } from '@kexie/records/lock-records'
import { moveRecords } from '@kexie/records/move-records'
import type { RowInput } from '@kexie/records/record-type'
import { sortKeyOf } from '@kexie/records/registry'
import { audit } from '@kexie/runtime/audit'
import { toGlobalId } from '@kexie/schema/global-id'
import { orThrow } from '@kexie/schema/or-throw'
import { systemViewer } from '@kexie/schema/viewer'
import { sql } from 'drizzle-orm'
import { coerceInputValue } from 'graphql'
import { CityFaults, type Fault } from '../city/fault.ts'
import { declaredTypes } from '../city/record-types.ts'
import { declaredRecords } from '../federation.ts'
import { inputOf } from './check-records.ts'
import { acceptAll, reportAll, slices, withoutSavepoints } from './load-records.ts'
import type { PlacedRecords } from './record-files.ts'
import { reportInput } from './record-input.ts'
import { type Line, waves } from './waves.ts'

/**
 * Reports the records of a package to a founded database that holds none, each as its organization did, and accepts them: all of them, or
 * none. Ids are kept, so that what names a record elsewhere goes on doing so.
 * @returns how many, by type
 * @throws {CityFaults} what the checks of a record type refuse, by file and line
 */
export async function installRecords(
  adminUrl: string,
  given: PlacedRecords,
  operator: string,
): Promise<ReadonlyMap<string, number>> {
  const database = openDatabase(adminUrl, { name: 'kexie install records', max: 1 })
  try {
    const counts = new Map([...given.records].map(([type, lines]) => [type, lines.length]))
    await database.db.transaction(async (tx) => {
      const whole = withoutSavepoints(tx)
      await installParties(whole, given)
      const bodies = await bodiesNamed(whole, given)
      for (const wave of waves(given.records)) await reportWave(whole, wave, bodies)
      await acceptAll(whole)
      await written(whole, operator, counts)
    })
    // A planner that knows no table yet reads them in the wrong order.
    await database.sql`analyze`
    return counts
  } finally {
    await database.close()
  }
}

/** Whether a database holds records, in whatever state. */
export const holdsRecords = async (db: Db): Promise<boolean> => (await db.$count(record)) > 0

/** Whom records name, as the registers knew them: what is in a register already stays as it is. */
async function installParties(tx: Db, { people, organizations, merges }: PlacedRecords): Promise<void> {
  const persons = people.map(({ affiliation = '', ...one }) => ({
    ...{ ...one, affiliation, sortKey: sortKeyOf(one.name) },
  }))
  for (const part of slices(persons)) await tx.insert(person).values(part).onConflictDoNothing()
  const bodies = organizations.map(({ value: { district: districtCode, ...one } }) => ({
    ...{ ...one, districtCode, sortKey: sortKeyOf(one.name), namedOnly: true },
  }))
  for (const part of slices(bodies)) await tx.insert(organization).values(part).onConflictDoNothing()
  for (const { kind, merged, into, reason } of merges)
    await tx.execute(
      sql`select association.merge_identity(${kind}, ${merged}, ${into}, ${systemViewer.name}, ${reason})`,
    )
}

/** Global ids of the organizations that reported, by their names. */
async function bodiesNamed(tx: Db, { records }: PlacedRecords): Promise<ReadonlyMap<string, string>> {
  const names = [...new Set([...records.values()].flat().map(({ value }) => value.organization))]
  const rows = await tx.execute<{ name: string; id: string }>(sql`
    select n.name, association.survivor(o.id) as id from unnest(${sql.param(names)}::text[]) as n (name)
    join association.organization o on o.folded = association.folded_name(n.name) and o.pending_for is null`)
  return new Map(rows.map(({ name, id }) => [name, toGlobalId('Organization', id)]))
}

/** Reports lines that name nothing which is still to come, and puts them before the reviewers as of when they were. */
async function reportWave(tx: Db, wave: readonly Line[], bodies: ReadonlyMap<string, string>): Promise<void> {
  const groups = Map.groupBy(
    wave,
    ({ type, placed: { value } }) => `${type}\n${value.organization}\n${value.provenance}`,
  )
  const calls = [...groups].flatMap(([group, lines]) =>
    slices(lines).map((part) => ({ part, key: `${group}\n${part[0]?.place}` })),
  )
  const reported: (readonly [id: string, line: Line])[] = []
  for (const { part, key } of calls) reported.push(...(await reportLines(tx, part, { bodies, key })))
  const submittedAt = new Map(
    reported.flatMap(([id, { placed }]) =>
      placed.value.submittedAt ? [[id, placed.value.submittedAt] as const] : [],
    ),
  )
  for (const part of slices(reported)) {
    const locked = await lockRecords(
      tx,
      part.map(([id]) => id),
    )
    await moveRecords(tx, [...locked.values()], { action: 'SUBMIT', actor: systemViewer.name, submittedAt })
  }
}

/** Reports lines of one type, organization and provenance. @returns each with the id of its record @throws {CityFaults} */
async function reportLines(
  tx: Db,
  lines: readonly Line[],
  { bodies, key }: { bodies: ReadonlyMap<string, string>; key: string },
): Promise<(readonly [id: string, line: Line])[]> {
  const { type, placed: first } = orThrow(lines[0], 'a line')
  const { provenance, organization: body } = first.value
  const { shape } = orThrow(declaredTypes.get(type), type)
  const call = {
    ...{ type, key, organization: orThrow(bodies.get(body), body) },
    rows: lines.map(
      ({ placed: { value } }) => coerceInputValue(reportInput(shape, value.row), inputOf(type)) as RowInput,
    ),
  }
  const ask = (language: 'zh' | 'en') =>
    reportAll(tx, ownerOf(type), call, { provenance, keepsIds: true, submit: false, language })
  const answer = await ask('zh')
  if (answer.__typename === 'ReportReceipt' && answer.refused === 0)
    return answer.results.flatMap((row, place) =>
      'record' in row ? [[row.record.key, orThrow(lines[place], 'its line')] as const] : [],
    )
  throw new CityFaults(refusals(lines, answer, await ask('en')))
}

function ownerOf(type: string) {
  const owner = [...declaredRecords.values()].find(({ types }) => types.has(type))
  return orThrow(owner, `the subgraph of ${type}`)
}

type Answer = Awaited<ReturnType<typeof reportAll>>

/** The problems of the rows that were refused, where they stand, in both languages. */
function refusals(lines: readonly Line[], chinese: Answer, english: Answer): Fault[] {
  const inEnglish = problemsIn(english)
  return problemsIn(chinese).flatMap(({ row, code, message }, place): Fault[] => {
    if (code === 'BATCH_REFUSED') return []
    const { file, path } = orThrow(lines[row - 1] ?? lines[0], 'a line').placed
    const expected = { zh: '可以填报的一行', en: 'a row that can be reported' }
    return [file.fault([...path, 'row'], expected, { zh: message, en: inEnglish[place]?.message ?? message })]
  })
}

const problemsIn = (answer: Answer) =>
  (answer.__typename === 'Refused' ? [answer] : answer.results).flatMap((result) =>
    'problems' in result ? result.problems.map((problem) => ({ ...problem, row: result.row ?? 1 })) : [],
  )

/** Says in the audit how many records of each type were installed. */
const written = (tx: Db, operator: string, counts: ReadonlyMap<string, number>) =>
  audit(tx, asOperator(operator), [
    {
      ...{ action: 'INSTALL_RECORDS', outcome: 'DONE', object: { type: 'City', key: 'city' } },
      after: Object.fromEntries(counts),
    },
  ])
