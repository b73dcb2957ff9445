import type { Definitions } from '../definitions/definitions.ts'
import { addBends, unbent } from '../figure/bends.ts'
import { type Cell, isBesideCubes, never } from '../figure/cube.ts'
import type { MovingEntry, Observation, Presence } from '../store/pending.ts'
import type { RebuiltEntries } from '../store/rebuilt.ts'

/** What is known before a decision, of all that it would touch. */
export interface ImpactInputs {
  definitions: Definitions
  entries: readonly MovingEntry[]
  presence: readonly Presence[]
  observations: readonly Observation[]
  /** Areas an entry of a district counts in on its day: itself and every area above it. */
  scopesOf(district: string, day: string): readonly string[]
}

const yearOf = (day: string) => Number(day.slice(0, 4))
const monthOf = (day: string) => yearOf(day) * 12 + Number(day.slice(5, 7)) - 1

/** The cells of a cube as they would be after the decision; what is in no cube stays as it is given. */
export function cellsAfter(cells: readonly Cell[], inputs: ImpactInputs): Cell[] {
  const [beside = [], summed = []] = [true, false].map((is) =>
    cells.filter(({ kind }) => isBesideCubes(kind) === is),
  )
  const after = new Map(summed.map((cell) => [keyOf(cell), cell]))
  for (const cell of [...sumChanges(inputs), ...distinctChanges(inputs)]) {
    const key = keyOf(cell)
    after.set(key, added(after.get(key), cell))
  }
  for (const { place, latest } of observed(inputs)) {
    const key = keyOf({ ...place, kind: 'OBSERVED', apart: 0 })
    if (latest) after.set(key, latest)
    else after.delete(key)
  }
  return [...beside, ...after.values()]
}

/** Districts and years in which rebuilt entries would stand after the decision. */
export function rebuiltAfterwards(
  cells: readonly RebuiltEntries[],
  pending: readonly MovingEntry[],
): RebuiltEntries[] {
  const posted = pending.map(({ districtCode: area, occurredOn, sign: entries }) => ({
    ...{ area, year: yearOf(occurredOn) },
    entries,
  }))
  const places = Map.groupBy([...cells, ...posted], ({ area, year }) => `${area} ${year}`)
  return [...places.values()].flatMap((own) => {
    const entries = own.reduce((sum, one) => sum + one.entries, 0)
    return own.slice(0, 1).flatMap((one) => (entries > 0 ? { ...one, entries } : []))
  })
}

const keyOf = ({
  indicator,
  area,
  year,
  month,
  kind,
  apart,
}: Pick<Cell, 'indicator' | 'area' | 'year' | 'month' | 'kind' | 'apart'>) =>
  `${indicator}|${area}|${year}|${month}|${kind}|${apart}`

function added(cell: Cell | undefined, change: Cell): Cell {
  if (!cell) return change
  return {
    ...cell,
    quantity: cell.quantity + change.quantity,
    entries: cell.entries + change.entries,
    ...addBends(cell, change),
  }
}

/** Flows and stocks: each entry in a cell of its district and month; a co-host's share counts for no area. */
function sumChanges({ entries }: ImpactInputs): Cell[] {
  return entries
    .filter(({ counting }) => counting !== 'JOINT')
    .map(({ indicator, districtCode: area, occurredOn, counting, quantity, sign, ...entry }) => ({
      indicator,
      area,
      year: yearOf(occurredOn),
      month: Number(occurredOn.slice(5, 7)),
      kind: counting === 'PLANNED' ? 'PLANNED' : 'COUNTED',
      quantity,
      entries: sign,
      ...addBends(unbent, entry),
      apart: 0,
    }))
}

/** A subject counts once in a span: what its months were is taken away, what they become is added. */
function distinctChanges({ entries, presence, scopesOf }: ImpactInputs): Cell[] {
  const moves = entries
    .filter(({ subject, counting }) => subject !== null && counting === 'COUNTED')
    .flatMap(({ indicator, subject, districtCode, occurredOn, sign }) =>
      scopesOf(districtCode, occurredOn).map((scope) => ({
        indicator,
        scope,
        subject: subject ?? '',
        month: monthOf(occurredOn),
        entries: sign,
      })),
    )
  const known = Map.groupBy(presence, subjectKey)
  return [...Map.groupBy(moves, subjectKey)].flatMap(([key, touched]) => {
    const before = known.get(key) ?? []
    const [{ indicator, scope }] = touched as [Presence]
    const cells = (rows: readonly Presence[], sign: number) =>
      occurrences(rows).map((occurrence) => distinctCell({ indicator, scope, ...occurrence }, sign))
    return [...cells(before, -1), ...cells([...before, ...touched], 1)]
  })
}

const subjectKey = ({ indicator, scope, subject }: Presence) => `${indicator}|${scope}|${subject}`

/** A month in which a subject occurs, and the one in which it occurred last before it. */
interface Occurrence {
  month: number
  previous: number
}

/** The months in which rows add up to presence. */
function occurrences(rows: readonly Presence[]): Occurrence[] {
  const months = new Map<number, number>()
  for (const { month, entries } of rows) months.set(month, (months.get(month) ?? 0) + entries)
  const present = [...months]
    .flatMap(([month, entries]) => (entries > 0 ? month : []))
    .toSorted((a, b) => a - b)
  return present.map((month, index) => ({ month, previous: present[index - 1] ?? never }))
}

function distinctCell(
  { indicator, scope, month, previous }: Occurrence & { indicator: string; scope: string },
  sign: number,
): Cell {
  return {
    ...unbent,
    entries: 0,
    indicator,
    area: scope,
    year: Math.floor(month / 12),
    month: (month % 12) + 1,
    kind: 'DISTINCT',
    quantity: 100 * sign,
    apart: previous,
  }
}

interface Observed {
  place: { indicator: string; area: string; year: number; month: number }
  latest: Cell | undefined
}

/** Each touched place of an observed indicator with the observation that would be its latest. */
function observed({ definitions, entries, observations }: ImpactInputs): Observed[] {
  const touched = entries.filter(({ indicator }) => definitions.find(indicator)?.measure === 'OBSERVATION')
  const gone = new Set(touched.flatMap(({ reverses }) => reverses ?? []))
  const counting = [
    ...observations.filter(({ id }) => !gone.has(id)),
    ...touched.filter(({ sign }) => sign === 1),
  ]
  const places = new Map(touched.map((entry) => [placeKey(entry), entry]))
  const groups = Map.groupBy(counting, placeKey)
  return [...places].map(([key, { indicator, districtCode: area, occurredOn }]) => {
    const month = Number(occurredOn.slice(5, 7))
    const place = { indicator, area, year: yearOf(occurredOn), month }
    return { place, latest: latestOf(groups.get(key) ?? [], place) }
  })
}

type Observing = Pick<
  Observation,
  'indicator' | 'districtCode' | 'occurredOn' | 'quantity' | 'relation' | 'spread'
>

const placeKey = ({ indicator, districtCode, occurredOn }: Observing) =>
  `${indicator}|${districtCode}|${occurredOn.slice(0, 7)}`

/** Of one day the one that is posted last; the given order is that of posting. */
function latestOf(observations: readonly Observing[], place: Observed['place']): Cell | undefined {
  const latest = observations.toSorted((a, b) => a.occurredOn.localeCompare(b.occurredOn)).at(-1)
  if (!latest) return undefined
  const { quantity, relation, spread } = latest
  return {
    ...place,
    kind: 'OBSERVED',
    quantity,
    entries: 1,
    atLeast: Number(relation === 'AT_LEAST'),
    atMost: Number(relation === 'AT_MOST'),
    about: Number(relation === 'ABOUT'),
    spread,
    apart: 0,
  }
}
