import DataLoader from 'dataloader'
import type { MetricsContext } from '../context.ts'
import { type Cell, Cube, isBesideCubes, type Span, spanKey } from '../figure/cube.ts'
import { neededCodes } from '../figure/needs.ts'
import { scopesIn, treeOn } from '../figure/tree.ts'
import { readCellsAfter } from '../store/cube.ts'
import { type PendingEntry, readObservations, readPresence } from '../store/pending.ts'
import type { RebuiltEntries } from '../store/rebuilt.ts'
import { cellsAfter, type ImpactInputs, rebuiltAfterwards } from './delta.ts'

/**
 * A context in which `entries` are posted: whatever is computed from it is what would be computed afterwards. Figures of
 * an organization and of a past moment are as they are.
 */
export async function simulate(
  context: MetricsContext,
  entries: readonly PendingEntry[],
): Promise<MetricsContext> {
  const { db, definitions } = context
  const observed = [...new Set(entries.map(({ indicator }) => indicator))].filter(
    (code) => definitions.find(code)?.measure === 'OBSERVATION',
  )
  const [areas, presence, observations] = await Promise.all([
    context.areas(),
    readPresence(db, entries),
    readObservations(db, observed),
  ])
  const inputs = {
    definitions,
    entries,
    presence,
    observations,
    scopesOf: (district: string, day: string) => scopesIn(treeOn(areas, day), district),
  }
  return { ...context, cubes: cubesAfter(context, inputs, entries), rebuilt: rebuiltAfter(context, entries) }
}

/** Where rebuilt records would count: what rests on them alone is compared with nothing. */
function rebuiltAfter(context: MetricsContext, entries: readonly PendingEntry[]): MetricsContext['rebuilt'] {
  const pending = Map.groupBy(rebuiltOf(entries), ({ indicator }) => indicator)
  return rebuiltThrough(context, (code, cells) => rebuiltAfterwards(cells, pending.get(code) ?? []))
}

/** Entries of rebuilt records that are no plans. */
export const rebuiltOf = <Entry extends Pick<PendingEntry, 'isRebuilt' | 'counting'>>(
  entries: readonly Entry[],
): Entry[] => entries.filter(({ isRebuilt, counting }) => isRebuilt && counting !== 'PLANNED')

/** Where rebuilt records count, as `changed` has it; of an organization as it is. */
export const rebuiltThrough = (
  { rebuilt }: MetricsContext,
  changed: (code: string, cells: RebuiltEntries[]) => RebuiltEntries[],
): MetricsContext['rebuilt'] =>
  new DataLoader(
    async (keys) => {
      const known = await Promise.all(keys.map((key) => rebuilt.load(key)))
      return keys.map(({ code, organizationId }, place) => {
        const cells = known[place] ?? []
        return organizationId === null ? changed(code, cells) : cells
      })
    },
    { cacheKeyFn: ({ code, organizationId }) => `${code} ${organizationId}` },
  )

/** What cannot be added up is read anew, with what would be posted. */
function cubesAfter(
  context: MetricsContext,
  inputs: ImpactInputs,
  pending: readonly PendingEntry[],
): MetricsContext['cubes'] {
  const { db, definitions } = context
  const touched = [...new Set(pending.map(({ indicator }) => indicator))]
  const codes = { ...neededCodes(definitions, touched), histories: touched }
  const anew = new Set([...codes.extremes, ...codes.levels])
  const isAnew = ({ kind, indicator }: Cell) => isBesideCubes(kind) && anew.has(indicator)
  return cubesThrough(context, async (cells, span) => [
    ...cellsAfter(
      cells.filter((cell) => !isAnew(cell)),
      inputs,
    ),
    ...(await readCellsAfter(db, span, { codes, pending })),
  ])
}

/** Cubes with the cells that `changed` makes of theirs. Figures of an organization and of a past moment are as they are. */
export function cubesThrough(
  { cubes }: MetricsContext,
  changed: (cells: readonly Cell[], span: Span) => readonly Cell[] | Promise<readonly Cell[]>,
): MetricsContext['cubes'] {
  const known = new WeakMap<Cube, Promise<Cube>>()
  const made = async (span: Span, cube: Cube) => new Cube(await changed(cube.all(), span))
  const after = (span: Span, cube: Cube): Promise<Cube> | Cube => {
    if (span.organizationId !== null || span.asOf !== null) return cube
    const simulated = known.get(cube) ?? made(span, cube)
    known.set(cube, simulated)
    return simulated
  }
  return new DataLoader(
    (keys) => Promise.all(keys.map(async (key) => after(key.span, await cubes.load(key)))),
    { cacheKeyFn: ({ span, code }) => `${spanKey(span)}|${code}`, maxBatchSize: 10_000 },
  )
}
