import type { Db } from '@kexie/db/database'
import { upsertMany } from '@kexie/db/insert-many'
import { city as cityTable, districtOutline } from '@kexie/db/tables/association-city'
import { membership } from '@kexie/db/tables/association-memberships'
import { eventSeries } from '@kexie/db/tables/events'
import { actionPlan, source, statement, target } from '@kexie/db/tables/metrics'
import { reviewRule } from '@kexie/db/tables/reporting'
import { calendarDay } from '@kexie/db/tables/reporting-calendar'
import { duty, form, pastRhythm } from '@kexie/db/tables/reporting-duties'
import { reporterRule } from '@kexie/db/tables/reporting-reporters'
import { inArray, sql } from 'drizzle-orm'
import { installAreas, refuseTwoWholes } from './area-places.ts'
import type { Entry, PartName } from './entries.ts'
import { installBodies } from './install-bodies.ts'
import { installMerges } from './install-history.ts'
import type { Step } from './plan-city.ts'
import type { CityPackage } from './read-package.ts'

/**
 * Writes the rows of a package that a plan adds or changes, in the name of whoever installs it; lists and definitions are installed as wholes.
 * @throws NotInstallable
 */
export async function installRows(
  tx: Db,
  given: CityPackage,
  { entries, steps, by }: { entries: ReadonlyMap<string, Entry>; steps: readonly Step[]; by: string },
): Promise<void> {
  const { city, districts, outlines, registers, published } = given
  const done = new Set(
    steps
      .filter(({ what }) => what === 'ADD' || what === 'CHANGE')
      .map(({ entry: { part, key } }) => `${part}/${key}`),
  )
  const keys = [...entries.values()]
  /** Rows stand in the order of their entries. */
  const chosen = <Row>(part: PartName, rows: readonly Row[]): Row[] => {
    const own = keys.filter((entry) => entry.part === part)
    return rows.filter((_, place) => done.has(`${part}/${own[place]?.key}`))
  }
  await installAreas(tx, chosen('districts', districts))
  await refuseTwoWholes(tx)
  if (done.has('city/city')) {
    await tx.delete(cityTable)
    await upsertMany(tx, cityTable, [city])
  }
  await upsertMany(tx, districtOutline, chosen('outlines', outlines))
  await installBodies(tx, { registers, steps, by })
  await installMerges(tx, chosen('merges', registers.merges), { ...registers, by })
  await upsertMany(tx, membership, chosen('memberships', registers.memberships))
  await upsertMany(tx, eventSeries, chosen('series', registers.series))
  await installForms(tx, chosen('forms', registers.forms))
  await upsertMany(tx, calendarDay, chosen('calendar', registers.calendar))
  const signed = <Row extends { setBy: string }>(rows: readonly Row[]) =>
    rows.map((row) => ({ ...row, setBy: by }))
  await upsertMany(tx, duty, signed(chosen('duties', registers.duties)))
  await upsertMany(tx, reporterRule, signed(chosen('reporters', registers.reporters)))
  await upsertMany(tx, reviewRule, signed(chosen('reviewRules', registers.reviewRules)))
  await upsertMany(tx, source, chosen('sources', published.sources))
  await installStatements(tx, chosen('statements', published.statements), by)
  await installTargets(tx, chosen('targets', published.targets), by)
  await upsertMany(tx, actionPlan, chosen('actionPlans', published.actionPlans))
}

/** Forms, with all that a package says of what they asked before. */
async function installForms(tx: Db, forms: CityPackage['registers']['forms']): Promise<void> {
  await upsertMany(tx, form, forms)
  const codes = forms.map(({ code }) => code)
  await tx.delete(pastRhythm).where(inArray(pastRhythm.formCode, codes))
  await upsertMany(
    tx,
    pastRhythm,
    forms.flatMap(({ past }) => past),
  )
}

/** One that is withdrawn here for the reason the package gives was withdrawn by whoever did it here. */
async function installStatements(
  tx: Db,
  statements: CityPackage['published']['statements'],
  by: string,
): Promise<void> {
  const keys = statements.map(({ key }) => key)
  const { key, withdrawal, withdrawnBy, withdrawnAt } = statement
  const rows = await tx
    .select({ key, withdrawal, withdrawnBy, withdrawnAt })
    .from(statement)
    .where(sql`${key} = any (${sql.param(keys)}::text[])`)
  const known = new Map(rows.map((row) => [`${row.key} ${row.withdrawal}`, row]))
  const own = (row: (typeof statements)[number]) => {
    if (!row.withdrawal) return { withdrawnBy: null, withdrawnAt: null }
    const { withdrawnBy = null, withdrawnAt = null } = known.get(`${row.key} ${row.withdrawal}`) ?? {}
    return { withdrawnBy: withdrawnBy ?? by, withdrawnAt: withdrawnAt ?? new Date() }
  }
  await upsertMany(
    tx,
    statement,
    statements.map((row) => ({ ...row, ...own(row) })),
  )
}

/** Every value that a target ever had is kept, with why. */
async function installTargets(
  tx: Db,
  targets: CityPackage['published']['targets'],
  by: string,
): Promise<void> {
  await upsertMany(
    tx,
    target,
    targets.map(({ reason: _, ...row }) => row),
  )
  const reasons = targets.map(({ id, reason }) => ({ id, reason }))
  await tx.execute(sql`
    insert into metrics.target_revision (target_id, revision, value, relation, baseline, path, set_by, reason)
    select t.id, coalesce(last.revision, 0) + 1, t.value, t.relation, t.baseline, t.path, ${by}, g.reason
    from jsonb_to_recordset(${JSON.stringify(reasons)}::text::jsonb) as g (id uuid, reason text)
    join metrics.target t on t.id = g.id
    left join lateral (select * from metrics.target_revision r where r.target_id = t.id order by r.revision desc limit 1) last on true
    where (t.value, t.relation, t.baseline, t.path) is distinct from (last.value, last.relation, last.baseline, last.path)`)
}
