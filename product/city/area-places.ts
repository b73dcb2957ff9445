import type { Db } from '@kexie/db/database'
import { upsertMany } from '@kexie/db/insert-many'
import { NotInstallable } from '@kexie/db/not-installable'
import { district } from '@kexie/db/tables/association'
import { isNull, sql } from 'drizzle-orm'

/** What an area is part of from a day on, null since ever. */
export interface AreaPlace {
  since: string | null
  parentCode: string | null
}

/** An area with every place that it had, the first one first; the last one is today's. */
export type PlacedDistrict = typeof district.$inferInsert & { places: readonly AreaPlace[] }

interface Line extends Record<string, unknown> {
  code: string
  parent_code: string | null
  since: string
}

/** Every place that each area of a database had, by code. */
export async function storedPlaces(db: Db): Promise<ReadonlyMap<string, AreaPlace[]>> {
  const lines = await db.execute<Line>(sql`
    select a.code, a.parent_code, a.since::text from association.areas(null) a
    -- Before its first day an area only lies where it lay on it.
    where a.is_open or a.since > '-infinity'
    order by a.code, a.since`)
  const places = Map.groupBy(lines, ({ code }) => code)
  return new Map(
    [...places].map(([code, own]) => [
      code,
      own
        .filter(({ parent_code }, place) => place === 0 || own[place - 1]?.parent_code !== parent_code)
        .map(({ parent_code: parentCode, since }) => ({
          since: since === '-infinity' ? null : since,
          parentCode,
        })),
    ]),
  )
}

/**
 * Writes areas with every place they had, the earliest day first, each once what it is part of is there; those that a database has in the
 * same places it has there still.
 */
export async function installAreas(tx: Db, areas: readonly PlacedDistrict[]): Promise<void> {
  const stored = await storedPlaces(tx)
  const there = new Set(stored.keys())
  const queues = areas.map((area) =>
    JSON.stringify(stored.get(area.code)) === JSON.stringify(area.places)
      ? [{ day: area.closedOn ?? '', row: area }]
      : stepsOf(area),
  )
  for (let batch = nextOf(queues, there); batch.length > 0; batch = nextOf(queues, there)) {
    const [{ day } = { day: '' }] = batch
    await tx.execute(sql`select set_config('kexie.change', ${day && JSON.stringify({ day })}, true)`)
    await upsertMany(
      tx,
      district,
      batch.map(({ row: { places: _, ...row } }) => row),
    )
    for (const { row } of batch) there.add(row.code)
  }
  await tx.execute(sql`select set_config('kexie.change', '', true)`)
  const left = queues.flat()
  if (left.length > 0) throw new Error(`${left.map(({ row }) => row.code).join()} lie in what is not there`)
}

/**
 * An area that left the package stays: one that was above all others would lie beside them, and what is exported then be no package.
 * @throws NotInstallable
 */
export async function refuseTwoWholes(tx: Db): Promise<void> {
  const wholes = await tx
    .select({ zh: district.nameZh, en: district.nameEn })
    .from(district)
    .where(isNull(district.parentCode))
  if (wholes.length < 2) return
  const [zh, en] = (['zh', 'en'] as const).map((language) => wholes.map((one) => one[language]))
  throw new NotInstallable([
    {
      zh: `${zh?.join('、')}都会没有上级，而区域只能有一个最上级：请在 districts.yaml 里留着原来的最上级`,
      en: `${en?.join(', ')} would have no area above, which one alone may be without: leave the one that was in districts.yaml`,
    },
  ])
}

interface Step {
  /** Empty where it was always so. */
  day: string
  row: PlacedDistrict
}

/** Takes from the queues the steps of the earliest day that can be made. */
function nextOf(queues: Step[][], there: ReadonlySet<string>): Step[] {
  const heads = queues.filter(([head]) => head && (!head.row.parentCode || there.has(head.row.parentCode)))
  const day = heads.map(([head]) => head?.day ?? '').toSorted()[0]
  return heads.filter(([head]) => head?.day === day).flatMap((queue) => queue.shift() ?? [])
}

/** An area as it was said to be from each day on: it is closed where it lies then, though it may lie elsewhere later. */
function stepsOf(area: PlacedDistrict): Step[] {
  const { places, closedOn = null } = area
  const before = places.filter(({ since }) => closedOn !== null && (since ?? '') <= closedOn)
  const last = before.at(-1)
  const closing = closedOn !== null && last && last.since !== closedOn ? [{ ...last, since: closedOn }] : []
  const said = [...before, ...closing, ...places.slice(before.length)]
  return said.map(({ since, parentCode }) => ({
    day: since ?? '',
    row: {
      ...area,
      parentCode,
      closedOn: closedOn !== null && closedOn <= (since ?? '') ? closedOn : null,
    },
  }))
}
